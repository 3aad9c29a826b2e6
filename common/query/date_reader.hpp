// One written date: how wide it is and whether it exists.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

#include "query/date_range.hpp"

namespace newsdex::query {

using Days = std::chrono::sys_days;

/// What an article can be dated.
inline constexpr Days kFirstDay = std::chrono::year(1) / 1 / 1;
inline constexpr Days kLastDay = std::chrono::year(9999) / 12 / 31;

/// The days a written date covers, both included.
struct Span {
    Days first;
    Days last;
};

struct WrittenDate {
    std::optional<Span> span;  ///< empty: written as a date, but there is no such day
    bool ambiguous = false;    ///< 01/02/2026: day or month first?
    bool beyond = false;       ///< of a year before 1 or behind 9999
};

/// 2026, 2026-01, 2026-01-03, 20260103, 2026-W02, 2026/01/03, 3 Jan 2026, January 3, 2026,
/// 31/01/2026, 3.1.2026; nullopt for anything else.
[[nodiscard]] std::optional<WrittenDate> read_written_date(std::string_view text);

/// today, yesterday, monday, this-week, last-month; "7d", "2w", "3m", "1y", "24h": from that long
/// ago to today. `today` is the day it is now.
[[nodiscard]] std::optional<Span> read_relative_date(std::string_view text, Days today);

/// `from` moved by an ISO 8601 duration of years, months, weeks and days, "P1M"; nullopt if the
/// text is none.
[[nodiscard]] std::optional<Days> add_duration(Days from, std::string_view duration, int sign);

[[nodiscard]] Day to_number(Days day);

}  // namespace newsdex::query
