// When a request has to end, whatever it has found: a time, a stop token, or both.
#pragma once

#include <chrono>
#include <exception>
#include <optional>
#include <stop_token>
#include <utility>

namespace newsdex::base {

/// Thrown in place of going on. The caller knows what was being done.
class OutOfTime : public std::exception {
  public:
    [[nodiscard]] const char* what() const noexcept override { return "out of time"; }
};

/// A value; any thread. One made of nothing never passes.
class Deadline {
  public:
    Deadline() = default;
    Deadline(std::optional<std::chrono::steady_clock::time_point> end, std::stop_token stop)
        : end_(end), stop_(std::move(stop)) {}

    /// Can it pass at all?
    [[nodiscard]] bool is_set() const noexcept { return end_ || stop_.stop_possible(); }
    /// Was a stop asked for?
    [[nodiscard]] bool is_stopped() const noexcept { return stop_.stop_requested(); }
    /// Looks at the clock: some 30 ns. Throws OutOfTime if it has passed.
    void ask() const {
        if (is_stopped() || (end_ && std::chrono::steady_clock::now() >= *end_)) throw OutOfTime();
    }

  private:
    std::optional<std::chrono::steady_clock::time_point> end_;
    std::stop_token stop_;
};

}  // namespace newsdex::base
