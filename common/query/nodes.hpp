// Nodes made of the operands they stand over.
#pragma once

#include <cstddef>
#include <vector>

#include "query/tree.hpp"

namespace newsdex::query {

/// An AND or OR of one child or more; one alone is itself, and children of the same kind are
/// joined. `written`: an AND that was typed.
[[nodiscard]] Node group_of(Kind kind, std::vector<Node> children, bool written);

/// The operand excluded; `first`: where the sign stands.
[[nodiscard]] Node negated(Node operand, std::size_t first);

}  // namespace newsdex::query
