// Installs the handlers, and writes from within them: signal-safe calls only.
#include "base/crash_note.hpp"

#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <new>

namespace newsdex::base {
namespace {

constexpr std::array kFaults{SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL};
constexpr std::size_t kStackBytes = 64 << 10;

struct Place {
    int descriptor = -1;
    off_t offset = 0;
};
thread_local Place place;
std::atomic<bool> noting{false};

std::array<struct sigaction, kFaults.size()> before{};

// May call async-signal-safe functions only: pwrite, sigaction and raise are such.
void on_fault(int number) {
    const int saved = errno;
    if (place.descriptor >= 0) {
        const char byte = static_cast<char>(number);
        [[maybe_unused]] const ssize_t written = ::pwrite(place.descriptor, &byte, 1, place.offset);
    }
    // A sanitizer's handler was there before and tells more. The signal comes again on return.
    for (std::size_t i = 0; i < kFaults.size(); ++i)
        if (kFaults[i] == number) ::sigaction(number, &before[i], nullptr);
    ::raise(number);
    errno = saved;
}

}  // namespace

void note_crashes() noexcept {
    if (noting.exchange(true)) return;
    for (std::size_t i = 0; i < kFaults.size(); ++i) {
        struct sigaction action {};
        action.sa_handler = on_fault;
        action.sa_flags = SA_ONSTACK;
        ::sigaction(kFaults[i], &action, &before[i]);
    }
}

CrashPlace::CrashPlace(int descriptor, off_t offset) noexcept { place = {descriptor, offset}; }
CrashPlace::~CrashPlace() { place = {}; }

CrashStack::CrashStack() noexcept {
    stack_t now{};
    if (!noting || ::sigaltstack(nullptr, &now) != 0 || (now.ss_flags & SS_DISABLE) == 0) return;
    const long least = ::sysconf(_SC_SIGSTKSZ);
    const std::size_t size = std::max(kStackBytes, static_cast<std::size_t>(std::max(least, 0L)));
    memory_.reset(new (std::nothrow) std::byte[size]);
    if (!memory_) return;  // a thread without it works as well, but notes no overflow of its stack
    stack_t stack{};
    stack.ss_sp = memory_.get();
    stack.ss_size = size;
    if (::sigaltstack(&stack, nullptr) != 0) memory_.reset();
}

CrashStack::~CrashStack() {
    if (!memory_) return;
    stack_t none{};
    none.ss_flags = SS_DISABLE;
    ::sigaltstack(&none, nullptr);
}

}  // namespace newsdex::base
