#pragma once

#include <utility>
#include <vector>

#include "plan/terms.hpp"

namespace newsdex::engine {

inline plan::Node node_of(plan::Kind kind, std::vector<plan::Node> children) {
    plan::Node node = plan::leaf(kind);
    node.children = std::move(children);
    return node;
}

}  // namespace newsdex::engine
