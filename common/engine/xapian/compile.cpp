#include "engine/xapian/compile.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "engine/xapian/occurrences.hpp"
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

Query unweighted(Query query) { return Query(Query::OP_SCALE_WEIGHT, std::move(query), 0.0); }

class Compiler {
  public:
    explicit Compiler(const plan::Plan& plan) : plan_(plan) {}

    Compiled compile(const Node& node) const {
        switch (node.kind) {
            case Kind::kAll:
                return {unweighted(Query::MatchAll), true};
            case Kind::kNone:
            case Kind::kAnyWord:
                return {Query::MatchNothing, true};
            case Kind::kTerm:
                return term(node);
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
                return {compile(node.children.front()).query, false};
            case Kind::kDays:
                return {days(node.dates), true};
            case Kind::kUndated:
                return {Query(Query::OP_AND_NOT, unweighted(Query::MatchAll), dated()), true};
            case Kind::kMost:
                return {most(node), true};
        }
        return {Query::MatchNothing, true};
    }

  private:
    [[nodiscard]] const std::string& bytes(plan::TermId term) const {
        return plan_.terms[term].bytes;
    }

    Compiled term(const Node& node) const {
        Query query(bytes(node.term));
        if (node.scored_as) {
            query = Query(Query::OP_FILTER, Query(bytes(*node.scored_as)), query);
        }
        return {node.filter ? unweighted(query) : query, true};
    }

    static bool all_terms(const Node& node) {
        return std::all_of(node.children.begin(), node.children.end(), [](const Node& child) {
            return child.kind == Kind::kTerm && !child.scored_as;
        });
    }

    Compiled either(const Node& node) const {
        if (node.cover) return {Query(bytes(*node.cover)), true};
        const bool terms = all_terms(node);
        if (terms && node.children.size() > kLargestOr) return {union_of(node), true};
        std::vector<Query> parts;
        bool exact = true;
        for (const Node& child : node.children) {
            Compiled part = compile(child);
            exact &= part.exact;
            parts.push_back(std::move(part.query));
        }
        // Words of one prefix count as one word; alternatives of the user's each for itself.
        const auto op = terms && node.word ? Query::OP_SYNONYM : Query::OP_OR;
        Query query(op, parts.begin(), parts.end());
        return {node.filter ? unweighted(query) : query, exact};
    }

    Query union_of(const Node& node) const {
        std::vector<std::string> terms;
        for (const Node& child : node.children) terms.push_back(bytes(child.term));
        auto* source = new UnionSource(std::move(terms));
        return Query(source->release());
    }

    /// Scoring parts, then filters, then what is excluded.
    Compiled all(std::span<const Node> nodes) const {
        std::vector<Query> scoring;
        std::vector<Query> filters;
        std::vector<Query> excluded;
        bool exact = true;
        for (const Node& node : nodes) {
            if (node.kind == Kind::kAll) continue;
            if (node.kind == Kind::kNot) {
                Compiled part = compile(node.children.front());
                // Candidates hold more than matches: leaving them out could lose some.
                if (part.exact) excluded.push_back(std::move(part.query));
                exact &= part.exact;
                continue;
            }
            Compiled part = compile(node);
            exact &= part.exact;
            (plan::scores(node) ? scoring : filters).push_back(std::move(part.query));
        }
        return {joined(scoring, filters, excluded), exact};
    }

    static Query joined(std::vector<Query>& scoring, std::vector<Query>& filters,
                        std::vector<Query>& excluded) {
        Query query;
        if (scoring.empty() && filters.empty()) {
            query = unweighted(Query::MatchAll);
        } else if (scoring.empty()) {
            query = unweighted(Query(Query::OP_AND, filters.begin(), filters.end()));
        } else {
            query = Query(Query::OP_AND, scoring.begin(), scoring.end());
            if (!filters.empty()) {
                query = Query(Query::OP_FILTER, query,
                              Query(Query::OP_AND, filters.begin(), filters.end()));
            }
        }
        if (excluded.empty()) return query;
        return Query(Query::OP_AND_NOT, query,
                     Query(Query::OP_OR, excluded.begin(), excluded.end()));
    }

    /// A node whose positions Xapian can check: a term or an OR of terms. `span`: positions that it
    /// covers at most.
    struct Operand {
        Query query;
        unsigned span = 1;
    };
    std::optional<Operand> operand(const Node& node) const {
        if (node.kind == Kind::kTerm) {
            if (node.scored_as) return std::nullopt;
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
            if (!part) return std::nullopt;
            span = std::max(span, part->span);
            parts.push_back(std::move(part->query));
        }
        return Operand{Query(Query::OP_OR, parts.begin(), parts.end()), span};
    }

    Compiled phrase(const Node& node) const {
        if (node.children.size() > kLongestPhrase) return candidates(node);
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
            if (!part) return candidates(node);
            window += part->span;
            exact &= part->span == 1;
            parts.push_back(std::move(part->query));
        }
        // A joined word stands at each of its positions, so a wider window loses nothing.
        return {Query(Query::OP_PHRASE, parts.begin(), parts.end(), window), exact};
    }

    Compiled near(const Node& node) const {
        auto left = operand(node.children[0]);
        auto right = operand(node.children[1]);
        if (!left || !right) return candidates(node);
        const bool single = node.children[0].kind == Kind::kTerm &&
                            node.children[1].kind == Kind::kTerm && left->span == 1 &&
                            right->span == 1;
        const unsigned window = node.number + left->span + right->span - 1;
        const std::vector<Query> parts{left->query, right->query};
        const auto op = node.ordered ? Query::OP_PHRASE : Query::OP_NEAR;
        // Sections are kGap apart; of two words at one position (other spellings of one) it is left
        // to the judge that they are no two words.
        const bool exact = single && (node.number <= schema::kGap || node.lists);
        return {Query(op, parts.begin(), parts.end(), window), exact};
    }

    /// All its parts, wherever they stand.
    Compiled candidates(const Node& node) const {
        std::vector<Query> parts;
        for (const Node& child : node.children) {
            if (child.kind == Kind::kAnyWord) continue;
            Query part = compile(child).query;
            parts.push_back(std::move(part));
        }
        return {Query(Query::OP_AND, parts.begin(), parts.end()), false};
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
        if (parts.empty()) return dated();
        return Query(Query::OP_AND, parts.begin(), parts.end());
    }
    static std::string day(query::Day day) {
        std::string digits = std::to_string(day);
        return std::string(8 - std::min<std::size_t>(digits.size(), 8), '0') + digits;
    }

    Query most(const Node& node) const {
        std::vector<Query> words;
        for (const Node& child : node.children) words.push_back(compile(child).query);
        auto* source = new MostSource(plan_, node);
        return Query(Query::OP_AND_MAYBE, Query(source->release()),
                     Query(Query::OP_OR, words.begin(), words.end()));
    }

    const plan::Plan& plan_;
};

}  // namespace

Compiled compile(const plan::Plan& plan, const plan::Node& node) {
    return Compiler(plan).compile(node);
}

std::vector<Xapian::docid> articles_matching(const Xapian::Database& database,
                                             const plan::Plan& plan, const plan::Node& node) {
    std::vector<Xapian::docid> found;
    if (node.kind == Kind::kTerm && !node.scored_as) {
        const std::string& term = plan.terms[node.term].bytes;
        found.assign(database.postlist_begin(term), database.postlist_end(term));
        return found;
    }
    const Compiled compiled = compile(plan, node);
    Xapian::Enquire enquire(database);
    enquire.set_query(compiled.query);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    const Judge judge(database, plan, node);
    const Xapian::doccount all = database.get_doccount();
    const Xapian::MSet matches =
        enquire.get_mset(0, all, all, nullptr, compiled.exact ? nullptr : &judge);
    for (auto it = matches.begin(); it != matches.end(); ++it) found.push_back(*it);
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace newsdex::engine
