// The system's clock set wrong, and set while a program runs. The clock that only runs forward, and
// the times that the file system gives to files, are as they are.
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

#include <ctime>

#include "tests/faults/inject/calls.hpp"

namespace {

bool is_settable(clockid_t clock) noexcept {
    return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE || clock == CLOCK_TAI;
}

}  // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec* now) noexcept {
    const long result = ::syscall(SYS_clock_gettime, clock, now);
    if (result == 0 && is_settable(clock)) {
        constexpr long kASecond = 1'000'000'000;
        if (const long stopped = newsdex::inject::stopped_clock(); stopped != 0)
            *now = {stopped / kASecond, stopped % kASecond};
        now->tv_sec += newsdex::inject::clock_error();
    }
    return static_cast<int>(result);
}

int gettimeofday(timeval* now, void*) noexcept {
    timespec time{};
    clock_gettime(CLOCK_REALTIME, &time);
    now->tv_sec = time.tv_sec;
    now->tv_usec = time.tv_nsec / 1000;
    return 0;
}

std::time_t time(std::time_t* now) noexcept {
    timespec time{};
    clock_gettime(CLOCK_REALTIME, &time);
    if (now != nullptr) *now = time.tv_sec;
    return time.tv_sec;
}

}  // extern "C"
