// Posting sources of our own add to what libxapian sums up.
#include "engine/xapian/scoring.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "engine/xapian/sources.hpp"

namespace newsdex::engine {
namespace {

using plan::Kind;
using plan::Node;
using Xapian::Query;

/// Stands behind every article.
class NowhereSource : public Xapian::PostingSource {
  public:
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return 0; }
    Xapian::doccount get_termfreq_max() const override { return 0; }
    void next(double) override {}
    void skip_to(Xapian::docid, double) override {}
    bool at_end() const override { return false; }
    Xapian::docid get_docid() const override { return std::numeric_limits<Xapian::docid>::max(); }
    void init(const Xapian::Database&) override {}
    Xapian::PostingSource* clone() const override { return new NowhereSource(); }
};

bool is_checked(const Node& node) {
    return node.kind == Kind::kPhrase || node.kind == Kind::kNear || node.kind == Kind::kAnd;
}

bool is_either(const Node& node) {
    return (node.kind == Kind::kOr && !node.cover && !is_unscored(node)) ||
           node.kind == Kind::kMost || node.kind == Kind::kMaybe;
}

/// Operands of an OR, those of ORs in it included, as libxapian makes one of both.
void count_operands(const Node& either, std::size_t& all, bool& checked) {
    for (const Node& child : either.children) {
        if (is_either(child)) {
            count_operands(child, all, checked);
        } else {
            ++all;
            checked |= is_checked(child);
        }
    }
}

bool has_nested_check(const Node& node) {
    if (is_either(node)) {
        std::size_t operands = 0;
        bool checked = false;
        count_operands(node, operands, checked);
        if (checked && operands > 2) return true;
    }
    return std::any_of(node.children.begin(), node.children.end(), has_nested_check);
}

}  // namespace

BoundPlan::BoundPlan(const plan::Plan& of) : plan(&of) {
    bytes.reserve(of.terms.size());
    for (const schema::Term& term : of.terms) bytes.push_back(schema::bytes_of(term));
}

Scoring::Scoring(const BoundPlan& bound, TermFacts& facts, const Xapian::Database& database,
                 const Ranking& ranking)
    : bound_(bound),
      facts_(facts),
      ranking_(ranking),
      all_{database.get_doccount(), database.get_average_length()},
      several_(database.size() > 1),
      hides_(has_nested_check(bound.plan->root)) {}

Query Scoring::with_exact(const Query& query, std::span<const Node> nodes) const {
    std::vector<Query> words;
    for (const Node& node : nodes) {
        if (!node.exact || node.filter) continue;
        words.push_back(
            source_of<WeightSource>(std::vector{bound_.bytes[*node.exact]},
                                    exact_weight(frequency(*node.exact), all_, ranking_)));
    }
    if (words.empty()) return query;
    return Query(Query::OP_AND_MAYBE, query, Query(Query::OP_OR, words.begin(), words.end()));
}

Query Scoring::as_one_word(const Node& word, const Query& matches) const {
    std::vector<std::string> terms;
    std::vector<std::uint64_t> frequencies;
    for (const Node& child : word.children) {
        terms.push_back(bound_.bytes[child.term]);
        frequencies.push_back(frequency(child.term));
    }
    const std::uint64_t with = frequency_of_any(std::move(frequencies), all_.articles);
    return Query(Query::OP_AND_MAYBE, matches,
                 source_of<WeightSource>(std::move(terms), word_weight(with, all_, ranking_)));
}

bool Scoring::hides(const Node& operand) const { return hides_ && is_checked(operand); }

Query Scoring::hidden(const Query& operand) {
    return Query(Query::OP_AND_NOT, operand, source_of<NowhereSource>());
}

}  // namespace newsdex::engine
