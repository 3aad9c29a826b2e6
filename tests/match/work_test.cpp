// The count of steps, and the clock that is looked at between them.
#include "match/work.hpp"

#include <gtest/gtest.h>

#include <cstdint>

namespace newsdex::match {
namespace {

using Clock = std::chrono::steady_clock;

/// Steps taken one by one, or `each` at once, until time is over.
std::uint64_t steps_to_the_end(Work& work, std::uint64_t each = 1) {
    for (std::uint64_t taken = 0;; taken += each) {
        try {
            work.take(each);
        } catch (const base::OutOfTime&) {
            return taken;
        }
    }
}

TEST(Work, TakesNoStepTooMany) {
    Work work(10);
    work.take(7);
    work.take(3);
    EXPECT_EQ(work.left(), 0U);
    work.take(0);
    EXPECT_THROW(work.take(1), OutOfWork);
}

TEST(Work, EndsAtAPassedDeadlineWithTheFirstStep) {
    Work work(10'000'000, base::Deadline(Clock::time_point::min(), {}));
    EXPECT_EQ(steps_to_the_end(work), 0U);
}

TEST(Work, LooksAtTheClockAgainSoonAfterAStopIsAskedFor) {
    for (const std::uint64_t each : {1U, 1'000U, 70'000U}) {
        std::stop_source stop;
        Work work(100'000'000, base::Deadline({}, stop.get_token()));
        for (int i = 0; i < 300; ++i) work.take(each);
        stop.request_stop();
        EXPECT_LT(steps_to_the_end(work, each), 300'000U) << each;
    }
}

TEST(Work, WithoutADeadlineThereIsNoneToPass) {
    EXPECT_FALSE(base::Deadline().is_set());
    EXPECT_FALSE(base::Deadline({}, std::stop_token()).is_set());
    Work work(1'000'000);
    EXPECT_NO_THROW(work.take(1'000'000));
}

TEST(Work, TheLastStepsAreTakenInTime) {
    std::stop_source stop;
    Work work(50, base::Deadline({}, stop.get_token()));
    work.take(50);
    EXPECT_EQ(work.left(), 0U);
    EXPECT_THROW(work.take(1), OutOfWork);
}

}  // namespace
}  // namespace newsdex::match
