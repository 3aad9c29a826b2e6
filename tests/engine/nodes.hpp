#pragma once

#include <utility>
#include <vector>

#include "plan/terms.hpp"

namespace newsdex::engine {

/// Words of all texts.
inline std::vector<schema::Term> words(std::initializer_list<const char*> texts) {
    std::vector<schema::Term> out;
    for (const char* text : texts) out.push_back({schema::Form::kWord, 1, {}, text});
    return out;
}

inline plan::Node node_of(plan::Kind kind, std::vector<plan::Node> children) {
    plan::Node node = plan::leaf(kind);
    node.children = std::move(children);
    return node;
}

}  // namespace newsdex::engine
