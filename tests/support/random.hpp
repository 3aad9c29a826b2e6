// Random choices for property tests: the same for a seed on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>

namespace newsdex::test {

/// splitmix64 (Steele, Lea, Flood 2014). One thread at a time.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31U);
    }
    /// 0 to bound - 1; bound above 0.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }
    /// first to last, both possible.
    std::int64_t between(std::int64_t first, std::int64_t last) {
        return first +
               static_cast<std::int64_t>(next() % (static_cast<std::uint64_t>(last - first) + 1));
    }
    bool one_in(std::size_t n) { return below(n) == 0; }
    template <class T>
    T pick(std::initializer_list<T> items) {
        return items.begin()[below(items.size())];
    }
    template <class T>
    const T& pick(std::span<const T> items) {
        return items[below(items.size())];
    }

  private:
    std::uint64_t state_;
};

}  // namespace newsdex::test
