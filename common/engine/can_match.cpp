// By the kinds of nodes; the articles of rare words are compared with each other.
#include "engine/can_match.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace newsdex::engine {
namespace {

/// Has any article all the rare words among the nodes?
bool can_meet(const plan::Plan& plan, const std::vector<plan::Node>& nodes, const Engine& engine) {
    std::optional<std::vector<DocId>> common;
    for (const plan::Node& node : nodes) {
        if (node.kind != plan::Kind::kTerm) continue;
        const auto* articles = engine.articles_if_rare(plan.terms[node.term]);
        if (!articles) continue;
        if (!common) {
            common = *articles;
            continue;
        }
        std::vector<DocId> both;
        std::set_intersection(common->begin(), common->end(), articles->begin(), articles->end(),
                              std::back_inserter(both));
        if (both.empty()) return false;
        common = std::move(both);
    }
    return true;
}

}  // namespace

bool can_match(const plan::Plan& plan, const plan::Node& node, const Engine& engine) {
    const auto child_can = [&](const plan::Node& child) { return can_match(plan, child, engine); };
    switch (node.kind) {
        case plan::Kind::kNone:
            return false;
        case plan::Kind::kTerm:
            return engine.frequency(plan.terms[node.term]) > 0;
        case plan::Kind::kOr:
        case plan::Kind::kMost:
            return std::any_of(node.children.begin(), node.children.end(), child_can);
        case plan::Kind::kAnd:
        case plan::Kind::kPhrase:
        case plan::Kind::kNear:
            return std::all_of(node.children.begin(), node.children.end(), child_can) &&
                   can_meet(plan, node.children, engine);
        case plan::Kind::kInParts:
        case plan::Kind::kAtLeast:
        case plan::Kind::kNotNear:
        case plan::Kind::kMaybe:
            return child_can(node.children.front());
        default:
            return true;
    }
}

}  // namespace newsdex::engine
