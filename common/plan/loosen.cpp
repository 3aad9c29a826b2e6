// The three readings of words side by side: all of them, any of them, the most of them.
#include "plan/loosen.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "plan/terms.hpp"

namespace newsdex::plan {
namespace {

constexpr std::uint64_t kSmallIndex = 1'000;
// With fewer articles, half of them are too few to tell a common word by.
constexpr std::uint64_t kTinyIndex = 20;

struct Parts {
    std::vector<Node> firm;
    std::vector<Node> loose;
};

Parts split(std::vector<Clause> clauses) {
    Parts parts;
    for (Clause& clause : clauses)
        (clause.loose ? parts.loose : parts.firm).push_back(std::move(clause.node));
    return parts;
}

}  // namespace

void Clauses::add(Clause clause) {
    // "a b" (c AND d): c and d are clauses as well.
    if (clause.node.kind == Kind::kAnd && !clause.loose && !clause.required) {
        for (Node& node : clause.node.children) add({std::move(node)});
        return;
    }
    const auto known =
        distinct_.find_or_add(clause.node, clauses_.size(),
                              [this](std::size_t i) -> const Node& { return clauses_[i].node; });
    if (!known) {
        clauses_.push_back(std::move(clause));
        return;
    }
    clauses_[*known].loose &= clause.loose;
    clauses_[*known].required |= clause.required;
}

Node all_of(std::vector<Clause> clauses) {
    std::vector<Node> nodes;
    nodes.reserve(clauses.size());
    for (Clause& clause : clauses) nodes.push_back(std::move(clause.node));
    return group(Kind::kAnd, std::move(nodes));
}

Node any_of_loose(std::vector<Clause> clauses) {
    const bool required = std::any_of(clauses.begin(), clauses.end(),
                                      [](const Clause& clause) { return clause.required; });
    Parts parts = split(std::move(clauses));
    if (parts.loose.empty()) return group(Kind::kAnd, std::move(parts.firm));
    if (!required) {
        parts.firm.push_back(group(Kind::kOr, std::move(parts.loose)));
        return group(Kind::kAnd, std::move(parts.firm));
    }
    Node maybe = leaf(Kind::kMaybe);
    maybe.children.push_back(group(Kind::kAnd, std::move(parts.firm)));
    std::move(parts.loose.begin(), parts.loose.end(), std::back_inserter(maybe.children));
    return maybe;
}

std::optional<Node> most_of_loose(std::vector<Clause> clauses, const std::vector<Word>& words,
                                  std::uint64_t article_count) {
    Parts parts = split(std::move(clauses));
    if (parts.loose.size() < 2) return std::nullopt;
    for (Node& node : parts.loose) {
        const std::uint64_t frequency = node.word ? words[*node.word].frequency : article_count;
        node.exact.reset();  // the number of words goes first
        node.enough = article_count < kSmallIndex || frequency <= article_count / 3;
        // "what did Brown say about the budget": Brown and budget decide.
        node.counted = article_count < kTinyIndex || frequency <= article_count / 2;
    }
    Node most = leaf(Kind::kMost);
    most.children = std::move(parts.loose);
    parts.firm.push_back(std::move(most));
    return group(Kind::kAnd, std::move(parts.firm));
}

}  // namespace newsdex::plan
