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

/// The time that a file changed now gets: that of the last tick.
std::int64_t time_of_a_change() {
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
    return now.tv_sec * kASecond + now.tv_nsec;
}

}  // namespace

bool must_be_read_again(const sources::FileEntry& entry) {
    const std::int64_t changed = entry.ctime_ns;
    const std::int64_t start = time_of_a_change();
    if (changed < start - kCoarsest || changed > start + kLongestWait) return false;
    if (changed % kASecond == 0) return true;
    while (time_of_a_change() <= changed) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
}

}  // namespace newsdex::ingest
