// What an article scores, node by node: the definition of engine/score.hpp as code that is written
// to be read.
#pragma once

#include <cstdint>
#include <functional>

#include "engine/score.hpp"
#include "match/match.hpp"

namespace newsdex::test {

/// The article that is scored, and what is known of all.
struct ScoredArticle {
    match::Occurrences& occurrences;
    std::function<std::uint32_t(plan::TermId)> wdf;  ///< 0 if it lacks the term
    double length = 0;                               ///< the sum of the wdf of its terms
};
struct ScoredIndex {
    std::function<std::uint64_t(plan::TermId)> frequency;
    engine::Statistics all;
    engine::Ranking ranking;
};

/// The article must match the node.
[[nodiscard]] double score_of(const plan::Node& node, const ScoredArticle& article,
                              const ScoredIndex& index);

/// Distinct words of the loosened list in the node that the article has; 0 without one.
[[nodiscard]] std::uint32_t loosened_words(const plan::Node& node, const ScoredArticle& article);

}  // namespace newsdex::test
