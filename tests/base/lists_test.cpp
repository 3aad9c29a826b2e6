#include "base/lists.hpp"

#include <gtest/gtest.h>

#include <array>

namespace newsdex::base {
namespace {

std::vector<std::string> parts_of(std::string_view list) {
    std::vector<std::string> parts;
    while (!list.empty()) parts.emplace_back(take_part(list, ','));
    return parts;
}

TEST(Lists, ASignAtTheEndOpensNoFurtherPart) {
    EXPECT_EQ(parts_of(""), std::vector<std::string>());
    EXPECT_EQ(parts_of("a"), std::vector<std::string>({"a"}));
    EXPECT_EQ(parts_of("a,b"), std::vector<std::string>({"a", "b"}));
    EXPECT_EQ(parts_of("a,b,"), std::vector<std::string>({"a", "b"}));
    EXPECT_EQ(parts_of(",,b"), std::vector<std::string>({"", "", "b"}));
}

TEST(Lists, AWordIsInAListOnlyWhole) {
    for (const char* word : {"img", "image", "svg"})
        EXPECT_TRUE(has_word("img image svg", word)) << word;
    for (const char* word : {"", "im", "imag", "mage", "vg", "img image"})
        EXPECT_FALSE(has_word("img image svg", word)) << word;
}

TEST(Lists, JoinsWithNothingBeforeTheFirstAndBehindTheLast) {
    EXPECT_EQ(joined({}, ", "), "");
    EXPECT_EQ(joined({"a"}, ", "), "a");
    EXPECT_EQ(joined({"", "a", "", "a"}, ", "), "a, , a");
}

TEST(Lists, OneOfSeveralWritten) {
    constexpr std::array<int, 3> kOdd = {1, 3, 5};
    EXPECT_TRUE(is_one_of(5, kOdd));
    EXPECT_FALSE(is_one_of(4, kOdd));
    EXPECT_TRUE(is_one_of(std::string("b"), {"a", "b"}));
    EXPECT_FALSE(is_one_of('c', {'a', 'b'}));
}

}  // namespace
}  // namespace newsdex::base
