// The work that one query may cause, counted before it is done, and the time that it may take.
#pragma once

#include <algorithm>
#include <cstdint>
#include <exception>

#include "base/deadline.hpp"

namespace newsdex::match {

/// Thrown in place of a step too many. The caller knows which clause it was.
class OutOfWork : public std::exception {
  public:
    [[nodiscard]] const char* what() const noexcept override { return "too much work"; }
};

/// A step is about one position looked at: some nanoseconds. One thread at a time.
class Work {
  public:
    /// Without a deadline no clock is looked at.
    explicit Work(std::uint64_t most, const base::Deadline& deadline = {})
        : left_(most), deadline_(deadline) {
        if (deadline_.is_set()) ask_below_ = most;
    }
    /// Throws OutOfWork, and base::OutOfTime where the deadline has passed.
    void take(std::uint64_t steps) {
        if (steps > left_) throw OutOfWork();
        left_ -= steps;
        if (left_ < ask_below_) {
            ask_below_ = left_ - std::min(left_, kBetween);
            deadline_.ask();
        }
    }
    [[nodiscard]] std::uint64_t left() const noexcept { return left_; }
    /// To be asked by loops that take no steps.
    [[nodiscard]] const base::Deadline& deadline() const noexcept { return deadline_; }

  private:
    /// Steps between two looks at the clock: about 1 ms.
    static constexpr std::uint64_t kBetween = 100'000;

    std::uint64_t left_;
    std::uint64_t ask_below_ = 0;
    base::Deadline deadline_;
};

}  // namespace newsdex::match
