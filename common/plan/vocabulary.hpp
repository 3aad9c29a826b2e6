// The index's own words: those with a stem and those with a prefix.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "analysis/analyzer.hpp"
#include "plan/make.hpp"

namespace newsdex::plan {

/// Limits of what one query may expand to, all its prefixes together and repeats counted; beyond
/// them it is refused (kTooCostly), never cut.
inline constexpr std::size_t kMostExpandedTerms = 50'000;
inline constexpr std::uint64_t kMostExpandedPostings = 5'000'000;
/// A prefix of fewer letters is refused if it stands for more words than this.
inline constexpr std::size_t kShortPrefixLetters = 2;
inline constexpr std::size_t kShortPrefixWords = 1'000;

struct Expansion {
    std::vector<std::string> texts;  ///< of their terms
    std::uint64_t postings = 0;      ///< sum of their frequencies
};

class Vocabulary {
  public:
    Vocabulary(analysis::Analyzer& analyzer, const IndexFacts& facts)
        : analyzer_(analyzer), facts_(facts) {}

    /// Words whose stem it is; `stem` is of Form::kStem.
    [[nodiscard]] Expansion with_stem(const schema::Term& stem);
    /// Terms of the form and field of `start` that begin with its text. `shown`: the word as typed,
    /// for the refusal.
    [[nodiscard]] Expansion with_prefix(const schema::Term& start, const std::string& shown);
    [[nodiscard]] const IndexFacts& facts() const noexcept { return facts_; }

  private:
    analysis::Analyzer& analyzer_;
    const IndexFacts& facts_;
    std::unordered_map<schema::Term, Expansion, schema::TermHash> stems_;
    std::size_t expanded_terms_ = 0;  ///< of all prefixes
    std::uint64_t expanded_postings_ = 0;
};

}  // namespace newsdex::plan
