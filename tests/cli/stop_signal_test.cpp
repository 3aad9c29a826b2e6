#include "cli/stop_signal.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <future>

namespace newsdex::cli {
namespace {

void wait_until_stopped(const std::stop_token& token) {
    std::promise<void> stopped;
    const std::stop_callback callback(token, [&stopped] { stopped.set_value(); });
    stopped.get_future().wait();
}

TEST(StopSignal, TurnsTheFirstSignalIntoARequest) {
    for (const int signal : {SIGINT, SIGTERM}) {
        const StopSignal stop;
        EXPECT_EQ(stop.signal(), 0);
        EXPECT_FALSE(stop.token().stop_requested());
        std::raise(signal);
        wait_until_stopped(stop.token());
        EXPECT_EQ(stop.signal(), signal);
    }
}

TEST(StopSignal, EndsTheProcessAtTheSecond) {
    EXPECT_EXIT(
        {
            const StopSignal stop;
            std::raise(SIGINT);
            std::raise(SIGTERM);
        },
        testing::ExitedWithCode(143), "");
}

TEST(StopSignal, LeavesAnIgnoredSignalIgnored) {
    std::signal(SIGINT, SIG_IGN);
    {
        const StopSignal stop;
        std::raise(SIGINT);
        EXPECT_EQ(stop.signal(), 0);
        EXPECT_FALSE(stop.token().stop_requested());
    }
    std::signal(SIGINT, SIG_DFL);
}

TEST(StopSignal, PutsBackWhatWasThereBefore) {
    { const StopSignal stop; }
    EXPECT_EXIT(std::raise(SIGTERM), testing::KilledBySignal(SIGTERM), "");
}

}  // namespace
}  // namespace newsdex::cli
