#include "schema/schema.hpp"

#include <gtest/gtest.h>

#include "schema/metadata.hpp"

namespace newsdex::schema {
namespace {

struct TermCase {
    const char* name;
    std::string prefix, value, expected;
};

class Terms : public testing::TestWithParam<TermCase> {};
TEST_P(Terms, PutPrefixAndValueTogether) {
    EXPECT_EQ(term(GetParam().prefix, GetParam().value), GetParam().expected);
}
INSTANTIATE_TEST_SUITE_P(
    Cases, Terms,
    testing::Values(TermCase{"short_prefix", "P", "a.txt", "Pa.txt"},
                    TermCase{"short_prefix_never_takes_a_colon", "P", "Desk/a.txt", "PDesk/a.txt"},
                    TermCase{"long_prefix", "XPUB", "reuters", "XPUBreuters"},
                    TermCase{"capital_after_long_prefix", "XGUID", "Abc", "XGUID:Abc"},
                    TermCase{"colon_after_long_prefix", "XGUID", ":x", "XGUID::x"},
                    TermCase{"no_prefix", "", "oil", "oil"},
                    TermCase{"empty_value", "XSEC", "", "XSEC"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(Terms, LongValuesAreCutAndStayDistinct) {
    const std::string common(300, 'x');
    const std::string one = term("P", common + "1");
    const std::string two = term("P", common + "2");
    EXPECT_EQ(one.size(), kMaxTermBytes);
    EXPECT_EQ(two.size(), kMaxTermBytes);
    EXPECT_NE(one, two);
    EXPECT_EQ(one.substr(0, 200), two.substr(0, 200));
    EXPECT_EQ(term("P", std::string(244, 'y')), "P" + std::string(244, 'y'));
}

TEST(FileKeys, LongPathsEndInAHash) {
    EXPECT_EQ(file_key("a/b.txt"), "file/a/b.txt");
    EXPECT_EQ(file_key(std::string(248, 'a')), "file/" + std::string(248, 'a'));
    EXPECT_EQ(file_key(std::string(249, 'a')).size(), 253U);
    EXPECT_NE(file_key(std::string(300, 'a') + "b"), file_key(std::string(300, 'a') + "c"));
}

struct FoldCase {
    const char* name;
    std::string value, expected;
};

class Folding : public testing::TestWithParam<FoldCase> {};
TEST_P(Folding, GivesOneFormAndIsStable) {
    EXPECT_EQ(fold_value(GetParam().value), GetParam().expected);
    EXPECT_EQ(fold_value(GetParam().expected), GetParam().expected);
}
INSTANTIATE_TEST_SUITE_P(
    Cases, Folding,
    testing::Values(
        FoldCase{"case", "The Guardian", "the guardian"}, FoldCase{"blanks", "  a \t\n b  ", "a b"},
        FoldCase{"accents", "S\u00fcddeutsche  Zeitung", "suddeutsche zeitung"},
        FoldCase{"decomposed", "Cafe\u0301", "cafe"}, FoldCase{"sharp_s", "Stra\u00dfe", "strasse"},
        FoldCase{"strokes", "\u0141\u00f3d\u017a \u00d8re", "lodz ore"},
        FoldCase{"wide_space", "a\u3000b", "a b"}, FoldCase{"full_width", "\uff21\uff22", "ab"},
        FoldCase{"cjk_stays", "\u6771\u4eac", "\u6771\u4eac"}, FoldCase{"empty", "", ""},
        FoldCase{"only_blanks", " \n", ""},
        // As ICU of any version has them: a mark of Unicode 15 and earlier, and an A of Unicode 16.
        FoldCase{"mark_that_became_spacing", "\U0001171A\U0001171E", "\U0001171A"},
        FoldCase{"later_characters_stay", "\U0001CCD6", "\U0001CCD6"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(IndexInfo, ComesBackFromItsJson) {
    const IndexInfo info{1, 7, "en", "english"};
    EXPECT_EQ(decode_info(encode_info(info)), info);
    EXPECT_FALSE(decode_info(""));
    EXPECT_FALSE(decode_info("[]"));
    EXPECT_FALSE(decode_info(R"({"schema_version":1})"));
    EXPECT_TRUE(decode_info(
        R"({"schema_version":1,"analyzer_version":1,"language":"en","stemmer":"english","x":[]})"));
}

}  // namespace
}  // namespace newsdex::schema
