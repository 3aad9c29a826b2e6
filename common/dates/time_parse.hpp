// The part of a date that follows the day: time of day and zone.
#pragma once

#include <cstddef>
#include <string_view>

#include "dates/parse.hpp"

namespace newsdex::dates {

/// Takes a time of day and its zone into `parts`; `at` stays where there is none.
bool parse_time(std::string_view text, std::size_t& at, std::string_view language,
                DateParts& parts);
/// Takes a zone; `at` stays where there is none.
void parse_zone(std::string_view text, std::size_t& at, std::string_view language,
                DateParts& parts);

}  // namespace newsdex::dates
