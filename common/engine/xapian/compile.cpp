// Each node as Xapian's operators where those are exact, else as candidates and a judge over them.
#include "engine/xapian/compile.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>

#include "engine/xapian/clock_spy.hpp"
#include "engine/xapian/sources.hpp"
#include "engine/xapian/tally.hpp"
#include "plan/terms.hpp"
#include "schema/days.hpp"
#include "schema/schema.hpp"
#include "schema/values.hpp"

namespace newsdex::engine {
namespace {

using plan::Kind;
using plan::Node;
using Xapian::Query;

/// Longest phrase that Xapian checks; its work grows with the square of the length where a word
/// repeats (a phrase of 1,000 equal words took 0.6 s, of 10,000 15 s; features.md 0.5).
constexpr std::size_t kLongestPhrase = 64;

Query unweighted(const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0.0); }

// Made anew each time: Query::MatchAll is one object of the process, and the count of its owners is
// no atomic, so two threads that copy it break it.
Query everything() { return Query(std::string()); }
Query nothing() { return Query(); }

Query all_of(const std::vector<Query>& parts) {
    return Query(Query::OP_AND, parts.begin(), parts.end());
}

Query dated() { return Query(Query::OP_VALUE_GE, schema::kFirstDay, "0"); }

Query days(const query::DateRange& range) {
    std::vector<Query> parts;
    if (range.last)
        parts.emplace_back(Query::OP_VALUE_LE, schema::kFirstDay, schema::encode_day(*range.last));
    if (range.first)
        parts.emplace_back(Query::OP_VALUE_GE, schema::kLastDay, schema::encode_day(*range.first));
    return parts.empty() ? dated() : all_of(parts);
}

/// A node whose positions Xapian can check: a term or an OR of terms. `span`: positions that it
/// covers at most.
struct Operand {
    Query query;
    unsigned span = 1;
};

std::optional<Operand> operand_of(const BoundPlan& plan, const Node& node) {
    if (node.kind == Kind::kTerm) {
        unsigned span = 1;
        for (const plan::Joined& joined : node.joined) span = std::max<unsigned>(span, joined.span);
        return Operand{Query(plan.bytes[node.term]), span};
    }
    if (node.kind != Kind::kOr || node.children.size() > kMostScored) return std::nullopt;
    std::vector<Query> parts;
    unsigned span = 1;
    for (const Node& child : node.children) {
        if (child.kind != Kind::kTerm) return std::nullopt;
        auto part = operand_of(plan, child);
        span = std::max(span, part->span);
        parts.push_back(std::move(part->query));
    }
    return Operand{Query(Query::OP_OR, parts.begin(), parts.end()), span};
}

class Compiler {
  public:
    /// Without `work` what Xapian cannot decide is let through.
    Compiler(const BoundPlan& plan, match::Work* work, const Scoring* scoring)
        : plan_(plan), work_(work), scoring_(scoring) {}

    Query compile(const Node& node) const {
        switch (node.kind) {
            case Kind::kAll:
                return unweighted(everything());
            case Kind::kNone:
            case Kind::kAnyWord:
                return nothing();
            case Kind::kTerm:
                return with_exact(term(node), {&node, 1});
            case Kind::kOr:
                return either(node);
            case Kind::kAnd:
                return all(node.children);
            case Kind::kNot:
                return all({&node, 1});
            case Kind::kPhrase:
                return phrase(node);
            case Kind::kNear:
                return near(node);
            case Kind::kNotNear:
            case Kind::kInParts:
            case Kind::kAtLeast:
                return judged(node, anywhere(node.children.front()));
            case Kind::kDays:
                return days(node.dates);
            case Kind::kUndated:
                return Query(Query::OP_AND_NOT, unweighted(everything()), dated());
            case Kind::kReleased:
                return Query(Query::OP_VALUE_LE, schema::kEmbargo,
                             schema::encode_instant(node.instant));
            case Kind::kPath:
                return source_of<PathSource>(plan_, node,
                                             work_ ? work_->deadline() : base::Deadline());
            case Kind::kMost:
                return most(node);
            case Kind::kMaybe:
                return maybe(node);
        }
        return nothing();
    }

  private:
    [[nodiscard]] const std::string& bytes(plan::TermId term) const { return plan_.bytes[term]; }

    /// Those of the candidates that satisfy the node.
    Query judged(const Node& node, const Query& candidates) const {
        if (!work_) return candidates;
        return Query(Query::OP_FILTER, candidates, source_of<JudgedSource>(plan_, node, *work_));
    }

    Query term(const Node& node) const {
        Query query(bytes(node.term));
        if (node.scored_as && scoring_) {
            // An article may lack it: @WHO has no stem.
            query = Query(Query::OP_AND_MAYBE, unweighted(query), Query(bytes(*node.scored_as)));
        }
        return node.filter ? unweighted(query) : query;
    }

    Query with_exact(const Query& query, std::span<const Node> nodes) const {
        return scoring_ ? scoring_->with_exact(query, nodes) : query;
    }

    Query either(const Node& node) const {
        return either(node, [this](const Node& child) { return compile(child); });
    }

    template <class Part>
    Query either(const Node& node, const Part& part) const {
        if (node.cover) return Query(bytes(*node.cover));
        if (is_unscored(node)) return union_of(operands_of(node.children), nullptr);
        if (!is_one_word(node)) {
            const Query query = any_of(operands_of(node.children), part);
            return node.filter ? unweighted(query) : query;
        }
        const bool is_ours = scoring_ && scoring_->scores_words() && !node.filter;
        std::vector<Query> parts;
        for (const Node& child : node.children) parts.push_back(part(child));
        const Query query(is_ours ? Query::OP_OR : Query::OP_SYNONYM, parts.begin(), parts.end());
        if (is_ours) return scoring_->as_one_word(node, unweighted(query));
        return node.filter ? unweighted(query) : query;
    }

    Query union_of(Operands nodes, const Scoring* scoring) const {
        return source_of<UnionSource>(plan_, std::move(nodes), scoring,
                                      work_ ? work_->deadline() : base::Deadline());
    }

    /// Many lists are added up by us, what stands beside them by libxapian.
    template <class Part>
    Query any_of(const Operands& nodes, const Part& part) const {
        const bool added = adds_up(nodes);
        std::vector<Query> parts = queries(nodes, part, !added);
        if (added) parts.push_back(union_of(nodes, scoring_));
        return Query(Query::OP_OR, parts.begin(), parts.end());
    }

    /// Of the operands of an OR; without `lists` of those alone that have no only_term().
    template <class Part>
    std::vector<Query> queries(const Operands& nodes, const Part& part, bool lists) const {
        std::vector<Query> parts;
        for (const Node* node : nodes) {
            if (!lists && only_term(*node)) continue;
            parts.push_back(part(*node));
            if (scoring_ && scoring_->hides(*node)) parts.back() = Scoring::hidden(parts.back());
        }
        return parts;
    }
    Query any_of(const Operands& nodes) const {
        return any_of(nodes, [this](const Node& node) { return compile(node); });
    }

    /// The words of a node wherever they stand, with their scores; of what is judged, more is not
    /// needed. Without scores candidates are as few as can be.
    Query anywhere(const Node& node) const {
        if (!work_) return compile(node);
        switch (node.kind) {
            case Kind::kOr:
                return either(node, [this](const Node& child) { return anywhere(child); });
            case Kind::kPhrase:
            case Kind::kNear:
                return parts_anywhere(node);
            case Kind::kNotNear:
            case Kind::kInParts:
            case Kind::kAtLeast:
                return anywhere(node.children.front());
            default:
                return compile(node);
        }
    }

    static Query weight_of(std::vector<std::string> terms, const WordWeight& weight) {
        auto* source = new WeightSource(std::move(terms), weight);
        return Query(source->release());
    }

    /// Scoring parts, then filters, then what is excluded.
    Query all(std::span<const Node> nodes) const {
        std::vector<Query> scoring;
        std::vector<Query> filters;
        Operands excluded;
        for (const Node& node : nodes) {
            if (node.kind == Kind::kAll) continue;
            if (node.kind == Kind::kNot) {
                // Candidates of what is excluded would be too many.
                if (work_) excluded.push_back(&node.children.front());
                continue;
            }
            (plan::scores(node) ? scoring : filters)
                .push_back(node.kind == Kind::kTerm ? term(node) : compile(node));
        }
        Query query = unweighted(everything());
        if (!scoring.empty()) {
            query = all_of(scoring);
            if (!filters.empty()) query = Query(Query::OP_FILTER, query, all_of(filters));
        } else if (!filters.empty()) {
            query = unweighted(all_of(filters));
        }
        // Without scores: on this side of an AND NOT libxapian 1.4 runs an AND MAYBE on weights
        // that it has not set.
        if (!excluded.empty()) {
            query =
                Query(Query::OP_AND_NOT, query, Compiler(plan_, work_, nullptr).any_of(excluded));
        }
        return with_exact(query, nodes);
    }

    /// OP_PHRASE over ORs of terms is exact, also where operands share positions.
    Query phrase(const Node& node) const {
        if (node.children.size() > kLongestPhrase) return judged(node, parts_anywhere(node));
        std::vector<Query> parts;
        std::unordered_set<plan::TermId> words;
        unsigned window = 0;
        bool exact = true;
        bool plain = true;  // each part scores as it does elsewhere
        for (const Node& child : node.children) {
            if (child.kind == Kind::kAnyWord) {
                ++window;
                exact = false;
                continue;
            }
            auto part = operand_of(plan_, child);
            if (!part) return judged(node, parts_anywhere(node));
            plain &=
                child.kind == Kind::kTerm && !child.scored_as && words.insert(child.term).second;
            window += part->span;
            exact &= part->span == 1;
            parts.push_back(std::move(part->query));
        }
        // A joined word stands at each of its positions, so a wider window loses nothing.
        Query query(Query::OP_PHRASE, parts.begin(), parts.end(), window);
        if (!plain) query = Query(Query::OP_FILTER, parts_anywhere(node), query);
        return exact ? query : judged(node, query);
    }

    /// OP_NEAR loses matches where operands share a position (231 of 20,000 random articles), and
    /// OP_PHRASE does not: either order by itself.
    Query near(const Node& node) const {
        const auto left = operand_of(plan_, node.children[0]);
        const auto right = operand_of(plan_, node.children[1]);
        if (!left || !right) return judged(node, parts_anywhere(node));
        const unsigned window = node.number + left->span + right->span - 1;
        const auto in_order = [&](const Operand& first, const Operand& second) {
            const std::vector<Query> parts{first.query, second.query};
            return Query(Query::OP_PHRASE, parts.begin(), parts.end(), window);
        };
        Query places = in_order(*left, *right);
        if (!node.ordered) places = Query(Query::OP_OR, places, in_order(*right, *left));
        Query query(Query::OP_FILTER, parts_anywhere(node), places);
        // Parts are kGap apart.
        const bool exact = window == node.number + 1 && (node.number <= schema::kGap || node.lists);
        return exact ? query : judged(node, query);
    }

    /// All its parts, wherever they stand.
    Query parts_anywhere(const Node& node) const {
        std::vector<Query> parts;
        std::unordered_set<plan::TermId> words;
        for (const Node& child : node.children) {
            if (child.kind == Kind::kAnyWord) continue;
            // A phrase may repeat a word a thousand times.
            if (child.kind == Kind::kTerm && !words.insert(child.term).second) continue;
            parts.push_back(anywhere(child));
        }
        return all_of(parts);
    }

    /// What is no list by itself is asked twice: whether it matches, and what it scores then.
    Query most(const Node& node) const {
        if (!work_) return any_of(operands_of(node.children));
        const Query most = source_of<MostSource>(plan_, node, scoring_, *work_);
        if (!scoring_) return most;
        const std::vector<Query> others = queries(
            operands_of(node.children), [this](const Node& child) { return compile(child); },
            false);
        if (others.empty()) return most;
        return Query(Query::OP_AND_MAYBE, most, Query(Query::OP_OR, others.begin(), others.end()));
    }

    Query maybe(const Node& node) const {
        Query query = compile(node.children.front());
        if (!work_) return query;
        return Query(Query::OP_AND_MAYBE, query,
                     any_of(operands_of(std::span(node.children).subspan(1))));
    }

    const BoundPlan& plan_;
    match::Work* work_;
    const Scoring* scoring_;
};

}  // namespace

Query compile(const BoundPlan& plan, const Node& node, match::Work& work, const Scoring* scoring) {
    return Compiler(plan, &work, scoring).compile(node);
}

Query candidates(const BoundPlan& plan, const Node& node) {
    return Compiler(plan, nullptr, nullptr).compile(node);
}

std::vector<Xapian::docid> found_by(const Xapian::Database& database, const Query& query,
                                    const base::Deadline& deadline) {
    Xapian::Enquire enquire(database);
    ClockSpy clock(deadline);
    clock.watch(enquire);
    enquire.set_query(query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const Xapian::doccount all = database.get_doccount();
    const Xapian::MSet matches = enquire.get_mset(0, all, all);
    std::vector<Xapian::docid> found;
    for (auto it = matches.begin(); it != matches.end(); ++it) found.push_back(*it);
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace newsdex::engine
