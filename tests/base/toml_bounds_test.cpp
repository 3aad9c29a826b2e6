#include "base/toml_bounds.hpp"

#include <string>

#include <gtest/gtest.h>

namespace newsdex::base {
namespace {

std::string repeated(std::string_view unit, std::size_t times) {
    std::string out;
    while (times-- > 0) out += unit;
    return out;
}

constexpr std::string_view kTooDeep = "it is more than 32 levels deep";
constexpr std::string_view kTooMany = "it has more than 10,000 values";

TEST(TomlBounds, AreMetByWhatPeopleWrite) {
    for (const std::string& text :
         {std::string(), std::string("title = \"Storm\"\n[params.author]\nname = 'A. B.'\n"),
          repeated("a.b.c.d.e.f.g.h = {i.j = [[1.5, 2.5], [3.5]]}\n", 100),
          repeated("x", kMaxTomlBytes), repeated("a.", 32) + "b=1", repeated("k=1\n", 10'000)})
        EXPECT_EQ(beyond_toml_bounds(text), "") << text.substr(0, 100);
}

TEST(TomlBounds, CountWhatDeepensAStatement) {
    EXPECT_EQ(beyond_toml_bounds(repeated("a.", 33) + "b=1"), kTooDeep);
    EXPECT_EQ(beyond_toml_bounds(repeated("a . ", 33) + "b=1"), kTooDeep);
    EXPECT_EQ(beyond_toml_bounds(repeated("\"a\".", 33) + "b=1"), kTooDeep);
    EXPECT_EQ(beyond_toml_bounds(repeated("'a\\'.", 33) + "b=1"), kTooDeep);
    EXPECT_EQ(beyond_toml_bounds("[" + repeated("a.", 32) + "b]"), kTooDeep);
    EXPECT_EQ(beyond_toml_bounds("[[" + repeated("a.", 31) + "b]]"), kTooDeep);
    EXPECT_EQ(beyond_toml_bounds("a=" + repeated("[", 33)), kTooDeep);
    EXPECT_EQ(beyond_toml_bounds("a=" + repeated("[\n", 33)), kTooDeep);
    EXPECT_EQ(beyond_toml_bounds("a=" + repeated("{a.b=[1,", 11)), kTooDeep);
    EXPECT_EQ(beyond_toml_bounds("a={b=1," + repeated("a.", 32)), kTooDeep);
}

TEST(TomlBounds, CountAllOverTheText) {
    EXPECT_EQ(beyond_toml_bounds(repeated("k=1\n", 10'001)), kTooMany);
    EXPECT_EQ(beyond_toml_bounds("a=[" + repeated("1,", 10'000)), kTooMany);
    EXPECT_EQ(beyond_toml_bounds(repeated("[[a]]\n", 5'001)), kTooMany);
    EXPECT_EQ(beyond_toml_bounds(repeated("a.b=1\n", 5'001)), kTooMany);
    EXPECT_EQ(beyond_toml_bounds(repeated("x", kMaxTomlBytes + 1)), "it is larger than 256 KiB");
}

TEST(TomlBounds, SeeNothingInTextsAndComments) {
    const std::string dots = repeated("a.", 40);
    for (const std::string& quiet :
         {"#" + dots + '"', '"' + dots + '"', '\'' + dots + '\'', "\"\"\"" + dots + "\n\"\"\"",
          "'''" + dots + "\n'''", "\"\\\"" + dots + '"', "\"\"\"\\\"\"\"" + dots + "\"\"\"",
          "\"\"\"\"\"" + dots + "\"\"\"\"\"", "'''" + dots + "'''''"}) {
        EXPECT_EQ(beyond_toml_bounds("a = " + quiet + "\nb = 1\n"), "") << quiet;
        // … and again behind them.
        EXPECT_EQ(beyond_toml_bounds("a = " + quiet + "\n" + dots), kTooDeep) << quiet;
    }
    EXPECT_EQ(beyond_toml_bounds("a=\"\"\n" + dots), kTooDeep);
    EXPECT_EQ(beyond_toml_bounds("a=\"\\\\\"\n" + dots), kTooDeep);
    EXPECT_EQ(beyond_toml_bounds("a='\\'\n" + dots), kTooDeep);
    EXPECT_EQ(beyond_toml_bounds("a=''''''\n" + dots), kTooDeep);
}

}  // namespace
}  // namespace newsdex::base
