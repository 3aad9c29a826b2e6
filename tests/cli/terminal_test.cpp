#include "cli/terminal.hpp"

#include <gtest/gtest.h>
#include <pty.h>
#include <unistd.h>

#include <cstdlib>

namespace newsdex::cli {
namespace {

TEST(Color, AutomaticOnlyOnATerminalThatCanAndNobodySpeaksAgainst) {
    for (const bool terminal : {false, true}) {
        for (const bool no_color : {false, true}) {
            for (const bool dumb : {false, true}) {
                const ColorFacts facts{terminal, no_color, dumb};
                EXPECT_EQ(wants_color(ColorMode::kAuto, facts), terminal && !no_color && !dumb);
                EXPECT_TRUE(wants_color(ColorMode::kAlways, facts));
                EXPECT_FALSE(wants_color(ColorMode::kNever, facts));
            }
        }
    }
}

TEST(Color, ModesHaveNames) {
    EXPECT_EQ(color_mode("auto"), ColorMode::kAuto);
    EXPECT_EQ(color_mode("always"), ColorMode::kAlways);
    EXPECT_EQ(color_mode("never"), ColorMode::kNever);
    for (const char* none : {"", "Always", "yes"}) EXPECT_EQ(color_mode(none), std::nullopt);
}

TEST(Color, FactsComeFromTheEnvironment) {
    ::setenv("TERM", "xterm", 1);
    ::setenv("NO_COLOR", "", 1);  // empty counts as not set
    EXPECT_FALSE(color_facts(-1).no_color);
    EXPECT_FALSE(color_facts(-1).dumb_terminal);
    ::setenv("NO_COLOR", "1", 1);
    ::setenv("TERM", "dumb", 1);
    EXPECT_TRUE(color_facts(-1).no_color);
    EXPECT_TRUE(color_facts(-1).dumb_terminal);
    ::unsetenv("TERM");
    EXPECT_TRUE(color_facts(-1).dumb_terminal);
    EXPECT_FALSE(color_facts(-1).is_terminal);
    ::unsetenv("NO_COLOR");
}

TEST(Columns, AreTheTerminalsElseTheEnvironmentsElseEighty) {
    ::setenv("COLUMNS", "132", 1);
    EXPECT_EQ(terminal_columns(-1), 132U);
    ::setenv("COLUMNS", "wide", 1);
    EXPECT_EQ(terminal_columns(-1), 80U);
    ::unsetenv("COLUMNS");
    EXPECT_EQ(terminal_columns(-1), 80U);

    int terminal = -1, other_end = -1;
    winsize size{};
    size.ws_col = 57;
    if (::openpty(&terminal, &other_end, nullptr, nullptr, &size) != 0) {
        GTEST_SKIP() << "no pseudo-terminals here";
    }
    EXPECT_TRUE(is_terminal(other_end));
    EXPECT_EQ(terminal_columns(other_end), 57U);
    ::close(terminal);
    ::close(other_end);
}

TEST(Columns, AreNeverTooFewToLayALineOut) {
    ::setenv("COLUMNS", "3", 1);
    EXPECT_EQ(terminal_columns(-1), 20U);
    ::unsetenv("COLUMNS");
}

}  // namespace
}  // namespace newsdex::cli
