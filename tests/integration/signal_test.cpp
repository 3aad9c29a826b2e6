// SIGINT and SIGTERM in the middle of a run: the commit in hand is finished, the next run
// completes.
#include <gtest/gtest.h>

#include <csignal>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

constexpr int kFiles = 40;
constexpr int kArticles = 500;  // a file

void write_much(const Desk& desk) {
    for (int file = 0; file < kFiles; ++file) {
        std::string lines;
        for (int i = 0; i < kArticles; ++i) {
            const std::string number = std::to_string(file * kArticles + i);
            lines += "{\"id\": \"" + number + "\", \"title\": \"Entry " + number +
                     "\", \"body\": \"The phalarope of entry " + number +
                     " with some words about weather, boats, rates and the harbour of the town "
                     "where number " +
                     number + " was written.\"}\n";
        }
        desk.write("news/" + std::to_string(100 + file) + ".jsonl", lines);
    }
}

class Signals : public testing::TestWithParam<int> {};

TEST_P(Signals, EndARunAfterTheCommitInHandAndTheNextCompletesIt) {
    if (!has_terminals()) {
        GTEST_SKIP() << "no pseudo-terminals here";
    }
    const Desk desk;
    write_much(desk);
    ProgramOptions options = desk.options();
    options.terminal_columns = 80;  // the bar tells that the run is under way
    options.environment["TERM"] = "xterm";
    Program program(Desk::command("indexer", {"--db", "db", "--jobs", "1", "news"}), options);
    ASSERT_TRUE(program.wait_for_message(" of 40 files", 60'000));
    program.send_signal(GetParam());
    const ProgramResult stopped = program.wait();
    EXPECT_EQ(stopped.exit_code, 128 + GetParam()) << stopped.out;
    EXPECT_NE(stopped.out.find("stopping after the commit in hand"), std::string::npos);
    EXPECT_NE(stopped.out.find("stopped early"), std::string::npos) << stopped.out;

    const ProgramResult check = desk.indexer({"check", "--db", "db"});
    EXPECT_EQ(check.exit_code, 0) << check.out << check.err;
    const ProgramResult completed = desk.indexer({"--db", "db", "news"});
    EXPECT_EQ(completed.exit_code, 0) << completed.err;
    EXPECT_EQ(desk.search("phalarope", {"-n", "1"})["total"], kFiles * kArticles);
}

INSTANTIATE_TEST_SUITE_P(Kinds, Signals, testing::Values(SIGINT, SIGTERM),
                         [](const auto& s) { return s.param == SIGINT ? "SIGINT" : "SIGTERM"; });

TEST(Signals, KillLeavesAnIndexThatTheNextRunCompletes) {
    if (!has_terminals()) {
        GTEST_SKIP() << "no pseudo-terminals here";
    }
    const Desk desk;
    write_much(desk);
    ProgramOptions options = desk.options();
    options.terminal_columns = 80;
    options.environment["TERM"] = "xterm";
    Program program(Desk::command("indexer", {"--db", "db", "news"}), options);
    ASSERT_TRUE(program.wait_for_message(" of 40 files", 60'000));
    program.send_signal(SIGKILL);
    EXPECT_EQ(program.wait().exit_code, 128 + SIGKILL);
    const ProgramResult completed = desk.indexer({"--db", "db", "news"});
    EXPECT_EQ(completed.exit_code, 0) << completed.err;
    EXPECT_EQ(desk.search("phalarope", {"-n", "1"})["total"], kFiles * kArticles);
}

}  // namespace
}  // namespace newsdex::test
