// Which articles a tree matches, found in the slowest way: each article's text is split at blanks,
// every extent is enumerated, nothing is indexed.
//
// For lower-case ASCII words without punctuation. Words of one stem are those that differ by an
// "s" at the end.
#pragma once

#include "query/tree.hpp"
#include "tests/engine/small_world.hpp"

namespace newsdex::test {

[[nodiscard]] bool oracle_matches(const query::Node& tree, const SmallArticle& article);

}  // namespace newsdex::test
