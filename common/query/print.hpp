// Tree to text.
#pragma once

#include <string>

#include "query/tree.hpp"

namespace newsdex::query {

/// The tree in the canonical spelling, every AND written out: `oil AND (price OR rates)`. Parsing
/// it gives the same tree (same_meaning); "" for everything.
[[nodiscard]] std::string print(const Node& tree);

/// The tree as nested terms, for explanations and tests: `AND(oil, OR(price, rates))`.
[[nodiscard]] std::string outline(const Node& tree);

}  // namespace newsdex::query
