// "WORLD NEWS", "Home > Politics": the part of a paper, on a line of its own or before a bar.
#pragma once

#include <string_view>

namespace newsdex::sources {

/// Names of sections and nothing else, in any case, at most four: "World | Europe". A line of them
/// is no headline.
[[nodiscard]] bool is_section(std::string_view text);

/// The same with a place beside it: "Politics | Oslo".
[[nodiscard]] bool is_section_line(std::string_view line);

}  // namespace newsdex::sources
