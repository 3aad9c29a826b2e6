// What the parsers of others stand, on a quarter of the smallest stack: each case is the deepest
// that the bound before the parser lets through, and one beyond. A fault here ends the process.
#include <string>

#include <gtest/gtest.h>

#include "base/toml_bounds.hpp"
#include "sources/markdown/head_values.hpp"
#include "tests/sources/reading.hpp"
#include "tests/support/small_stack.hpp"

namespace newsdex::sources {
namespace {

std::string repeated(std::string_view unit, std::size_t times) {
    std::string out;
    while (times-- > 0) out += unit;
    return out;
}

std::string toml_problem(std::string_view head) {
    std::string problem;
    test::run_on_stack(test::kSmallStack, [&] {
        Tree tree;
        problem = toml_values(head, tree);
    });
    return problem;
}

TEST(ParserLimits, TomlStandsTheDeepestStatementUnderTheDeepestHeader) {
    constexpr std::size_t kDepth = base::kMaxTomlDepth;
    // Each part of the header is a list of tables: two levels of the tree.
    std::string headers;
    for (std::size_t parts = 0; parts + 2 <= kDepth; ++parts)
        headers += "[[" + repeated("a.", parts) + "a]]\n";
    const std::string quarter = repeated("a.", kDepth / 4 - 2);
    for (const std::string& statement :
         {repeated("b.", kDepth) + "b = 1\n",
          "b = " + repeated("[", kDepth) + repeated("]", kDepth) + "\n",
          "b = " + repeated("{b = ", kDepth) + "1" + repeated("}", kDepth) + "\n",
          "b = " + repeated("[{b = ", kDepth / 2) + "1" + repeated("}]", kDepth / 2) + "\n",
          repeated(quarter + "b = {", 4) + "b = 1" + repeated("}", 4) + "\n"})
        EXPECT_EQ(toml_problem(headers + statement), "") << statement;
}

TEST(ParserLimits, TomlIsNotAskedBeyondThem) {
    const std::string deep = "it is more than 32 levels deep";
    EXPECT_EQ(toml_problem(repeated("a.", 15'000) + "b=1"), deep);
    EXPECT_EQ(toml_problem("[" + repeated("a.", 60'000) + "b]"), deep);
    EXPECT_EQ(toml_problem("a=" + repeated("[", 100'000)), deep);
    EXPECT_EQ(toml_problem("a=" + repeated("{a=", 60'000)), deep);
}

// The parser looks for a table that is opened again among all: at most so many.
TEST(ParserLimits, TomlReadsTheMostValuesInTheirWorstOrder) {
    std::string implicit;
    for (int i = 0; i < 3'300; ++i) implicit += "[a" + std::to_string(i) + ".b]\n";
    for (int i = 3'300; i-- > 0;) implicit += "[a" + std::to_string(i) + "]\n";
    EXPECT_EQ(toml_problem(implicit), "");
    std::string dotted;
    for (const char* end : {".b = 1\n", ".c = 1\n"})
        for (int i = 0; i < 2'500; ++i) dotted += "a" + std::to_string(i) + end;
    EXPECT_EQ(toml_problem(dotted), "");
}

TEST(ParserLimits, AnArticleWithAHeadTooDeepIsReadLineByLine) {
    const Reading reading = read_as(
        "a.md", "+++\ntitle = \"Storm\"\n" + repeated("a.", 15'000) + "b = 1\n+++\nWind.\n");
    ASSERT_EQ(reading.articles.size(), 1U);
    EXPECT_EQ(reading.articles[0].title, "Storm");
    EXPECT_EQ(reading.articles[0].origin.at("front matter"),
              "read line by line: it is more than 32 levels deep");
}

}  // namespace
}  // namespace newsdex::sources
