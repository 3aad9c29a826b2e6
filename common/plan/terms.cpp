// Each term of a plan once, so that an engine reads each posting list once.
#include "plan/terms.hpp"

#include <algorithm>
#include <utility>

namespace newsdex::plan {

TermId TermTable::id(schema::Term term) {
    const auto [it, added] = ids_.try_emplace(term, static_cast<TermId>(terms_.size()));
    if (added) terms_.push_back(std::move(term));
    return it->second;
}

Node leaf(Kind kind) {
    Node node;
    node.kind = kind;
    return node;
}

Node term_node(TermId term) {
    Node node = leaf(Kind::kTerm);
    node.term = term;
    return node;
}

Node group(Kind kind, std::vector<Node> children) {
    if (children.size() == 1) return std::move(children.front());
    Node node = leaf(children.empty() ? Kind::kNone : kind);
    node.children = std::move(children);
    return node;
}

Node around(Kind kind, Node child) {
    Node node = leaf(kind);
    node.children.push_back(std::move(child));
    return node;
}

void make_filter(Node& node) {
    node.filter = true;
    for (Node& child : node.children) make_filter(child);
}

Plan narrowed(Plan plan, Node filter) {
    make_filter(filter);
    std::vector<Node> both;
    both.push_back(std::move(plan.root));
    both.push_back(std::move(filter));
    plan.root = group(Kind::kAnd, std::move(both));
    return plan;
}

bool scores(const Node& node) {
    if (node.kind == Kind::kNot || node.filter) return false;
    if (node.kind == Kind::kTerm) return true;
    return std::any_of(node.children.begin(), node.children.end(), scores);
}

}  // namespace newsdex::plan
