// Upper bounds by the rules of thumb that were measured, operator by operator.
#include "engine/xapian/cost.hpp"

#include <algorithm>
#include <bit>
#include <span>

#include "engine/xapian/compile.hpp"
#include "engine/xapian/tally.hpp"
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
/// Adding a posting to a Tally beside reading it, and looking at an article of it. With 323,655
/// articles a posting took 36 to 55 ns in all.
constexpr std::uint64_t kAdding = 4;
constexpr std::uint64_t kArticle = 1;
/// Looking at one list of an OR because another has ended, which libxapian does for each pair:
/// 8,000 lists took 2 to 3.4 s.
constexpr std::uint64_t kPair = 5;
/// Bytes of a posting list held open, and of one article in a list of our own.
constexpr std::uint64_t kListBytes = 13'000;
constexpr std::uint64_t kItemBytes = 16;

struct Cost {
    std::uint64_t steps = 0;    ///< reading all of it
    std::uint64_t eager = 0;    ///< of these, what is done whatever else is asked
    std::uint64_t matches = 0;  ///< articles at most
    std::uint64_t lists = 0;    ///< held open at once
    std::uint64_t bytes = 0;    ///< of lists of our own

    Cost& operator+=(const Cost& other) {
        steps += other.steps;
        eager += other.eager;
        matches += other.matches;
        lists += other.lists;
        bytes += other.bytes;
        return *this;
    }
    [[nodiscard]] bool holds_too_much() const { return lists + bytes / kListBytes > kMostLists; }
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
                return {articles_, 0, articles_, 0, 0};
            case Kind::kDays:
            case Kind::kUndated:
            case Kind::kReleased:
                return {2 * kValue * articles_, 0, articles_, 1, 0};
            case Kind::kPath:
                return {kValue * articles_, kValue * articles_, articles_,
                        1 + articles_ * kItemBytes / kListBytes, 0};
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
        return {kOpening + with * kPosting, 0, with, 1, 0};
    }

    Cost term(const Node& node) {
        Cost out = list_of(node.term);
        if (node.scored_as) ++out.lists;
        if (node.exact) ++out.lists;
        return out;
    }

    Cost either(const Node& node) {
        const Operands operands = operands_of(node.children);
        return any_of(operands, is_unscored(node) || (!is_one_word(node) && adds_up(operands)));
    }

    Cost any_of(const Operands& operands, bool added) {
        Cost lists;
        Cost others;
        for (const Node* operand : operands)
            (added && only_term(*operand) ? lists : others) += cost(*operand);
        Cost out = abreast(others, operands.size());
        if (added) out += added_up(lists);
        out.matches = std::min(out.matches, articles_);
        return out;
    }

    /// Read side by side by libxapian, as so many operands of an OR.
    static Cost abreast(Cost lists, std::size_t operands) {
        const std::uint64_t pairs = kPair * lists.lists * lists.lists;
        lists.steps = lists.eager + (lists.steps - lists.eager) * log2_of(operands) + pairs;
        lists.eager += pairs;
        return lists;
    }

    /// Read one by one into a Tally.
    [[nodiscard]] Cost added_up(const Cost& lists) const {
        Cost out;
        out.steps = out.eager = lists.steps + lists.matches * kAdding + articles_ * kArticle;
        out.matches = std::min(lists.matches, articles_);
        out.lists = 1;
        out.bytes = out.matches * kItemBytes;
        return out;
    }

    /// Lists are read in step with the shortest: of the others no more than it has is looked at.
    Cost all(const Node& node) {
        Cost out;
        out.matches = articles_;
        std::vector<Cost> costs;
        Operands excluded;
        for (const Node& child : node.children) {
            if (child.kind == Kind::kAnyWord) continue;
            if (child.kind == Kind::kNot) {
                excluded.push_back(&child.children.front());
                continue;
            }
            costs.push_back(cost(child));
            out.matches = std::min(out.matches, costs.back().matches);
        }
        for (const Cost& its : costs) add_in_step(its, out.matches, out);
        add_any_in_step(excluded, out);
        return out;
    }

    /// Of the matches of `out` it is asked whether they have any of the operands.
    void add_any_in_step(const Operands& operands, Cost& out) {
        if (adds_up(operands)) return add_in_step(any_of(operands, true), out.matches, out);
        for (const Node* operand : operands) add_in_step(cost(*operand), out.matches, out);
    }

    static void add_in_step(const Cost& its, std::uint64_t matches, Cost& out) {
        const std::uint64_t lazy =
            std::min(its.steps - its.eager, its.lists * (kOpening + kSkip * matches));
        out.steps += its.eager + lazy;
        out.eager += its.eager;
        out.lists += its.lists;
        out.bytes += its.bytes;
    }

    /// What is no list, each for itself and then all for the score.
    Cost most(const Node& node) {
        Cost lists;
        Cost others;
        for (const Node& child : node.children) (only_term(child) ? lists : others) += cost(child);
        Cost out = added_up(lists);
        out.steps += others.steps;
        out += abreast(others, node.children.size());
        out.matches = std::min(out.matches, articles_);
        out.eager = out.steps;
        return out;
    }

    Cost maybe(const Node& node) {
        Cost out = cost(node.children.front());
        add_any_in_step(operands_of(std::span(node.children).subspan(1)), out);
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
    if (cost.steps <= work.left() && !cost.holds_too_much()) {
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
                 cost.holds_too_much() ? "it asks for too many different words"
                                       : "its words are in too many articles",
                 "add a rarer word or search for a part of it");
}

}  // namespace newsdex::engine
