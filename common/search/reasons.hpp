// Why a query finds nothing, though the index has its words and values.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include <newsdex/search.hpp>

#include "query/tree.hpp"

namespace newsdex::search {

/// Notes for a query without an answer. Of a phrase or distance whose words are all in some
/// article: how many have them all. Of parts that are all found, but never together: how many
/// articles each finds, and how many there are without the one that leaves nothing. `count` gives
/// the exact number of articles for a tree. At most 8 parts are looked at, two counts each.
[[nodiscard]] std::vector<Note> reasons(
    const query::Node& tree, const std::function<std::uint64_t(const query::Node&)>& count);

}  // namespace newsdex::search
