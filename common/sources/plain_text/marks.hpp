// "URGENT", "1st Ld-Writethru", "FOR IMMEDIATE RELEASE": what desks and press offices put above
// copy.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsdex::sources {

/// A line of nothing but marks of the wire: it is no headline.
[[nodiscard]] bool is_mark_line(std::string_view line);

/// The mark of a press office at the start of the line, in any case, its number included ("PRESS
/// RELEASE No. 12/2024"); 0 if there is none, or if the line goes on as a sentence.
[[nodiscard]] std::size_t release_mark_length(std::string_view line);

/// What stands behind the mark on its line, without signs and "of": a line of its own.
[[nodiscard]] std::string_view behind_release_mark(std::string_view line, std::size_t length);

}  // namespace newsdex::sources
