#include "base/glob.hpp"

#include <string>

#include <gtest/gtest.h>

#include "tests/support/random.hpp"

namespace newsdex::base {
namespace {

struct GlobCase {
    const char* name;
    const char* pattern;
    const char* text;
    bool matches;
};

class Glob : public testing::TestWithParam<GlobCase> {};

TEST_P(Glob, Matches) {
    EXPECT_EQ(glob_matches(GetParam().pattern, GetParam().text), GetParam().matches);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Glob,
    testing::Values(GlobCase{"plain", "a.txt", "a.txt", true},
                    GlobCase{"plain_differs", "a.txt", "b.txt", false},
                    GlobCase{"star", "*.txt", "a.txt", true},
                    GlobCase{"star_takes_nothing", "*.txt", ".txt", true},
                    GlobCase{"star_stops_at_slash", "*.txt", "a/b.txt", false},
                    GlobCase{"two_stars", "a*c*e", "abcde", true},
                    GlobCase{"two_stars_in_order", "a*e*c", "abcde", false},
                    GlobCase{"anything", "**", "a/b/c", true},
                    GlobCase{"folders", "a/**/d.txt", "a/b/c/d.txt", true},
                    GlobCase{"folders_take_none", "a/**/d.txt", "a/d.txt", true},
                    GlobCase{"folders_are_whole", "a/**/d.txt", "a/xd.txt", false},
                    GlobCase{"folders_first", "**/d.txt", "d.txt", true},
                    GlobCase{"below", "a/**", "a/b/c", true},
                    GlobCase{"below_not_itself", "a/**", "a", false},
                    GlobCase{"question", "?.txt", "a.txt", true},
                    GlobCase{"question_is_a_character", "?.txt", "é.txt", true},
                    GlobCase{"question_is_no_slash", "a?b", "a/b", false},
                    GlobCase{"question_takes_a_bad_byte", "?.txt", "\xff.txt", true},
                    GlobCase{"set", "[a-c].txt", "b.txt", true},
                    GlobCase{"set_differs", "[a-c].txt", "d.txt", false},
                    GlobCase{"set_negated", "[!a-c].txt", "d.txt", true},
                    GlobCase{"set_with_bracket", "[]].txt", "].txt", true},
                    GlobCase{"set_with_dash", "[a-].txt", "-.txt", true},
                    GlobCase{"bracket_alone", "[a", "[a", true},
                    GlobCase{"escaped", "\\*?", "*a", true},
                    GlobCase{"escaped_differs", "\\*?", "ba", false},
                    GlobCase{"bytes_as_they_are", "\xff*", "\xff\xfe", true},
                    GlobCase{"case_counts", "A.txt", "a.txt", false},
                    GlobCase{"empty", "", "", true}, GlobCase{"empty_pattern", "", "a", false}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(GlobBelow, ComparesTheFirstComponents) {
    EXPECT_TRUE(glob_may_match_below(".mail/*.txt", ".mail"));
    EXPECT_TRUE(glob_may_match_below("a/*/c/d.txt", "a/b"));
    EXPECT_TRUE(glob_may_match_below("**/x", "a/b/c"));
    EXPECT_FALSE(glob_may_match_below(".mail/*.txt", ".git"));
    EXPECT_FALSE(glob_may_match_below("a/b", "a/b"));
    EXPECT_FALSE(glob_may_match_below("a/b", "a/b/c"));
}

/// The definition, written down with no thought of cost.
bool slow_glob(std::string_view pattern, std::string_view text) {
    if (pattern.empty()) return text.empty();
    if (pattern.starts_with("**/")) {
        if (slow_glob(pattern.substr(3), text)) return true;
        for (std::size_t i = 0; i < text.size(); ++i)
            if (text[i] == '/' && slow_glob(pattern.substr(3), text.substr(i + 1))) return true;
        return false;
    }
    const bool anything = pattern.starts_with("**");
    if (anything || pattern.front() == '*') {
        const std::string_view rest = pattern.substr(anything ? 2 : 1);
        for (std::size_t i = 0; i <= text.size(); ++i) {
            if (slow_glob(rest, text.substr(i))) return true;
            if (!anything && i < text.size() && text[i] == '/') return false;
        }
        return false;
    }
    if (text.empty()) return false;
    const bool takes = pattern.front() == '?' ? text.front() != '/' : pattern[0] == text[0];
    return takes && slow_glob(pattern.substr(1), text.substr(1));
}

TEST(GlobProperty, AgreesWithTheDefinition) {
    constexpr std::string_view kPatternBytes = "ab*?/**";
    constexpr std::string_view kTextBytes = "ab/";
    for (std::uint32_t seed = 0; seed < 20'000; ++seed) {
        test::Random random(seed);
        std::string pattern;
        std::string text;
        for (std::size_t i = random.below(8); i > 0; --i)
            pattern += kPatternBytes[random.below(kPatternBytes.size())];
        for (std::size_t i = random.below(8); i > 0; --i)
            text += kTextBytes[random.below(kTextBytes.size())];
        ASSERT_EQ(glob_matches(pattern, text), slow_glob(pattern, text))
            << "seed " << seed << ": " << pattern << " on " << text;
    }
}

}  // namespace
}  // namespace newsdex::base
