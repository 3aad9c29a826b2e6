// What single characters mean to the lexer.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/ascii.hpp"

namespace newsdex::query {

using base::all_digits;
using base::is_digit;
using base::is_letter;

/// A letter or digit, or any byte of a sequence outside ASCII.
[[nodiscard]] constexpr bool is_word_byte(char c) noexcept {
    return is_digit(c) || base::is_word_letter(c);
}

/// Bytes of white space or control character at `at`; 0 if there is none. Blanks between the groups
/// of a number (1 000 with a no-break or thin space) are not white space.
[[nodiscard]] std::size_t space_at(std::string_view text, std::size_t at) noexcept;
/// Bytes of a quotation mark that opens or closes a phrase; 0 if there is none. An apostrophe is
/// none, nor is the mark inside a Hebrew acronym (צה"ל).
[[nodiscard]] std::size_t quote_at(std::string_view text, std::size_t at) noexcept;
/// A phrase in single quotation marks (‘a b’, ‚a b‘) that begins at `at`: the offset of the mark
/// that closes it; 0 if there is none, as the marks are apostrophes (l’eau, ’80s) or one is
/// missing.
[[nodiscard]] std::size_t single_quote_end(std::string_view text, std::size_t at) noexcept;
/// Bytes of a dash that may be meant for a minus (en and em dash, minus sign); 0 if there is none.
[[nodiscard]] std::size_t dash_at(std::string_view text, std::size_t at) noexcept;
/// Bytes of punctuation outside ASCII that ends a word as a comma does (… 、 。); 0 if none.
[[nodiscard]] std::size_t wide_break_at(std::string_view text, std::size_t at) noexcept;

/// Is there anything that could be part of a word?
[[nodiscard]] bool has_word(std::string_view text) noexcept;

}  // namespace newsdex::query
