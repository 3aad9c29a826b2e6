// Walks the tree once: each node becomes one over terms, clauses are told apart for loosening, and
// what is too large is refused before an engine sees it.
#include "plan/make.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analysis/acronyms.hpp"
#include "plan/capitals.hpp"
#include "plan/clause.hpp"
#include "plan/distinct.hpp"
#include "plan/fields.hpp"
#include "plan/loosen.hpp"
#include "plan/terms.hpp"
#include "plan/undated.hpp"
#include "plan/words.hpp"
#include "query/nearness.hpp"
#include "schema/schema.hpp"

namespace newsdex::plan {
namespace {

/// Terms one query may ask for: a pasted article of 20,000 words passes.
constexpr std::size_t kMostTerms = 50'000;
/// Words and operators of a query, repeats included.
constexpr std::size_t kMostNodes = 50'000;
/// Missing words that are each named in a note.
constexpr std::size_t kMostMissing = 5;

using query::Field;

std::size_t count_nodes(const query::Node& node) {
    std::size_t count = 1;
    for (const query::Node& child : node.children) count += count_nodes(child);
    return count;
}

/// Distances, counts, capitals: a whole value has none.
bool is_of_words(query::Kind kind) {
    return kind == query::Kind::kNear || kind == query::Kind::kNotNear ||
           kind == query::Kind::kAtLeast || kind == query::Kind::kLetters;
}

/// One side of a distance over list fields, whose positions are not the run's?
bool in_lists(const query::Node& node) {
    return node.kind == query::Kind::kField
               ? scope_of(node.field, {}).lists
               : !node.children.empty() && in_lists(node.children.front());
}

std::optional<Node> in_parts(std::optional<Node> node, const Scope& scope) {
    if (!node || scope.parts == 0) return node;
    Node outer = around(Kind::kInParts, std::move(*node));
    outer.parts = scope.parts;
    return outer;
}

/// A note for each clause, which may be of several words: no article has "Jane", "Doe".
void note_missing(const std::vector<Word>& words, std::vector<Note>& notes) {
    std::size_t told = 0;
    std::string named;  // those of the clause at hand
    for (std::size_t i = 0; i < words.size() && told < kMostMissing; ++i) {
        const Word& word = words[i];
        if (word.frequency == 0 && !word.negated) {
            ++told;
            named += (named.empty() ? "\"" : ", \"") + word.text + '"';
        }
        const bool goes_on =
            i + 1 < words.size() && told < kMostMissing && words[i + 1].range == word.range;
        if (goes_on || named.empty()) continue;
        const std::string where = word.in_field ? " in the field that was asked" : "";
        notes.push_back({NoteCode::kMissingWord, "no article has " + named + where,
                         word.range.first, word.range.last});
        named.clear();
    }
}

class Planner {
  public:
    Planner(analysis::Analyzer& analyzer, const IndexFacts& facts, const PlanOptions& options)
        : facts_(facts), options_(options), words_(analyzer, facts, options, notes_) {}

    Planned make(const query::Node& tree) {
        if (count_nodes(tree) > kMostNodes) {
            refuse("all of it", "it has over 50,000 words and operators",
                   "search for a part of it");
        }
        if (asks_in_capitals(tree, words_.analyzer(), notes_)) words_.read_capitals_as_words();
        std::vector<Clause> clauses = this->clauses(tree);
        if (words_.terms().size() > kMostTerms) {
            refuse("all of it", "it asks for over 50,000 different words",
                   "search for a part of it");
        }
        Planned planned;
        planned.asked.words = words_.take_words();
        planned.asked.written = words_.take_written();
        note_missing(planned.asked.words, notes_);
        planned.asked.terms = words_.terms().take();
        planned.asked.only_usable = !asks_status_;
        planned.asked.now = options_.now;
        if (options_.match == MatchMode::kDefault) loosen(clauses, planned);
        planned.asked.root = options_.match == MatchMode::kAny ? any_of_loose(std::move(clauses))
                                                               : all_of(std::move(clauses));
        planned.asked.scored = scores(planned.asked.root);
        planned.notes = std::move(notes_);
        planned.has_accents = words_.has_accents();
        return planned;
    }

  private:
    void loosen(const std::vector<Clause>& clauses, Planned& planned) const {
        auto root = most_of_loose(clauses, planned.asked.words, facts_.article_count());
        if (!root) return;
        planned.loosened = planned.asked;
        planned.loosened->root = std::move(*root);
        planned.loosened->scored = true;
    }

    std::vector<Clause> clauses(const query::Node& tree) {
        std::vector<Clause> out;
        if (tree.kind == query::Kind::kAnd && !tree.written && !tree.required) {
            Clauses clauses;
            const auto is_loose = [](const query::Node* child) {
                return child->kind == query::Kind::kWord && !child->required;
            };
            const auto children = distinct_children(tree);
            const bool optional =
                std::count_if(children.begin(), children.end(), is_loose) > 1 ||
                std::any_of(children.begin(), children.end(),
                            [](const query::Node* child) { return child->required; });
            for (const query::Node* child : children) {
                const bool loose = optional && is_loose(child);
                Scope scope;
                scope.prefers_exact = !loose || options_.match != MatchMode::kAny;
                auto node = build(*child, scope);
                if (node) clauses.add({std::move(*node), loose, child->required});
            }
            out = clauses.take();
        } else if (auto node = build(tree, {})) {
            out.push_back({std::move(*node)});
        }
        if (out.empty()) {
            notes_.push_back({NoteCode::kNoWord, "the query has no word in it; nothing matches",
                              tree.range.first, tree.range.last});
            out.push_back({leaf(Kind::kNone)});
        }
        return out;
    }

    std::optional<Node> build(const query::Node& node, const Scope& scope) {
        if (scope.value && is_of_words(node.kind)) return as_words(node, scope);
        switch (node.kind) {
            case query::Kind::kEverything:
                return leaf(Kind::kAll);
            case query::Kind::kNothing:
                return leaf(Kind::kNone);
            case query::Kind::kWord:
                if (scope.value) return value(node, scope);
                return in_parts(words_.word(node, scope), scope);
            case query::Kind::kPrefix:
                if (scope.value) return value(node, scope);
                return in_parts(words_.prefix(node, scope), scope);
            case query::Kind::kPhrase:
                if (scope.value) return value(node, scope);
                return in_parts(words_.phrase(node, scope), scope);
            case query::Kind::kAnyWord:
                return std::nullopt;
            case query::Kind::kAnd:
                return several(Kind::kAnd, node, scope);
            case query::Kind::kOr:
                return several(Kind::kOr, node, scope);
            case query::Kind::kNot:
                return negated(node, scope);
            case query::Kind::kNear:
            case query::Kind::kNotNear:
                return nearness(node, scope);
            case query::Kind::kField:
                return field(node, scope);
            case query::Kind::kDate:
                return date(node, scope);
            case query::Kind::kAtLeast:
                return at_least(node, scope);
            case query::Kind::kLetters:
                return letters(node, scope);
        }
        return std::nullopt;
    }

    std::optional<Node> several(Kind kind, const query::Node& node, const Scope& scope) {
        DistinctNodes distinct;
        Scope inner = scope;
        inner.prefers_exact &= kind != Kind::kOr;
        inner.alternative |= kind == Kind::kOr;
        for (const query::Node* child : distinct_children(node)) {
            auto built = build(*child, inner);
            if (!built) continue;
            // An OR may be the words of a prefix, which stay together.
            const bool nested =
                built->kind == kind && (kind == Kind::kAnd || child->kind == node.kind);
            distinct.add(std::move(*built), nested);
        }
        std::vector<Node> children = distinct.take();
        if (children.empty()) return std::nullopt;
        return group(kind, std::move(children));
    }

    std::optional<Node> negated(const query::Node& node, const Scope& scope) {
        Scope inner = scope;
        inner.prefers_exact = false;
        inner.negated = !scope.negated;
        auto child = build(node.children.front(), inner);
        if (!child) return std::nullopt;
        return around(Kind::kNot, std::move(*child));
    }

    std::optional<Node> nearness(const query::Node& node, const Scope& scope) {
        Scope placed = scope;
        placed.places = true;
        auto left = build(node.children[0], placed);
        const bool apart = node.kind == query::Kind::kNotNear;
        placed.negated ^= apart;
        auto right = build(node.children[1], placed);
        if (!left || !right) return left ? left : apart ? std::nullopt : right;
        const bool lists = scope.lists || in_lists(node.children[0]);
        if (lists != (scope.lists || in_lists(node.children[1]))) {
            notes_.push_back(
                {NoteCode::kNamesApart, query::kNamesApart, node.range.first, node.range.last});
            Node both = leaf(Kind::kAnd);
            both.children.push_back(std::move(*left));
            if (!apart) both.children.push_back(std::move(*right));
            return both;
        }
        Node out = leaf(apart ? Kind::kNotNear : Kind::kNear);
        out.number = node.number;
        out.ordered = node.ordered;
        out.lists = lists;
        out.children.push_back(std::move(*left));
        out.children.push_back(std::move(*right));
        return out;
    }

    std::optional<Node> field(const query::Node& node, const Scope& scope) {
        asks_status_ |= node.field == Field::kStatus;
        return build(node.children.front(), scope_of(node.field, scope));
    }

    std::optional<Node> value(const query::Node& node, const Scope& scope) {
        auto out = value_node(*scope.value, node, words_);
        if (out && !scope.negated) note_missing_value(*scope.value, node, *out, words_);
        return out;
    }

    std::optional<Node> as_words(const query::Node& node, const Scope& scope) {
        notes_.push_back({NoteCode::kWordsInValue,
                          "distances, counts and capitals are for words, not for whole "
                          "values; searched in the text",
                          node.range.first, node.range.last});
        Scope words = scope;
        words.value.reset();
        return build(node, words);
    }

    std::optional<Node> date(const query::Node& node, const Scope& scope) {
        if (node.dates.impossible) return leaf(Kind::kNone);
        const std::uint64_t dated = facts_.with_value(schema::kFirstDay);
        const std::uint64_t undated =
            facts_.article_count() - std::min(dated, facts_.article_count());
        const bool is_required = !scope.negated && !scope.alternative;
        if (undated > 0 && !node.dates.undated && is_required && !told_undated_) {
            told_undated_ = true;
            notes_.push_back(
                {NoteCode::kUndated, undated_message(undated), node.range.first, node.range.last});
        }
        Node out = leaf(node.dates.undated ? Kind::kUndated : Kind::kDays);
        out.dates = node.dates;
        out.filter = true;
        return out;
    }

    std::optional<Node> at_least(const query::Node& node, const Scope& scope) {
        Scope placed = scope;
        placed.places = true;
        auto child = build(node.children.front(), placed);
        if (!child || node.number <= 1) return child;
        Node out = around(Kind::kAtLeast, std::move(*child));
        out.number = node.number;
        return out;
    }

    /// The index knows the capitals of acronyms that are common words; those of others are not in
    /// it.
    std::optional<Node> letters(const query::Node& node, const Scope& scope) {
        const query::Node& child = node.children.front();
        const bool word = child.kind == query::Kind::kWord || child.kind == query::Kind::kPhrase;
        const std::string& text = child.kind == query::Kind::kPhrase && child.children.size() == 1
                                      ? child.children.front().text
                                      : child.text;
        const analysis::QueryText read = analysis::read_query_text(words_.analyzer(), text);
        const bool acronym = word && read.terms.size() == 1 && !scope.field &&
                             analysis::is_ambiguous_acronym(read.terms.front().term);
        if (!acronym || node.letters == query::Letters::kNoCaps) {
            notes_.push_back(
                {NoteCode::kAnyLetters,
                 "capitals are told apart only for acronyms that are common words (US, "
                 "WHO, IT) and not yet for nocaps(); searched in any letters",
                 node.range.first, node.range.last});
            return build(child, scope);
        }
        return in_parts(words_.capitals(child, read.terms.front(), scope), scope);
    }

    const IndexFacts& facts_;
    const PlanOptions& options_;
    std::vector<Note> notes_;
    WordPlanner words_;
    bool asks_status_ = false;
    bool told_undated_ = false;
};

}  // namespace

Planned make(const query::Node& tree, analysis::Analyzer& analyzer, const IndexFacts& facts,
             const PlanOptions& options) {
    return Planner(analyzer, facts, options).make(tree);
}

}  // namespace newsdex::plan
