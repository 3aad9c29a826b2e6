// Which eight-bit charset makes letters of a language of the bytes beyond ASCII?
#pragma once

#include <cstddef>
#include <string_view>

namespace newsdex::text {

struct LetterGuess {
    std::string_view charset = {};  ///< a name for convert(); static
    /// Logarithm of the likelihood of a byte beyond ASCII, on average. Real text has -1.4 to -3.9,
    /// a text of several bytes a letter below -6 (12 files of 1 KB in each of 90 pairs of language
    /// and charset, bench/reading/encodings.py).
    double average = 0;
    double lead = 0;        ///< of the logarithm of all bytes over that of windows-1252
    std::size_t bytes = 0;  ///< beyond ASCII, that were looked at
};

/// The likeliest of some 35 charsets for the text, which has bytes beyond ASCII. Looks at the first
/// 4,000 of them. Any thread.
[[nodiscard]] LetterGuess guess_by_letters(std::string_view text);

}  // namespace newsdex::text
