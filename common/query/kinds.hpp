// What the kinds of nodes are, one row each: how they print and bind, and whether they stand at
// places. A kind without a case of its own in print.cpp or nearness.cpp is known by its row alone.
#pragma once

#include <cstdint>
#include <string_view>

#include "query/tree.hpp"

namespace newsdex::query {

/// How tightly a node binds in the grammar, its + left aside; a child that binds less needs
/// parentheses.
enum Binding : std::uint8_t { kLoosest, kOrBinding, kAndBinding, kNotBinding, kNearBinding, kItem };

/// Does it stand at places in an article, so that it can be near something?
enum class Stands : std::uint8_t { kNowhere, kAtPlaces, kWhereChildrenDo };

struct KindRow {
    Kind kind;
    std::string_view name;     ///< in outlines; between operands where it binds as nearness
    std::string_view ordered;  ///< the same of Node::ordered
    Binding binding;
    Stands stands;
    bool of_words;  ///< caps() says of it what it says of each of its words
};

[[nodiscard]] const KindRow& row_of(Kind kind) noexcept;

}  // namespace newsdex::query
