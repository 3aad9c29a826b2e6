#include "cli/program.hpp"

#include <gtest/gtest.h>

#include <array>
#include <new>
#include <stdexcept>

#include <newsdex/error.hpp>

namespace newsdex::cli {
namespace {

Invocation last;

int remember(const Invocation& call) {
    last = call;
    return 7;
}
int throw_ours(const Invocation&) { throw Error(ErrorCode::kIo, "cannot read: a: b"); }
int throw_standard(const Invocation&) { throw std::runtime_error("no more of it"); }
int throw_memory(const Invocation&) { throw std::bad_alloc(); }

constexpr std::array<CommandEntry, 5> kCommands{{{"", remember},
                                                 {"status", remember},
                                                 {"ours", throw_ours},
                                                 {"standard", throw_standard},
                                                 {"memory", throw_memory}}};

int run(std::vector<std::string> words) {
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    return run_program(static_cast<int>(argv.size()), argv.data(), kCommands, "--db -n --limit");
}

TEST(Program, ACommandIsTheFirstOperandWhateverOptionsStandBefore) {
    EXPECT_EQ(run({"/usr/bin/newsdex-indexer", "status", "--json"}), 7);
    EXPECT_EQ(last.program, "newsdex-indexer");
    EXPECT_EQ(last.command, "status");
    EXPECT_EQ(last.arguments, std::vector<std::string>{"--json"});

    const std::vector<std::vector<std::string>> before{
        {"--json"},         {"--db", "news"}, {"--db=news"},
        {"--db", "status"}, {"-n5"},          {"-n", "5", "--json"},
        {"--limit", "--"},  {"--db", "--db"}, {"-0", "--db", "a", "--json", "--limit=3"}};
    for (const std::vector<std::string>& options : before) {
        std::vector<std::string> words{"indexer"};
        words.insert(words.end(), options.begin(), options.end());
        words.insert(words.end(), {"status", "--verbose"});
        EXPECT_EQ(run(words), 7);
        EXPECT_EQ(last.command, "status") << options.front();
        std::vector<std::string> others = options;
        others.emplace_back("--verbose");
        EXPECT_EQ(last.arguments, others);
    }
}

TEST(Program, AWordBehindAnOperandOrDashesIsNoCommand) {
    const std::vector<std::vector<std::string>> calls{{"--", "status"},
                                                      {"--json", "--", "status"},
                                                      {"news", "status"},
                                                      {"-", "status"},
                                                      {"", "status"},
                                                      {"--db", "status"},
                                                      {"--db"}};
    for (const std::vector<std::string>& arguments : calls) {
        std::vector<std::string> words{"indexer"};
        words.insert(words.end(), arguments.begin(), arguments.end());
        EXPECT_EQ(run(words), 7);
        EXPECT_EQ(last.command, "") << arguments.front();
        EXPECT_EQ(last.arguments, arguments);
    }
}

TEST(Program, ProposesACommandWithinTwoSlips) {
    EXPECT_EQ(command_like("stats", kCommands), "status");
    EXPECT_EQ(command_like("sattus", kCommands), "status");
    EXPECT_EQ(command_like("ours", kCommands), "ours");
    EXPECT_EQ(command_like("news", kCommands), "");
    EXPECT_EQ(command_like("\xff", kCommands), "");
}

TEST(Program, WithoutArgumentsOrWithAnEmptyOneRunsTheUsualCommand) {
    EXPECT_EQ(run({"indexer"}), 7);
    EXPECT_TRUE(last.arguments.empty());
    EXPECT_EQ(run({"searcher", ""}), 7);
    EXPECT_EQ(last.arguments, std::vector<std::string>{""});
}

TEST(Program, ErrorsAreOneLineOnStderrAndExitCodeTwo) {
    const std::pair<const char*, const char*> table[] = {
        {"ours", "indexer: cannot read: a: b\n"},
        {"standard", "indexer: no more of it\n"},
        {"memory", "indexer: out of memory; give the process more (ulimit -v)\n"},
    };
    for (const auto& [command, message] : table) {
        testing::internal::CaptureStderr();
        EXPECT_EQ(run({"indexer", command}), 2);
        EXPECT_EQ(testing::internal::GetCapturedStderr(), message);
    }
}

TEST(Program, TheSisterHasTheSameNaming) {
    EXPECT_EQ(sister_program("searcher", "indexer"), "indexer");
    EXPECT_EQ(sister_program("newsdex-searcher", "indexer"), "newsdex-indexer");
}

}  // namespace
}  // namespace newsdex::cli
