// The tree in one vector, children linked in order.
#include "sources/fields/value.hpp"

#include <utility>

#include "base/ascii.hpp"

namespace newsdex::sources {

Value::Kind Value::kind() const {
    return tree_ == nullptr ? Kind::kNull : tree_->nodes_[index_].kind;
}

bool Value::is_true() const {
    if (kind() != Kind::kBool || text().empty()) return false;
    const char c = base::to_lower(text().front());
    return c == 't' || c == 'y' || base::equal_ignoring_case(text(), "on");
}

std::string_view Value::text() const {
    return tree_ == nullptr ? std::string_view() : tree_->nodes_[index_].text;
}

std::string_view Value::key() const {
    return tree_ == nullptr ? std::string_view() : tree_->nodes_[index_].key;
}

Value Value::operator[](std::string_view key) const {
    Value found;
    if (!is_map()) return found;
    for (Value item = first(); item; item = item.next())
        if (item.key() == key) found = item;
    return found;
}

std::string_view Value::first_text() const {
    if (!is_list()) return text();
    for (Value item = first(); item; item = item.next())
        if (!item.text().empty()) return item.text();
    return {};
}

Value Value::first() const {
    if (tree_ == nullptr) return {};
    const std::uint32_t child = tree_->nodes_[index_].first;
    return child == Tree::kNone ? Value() : Value(tree_, child);
}

Value Value::next() const {
    if (tree_ == nullptr) return {};
    const std::uint32_t sibling = tree_->nodes_[index_].next;
    return sibling == Tree::kNone ? Value() : Value(tree_, sibling);
}

void Tree::clear() {
    nodes_.clear();
    kept_.clear();
}

std::uint32_t Tree::add(std::uint32_t parent, std::string_view key, Value::Kind kind,
                        std::string_view text) {
    const auto index = static_cast<std::uint32_t>(nodes_.size());
    nodes_.push_back({key, text, kind});
    if (parent != kNone) {
        Node& above = nodes_[parent];
        (above.last == kNone ? above.first : nodes_[above.last].next) = index;
        above.last = index;
    }
    return index;
}

std::string_view Tree::keep(std::string text) { return kept_.emplace_back(std::move(text)); }

}  // namespace newsdex::sources
