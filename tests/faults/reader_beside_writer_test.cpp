// A searcher beside an indexer that runs again and again over changing files never errs, and every
// answer is one that the articles gave at some moment. A check beside it never finds damage. Ten
// seconds; ten minutes in the long form.
#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <thread>

#include "tests/faults/world.hpp"

#include <newsdex/newsdex.hpp>

namespace newsdex::test {
namespace {

using Clock = std::chrono::steady_clock;

TEST(ReaderBesideWriter, NeverErrs) {
    World world(30, 120);
    ASSERT_EQ(world.sync().exit_code, 0);
    const auto end = Clock::now() + std::chrono::seconds(is_long_run() ? 600 : 10);
    std::atomic<bool> stop = false;
    std::atomic<unsigned> runs = 0;
    std::string trouble;
    std::thread writer([&] {
        for (unsigned round = 0; Clock::now() < end; ++round) {
            // The count of articles stays, so that every honest answer has the same total.
            for (unsigned i = round % 5; i < 30; i += 5)
                std::ofstream(world.news() / (std::to_string(i) + ".txt"))
                    << "Round " << round << "\n\nThe harbour council met, round " << round << ".\n";
            const ProgramResult run = world.sync();
            if (run.exit_code != 0) trouble = run.err;
            ++runs;
        }
        stop = true;
    });
    unsigned answers = 0;
    const newsdex::Index kept = newsdex::Index::open(world.index());
    while (!stop) {
        const ProgramResult fresh =
            run_program({NEWSDEX_BIN_DIR "/searcher", "--db", world.index().string(), "--format",
                         "jsonl", "harbour"});
        EXPECT_EQ(fresh.exit_code, 0) << fresh.err;
        EXPECT_NO_THROW({ EXPECT_EQ(kept.search("").total, 90U); });
        const ProgramResult checked =
            run_program({NEWSDEX_BIN_DIR "/indexer", "check", "--db", world.index().string()});
        // Where no revision stood long enough, that is what it says.
        const bool is_busy = checked.err.find("an indexer wrote to it") != std::string::npos;
        EXPECT_TRUE(checked.exit_code == 0 || (checked.exit_code == 2 && is_busy))
            << checked.exit_code << ": " << checked.out << checked.err;
        ++answers;
    }
    writer.join();
    EXPECT_EQ(trouble, "");
    EXPECT_GT(answers, 5U);
    EXPECT_GT(runs, 2U);
}

}  // namespace
}  // namespace newsdex::test
