// Nodes by their meaning in a hash table: comparing each with each would take the square of a
// pasted text.
#include "plan/distinct.hpp"

#include <algorithm>
#include <functional>

namespace newsdex::plan {
namespace {

void mix(std::size_t& hash, std::size_t value) {
    hash ^= value + 0x9E3779B97F4A7C15ULL + (hash << 6U) + (hash >> 2U);
}

bool is_flat(query::Kind kind) { return kind == query::Kind::kAnd || kind == query::Kind::kOr; }

/// Nested ANDs and ORs of one kind mean the same as one.
void mix(std::size_t& hash, const query::Node& node, query::Kind parent) {
    if (node.kind != parent || !is_flat(parent)) {
        mix(hash, static_cast<std::size_t>(node.kind));
        mix(hash, node.number);
        mix(hash, static_cast<std::size_t>(node.field));
        mix(hash, node.dates.first.value_or(0));
        mix(hash, node.dates.last.value_or(0));
        mix(hash, std::hash<std::string>()(node.text));
    }
    for (const query::Node& child : node.children) mix(hash, child, node.kind);
}

void mix(std::size_t& hash, const Node& node) {
    mix(hash, static_cast<std::size_t>(node.kind));
    mix(hash, node.term);
    mix(hash, node.number);
    mix(hash, node.parts);
    mix(hash, node.dates.first.value_or(0));
    mix(hash, node.dates.last.value_or(0));
    for (const Node& child : node.children) mix(hash, child);
}

bool is_same_path(const Node& a, const Node& b) {
    return a.path == b.path || (a.path && b.path && a.path->written() == b.path->written());
}

}  // namespace

std::vector<const query::Node*> distinct_children(const query::Node& node) {
    std::vector<const query::Node*> out;
    if (node.children.size() <= kFewNodes) {
        for (const query::Node& child : node.children) {
            const auto means_it = [&](const auto* other) { return same_meaning(*other, child); };
            if (std::none_of(out.begin(), out.end(), means_it)) out.push_back(&child);
        }
        return out;
    }
    std::unordered_multimap<std::size_t, const query::Node*> known;
    for (const query::Node& child : node.children) {
        std::size_t hash = 0;
        mix(hash, child, query::Kind::kEverything);
        const auto [from, to] = known.equal_range(hash);
        const bool repeated = std::any_of(
            from, to, [&](const auto& other) { return same_meaning(*other.second, child); });
        if (repeated) continue;
        known.emplace(hash, &child);
        out.push_back(&child);
    }
    return out;
}

bool same(const Node& a, const Node& b) {
    return a.kind == b.kind && a.ordered == b.ordered && a.filter == b.filter &&
           a.lists == b.lists && a.number == b.number && a.term == b.term && a.cover == b.cover &&
           a.scored_as == b.scored_as && a.parts == b.parts && a.dates == b.dates &&
           a.joined == b.joined && is_same_path(a, b) &&
           std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                      same);
}

std::size_t Distinct::hash_of(const Node& node) {
    std::size_t hash = 0;
    mix(hash, node);
    return hash;
}

void DistinctNodes::add(Node node) {
    const auto at = [this](std::size_t i) -> const Node& { return nodes_[i]; };
    if (!distinct_.find_or_add(node, nodes_.size(), at)) nodes_.push_back(std::move(node));
}

void DistinctNodes::add(Node node, bool nested) {
    if (!nested) return add(std::move(node));
    for (Node& child : node.children) add(std::move(child));
}

}  // namespace newsdex::plan
