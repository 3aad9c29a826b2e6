// Words, positions and stems against Xapian::TermGenerator, on generated text.
#include <gtest/gtest.h>

#include <string>

#include "tests/analysis/differences.hpp"
#include "tests/analysis/generator.hpp"
#include "tests/analysis/oracle.hpp"

namespace newsdex::analysis {
namespace {

/// The same words at the same positions, the same bigrams, the same stems, but for the documented
/// differences.
void expect_parity(const std::string& text, const std::string& language, const std::string& what) {
    const std::string plain = differences::normalized(text);
    if (differences::has_newer_characters(plain)) return;
    const differences::Rewritten rewritten = differences::rewritten(plain, language);
    const oracle::Words expected = oracle::term_generator(rewritten.pieces, language);
    const oracle::Words found = oracle::analyzer(text, language);
    ASSERT_EQ(found.terms, expected.terms) << what;
    ASSERT_EQ(found.bigrams, expected.bigrams) << what;
    ASSERT_EQ(found.stems, expected.stems) << what;
}

TEST(TermGeneratorParity, HoldsAsItIsForPlainNewsCopy) {
    const std::string text =
        "LONDON (Reuters) - The Bank's 3.5 pct rate, AT&T said, won't change in 1,000 days.\n"
        "\"It's R&D; we'll see,\" O'Neill's C++ team of snake_case fans told U.S. officials.\n";
    const oracle::Words expected = oracle::term_generator({text}, "en");
    const oracle::Words found = oracle::analyzer(text, "en");
    EXPECT_EQ(found.terms, expected.terms);
    EXPECT_EQ(found.stems, expected.stems);
}

TEST(TermGeneratorParity, HoldsForAnyAscii) {
    for (std::uint32_t seed = 0; seed < test::repeats(3'000); ++seed) {
        const std::string text = test::ascii_text(seed);
        ASSERT_NO_FATAL_FAILURE(expect_parity(text, "en", "seed " + std::to_string(seed)));
    }
}

TEST(TermGeneratorParity, HoldsForManyScripts) {
    for (std::uint32_t seed = 0; seed < test::repeats(1'000); ++seed) {
        const std::string text = test::unicode_text(seed);
        ASSERT_NO_FATAL_FAILURE(expect_parity(text, "en", "seed " + std::to_string(seed)));
    }
}

TEST(TermGeneratorParity, HoldsForIllFormedText) {
    for (std::uint32_t seed = 0; seed < test::repeats(1'000); ++seed) {
        const std::string text = test::damaged_text(seed);
        ASSERT_NO_FATAL_FAILURE(expect_parity(text, "german", "seed " + std::to_string(seed)));
    }
}

}  // namespace
}  // namespace newsdex::analysis
