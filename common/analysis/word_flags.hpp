// A word's flags, by its characters as they are written.
#pragma once

#include <cstddef>
#include <cstdint>

#include "analysis/characters.hpp"
#include "analysis/token.hpp"

namespace newsdex::analysis {

/// Counts what the flags are made from.
class FlagCounter {
  public:
    void count(const Character& character) {
        is_first_capital_ = is_first_capital_ || (is_first_ && character.is(Character::kUpper));
        is_first_ = false;
        capitals_ += character.is(Character::kUpper) ? 1U : 0U;
        is_last_small_s_ = character.code_point == 's';
        letters_ += character.is(Character::kLetter) ? 1U : 0U;
        has_digit_ = has_digit_ || character.is(Character::kNumeral);
    }
    [[nodiscard]] std::uint8_t flags() const {
        const bool all_capitals = capitals_ >= 2 && capitals_ == letters_;
        const bool is_acronym_plural =
            is_last_small_s_ && capitals_ >= 2 && capitals_ + 1 == letters_;
        return static_cast<std::uint8_t>(
            (is_first_capital_ ? kCapital : 0) | (all_capitals ? kAllCapitals : 0) |
            (is_acronym_plural ? kAcronymPlural : 0) | (has_digit_ && letters_ == 0 ? kNumber : 0));
    }

  private:
    std::size_t capitals_ = 0;
    std::size_t letters_ = 0;
    bool is_first_ = true;
    bool is_first_capital_ = false;
    bool has_digit_ = false;
    bool is_last_small_s_ = false;
};

}  // namespace newsdex::analysis
