// A list or map that was written into a string, as a cell of a table is: "['Jane Doe', 'John
// Roe']".
#pragma once

#include <string_view>

#include "sources/fields/value.hpp"

namespace newsdex::sources {

/// Reads a text that is one list, tuple, set or map as Python prints it or JSON writes it into the
/// empty tree. False (and the tree cleared) if the text is anything else: "[sic] he said", "[".
/// None, null, nan are null. At most 16 levels deep; linear.
[[nodiscard]] bool read_literal(std::string_view text, Tree& tree);

}  // namespace newsdex::sources
