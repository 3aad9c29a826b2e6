// What a date in a query means: a range of days.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace newsdex::query {

/// A day of the calendar as a number that sorts: 20260103.
using Day = std::uint32_t;

/// Days from `first` to `last`, both included; an empty end is open. An article matches where the
/// days its date may mean meet the range.
struct DateRange {
    std::optional<Day> first;
    std::optional<Day> last;
    bool undated = false;     ///< date:none: the articles without a date, and only those
    bool impossible = false;  ///< 2026-02-30: matches nothing
    bool operator==(const DateRange&) const = default;
};

enum class DateOperator : std::uint8_t { kIn, kAfter, kBefore };

struct DateReading {
    DateRange range;
    std::string note;       ///< what is to be said about the reading; "" if nothing
    bool doubtful = false;  ///< the note is an error in strict mode
};

/// Reads what follows `date:`, `after:` or `before:`: a date of any width, a range, a relative
/// word. `now`: seconds since 1970 on the
/// user's clock, for relative dates. nullopt: not a date. The forms are
/// those of docs/query-language.md.
[[nodiscard]] std::optional<DateReading> read_date(std::string_view text, DateOperator how,
                                                   std::int64_t now);

/// "2026-01-03..2026-02-01", "2026-01-03", "..2026-01-31", "none".
[[nodiscard]] std::string to_string(const DateRange& range);

}  // namespace newsdex::query
