// Equal clauses once: a query may repeat one a thousand times.
#pragma once

#include <cstddef>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "plan/plan.hpp"
#include "query/tree.hpp"

namespace newsdex::plan {

/// Children of an AND or OR, each meaning once, in their order.
[[nodiscard]] std::vector<const query::Node*> distinct_children(const query::Node& node);

/// Do they match the same articles with the same scores? How the words were typed is ignored.
[[nodiscard]] bool same(const Node& a, const Node& b);

/// So few are compared with each other; a table of hashes would cost more.
inline constexpr std::size_t kFewNodes = 8;

/// Finds among the nodes of a list those that are the same.
class Distinct {
  public:
    /// Where one that is the same as `node` stands in the list: at(i) is the i-th node, of `size`.
    /// nullopt: none is; `node` is then expected to be appended.
    template <class At>
    std::optional<std::size_t> find_or_add(const Node& node, std::size_t size, const At& at) {
        if (size < kFewNodes) {
            for (std::size_t i = 0; i < size; ++i)
                if (same(at(i), node)) return i;
            return std::nullopt;
        }
        for (std::size_t i = places_.size(); i < size; ++i) places_.emplace(hash_of(at(i)), i);
        const auto [from, to] = places_.equal_range(hash_of(node));
        for (auto it = from; it != to; ++it)
            if (same(at(it->second), node)) return it->second;
        return std::nullopt;
    }

  private:
    static std::size_t hash_of(const Node& node);
    std::unordered_multimap<std::size_t, std::size_t> places_;
};

/// Children of one node, each once.
class DistinctNodes {
  public:
    void add(Node node);
    /// `nested`: one of the same operator, as (a AND b) in (a AND b) AND c: its children.
    void add(Node node, bool nested);
    [[nodiscard]] std::vector<Node> take() { return std::move(nodes_); }

  private:
    std::vector<Node> nodes_;
    Distinct distinct_;
};

}  // namespace newsdex::plan
