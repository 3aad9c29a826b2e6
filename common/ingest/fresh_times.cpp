// Waits for the next tick of the clock where that settles it; else the next run reads again.
#include "ingest/fresh_times.hpp"

#include <chrono>
#include <ctime>
#include <thread>

namespace newsdex::ingest {

namespace {

constexpr std::int64_t kASecond = 1'000'000'000;
/// FAT counts two seconds.
constexpr std::int64_t kCoarsest = 2 * kASecond;
/// Two ticks of the slowest clock that Linux has.
constexpr std::int64_t kLongestWait = 20'000'000;
/// A busy machine may let a thread sleep for longer.
constexpr std::int64_t kGivenUp = 5 * kLongestWait;

/// The time that a file changed now gets: that of the last tick.
std::int64_t time_of_a_change() {
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
    return now.tv_sec * kASecond + now.tv_nsec;
}

}  // namespace

bool must_be_read_again(const files::FileEntry& entry) {
    const std::int64_t changed = entry.ctime_ns;
    const std::int64_t start = time_of_a_change();
    if (changed < start - kCoarsest) return false;
    if (changed % kASecond == 0) return true;
    if (changed > start + kLongestWait) return false;
    // By the clock that nobody sets: the other may stand still or go back meanwhile.
    const auto limit = std::chrono::steady_clock::now() + std::chrono::nanoseconds(kGivenUp);
    while (time_of_a_change() <= changed) {
        if (std::chrono::steady_clock::now() > limit) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
}

}  // namespace newsdex::ingest
