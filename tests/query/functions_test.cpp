// Functions inside each other: their trees are bounded before they are made.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "query/parser.hpp"

namespace newsdex::query {
namespace {

std::size_t nodes(const Node& node) {
    std::size_t count = 1;
    for (const Node& child : node.children) count += nodes(child);
    return count;
}

bool is_told(const Parsed& parsed) {
    return std::any_of(parsed.notes.begin(), parsed.notes.end(), [](const Note& note) {
        return note.code == NoteCode::kTooMany &&
               note.message ==
                   "too many words in functions inside each other; the outer ones are left out";
    });
}

std::string words(std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += "w" + std::to_string(i) + ' ';
    return out;
}

std::string nested(const char* function, std::size_t depth, const std::string& inside) {
    std::string out;
    for (std::size_t i = 0; i < depth; ++i) out += function;
    return out + inside + std::string(depth, ')');
}

TEST(Functions, ManyWordsInOneAndInAFew) {
    for (const std::size_t depth : {1U, 2U, 3U}) {
        const Parsed parsed = parse(nested("atleast2(", depth, words(20'000)));
        EXPECT_FALSE(is_told(parsed)) << depth;
        EXPECT_EQ(nodes(parsed.tree), 1 + 20'000 * (1 + depth));
    }
}

TEST(Functions, InsideEachOtherTheyAreLeftOutWhereTheTreeWouldGrowWithTheirProduct) {
    for (const char* function :
         {"atleast2(", "caps(", "title:caps(", "title:atleast3(", "caps(atleast2(", "-atleast2("}) {
        const Parsed parsed = parse(nested(function, 120, words(40'000)));
        EXPECT_LT(nodes(parsed.tree), 500'000U) << function;
    }
    EXPECT_EQ(parse(nested("title:caps(", 20, words(100))).tree.children.front().children.size(),
              100U);
    EXPECT_TRUE(is_told(parse(nested("atleast2(", 250, words(500)))));
    EXPECT_FALSE(is_told(parse(nested("atleast2(", 20, words(500)))));
    EXPECT_FALSE(is_told(parse(nested("atleast2(", 250, words(5)))));
}

}  // namespace
}  // namespace newsdex::query
