// What joining and excluding do to the nodes below: flat groups, no + inside an exclusion.
#include "query/nodes.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace newsdex::query {

Node group_of(Kind kind, std::vector<Node> children, bool written) {
    if (children.size() == 1) return std::move(children.front());
    Node node{.kind = kind,
              .written = kind == Kind::kAnd && written,
              .range = {children.front().range.first, children.back().range.last}};
    for (Node& child : children) {
        const bool same = child.kind == kind && child.written == node.written && !child.required;
        if (!same) {
            node.children.push_back(std::move(child));
            continue;
        }
        std::move(child.children.begin(), child.children.end(), std::back_inserter(node.children));
    }
    return node;
}

Node negated(Node operand, std::size_t first) {
    Node node{.kind = Kind::kNot,
              .range = {std::min(first, operand.range.first), operand.range.last}};
    operand.required = false;  // -(+a) is -a
    node.children.push_back(std::move(operand));
    return node;
}

}  // namespace newsdex::query
