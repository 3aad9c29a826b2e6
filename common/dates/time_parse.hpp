// The part of a date that follows the day: time of day and zone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "dates/parse.hpp"

namespace newsdex::dates {

/// A run of digits, ASCII or full-width.
struct Number {
    std::uint64_t value = 0;
    unsigned digits = 0;  ///< 0: there is none; above 18 the value is cut
};

[[nodiscard]] Number read_number(std::string_view text, std::size_t& at);
/// Moves over `wanted` if it stands at `at`.
bool take(std::string_view text, std::size_t& at, std::string_view wanted);
[[nodiscard]] char peek(std::string_view text, std::size_t at);

/// Takes a time of day and its zone into `parts`; `at` stays where there is none.
bool parse_time(std::string_view text, std::size_t& at, std::string_view language,
                DateParts& parts);
/// Takes a zone; `at` stays where there is none.
void parse_zone(std::string_view text, std::size_t& at, std::string_view language,
                DateParts& parts);

}  // namespace newsdex::dates
