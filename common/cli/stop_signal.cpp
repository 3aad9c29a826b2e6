// The handler only writes into a pipe; a thread reads it and asks to stop.
#include "cli/stop_signal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <string>
#include <system_error>

#include <newsdex/error.hpp>

#include "cli/streams.hpp"
#include "cli/terminal.hpp"

namespace newsdex::cli {
namespace {

constexpr std::array kSignals{SIGINT, SIGTERM};

// A handler may touch little: it notes the signal and wakes the waiter through a pipe. Requesting
// the stop itself takes locks, which a handler must not.
std::atomic<int> received{0};
std::array<int, 2> wake{-1, -1};
std::array<struct sigaction, kSignals.size()> actions_before{};

static_assert(std::atomic<int>::is_always_lock_free);

void on_signal(int signal) {
    if (received.exchange(signal) != 0) ::_exit(128 + signal);
    const int saved = errno;
    const char byte = 's';
    [[maybe_unused]] const ssize_t written = ::write(wake[1], &byte, 1);
    errno = saved;
}

[[noreturn]] void refuse(const std::string& reason) {
    throw Error(ErrorCode::kIo, "cannot watch for signals: " + reason);
}

void close_pipe() noexcept {
    for (int& end : wake) {
        ::close(end);
        end = -1;
    }
}

}  // namespace

StopSignal::StopSignal() {
    received = 0;
    if (::pipe2(wake.data(), O_CLOEXEC) != 0)
        refuse(std::generic_category().message(errno) + "; raise the limit of files (ulimit -n)");
    try {
        waiter_ = std::jthread([this] { wait(); });
    } catch (const std::system_error& error) {
        close_pipe();
        refuse("no thread can be started: " + error.code().message() +
               "; raise the limits of processes and memory (ulimit -u, ulimit -v)");
    }
    for (std::size_t i = 0; i < kSignals.size(); ++i) {
        ::sigaction(kSignals[i], nullptr, &actions_before[i]);
        if (actions_before[i].sa_handler == SIG_IGN) continue;
        struct sigaction action {};
        action.sa_handler = on_signal;
        action.sa_flags = SA_RESTART;
        ::sigaction(kSignals[i], &action, nullptr);
    }
}

/// In a thread of its own, which may not fail: it allocates nothing.
void StopSignal::wait() noexcept {
    char byte = 0;
    while (::read(wake[0], &byte, 1) < 0 && errno == EINTR) {
    }
    if (byte != 's') return;
    // On a terminal the progress bar stands in this line: wipe it.
    if (is_terminal(STDERR_FILENO)) complain("\r\x1b[K");
    complain("stopping after the commit in hand; once more ends at once\n");
    source_.request_stop();
}

StopSignal::~StopSignal() {
    for (std::size_t i = 0; i < kSignals.size(); ++i)
        ::sigaction(kSignals[i], &actions_before[i], nullptr);
    const char byte = 'q';
    [[maybe_unused]] const ssize_t written = ::write(wake[1], &byte, 1);
    waiter_.join();
    close_pipe();
}

int StopSignal::signal() const noexcept { return received; }

}  // namespace newsdex::cli
