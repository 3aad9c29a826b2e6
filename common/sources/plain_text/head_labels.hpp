// Labels that stand on a line of their own above what they name.
#pragma once

#include <string>
#include <string_view>

#include "dates/scanner.hpp"

namespace newsdex::sources {

/// "10:00 a.m. EST" and nothing else.
[[nodiscard]] bool is_time_line(std::string_view line);
/// "Published" or a time above its day, "By" above a name: the two lines as one, "" if the first is
/// no label of the second.
[[nodiscard]] std::string with_label(std::string_view label, std::string_view next,
                                     const dates::DateContext& context);

}  // namespace newsdex::sources
