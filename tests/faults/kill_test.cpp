// The indexer is killed at random moments: the index opens, checks clean, answers, and the next run
// completes it to the same content.
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <thread>

#include "tests/faults/world.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test {
namespace {

using Clock = std::chrono::steady_clock;

std::chrono::microseconds time_of_a_run(const World& world) {
    const auto start = Clock::now();
    EXPECT_EQ(world.sync().exit_code, 0);
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
}

void kill_during_run(const World& world, std::chrono::microseconds after) {
    Program program(world.indexer());
    std::this_thread::sleep_for(after);
    program.send_signal(SIGKILL);
    (void)program.wait();
}

void expect_survival(const World& world, unsigned kills, std::chrono::microseconds length,
                     const IndexContent& after, bool has_index) {
    for (unsigned i = 0; i < kills; ++i) {
        Random random(i);
        const std::chrono::microseconds moment(
            random.below(static_cast<std::uint32_t>(length.count()) + 1));
        SCOPED_TRACE("seed " + std::to_string(i) + ", killed after " +
                     std::to_string(moment.count()) + " us of " + std::to_string(length.count()));
        if (has_index)
            world.restore();
        else
            world.forget();
        kill_during_run(world, moment);
        ASSERT_EQ(world.check(), "");
        const ProgramResult completed = world.sync();
        ASSERT_EQ(completed.exit_code, 0) << completed.err;
        ASSERT_EQ(difference(after, read_content(world.index())), "");
        ASSERT_EQ(world.check(), "");
    }
}

unsigned kills() { return is_long_run() ? 50 : 8; }

TEST(Kill, InAFirstBuildLosesNothing) {
    const World world(is_long_run() ? 300 : 60, 200);
    const IndexContent whole = world.from_nothing();
    const auto length = time_of_a_run(world);
    expect_survival(world, kills(), length, whole, false);
}

TEST(Kill, InAnUpdateLosesNothing) {
    World world(is_long_run() ? 300 : 60, 200);
    ASSERT_EQ(world.sync().exit_code, 0);
    world.save();
    world.change();
    const IndexContent after = world.from_nothing();
    const auto length = time_of_a_run(world);
    expect_survival(world, kills(), length, after, true);
}

}  // namespace
}  // namespace newsdex::test
