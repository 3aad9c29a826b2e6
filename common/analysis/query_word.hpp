// What to ask the index for when a user typed a word or a phrase. docs/analysis.md has the rules.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/analyzer.hpp"

namespace newsdex::analysis {

/// One word position of the query.
struct QueryTerm {
    /// Asks for the word as written (unstemmed, any case): every text that holds it, in whatever
    /// spelling counts as the same (co-op aside: see QueryJoined), posts this term. Accents and the
    /// possessive are as typed.
    std::string term;
    /// Asks for any inflection: the stem without its Z, of the word without its possessive. Empty
    /// if the word has none (numbers, CJK, addresses, #tags, no stemmer): ask for `term`.
    std::string stem;
    /// Typed with an accent: only that form is found. Typed without: both are, by the same term.
    bool has_accents = false;
    /// Typed in capitals or dotted and in the table of acronyms that are common words: ask for
    /// XACR + acronym too. Empty otherwise.
    std::string acronym;
    std::uint8_t flags = 0;  ///< TokenFlag of the word as typed
    std::uint32_t offset = 0;
    std::uint32_t length = 0;  ///< bytes in the query's text
};

/// Words of the query that may also stand as one: asks for `term` (or `stem`) in place of
/// terms[first] to terms[first + span - 1].
struct QueryJoined {
    std::uint32_t first = 0;
    std::uint32_t span = 0;
    std::string term;
    std::string stem;  ///< as in QueryTerm
    bool has_accents = false;
};

/// A bigram of CJK terms `first` and `first` + 1: for candidates only, it has no positions.
struct QueryBigram {
    std::uint32_t first = 0;
    std::string term;
};

struct QueryText {
    std::vector<QueryTerm> terms;  ///< in order; a phrase if more than one
    std::vector<QueryJoined> joined;
    std::vector<QueryBigram> bigrams;

    [[nodiscard]] bool empty() const noexcept { return terms.empty(); }
};

/// Analyses one query word (which may be several positions: co-op, 9/11, 東京) or the text of a
/// phrase. Terms are without prefix. Never throws but for memory.
[[nodiscard]] QueryText read_query_text(Analyzer& analyzer, std::string_view text);

/// Asks for `term` as if it had been typed without accents.
void leave_out_accents(Analyzer& analyzer, QueryTerm& term);

}  // namespace newsdex::analysis
