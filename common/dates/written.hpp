// What a date that stands alone covers: a day, a month, a year, a week. For queries, where a date
// is asked for and not guessed: what cannot be is told apart from what is no date.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace newsdex::dates {

using Days = std::chrono::sys_days;

/// What an article can be dated.
inline constexpr Days kFirstDay = std::chrono::year(1) / 1 / 1;
inline constexpr Days kLastDay = std::chrono::year(9999) / 12 / 31;

/// Days, both included.
struct Span {
    Days first;
    Days last;
    bool operator==(const Span&) const = default;
};

struct WrittenDate {
    std::optional<Span> span;  ///< empty: written as a date, but there is no such day
    bool ambiguous = false;    ///< 01/02/2026: day or month first?
    bool beyond = false;       ///< of a year before 1 or behind 9999
    bool has_time = false;     ///< a time of day was written behind the day
    bool is_midnight = false;  ///< and it is the day's first instant
};

/// The date that the whole text is, in numbers (2026, 2026-01, 2026-01-03, 20260103, 2026-W02,
/// 2026/01/03, 31/01/2026, 3.1.2026) or with the name of a month in any language that articles are
/// read in (3 Jan 2026, January 3, 2026, 3. März 2026, 2026年1月3日), and a time of day and zone
/// behind a day, which is the day in that zone. nullopt for anything else, a year of two digits,
/// and seconds since 1970. Linear; any thread.
[[nodiscard]] std::optional<WrittenDate> read_written_date(std::string_view text);

}  // namespace newsdex::dates
