// JSON Lines: one record a line.
#pragma once

#include "sources/json/records.hpp"
#include "sources/json/window.hpp"

namespace newsdex::sources {

/// Is the stream to be read line by line? Decided on its head: the first line is a whole object, or
/// the second begins like one. What is dressed up as an array of one object a line counts as well:
/// a bad line then costs that line only.
[[nodiscard]] bool is_json_lines(std::string_view head, bool is_all);

/// Does a file's name, with its folders, promise JSON Lines?
[[nodiscard]] bool names_lines(std::string_view name);

/// Is a line of the head a whole object?
[[nodiscard]] bool has_json_lines(std::string_view head);
/// JSON Lines of which the first was cut in front: its end is there, and a whole object follows.
[[nodiscard]] bool ends_a_record(std::string_view head, bool is_all);

/// Hands over each line that is not blank, without byte order mark, U+001E, and the brackets and
/// commas of a dumped array. Lines over max_record_bytes are bad records. False if stopped.
bool read_json_lines(Window& window, std::uint64_t max_record_bytes, RecordVisitor& visitor);

}  // namespace newsdex::sources
