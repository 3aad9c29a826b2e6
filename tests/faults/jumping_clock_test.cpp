// The system's clock is wrong, and wrong in another way in the next run, or is set during a run:
// the index stays sound, every edit is noticed, and no run waits for a time that does not come.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <sstream>

#include "tests/faults/injection.hpp"
#include "tests/faults/world.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

constexpr long kADay = 86'400;
constexpr long kAYear = 365 * kADay;

class JumpingClock : public testing::Test {
  protected:
    void SetUp() override {
        if (!can_preload(NEWSDEX_INJECT)) {
            GTEST_SKIP() << "the programs are built with a sanitizer";
        }
    }

    void expect_run(const Injection& injection) {
        const ProgramResult run = run_injected(world_.indexer({"--jobs", "2"}), injection);
        ASSERT_EQ(run.exit_code, 0) << run.err;
        ASSERT_EQ(world_.check(), "");
        ASSERT_EQ(difference(world_.from_nothing(), read_content(world_.index())), "");
    }

    World world_{6, 30};
};

TEST_F(JumpingClock, BetweenRunsChangesNothing) {
    const long now = std::chrono::duration_cast<std::chrono::seconds>(
                         std::chrono::system_clock::now().time_since_epoch())
                         .count();
    expect_run({.kind = "clock"});
    world_.change();
    expect_run({.kind = "clock", .clock_seconds = 13 * kAYear});  // beyond 2038
    world_.change_again();
    expect_run({.kind = "clock", .clock_seconds = -now});  // 1970
    // Times of files that are in the future of one run and in the past of the next.
    for (const long seconds : {20 * kAYear, -30 * kAYear}) {
        fs::last_write_time(world_.news() / "0.txt",
                            fs::file_time_type::clock::now() + std::chrono::seconds(seconds));
        expect_run({.kind = "clock", .clock_seconds = -kADay});
        expect_run({.kind = "clock", .clock_seconds = -now - kAYear});  // before 1970
    }
    const ProgramResult status =
        run_injected({NEWSDEX_BIN_DIR "/indexer", "status", "--db", world_.index().string()},
                     {.kind = "clock", .clock_seconds = -now});
    EXPECT_EQ(status.exit_code, 0) << status.err;
    EXPECT_EQ(status.out.find("1970"), std::string::npos) << status.out;
}

/// The articles by their ids, with their terms and positions alone.
IndexContent terms_of(const IndexContent& content) {
    IndexContent out;
    for (const auto& [id, text] : content) {
        std::istringstream lines(text);
        std::string& terms = out[id];
        for (std::string line; std::getline(lines, line);)
            if (line.starts_with("term ")) terms += line + '\n';
    }
    return out;
}

TEST_F(JumpingClock, DuringARunChangesNothing) {
    ASSERT_EQ(world_.sync().exit_code, 0);
    world_.save();
    world_.change();
    const IndexContent after = world_.from_nothing();
    const long calls =
        count_calls(world_.indexer({"--jobs", "2"}), "clock", world_.news() / "../count");
    ASSERT_GT(calls, 0);
    for (const long seconds : {kADay, -kADay, 10 * kAYear, -10 * kAYear}) {
        for (const long call : chosen_calls(calls, 3)) {
            SCOPED_TRACE("by " + std::to_string(seconds) + " s at call " + std::to_string(call));
            world_.restore();
            const ProgramResult run =
                run_injected(world_.indexer({"--jobs", "2"}),
                             {.kind = "clock", .at = call, .jump_seconds = seconds});
            ASSERT_EQ(run.exit_code, 0) << run.err;
            ASSERT_EQ(world_.check(), "");
            // What a run reads first is its "now": by one ten years ago the years of the articles
            // are unlikely, and a note says so of each. What is found stays what it was.
            const bool are_noted = call == 1 && seconds == -10 * kAYear;
            const IndexContent content = read_content(world_.index());
            ASSERT_EQ(are_noted ? difference(terms_of(after), terms_of(content))
                                : difference(after, content),
                      "");
        }
    }
}

// A clock that is set back again and again: a run once waited for the tick behind the file's.
TEST_F(JumpingClock, ThatStandsStillIsNotWaitedFor) {
    struct stat changed {};
    ASSERT_EQ(::stat((world_.news() / "0.txt").c_str(), &changed), 0);
    const long at = changed.st_ctim.tv_sec * 1'000'000'000 + changed.st_ctim.tv_nsec;
    expect_run({.kind = "clock", .stopped_at = at - 1});
}

}  // namespace
}  // namespace newsdex::test
