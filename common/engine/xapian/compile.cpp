// Each node as Xapian's operators where those are exact, else as candidates and a judge over them.
#include "engine/xapian/compile.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <unordered_set>
#include <utility>

#include "engine/xapian/clock_spy.hpp"
#include "engine/xapian/sources.hpp"
#include "plan/terms.hpp"
#include "schema/schema.hpp"

namespace newsdex::engine {
namespace {

using plan::Kind;
using plan::Node;
using Xapian::Query;

/// Longest phrase that Xapian checks; its work grows with the square of the length where a word
/// repeats (a phrase of 1,000 equal words took 0.6 s, of 10,000 15 s; features.md 0.5).
constexpr std::size_t kLongestPhrase = 64;
/// Largest OR left to Xapian; beyond it our own merge is faster.
constexpr std::size_t kLargestOr = 256;

Query unweighted(const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0.0); }

// Made anew each time: Query::MatchAll is one object of the process, and the count of its owners is
// no atomic, so two threads that copy it break it.
Query everything() { return Query(std::string()); }
Query nothing() { return Query(); }

Query all_of(const std::vector<Query>& parts) {
    return Query(Query::OP_AND, parts.begin(), parts.end());
}

bool all_terms(const Node& node) {
    return std::all_of(node.children.begin(), node.children.end(), [](const Node& child) {
        return child.kind == Kind::kTerm && !child.scored_as;
    });
}

class Compiler {
  public:
    /// Without `work` what Xapian cannot decide is let through.
    Compiler(const plan::Plan& plan, match::Work* work, const Scoring& scoring)
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
            case Kind::kSections:
            case Kind::kAtLeast:
                return judged(node, candidates(plan_, node.children.front()));
            case Kind::kDays:
                return days(node.dates);
            case Kind::kUndated:
                return Query(Query::OP_AND_NOT, unweighted(everything()), dated());
            case Kind::kMost:
                return most(node);
            case Kind::kMaybe:
                return maybe(node);
        }
        return nothing();
    }

  private:
    [[nodiscard]] const std::string& bytes(plan::TermId term) const {
        return plan_.terms[term].bytes;
    }

    /// Those of the candidates that satisfy the node.
    Query judged(const Node& node, const Query& candidates) const {
        if (!work_) return candidates;
        auto* source = new JudgedSource(plan_, node, *work_);
        return Query(Query::OP_FILTER, candidates, Query(source->release()));
    }

    Query term(const Node& node) const {
        Query query(bytes(node.term));
        if (node.scored_as) query = Query(Query::OP_FILTER, Query(bytes(*node.scored_as)), query);
        return node.filter ? unweighted(query) : query;
    }

    /// Adds the words as typed, which the articles need not have: after the AND, so that their
    /// postings are read for its matches only.
    Query with_exact(Query query, std::span<const Node> nodes) const {
        if (!scoring_.exact) return query;
        std::vector<Query> words;
        for (const Node& node : nodes) {
            if (!node.exact || node.filter) continue;
            const std::string& term = bytes(*node.exact);
            words.push_back(weight_of({term}, scoring_.exact(term)));
        }
        if (words.empty()) return query;
        return Query(Query::OP_AND_MAYBE, query, Query(Query::OP_OR, words.begin(), words.end()));
    }

    Query either(const Node& node) const {
        if (node.cover) return Query(bytes(*node.cover));
        if (is_merged(node)) return union_of(node);
        const bool terms = all_terms(node);
        std::vector<Query> parts;
        for (const Node& child : node.children) parts.push_back(compile(child));
        // Words of one prefix count as one word; alternatives of the user's each for itself.
        const bool is_one_word = terms && node.word;
        const bool is_ours = is_one_word && scoring_.any && !node.filter;
        Query query(is_one_word && !is_ours ? Query::OP_SYNONYM : Query::OP_OR, parts.begin(),
                    parts.end());
        if (is_ours) return scored_as_one(node, unweighted(query));
        return node.filter ? unweighted(query) : query;
    }

    Query scored_as_one(const Node& node, const Query& matches) const {
        std::vector<std::string> terms;
        for (const Node& child : node.children) terms.push_back(bytes(child.term));
        const WordWeight weight = scoring_.any(terms);
        return Query(Query::OP_AND_MAYBE, matches, weight_of(std::move(terms), weight));
    }

    static Query weight_of(std::vector<std::string> terms, const WordWeight& weight) {
        auto* source = new WeightSource(std::move(terms), weight);
        return Query(source->release());
    }

    Query union_of(const Node& node) const {
        std::vector<std::string> terms;
        for (const Node& child : node.children) terms.push_back(bytes(child.term));
        auto* source =
            new UnionSource(std::move(terms), work_ ? work_->deadline() : base::Deadline());
        return Query(source->release());
    }

    /// Scoring parts, then filters, then what is excluded.
    Query all(std::span<const Node> nodes) const {
        std::vector<Query> scoring;
        std::vector<Query> filters;
        std::vector<Query> excluded;
        for (const Node& node : nodes) {
            if (node.kind == Kind::kAll) continue;
            if (node.kind == Kind::kNot) {
                // Candidates of what is excluded would be too many.
                if (work_) excluded.push_back(compile(node.children.front()));
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
        if (!excluded.empty()) {
            query = Query(Query::OP_AND_NOT, query,
                          Query(Query::OP_OR, excluded.begin(), excluded.end()));
        }
        return with_exact(query, nodes);
    }

    /// A node whose positions Xapian can check: a term or an OR of terms. `span`: positions that it
    /// covers at most.
    struct Operand {
        Query query;
        unsigned span = 1;
    };
    std::optional<Operand> operand(const Node& node) const {
        if (node.kind == Kind::kTerm) {
            unsigned span = 1;
            for (const plan::Joined& joined : node.joined) {
                span = std::max<unsigned>(span, joined.span);
            }
            return Operand{Query(bytes(node.term)), span};
        }
        if (node.kind != Kind::kOr || node.children.size() > kLargestOr) return std::nullopt;
        std::vector<Query> parts;
        unsigned span = 1;
        for (const Node& child : node.children) {
            if (child.kind != Kind::kTerm) return std::nullopt;
            auto part = operand(child);
            span = std::max(span, part->span);
            parts.push_back(std::move(part->query));
        }
        return Operand{Query(Query::OP_OR, parts.begin(), parts.end()), span};
    }

    /// OP_PHRASE over ORs of terms is exact, also where operands share positions.
    Query phrase(const Node& node) const {
        if (node.children.size() > kLongestPhrase) return judged(node, parts_anywhere(node));
        std::vector<Query> parts;
        unsigned window = 0;
        bool exact = true;
        for (const Node& child : node.children) {
            if (child.kind == Kind::kAnyWord) {
                ++window;
                exact = false;
                continue;
            }
            auto part = operand(child);
            if (!part) return judged(node, parts_anywhere(node));
            window += part->span;
            exact &= part->span == 1;
            parts.push_back(std::move(part->query));
        }
        // A joined word stands at each of its positions, so a wider window loses nothing.
        Query query(Query::OP_PHRASE, parts.begin(), parts.end(), window);
        const bool plain = std::all_of(
            node.children.begin(), node.children.end(),
            [](const Node& child) { return child.kind == Kind::kTerm && !child.scored_as; });
        if (!plain) query = Query(Query::OP_FILTER, parts_anywhere(node), query);
        return exact ? query : judged(node, query);
    }

    /// OP_NEAR loses matches where operands share a position (231 of 20,000 random articles), and
    /// OP_PHRASE does not: either order by itself.
    Query near(const Node& node) const {
        const auto left = operand(node.children[0]);
        const auto right = operand(node.children[1]);
        if (!left || !right) return judged(node, parts_anywhere(node));
        const unsigned window = node.number + left->span + right->span - 1;
        const auto in_order = [&](const Operand& first, const Operand& second) {
            const std::vector<Query> parts{first.query, second.query};
            return Query(Query::OP_PHRASE, parts.begin(), parts.end(), window);
        };
        Query places = in_order(*left, *right);
        if (!node.ordered) places = Query(Query::OP_OR, places, in_order(*right, *left));
        Query query(Query::OP_FILTER, parts_anywhere(node), places);
        // Sections are kGap apart.
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
            parts.push_back(candidates(plan_, child));
        }
        return all_of(parts);
    }

    static Query dated() { return Query(Query::OP_VALUE_GE, schema::kFirstDay, "0"); }

    static Query days(const query::DateRange& range) {
        std::vector<Query> parts;
        if (range.last) {
            parts.emplace_back(Query::OP_VALUE_LE, schema::kFirstDay, day(*range.last));
        }
        if (range.first) {
            parts.emplace_back(Query::OP_VALUE_GE, schema::kLastDay, day(*range.first));
        }
        return parts.empty() ? dated() : all_of(parts);
    }
    static std::string day(query::Day day) {
        std::string digits = std::to_string(day);
        return std::string(8 - std::min<std::size_t>(digits.size(), 8), '0') + digits;
    }

    Query most(const Node& node) const {
        std::vector<Query> words;
        for (const Node& child : node.children) words.push_back(compile(child));
        const Query any(Query::OP_OR, words.begin(), words.end());
        if (!work_) return any;
        auto* source = new MostSource(plan_, node, *work_);
        return Query(Query::OP_AND_MAYBE, Query(source->release()), any);
    }

    Query maybe(const Node& node) const {
        Query query = compile(node.children.front());
        if (!work_) return query;
        std::vector<Query> others;
        for (std::size_t i = 1; i < node.children.size(); ++i) {
            others.push_back(compile(node.children[i]));
        }
        return Query(Query::OP_AND_MAYBE, query, Query(Query::OP_OR, others.begin(), others.end()));
    }

    const plan::Plan& plan_;
    match::Work* work_;
    const Scoring& scoring_;
};

}  // namespace

Query compile(const plan::Plan& plan, const Node& node, match::Work& work, const Scoring& scoring) {
    return Compiler(plan, &work, scoring).compile(node);
}

bool is_merged(const Node& either) {
    return either.children.size() > kLargestOr && all_terms(either);
}

Query candidates(const plan::Plan& plan, const Node& node) {
    return Compiler(plan, nullptr, {}).compile(node);
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
