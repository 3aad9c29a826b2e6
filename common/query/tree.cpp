// Comparing trees by what they say: nested groups of one kind are one group.
#include "query/tree.hpp"

#include <algorithm>

namespace newsdex::query {
namespace {

/// The operands of an AND or OR, those of nested ones of the same kind included.
void gather(const Node& node, Kind kind, std::vector<const Node*>& out) {
    for (const Node& child : node.children)
        if (child.kind == kind)
            gather(child, kind, out);
        else
            out.push_back(&child);
}

bool same_leaf(const Node& a, const Node& b) {
    return a.required == b.required && a.ordered == b.ordered && a.inflected == b.inflected &&
           a.field == b.field && a.letters == b.letters && a.number == b.number &&
           a.dates == b.dates && a.text == b.text;
}

}  // namespace

bool same_meaning(const Node& a, const Node& b) {
    if (a.kind != b.kind || !same_leaf(a, b)) return false;
    std::vector<const Node*> left;
    std::vector<const Node*> right;
    const bool flat = a.kind == Kind::kAnd || a.kind == Kind::kOr;
    // Any other kind never gathers: kEverything has no children.
    gather(a, flat ? a.kind : Kind::kEverything, left);
    gather(b, flat ? b.kind : Kind::kEverything, right);
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const Node* x, const Node* y) { return same_meaning(*x, *y); });
}

}  // namespace newsdex::query
