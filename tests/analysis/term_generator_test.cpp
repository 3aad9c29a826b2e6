// Words, positions and stems against Xapian::TermGenerator, on generated text.
#include <gtest/gtest.h>

#include <string>

#include "tests/analysis/generator.hpp"
#include "tests/analysis/oracle.hpp"
#include "tests/analysis/parity.hpp"

namespace newsdex::analysis {
namespace {

TEST(TermGeneratorParity, HoldsAsItIsForPlainNewsCopy) {
    const std::string text =
        "LONDON (Reuters) - The Bank's 3.5 pct rate, AT&T said, won't change in 1,000 days.\n"
        "\"It's R&D; we'll see,\" O'Neill's C++ team of fans told U.S. officials.\n";
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
