// What the parsers of others stand, on a quarter of the smallest stack: each case is the deepest
// that the bound before the parser lets through, and one beyond. A fault here ends the process.
#include <functional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "base/toml_bounds.hpp"
#include "sources/json/parse.hpp"
#include "sources/markdown/bounds.hpp"
#include "sources/markdown/head_values.hpp"
#include "sources/markdown/text.hpp"
#include "tests/sources/packing.hpp"
#include "tests/sources/reading.hpp"
#include "tests/support/random.hpp"
#include "tests/support/small_stack.hpp"
#include "text/charset.hpp"

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

// Does the scanner see quotes, comments and lines as the parser does? Were it to take for a string
// what the parser takes for a key, the dots would overflow the stack.
TEST(ParserLimits, TomlSoupThatIsLetThroughIsSurvived) {
    const std::string dots = repeated("a.", 6'000);
    const std::vector<std::string> tokens = {
        "\"",   "\"\"\"", "'",    "'''",  "\\",       "\n", "\r\n", "\r",    "#",
        "a",    "= ",     "=1\n", "[",    "]",        "{",  "}",    ",",     "1.5",
        "\\\"", "\"a\"",  "''",   "\"\"", "\xc3\xa9", "\v", "\t",   "\na = "};
    std::size_t let_through = 0;
    test::run_on_stack(test::kSmallStack, [&] {
        for (std::uint32_t seed = 0; seed < 5'000; ++seed) {
            test::Random random(seed);
            std::string text;
            const std::size_t count = 1 + random.below(14);
            const std::size_t place = random.below(count);
            for (std::size_t i = 0; i < count; ++i) {
                if (i == place) text += dots;
                text += tokens[random.below(tokens.size())];
            }
            if (!base::beyond_toml_bounds(text).empty()) continue;
            ++let_through;
            Tree tree;
            static_cast<void>(toml_values(text, tree));
        }
    });
    EXPECT_GT(let_through, 1'000U);
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

/// Calls work() with every text on the small stack; what it gives is only that it ends.
void expect_to_stand(const std::vector<std::string>& texts,
                     const std::function<void(std::string_view)>& work) {
    test::run_on_stack(test::kSmallStack, [&] {
        for (const std::string& text : texts) work(text);
    });
}

TEST(ParserLimits, YamlStandsDepthAndCountsWhatItHolds) {
    constexpr std::size_t kDeep = 12'000;
    std::string indented = "a:\n";
    for (std::size_t i = 1; i < 600; ++i) indented += std::string(i, ' ') + "a:\n";
    std::string aliases = "a: &a0 [x, x]\n";
    for (int i = 1; i < 30; ++i)
        aliases += "b" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" +
                   std::to_string(i - 1) + ", *a" + std::to_string(i - 1) + "]\n";
    const auto problem = [](std::string_view head) {
        Tree tree;
        return yaml_values(head, tree);
    };
    expect_to_stand({"k: " + repeated("[", kDeep), repeated("- ", kDeep), repeated("? ", kDeep),
                     "k: " + repeated("{a: ", kDeep), repeated("&a ", kDeep), indented, aliases,
                     repeated("%TAG !a! b\n", 5'000), "\"" + repeated("\\u0041", 40'000) + "\": b",
                     repeated("a: b\n", 20'000), repeated("- !t x\n", 9'000)},
                    [&](std::string_view text) { static_cast<void>(problem(text)); });
    EXPECT_EQ(problem("k: " + repeated("[", kDeep)), "it has more than 10,000 values");
    EXPECT_EQ(problem(aliases), "it has aliases");
}

TEST(ParserLimits, JsonIsRefusedBelow128Levels) {
    const auto fault = [](std::string_view text) {
        JsonParser parser;
        const auto found = parser.parse_copy(text);
        return found ? found->reason : std::string();
    };
    const std::string most = repeated("[", 128) + repeated("]", 128);
    EXPECT_EQ(fault(most), "");
    expect_to_stand({most, repeated("{\"a\":", 127) + "1" + repeated("}", 127),
                     repeated("[", 1'000'000), repeated("{\"a\":", 200'000),
                     repeated("[{\"a\":", 100'000), "\"" + repeated("\\u0041", 100'000) + "\"",
                     "[" + repeated("1,", 500'000) + "1]", "1" + repeated("0", 200'000),
                     repeated("\"", 200'000), "[" + repeated("1e400,", 100'000) + "1]"},
                    [&](std::string_view text) { static_cast<void>(fault(text)); });
}

// The longer ones are of the patterns whose time grew with the square of their length.
TEST(ParserLimits, MarkdownStandsDepthAndWhatItLooksUp) {
    constexpr std::size_t kMany = 20'000;
    std::string deeper;
    for (std::size_t i = 0; i < 600; ++i) deeper += std::string(2 * i, ' ') + "- a\n";
    std::string quotes;
    for (std::size_t i = 1; i < 600; ++i) quotes += std::string(i, '>') + "a\n";
    expect_to_stand(
        {repeated(">", kMany), repeated("- ", kMany) + "a\n" + repeated("\n", kMany),
         repeated("1. ", kMany) + "a\n" + repeated("b\n", kMany), repeated("[", kMany),
         repeated("[", kMany) + repeated("]", kMany), repeated("[a](", kMany),
         repeated("![", kMany) + repeated("](b)", kMany), repeated("*a **b ", kMany),
         repeated("[a]\n", 3 * kMany), repeated("[a]: b\n", kMany) + "\n" + repeated("[a] ", kMany),
         repeated("<", kMany), repeated("<!--", kMany), repeated("<a b=\"", kMany),
         repeated("`a``", kMany),
         repeated("|a", 1'000) + "\n" + repeated("|-", 1'000) + "\n" + repeated("|\n", kMany),
         repeated("</p>\n", kMany), deeper, quotes},
        [](std::string_view text) { static_cast<void>(markdown_text(text)); });
}

TEST(ParserLimits, MarkdownThatPeopleWriteIsWithinThem) {
    std::string links;
    for (int i = 0; i < 20'000; ++i) links += "- [a](https://a.example) and [b]\n";
    for (const std::string& text :
         {links, repeated("- ", 200) + "\n", repeated("> ", 100) + "a\n", repeated("-", 500) + "\n",
          std::string("* * *\n\n- a\n  - b\n    1. c\n"), std::string(2'000, ' ') + "code\n",
          repeated("**a**\n", 1'000)})
        EXPECT_TRUE(is_within_markdown_bounds(text)) << text.substr(0, 60);
    for (const std::string& text :
         {repeated("- ", 101) + "a\n", repeated(">", 101) + "\n", repeated("1) ", 101) + "a",
          std::string(401, ' ') + "- a\n", repeated("[a]\n", 40'000)})
        EXPECT_FALSE(is_within_markdown_bounds(text)) << text.substr(0, 60);
    EXPECT_TRUE(
        is_within_markdown_bounds(repeated("[a]\n", 20'000) + "\n" + repeated("[a]\n", 20'000)));
}

// Memory of the codecs: a window of 2 GiB (zstd --long=31), a dictionary of 1.5 GiB (xz).
TEST(ParserLimits, CodecsAreRefusedTheMemoryTheyAskFor) {
    std::string frame("\x28\xb5\x2f\xfd\x00\xa8\x01\x00\x00", 9);  // window descriptor: 2^31
    const Reading zstd = read_as("a.txt.zst", frame);
    EXPECT_EQ(zstd.result.outcome, Outcome::kFailed);
    EXPECT_TRUE(zstd.articles.empty());
    std::string packed = packed_by_xz_with_dictionary("Title\n\nText.\n", 1'500U << 20U);
    const Reading xz = read_as("a.txt.xz", packed);
    EXPECT_EQ(xz.result.outcome, Outcome::kFailed);
    EXPECT_EQ(xz.result.reason, "needs too much memory to unpack");
}

TEST(ParserLimits, TheDetectorOfCharsetsStandsEveryByteInBulk) {
    std::vector<std::string> texts;
    for (const std::string_view unit : {"\x80", "\xff", "\xe4\xb8", "\x1b$B", "~{", "\xfe", "\x81"})
        texts.push_back(repeated(unit, 60'000));
    expect_to_stand(texts,
                    [](std::string_view text) { static_cast<void>(text::decode_text(text)); });
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
