// Articles as the rows of a table in JSON: {"columns": [...], "data": [[...]]}, a map of columns.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "sources/fields/value.hpp"

namespace newsdex::sources {

/// The rows of a table as maps, if the map is one: columns as lists or maps of the same length,
/// {"title": {"0": …, "1": …}, "text": …}, or names beside rows, {"columns": …, "data": …}. Empty
/// if it is none, or has no column for title or text.
[[nodiscard]] std::deque<Tree> rows_of_table(Value map);

/// The names in a list that heads a table of lists: two that are known, title or text among them.
/// Empty if it is none.
[[nodiscard]] std::vector<std::string> column_names(Value list);
/// A row of such a table, as a map.
void add_row(const std::vector<std::string>& names, Value cells, Tree& row);

}  // namespace newsdex::sources
