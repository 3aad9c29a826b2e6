// Every write of a run is made to fail in turn. Whatever fails: the index opens, checks clean,
// still has every article that was committed before, and the next run completes it to the same
// content.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "tests/faults/world.hpp"

namespace newsdex::test {
namespace {

ProgramOptions failing(const World& world, long at, const std::string& on) {
    ProgramOptions options;
    options.environment = {{"LD_PRELOAD", NEWSDEX_FAILING_WRITES},
                           {"NEWSDEX_FAIL_UNDER", world.index().string()},
                           {"NEWSDEX_FAIL_AT", std::to_string(at)},
                           {"NEWSDEX_FAIL_ON", on},
                           {"NEWSDEX_FAIL_COUNT", (world.news().parent_path() / "count").string()}};
    return options;
}

long count_writes(const World& world) {
    EXPECT_EQ(world.sync(failing(world, 0, "once")).exit_code, 0);
    long writes = 0;
    std::ifstream(world.news().parent_path() / "count") >> writes;
    return writes;
}

class FailedWrite : public testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        if (!can_preload(NEWSDEX_FAILING_WRITES)) {
            GTEST_SKIP() << "the programs are built with a sanitizer";
        }
    }
};

/// Fails write 1, 2, 3 … of `writes` (in the short form about thirty of them).
void expect_survival(const World& world, const std::string& on, long writes,
                     const IndexContent& before, const IndexContent& after, bool has_index) {
    ASSERT_GT(writes, 5);
    const long step = is_long_run() ? 1 : std::max(1L, writes / 30);
    for (long at = 1; at <= writes; at += step) {
        SCOPED_TRACE("write " + std::to_string(at) + " of " + std::to_string(writes) + " fails " +
                     on);
        if (has_index)
            world.restore();
        else
            world.forget();
        const ProgramResult failed = world.sync(failing(world, at, on));
        ASSERT_TRUE(failed.exit_code == 2 || failed.exit_code == 0) << failed.err;
        ASSERT_EQ(failed.exit_code == 2, !failed.err.empty() && failed.exit_code != 0);
        ASSERT_EQ(world.check(), "");
        if (has_index) {
            const IndexContent now = read_content(world.index());
            ASSERT_TRUE(difference(before, now).empty() || difference(after, now).empty())
                << difference(before, now);
        }
        const ProgramResult completed = world.sync();
        ASSERT_EQ(completed.exit_code, 0) << completed.err;
        ASSERT_EQ(difference(after, read_content(world.index())), "");
        ASSERT_EQ(world.check(), "");
    }
}

TEST_P(FailedWrite, InAFirstBuildLosesNothing) {
    const World world(12, 60);
    const IndexContent whole = world.from_nothing();
    const long writes = count_writes(world);
    expect_survival(world, GetParam(), writes, {}, whole, false);
}

TEST_P(FailedWrite, InAnUpdateLosesNothing) {
    World world(12, 60);
    ASSERT_EQ(world.sync().exit_code, 0);
    const IndexContent before = read_content(world.index());
    world.save();
    world.change();
    const IndexContent after = world.from_nothing();
    const long writes = count_writes(world);
    expect_survival(world, GetParam(), writes, before, after, true);
}

INSTANTIATE_TEST_SUITE_P(Modes, FailedWrite, testing::Values("once", "after"),
                         [](const auto& mode) { return std::string(mode.param); });

}  // namespace
}  // namespace newsdex::test
