// SIGINT and SIGTERM as a request to stop, so that the commit in hand is finished.
#pragma once

#include <stop_token>
#include <thread>

namespace newsdex::cli {

/// While it lives, the first SIGINT or SIGTERM requests a stop and says so on stderr; the second
/// ends the process at once with 128 + its number. A signal the process was started to ignore
/// (nohup, `&` in a script) stays ignored. At most one at a time; make it before other threads.
/// Throws newsdex::Error kIo if no pipe or no thread can be made.
class StopSignal {
  public:
    StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    ~StopSignal();

    [[nodiscard]] std::stop_token token() const noexcept { return source_.get_token(); }
    /// The signal that came, 0 if none did.
    [[nodiscard]] int signal() const noexcept;

  private:
    void wait() noexcept;

    std::stop_source source_;
    std::jthread waiter_;
};

}  // namespace newsdex::cli
