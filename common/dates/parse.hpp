// The grammar of dates: text to numbers. What they mean, and whether they are believed, is decided
// in scanner.cpp.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <newsdex/article.hpp>

namespace newsdex::dates {

/// The parts of a date as written. month and day 0, hour, minute and second -1: not given.
struct DateParts {
    int year = 0;
    unsigned month = 0, day = 0;
    int hour = -1, minute = -1, second = -1;
    std::optional<std::int32_t> offset_minutes;
    /// 03/04/2026: month and day are as the month would come second; either order is possible.
    bool order_is_open = false;
    bool is_bare_digits = false;      ///< 20260103, 1577836800: a number unless told otherwise
    bool has_short_year = false;      ///< two digits
    std::string_view iana_zone = {};  ///< view into the text
    std::string_view note = {};       ///< static text
};

/// The date that starts at `at`, which is moved behind its last part; nullopt (and `at` as it was)
/// if none does. Weekday, labels ("Published:") and the time of day are taken with it.
[[nodiscard]] std::optional<DateParts> parse_date(std::string_view text, std::size_t& at,
                                                  std::string_view language);

/// Moves over a weekday or a word of a label ("Published", 发布时间); false if there is none.
bool take_label(std::string_view text, std::size_t& at);

/// Month and day without a year, or a day alone before 日 (month 0).
[[nodiscard]] std::optional<DateParts> parse_month_day(std::string_view text, std::size_t& at);

}  // namespace newsdex::dates
