// What a query may have been meant to ask, though it is read as it is written.
#pragma once

#include <cstdint>
#include <string_view>

#include "query/notes.hpp"
#include "query/tree.hpp"

namespace newsdex::query {

/// A note for the first words side by side that are a date of a month or a day, with the date: that
/// asks for it: climate January 2007. `now`: as for read_date().
void propose_date(std::string_view text, const Node& tree, std::int64_t now, Notes& notes);

}  // namespace newsdex::query
