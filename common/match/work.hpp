// The work that one query may cause, counted before it is done.
#pragma once

#include <cstdint>
#include <exception>

namespace newsdex::match {

/// Thrown in place of a step too many. The caller knows which clause it was.
class OutOfWork : public std::exception {
  public:
    [[nodiscard]] const char* what() const noexcept override { return "too much work"; }
};

/// A step is about one position looked at: some nanoseconds. One thread at a time.
class Work {
  public:
    explicit Work(std::uint64_t most) noexcept : left_(most) {}
    void take(std::uint64_t steps) {
        if (steps > left_) throw OutOfWork();
        left_ -= steps;
    }
    [[nodiscard]] std::uint64_t left() const noexcept { return left_; }

  private:
    std::uint64_t left_;
};

}  // namespace newsdex::match
