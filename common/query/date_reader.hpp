// Dates relative to a day, and durations. Those that are written out are in dates/written.hpp.
#pragma once

#include <optional>
#include <string_view>

#include "dates/written.hpp"
#include "query/date_range.hpp"

namespace newsdex::query {

using dates::Days;
using dates::Span;

/// today, yesterday, monday, this-week, last-month; "7d", "2w", "3m", "1y", "24h", "P7D": from that
/// long ago to today. `today` is the day it is now.
[[nodiscard]] std::optional<Span> read_relative_date(std::string_view text, Days today);

/// `from` moved by an ISO 8601 duration, "P1M", "P1Y2M10DT2H30M"; a time counts as the days that it
/// takes, a part of one as one. nullopt if the text is none.
[[nodiscard]] std::optional<Days> add_duration(Days from, std::string_view duration, int sign);

[[nodiscard]] Day to_number(Days day);

}  // namespace newsdex::query
