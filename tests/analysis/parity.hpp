// What the analyzer makes of a text beside what Xapian::TermGenerator makes of it.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "tests/analysis/differences.hpp"
#include "tests/analysis/oracle.hpp"

namespace newsdex::analysis {

/// The same words at the same positions, the same bigrams, the same stems, but for the documented
/// differences.
inline void expect_parity(const std::string& any_text, const std::string& language,
                          const std::string& what) {
    const std::string text = differences::without_other_unspaced(any_text);
    const std::string plain = differences::normalized(text);
    if (differences::has_newer_characters(plain)) return;
    const oracle::Words expected =
        oracle::term_generator(differences::rewritten(plain, language), language);
    const oracle::Words found = oracle::analyzer(text, language);
    ASSERT_EQ(found.terms, expected.terms) << what << text;
    ASSERT_EQ(found.bigrams, expected.bigrams) << what;
    if (!found.has_own_stems) {
        ASSERT_EQ(found.stems, expected.stems) << what;
    }
}

}  // namespace newsdex::analysis
