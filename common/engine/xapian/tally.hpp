// What each article of one database has of many words, added up list by list.
//
// libxapian reads the lists of an OR side by side and, whenever one ends, goes through all others
// for what they may still add: work that grows with the square of the words (20,000 took 25 s on
// 1,000 articles). One list after the other takes as long as the postings are many. Scores are sums
// that are exact in any order (score.hpp), so it comes to the same.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "engine/xapian/scoring.hpp"
#include "plan/plan.hpp"

namespace newsdex::engine {

/// The term whose articles and occurrences are all there is to a node; none if it takes more.
[[nodiscard]] std::optional<plan::TermId> only_term(const plan::Node& node);

/// Lists that libxapian is left to read side by side.
inline constexpr std::ptrdiff_t kMostAbreast = 256;

/// Operands of an OR, wherever they stand in the plan.
using Operands = std::vector<const plan::Node*>;
[[nodiscard]] Operands operands_of(std::span<const plan::Node> nodes);

/// Are they too many for that? Those with an only_term() are then added up.
[[nodiscard]] bool adds_up(const Operands& operands);

/// One thread at a time. Errors: Xapian's.
class Tally {
  public:
    /// 16 bytes, as a rare word's postings lie far apart.
    struct Count {
        double score = 0;
        Xapian::termcount length = 0;  ///< of the article, as far as something scores
        std::uint16_t counted = 0;     ///< words of 50,000 at most (plan::Node::counted)
        /// Of a node: has it any of the words? Of kMost: 2 if they suffice (plan::Node::enough).
        std::uint8_t words = 0;
    };

    /// Of `words`, in one database. Without `scoring` nothing scores. All but the list of words
    /// must outlive it.
    Tally(const Xapian::Database& database, const BoundPlan& plan, const Scoring* scoring,
          const Operands& words);

    /// Adds `word` to the articles of its only_term(). Time linear in them.
    void add_list(const plan::Node& word, plan::TermId term);
    /// Adds `word` to one article, without a score.
    void add(const plan::Node& word, Xapian::docid docid) { add(word, counts_[docid]); }
    /// By docid from 0, which is no article. To be called once, when all is added.
    [[nodiscard]] const std::vector<Count>& counts();

  private:
    struct Posting {
        Xapian::docid docid;
        Xapian::termcount wdf;
        std::uint32_t list;  ///< in weights_
    };
    static void add(const plan::Node& word, Count& count) {
        if (count.words < 2)
            count.words = static_cast<std::uint8_t>(word.enough ? 2 : count.words + 1);
        if (word.counted) ++count.counted;
    }
    void read_lengths();

    const Xapian::Database& database_;
    const BoundPlan& plan_;
    const Scoring* scoring_;
    std::vector<Count> counts_;
    bool knows_lengths_ = false;
    std::vector<WordWeight> weights_;  ///< of the lists added
    std::vector<Posting> unscored_;    ///< until the lengths of their articles are known
};

}  // namespace newsdex::engine
