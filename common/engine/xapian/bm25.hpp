// libxapian's BM25, written down for the words that are scored by us.
//
// Source: Robertson et al., Okapi at TREC-3 (1994), with what BM25Weight of libxapian 1.4 adds: a
// weight that never falls below 0, and a least length.
#pragma once

#include <cstdint>
#include <vector>

namespace newsdex::engine {

/// What the occurrences of one word, or of several that count as one, add to an article's score.
struct WordWeight {
    double most = 0;  ///< of many occurrences
    double k1 = 0;
    double b = 0;           ///< 0: the length counts for nothing
    double min_length = 0;  ///< in average lengths
    double average_length = 0;

    /// `count` > 0; `length`: the article's words, unused with b = 0.
    [[nodiscard]] double of(double count, double length) const;
};

/// WordWeight::most of a word that `with` of all `articles` have.
[[nodiscard]] double most_of(double with, double articles, double k1);

/// Articles that have any of the words, told from how many have each; as libxapian tells it of one
/// database, to the same whole number: it joins the two rarest until one is left.
///
/// Of 10 articles 4 have one word and 5 the other: 4 + 5 - 4 * 5 / 10 = 7. With several databases
/// libxapian joins them in an order that each database has for itself, and leaves out those that
/// one has not, so that articles of different databases were scored by different figures.
[[nodiscard]] std::uint64_t frequency_of_any(std::vector<std::uint64_t> frequencies,
                                             std::uint64_t articles);

}  // namespace newsdex::engine
