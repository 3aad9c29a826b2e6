// What a match scores: the definition that every engine comes to, to the last bit.
//
// The score of an article is a sum of parts, one for each word that it has and that scores. Each
// part is a whole number of 2^-15, so the sum is exact and the same double in whatever order it is
// made. Of a node that matches:
//
//   nothing   kAll, kNone, kNot, kDays, kUndated, kReleased, kPath, kAnyWord, and whatever is a
//   `filter` kTerm     word_weight() of the term, or of `scored_as` in its place; and
//   exact_weight() of
//             `exact` where the article has it
//   kOr       of its `cover` if it has one; of a word that is many terms (is_one_word) the weight
//             of all as one word, by the sum of their occurrences, but of more than kMostScored
//             terms nothing; else the sum of the children that match, however many they are
//   kAnd      the sum of the children
//   kMost     the sum of the children that match; the number of them is no part of the score but
//             goes before it (order.hpp)
//   kMaybe    the first child and those of the others that match
//   kPhrase, kNear                   the sum of the children, a term that is repeated once
//   kNotNear, kInParts, kAtLeast    the first child
// Below those of the last two lines places do not matter: a child counts if its words are anywhere.
//
// bank AND ("interest rate" OR fed), in an article with the phrase and no fed: bank, interest and
// rate add their weights. tests/engine/score_oracle.cpp has it as code.
//
// Source: Robertson et al., Okapi at TREC-3 (1994), with what BM25Weight of libxapian 1.4 adds: a
// weight that never falls below 0, and a least length.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "plan/plan.hpp"

namespace newsdex::engine {

/// The parameters of BM25. The defaults are the one place where they stand; docs/ranking.md has the
/// measurements.
struct Ranking {
    double k1 = 1.2;
    double b = 0.6;
    double min_length = 0.5;  ///< articles shorter than this part of the average count as that long
    double exact = 0.15;      ///< part of its own weight that a word as typed adds to its stem's
};

/// Of all articles of an index, or of several that are searched as one.
struct Statistics {
    std::uint64_t articles = 0;
    double average_length = 0;  ///< of an article: the sum of the wdf of its terms
};

/// A word of more terms than this scores nothing: those of a prefix that stands for so many say
/// nothing of an article.
inline constexpr std::size_t kMostScored = 256;

/// What the occurrences of one word, or of several that count as one, add to an article's score.
struct WordWeight {
    double most = 0;   ///< of many occurrences
    double base = 0;   ///< k1 (1 - b)
    double slope = 0;  ///< k1 b / average length; 0: the length counts for nothing
    double least = 0;  ///< base + slope * the least length

    /// A whole number of 2^-15: BM25, most * count / (k1 (1 - b + b length / average) + count),
    /// which is made in this order. `count`: the wdf of the term, or the sum of several; `length`:
    /// the article's. Here, as it is called for every posting.
    [[nodiscard]] double of(double count, double length) const {
        return on_grid(most * (count / (std::max(base + slope * length, least) + count)));
    }
    /// Not below any of().
    [[nodiscard]] double bound() const { return on_grid(most); }

  private:
    /// To the nearest, from 0 to 2^36: a sum with 1.5 * 2^37 has 15 bits behind the point. A call
    /// of nearbyint() made scoring a common word an eighth slower.
    static double on_grid(double score) {
        constexpr double kShift = 1.5 * (std::uint64_t{1} << 37U);
        return (score + kShift) - kShift;
    }
};

/// Of a word that `with` articles have.
[[nodiscard]] WordWeight word_weight(std::uint64_t with, const Statistics& all,
                                     const Ranking& ranking);
/// What a word as typed adds to the score of its stem.
[[nodiscard]] WordWeight exact_weight(std::uint64_t with, const Statistics& all,
                                      const Ranking& ranking);

/// Articles that have any of the words, told from how many have each; as libxapian tells it of one
/// database, to the same whole number: it joins the two rarest until one is left.
///
/// Of 10 articles 4 have one word and 5 the other: 4 + 5 - 4 * 5 / 10 = 7. With several databases
/// libxapian joins them in an order that each database has for itself, and leaves out those that
/// one has not, so that articles of different databases were scored by different figures.
[[nodiscard]] std::uint64_t frequency_of_any(std::vector<std::uint64_t> frequencies,
                                             std::uint64_t articles);

/// Is the kOr a list of terms, each scored as itself alone?
[[nodiscard]] bool is_term_list(const plan::Node& either);
/// Is it the terms of one word, as those of a prefix? They count as one; alternatives of the user's
/// each for itself.
[[nodiscard]] bool is_one_word(const plan::Node& either);
/// Does it have too many terms to score?
[[nodiscard]] bool is_unscored(const plan::Node& either);

}  // namespace newsdex::engine
