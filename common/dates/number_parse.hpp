// Dates in numbers and with ideographs: 2026-01-03, 3/1/2026, 20260103, 2026年1月3日, 2026-W02.
#pragma once

#include <cstddef>
#include <string_view>

#include "dates/parse.hpp"

namespace newsdex::dates {

/// Each takes what stands at `at` into `parts`, and the time of day behind it; false, and `at`
/// where it was, if it is none.
bool parse_numeric(std::string_view text, std::size_t& at, std::string_view language,
                   DateParts& parts);
/// /Date(1577836800000)/ of old JSON serialisers.
bool parse_wrapped_epoch(std::string_view text, std::size_t& at, DateParts& parts);

}  // namespace newsdex::dates
