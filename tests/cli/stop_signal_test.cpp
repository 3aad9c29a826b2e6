// Signals that the process sends itself, whatever those who started it made of them.
#include "cli/stop_signal.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <future>

namespace newsdex::cli {
namespace {

/// A shell starts what runs in the background with SIGINT ignored.
class StopSignalTest : public testing::Test {
  protected:
    StopSignalTest() {
        for (const int signal : {SIGINT, SIGTERM}) std::signal(signal, SIG_DFL);
    }
};

void wait_until_stopped(const std::stop_token& token) {
    std::promise<void> stopped;
    const std::stop_callback callback(token, [&stopped] { stopped.set_value(); });
    stopped.get_future().wait();
}

TEST_F(StopSignalTest, TurnsTheFirstSignalIntoARequest) {
    for (const int signal : {SIGINT, SIGTERM}) {
        const StopSignal stop;
        EXPECT_EQ(stop.signal(), 0);
        EXPECT_FALSE(stop.token().stop_requested());
        std::raise(signal);
        wait_until_stopped(stop.token());
        EXPECT_EQ(stop.signal(), signal);
    }
}

TEST_F(StopSignalTest, EndsTheProcessAtTheSecond) {
    EXPECT_EXIT(
        {
            const StopSignal stop;
            std::raise(SIGINT);
            std::raise(SIGTERM);
        },
        testing::ExitedWithCode(143), "");
}

TEST_F(StopSignalTest, LeavesAnIgnoredSignalIgnored) {
    std::signal(SIGINT, SIG_IGN);
    {
        const StopSignal stop;
        std::raise(SIGINT);
        EXPECT_EQ(stop.signal(), 0);
        EXPECT_FALSE(stop.token().stop_requested());
    }
}

TEST_F(StopSignalTest, PutsBackWhatWasThereBefore) {
    { const StopSignal stop; }
    EXPECT_EXIT(std::raise(SIGTERM), testing::KilledBySignal(SIGTERM), "");
}

}  // namespace
}  // namespace newsdex::cli
