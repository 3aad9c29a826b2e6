// What libxapian is not left to score: words as typed, many words of an OR, and over several
// databases words that are many terms.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "engine/score.hpp"
#include "engine/xapian/term_facts.hpp"
#include "plan/plan.hpp"

namespace newsdex::engine {

class XapianFiles;

/// A plan with its terms as the index has them. The plan must outlive it.
struct BoundPlan {
    explicit BoundPlan(const plan::Plan& of);

    const plan::Plan* plan;
    std::vector<std::string> bytes;  ///< by TermId
    XapianFiles* files = nullptr;    ///< of the one database; null where several are searched
};

/// What is given must outlive it. One thread at a time.
class Scoring {
  public:
    Scoring(const BoundPlan& bound, TermFacts& facts, const Xapian::Database& database,
            const Ranking& ranking);

    /// Adds the words as typed of the nodes, which the articles need not have: after an AND, so
    /// that their postings are read for its matches only.
    [[nodiscard]] Xapian::Query with_exact(const Xapian::Query& query,
                                           std::span<const plan::Node> nodes) const;
    /// `matches`, which are those of the terms of one word (is_one_word), with its score.
    [[nodiscard]] Xapian::Query as_one_word(const plan::Node& word,
                                            const Xapian::Query& matches) const;
    /// Articles with a term, in all databases.
    [[nodiscard]] std::uint64_t frequency(plan::TermId term) const {
        return facts_.frequency(bound_.plan->terms[term]);
    }
    /// What a term adds to the score of an article, whichever database that is in.
    [[nodiscard]] WordWeight weight(plan::TermId term) const {
        return word_weight(frequency(term), all_, ranking_);
    }
    /// Over one database libxapian scores words of many terms as score.hpp says.
    [[nodiscard]] bool scores_words() const noexcept { return several_; }
    /// Must `operand` be asked by hidden() in an OR?
    [[nodiscard]] bool hides(const plan::Node& operand) const;
    /// The same articles and scores. In an OR that is checked article by article libxapian 1.4
    /// (later mended) adds the score of an operand whose places do not match to that of an
    /// article, where two ORs stand in each other and articles follow each other. So that it cannot
    /// ask whether one article matches, the operand is made one side of an AND NOT.
    [[nodiscard]] static Xapian::Query hidden(const Xapian::Query& operand);

  private:
    const BoundPlan& bound_;
    TermFacts& facts_;
    Ranking ranking_;
    Statistics all_;
    bool several_;
    bool hides_;
};

}  // namespace newsdex::engine
