// A handler of fatal signals that writes the stack to stderr, without allocating.
#include "tests/faults/inject/deaths.hpp"

#include <execinfo.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace newsdex::inject {

namespace {

constexpr int kMostFrames = 64;

// Memory may be short or broken: backtrace_symbols_fd() allocates nothing.
void on_death(int signal) {
    std::array<void*, kMostFrames> frames{};
    const int count = ::backtrace(frames.data(), kMostFrames);
    ::backtrace_symbols_fd(frames.data(), count, STDERR_FILENO);
    ::signal(signal, SIG_DFL);
    ::raise(signal);
}

}  // namespace

void tell_deaths() noexcept {
    // The first call loads the unwinder.
    std::array<void*, 1> frame{};
    ::backtrace(frame.data(), 1);
    ::signal(SIGABRT, on_death);
    ::signal(SIGSEGV, on_death);
}

}  // namespace newsdex::inject
