// The piece of a text that shows why it was found: plain text around the matches, marked.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/search.hpp>

namespace newsdex::search {

/// A matched word: bytes [first, last) of a text, and which of the query's words it is.
struct MatchedWord {
    std::size_t first = 0;
    std::size_t last = 0;
    std::uint32_t word = 0;
    bool operator==(const MatchedWord&) const = default;
};

/// The words of one place that the query asked for (a word, a phrase, a nearness): ascending, at
/// least one.
using MatchedPlace = std::vector<MatchedWord>;

struct Snippet {
    std::string text;
    std::vector<CodePointRange> highlights;  ///< ascending, disjoint
    bool operator==(const Snippet&) const = default;
};

/// Cuts the stretch of about `columns` columns that holds the most and the rarest matched words
/// (`weights`: one for each of the query's words), from the start of a sentence where one is near;
/// the beginning of the text without matches. Blanks and line breaks become single spaces, "…"
/// stands where text was cut off; no character is cut from its combining marks. Places ascend by
/// their first word. Time linear in the text up to the last match.
[[nodiscard]] Snippet cut_snippet(std::string_view text, std::span<const MatchedPlace> places,
                                  std::span<const double> weights, std::size_t columns);

/// `words` as ranges in code points of `text`: ascending, disjoint, marks included.
[[nodiscard]] std::vector<CodePointRange> highlights_of(std::string_view text,
                                                        std::span<const MatchedPlace> places);

}  // namespace newsdex::search
