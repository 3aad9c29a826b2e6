// Upper bounds by the rules of thumb that were measured, operator by operator.
#include "engine/xapian/cost.hpp"

#include <algorithm>
#include <bit>
#include <span>

#include "engine/xapian/compile.hpp"
#include "plan/clause.hpp"

namespace newsdex::engine {
namespace {

using plan::Kind;
using plan::Node;

/// Steps, measured: a posting; opening a list; one list moved to a given article; a value of a
/// slot; the positions of a word in an article compared with others.
constexpr std::uint64_t kPosting = 1;
constexpr std::uint64_t kOpening = 300;
constexpr std::uint64_t kSkip = 8;
constexpr std::uint64_t kValue = 4;
constexpr std::uint64_t kPositions = 15;
/// Bytes of a posting list held open, and of one article in a list of our own.
constexpr std::uint64_t kListBytes = 13'000;
constexpr std::uint64_t kItemBytes = 16;

struct Cost {
    std::uint64_t steps = 0;    ///< reading all of it
    std::uint64_t eager = 0;    ///< of these, what is done whatever else is asked
    std::uint64_t matches = 0;  ///< articles at most
    std::uint64_t lists = 0;
};

std::uint64_t log2_of(std::uint64_t number) {
    return static_cast<std::uint64_t>(std::bit_width(number));
}

class Estimator {
  public:
    Estimator(const plan::Plan& plan, TermFacts& facts, std::uint64_t articles)
        : plan_(plan), facts_(facts), articles_(articles) {}

    Cost cost(const Node& node) {
        switch (node.kind) {
            case Kind::kNone:
            case Kind::kAnyWord:
                return {};
            case Kind::kAll:
                return {articles_, 0, articles_, 0};
            case Kind::kDays:
            case Kind::kUndated:
            case Kind::kReleased:
                return {2 * kValue * articles_, 0, articles_, 1};
            case Kind::kTerm:
                return term(node);
            case Kind::kOr:
                return node.cover ? list_of(*node.cover) : either(node);
            case Kind::kAnd:
                return all(node);
            case Kind::kNot: {
                Cost out = cost(node.children.front());
                out.matches = articles_;
                return out;
            }
            case Kind::kPhrase:
            case Kind::kNear: {
                Cost out = all(node);
                out.steps += out.matches * kPositions * node.children.size();
                return out;
            }
            case Kind::kNotNear:
            case Kind::kInParts:
            case Kind::kAtLeast: {
                Cost out = cost(node.children.front());
                out.eager = out.steps;
                return out;
            }
            case Kind::kMost:
                return most(node);
            case Kind::kMaybe:
                return maybe(node);
        }
        return {};
    }

  private:
    Cost list_of(plan::TermId term) {
        const std::uint64_t with = facts_.frequency(plan_.terms[term]);
        return {kOpening + with * kPosting, 0, with, 1};
    }

    Cost term(const Node& node) {
        Cost out = list_of(node.term);
        if (node.scored_as) ++out.lists;
        if (node.exact) ++out.lists;
        return out;
    }

    Cost either(const Node& node) {
        Cost out;
        for (const Node& child : node.children) {
            const Cost its = cost(child);
            out.steps += its.steps;
            out.eager += its.eager;
            out.matches += its.matches;
            out.lists += its.lists;
        }
        out.matches = std::min(out.matches, articles_);
        if (is_unscored(node)) {
            // One bitmap and one list, made by us.
            return {out.steps, out.steps, out.matches, 1 + articles_ * kItemBytes / kListBytes};
        }
        out.steps = out.eager + (out.steps - out.eager) * log2_of(node.children.size());
        return out;
    }

    /// Lists are read in step with the shortest: of the others no more than it has is looked at.
    Cost all(const Node& node) {
        Cost out;
        out.matches = articles_;
        std::vector<Cost> costs;
        for (const Node& child : node.children) {
            if (child.kind == Kind::kAnyWord) continue;
            costs.push_back(cost(child));
            out.matches = std::min(out.matches, costs.back().matches);
        }
        for (const Cost& its : costs) add_in_step(its, out.matches, out);
        return out;
    }

    static void add_in_step(const Cost& its, std::uint64_t matches, Cost& out) {
        const std::uint64_t lazy =
            std::min(its.steps - its.eager, its.lists * (kOpening + kSkip * matches));
        out.steps += its.eager + lazy;
        out.eager += its.eager;
        out.lists += its.lists;
    }

    /// Each word for itself, then all of them for the score.
    Cost most(const Node& node) {
        Cost out = either(node);
        for (const Node& child : node.children) out.steps += cost(child).steps;
        out.eager = out.steps;
        return out;
    }

    Cost maybe(const Node& node) {
        Cost out = cost(node.children.front());
        for (std::size_t i = 1; i < node.children.size(); ++i)
            add_in_step(cost(node.children[i]), out.matches, out);
        return out;
    }

    const plan::Plan& plan_;
    TermFacts& facts_;
    std::uint64_t articles_;
};

}  // namespace

void take_cost(const plan::Plan& plan, TermFacts& facts, std::uint64_t articles,
               match::Work& work) {
    Estimator estimator(plan, facts, articles);
    const Cost cost = estimator.cost(plan.root);
    if (cost.steps <= work.left() && cost.lists <= kMostLists) {
        work.take(cost.steps);
        return;
    }
    const Node* clause = &plan.root;
    while (clause->kind == Kind::kAnd && !clause->children.empty()) {
        // Each cost once: it is that of all that lies below.
        const Node* dearest = &clause->children.front();
        std::uint64_t most = estimator.cost(*dearest).steps;
        for (const Node& child : std::span(clause->children).subspan(1)) {
            const std::uint64_t steps = estimator.cost(child).steps;
            if (steps <= most) continue;
            dearest = &child;
            most = steps;
        }
        clause = dearest;
    }
    plan::refuse(plan::clause_of(plan, *clause),
                 cost.lists > kMostLists ? "it asks for too many different words"
                                         : "its words are in too many articles",
                 "add a rarer word or search for a part of it");
}

}  // namespace newsdex::engine
