// Tree to text.
#pragma once

#include <string>

#include "query/tree.hpp"

namespace newsdex::query {

/// The tree in the canonical spelling: `oil AND (price OR rates)`, and side by side where words may
/// be loosened, `oil price -gas`. Parsing it gives the same tree (same_meaning) and the same
/// answer; "" for everything.
[[nodiscard]] std::string print(const Node& tree);

/// The same with every AND written out, to show how operators bind.
[[nodiscard]] std::string print_with_operators(const Node& tree);

/// The tree as nested terms, for explanations and tests: `AND(oil, OR(price, rates))`.
[[nodiscard]] std::string outline(const Node& tree);

}  // namespace newsdex::query
