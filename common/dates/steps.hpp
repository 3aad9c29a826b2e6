// The small steps of the grammar of dates: each looks at a place of the text and moves behind what
// it takes, or stays.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

#include "dates/parse.hpp"
#include "dates/words.hpp"

namespace newsdex::dates {

/// A run of digits of any script.
struct Number {
    std::uint64_t value = 0;
    unsigned digits = 0;          ///< 0: there is none; above 18 the value is cut
    char32_t zero = U'0';         ///< of the script of the last digit
    bool is_ideographic = false;  ///< 二〇二四; cjk_parse.cpp
};

inline constexpr char32_t kThaiZero = 0xE50, kPersianZero = 0x6F0;

/// Bytes of the digit at `at`, 0 if none is there.
[[nodiscard]] std::size_t digit_at(std::string_view text, std::size_t at);
[[nodiscard]] Number read_number(std::string_view text, std::size_t& at);
/// Moves over `wanted` if it stands at `at`.
bool take(std::string_view text, std::size_t& at, std::string_view wanted);
/// Moves over a word that is one of them, folded.
bool take_word(std::string_view text, std::size_t& at,
               std::initializer_list<std::string_view> wanted);
/// Moves over the name of a month, which goes into `parts`, of one word or two (كانون الثاني, มี.ค.,
/// tháng 3). Month 0: there is none.
MonthName take_month_name(std::string_view text, std::size_t& at, DateParts& parts);
/// A comma of any script.
bool take_comma(std::string_view text, std::size_t& at);
/// Blanks of any kind from `at` on.
void skip_blanks(std::string_view text, std::size_t& at);
/// NUL at the end.
[[nodiscard]] char peek(std::string_view text, std::size_t at);
/// Of two digits: from 1970 on.
[[nodiscard]] int full_year(Number number);
/// The day, in UTC, of a time in seconds since 1970.
[[nodiscard]] std::chrono::year_month_day civil_day(std::int64_t seconds);

}  // namespace newsdex::dates
