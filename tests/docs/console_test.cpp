// The reader of sessions in documents: the examples are only as good as what compares them.

#include "tests/docs/console.hpp"

#include <gtest/gtest.h>

namespace newsdex::test {
namespace {

using Lines = std::vector<std::string>;

TEST(Console, ReadsCommandsAndWhatTheyPrinted) {
    const auto steps = console_steps(
        "text\n```\n$ not this\n```\n```console\n$ one\nout 1\n\nout 2\n\n$ two \\\n  more\n$ "
        "three "
        "|\nsort\n```\nafter\n");
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[0].command, "one");
    EXPECT_EQ(steps[0].output, (Lines{"out 1", "", "out 2"}));
    EXPECT_EQ(steps[0].line, 6);
    EXPECT_EQ(steps[1].command, "two \\\n  more");
    EXPECT_TRUE(steps[1].output.empty());
    EXPECT_EQ(steps[2].command, "three |\nsort");
}

TEST(Console, ReadsIndentedFences) {
    const auto steps =
        console_steps("1. item\n\n   ```console\n   $ one\n     out\n   ```\n   $ not this\n");
    ASSERT_EQ(steps.size(), 1U);
    EXPECT_EQ(steps[0].command, "one");
    EXPECT_EQ(steps[0].output, (Lines{"  out"}));
}

struct AgreesCase {
    const char* name;
    Lines shown;
    Lines printed;
    bool agrees;
};

class Agrees : public testing::TestWithParam<AgreesCase> {};

TEST_P(Agrees, OrNot) {
    EXPECT_EQ(agrees(GetParam().shown, GetParam().printed), GetParam().agrees);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Agrees,
    testing::Values(AgreesCase{"nothing_shown", {}, {"x"}, true},
                    AgreesCase{"same", {"a", "b"}, {"a", "b"}, true},
                    AgreesCase{"other", {"a"}, {"b"}, false},
                    AgreesCase{"too_short", {"a", "b"}, {"a"}, false},
                    AgreesCase{"too_long", {"a"}, {"a", "b"}, false},
                    AgreesCase{"blank_at_end", {"a "}, {"a", ""}, true},
                    AgreesCase{"times", {"2 in 1.4 ms"}, {"2 in 120 ms"}, true},
                    AgreesCase{"counts_are_no_times", {"2 in 1.4 ms"}, {"3 in 1.4 ms"}, false},
                    AgreesCase{"any_lines", {"a", "…", "z"}, {"a", "b", "c", "z"}, true},
                    AgreesCase{"any_lines_none", {"a", "…"}, {"a"}, true},
                    AgreesCase{"any_lines_then_missing", {"…", "y"}, {"a", "z"}, false},
                    AgreesCase{"within", {"a … c"}, {"a b b c"}, true},
                    AgreesCase{"within_end", {"a…"}, {"abc"}, true},
                    AgreesCase{"within_wrong_start", {"b…"}, {"abc"}, false},
                    AgreesCase{"within_wrong_end", {"a…d"}, {"abc"}, false},
                    AgreesCase{"twice", {"a…c…e"}, {"abcde"}, true},
                    AgreesCase{"no_overlap", {"ab…ba"}, {"aba"}, false}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace newsdex::test
