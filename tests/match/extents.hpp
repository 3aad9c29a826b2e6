// What a plan means, written down in the slowest way: every extent of every node is made, every
// pair is tried. The judge must come to the same.
#pragma once

#include <map>
#include <set>
#include <utility>

#include "match/match.hpp"

namespace newsdex::test {

/// Words with their numbers in Plan::words.
using Words = std::set<std::pair<match::Extent, std::uint32_t>>;

/// All extents of a node in the article, each with the words that it is made of in any way; empty
/// for nodes that match without a place (dates, whole values).
[[nodiscard]] std::map<match::Extent, Words> places(const plan::Node& node,
                                                    match::Occurrences& article);
/// The extents alone.
[[nodiscard]] match::Extents extents(const plan::Node& node, match::Occurrences& article);

}  // namespace newsdex::test
