// What a field of the language is in the index.
#pragma once

#include <optional>
#include <string_view>

#include "plan/words.hpp"
#include "query/tree.hpp"

namespace newsdex::plan {

/// The scope of what is asked of a field.
[[nodiscard]] Scope scope_of(query::Field field, const Scope& outer);

/// Whole values: a value, a prefix, or for hosts those of subdomains, for paths what lies below,
/// for languages the regional ones. nullopt if the text is empty.
[[nodiscard]] std::optional<Node> value_node(query::Field field, const query::Node& node,
                                             WordPlanner& words);

/// A note if no article has what value_node() made of it.
void note_missing_value(query::Field field, const query::Node& node, const Node& made,
                        WordPlanner& words);

}  // namespace newsdex::plan
