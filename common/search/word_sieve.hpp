// Which words of an article have to do with a query at all: few of them.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "analysis/analyzer.hpp"
#include "plan/plan.hpp"

namespace newsdex::search {

/// Remembers the answers for words it met, as articles have the same again and again: looking each
/// up by its stem in a table of all stems took a third of the time of a snippet. One thread at a
/// time.
class WordSieve {
  public:
    /// `language`: of the index's stemmer (Analyzer::language()).
    WordSieve(const plan::Plan& plan, std::string_view language);

    /// Can a token with that text give a term of the plan, whatever its field? `stemmed`: the stem
    /// counts, too. Sometimes true though none comes of it. `analyzer` is the index's.
    [[nodiscard]] bool lets_through(std::string_view word, bool stemmed,
                                    analysis::Analyzer& analyzer);

  private:
    enum Answer : std::uint8_t { kUnknown = 0, kKnown = 1, kAsWord = 2, kAsStem = 4 };
    /// A word of 1 to 16 bytes: its first and its last eight, which overlap, and its length.
    struct Key {
        std::uint64_t first = 0, last = 0;
        std::uint8_t length = 0;
        bool operator==(const Key&) const = default;
    };
    struct Slot {
        Key key;
        std::uint8_t answer = kUnknown;
    };

    [[nodiscard]] static Key key_of(std::string_view word);
    [[nodiscard]] std::uint8_t look_up(std::string_view word, analysis::Analyzer& analyzer) const;

    std::unordered_set<std::string> words_, stems_;
    std::bitset<256> beginnings_;  // first bytes of words that can be among them
    std::vector<Slot> slots_;      // the last word of each place
};

}  // namespace newsdex::search
