// What single characters mean to the lexer. ASCII by hand, so that no locale is ever asked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsdex::query {

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
/// A letter or digit, or any byte of a sequence outside ASCII.
[[nodiscard]] constexpr bool is_word_byte(char c) noexcept {
    return is_digit(c) || is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}
[[nodiscard]] std::string to_lower_ascii(std::string_view text);
[[nodiscard]] bool equals_ignoring_case(std::string_view text, std::string_view lower);
[[nodiscard]] bool all_digits(std::string_view text) noexcept;

/// Bytes of white space or control character at `at`; 0 if there is none. Blanks between the groups
/// of a number (1 000 with a no-break or thin space) are not white space.
[[nodiscard]] std::size_t space_at(std::string_view text, std::size_t at) noexcept;
/// Bytes of a quotation mark that opens or closes a phrase; 0 if there is none. The apostrophe
/// never does.
[[nodiscard]] std::size_t quote_at(std::string_view text, std::size_t at) noexcept;
/// Bytes of a dash that may be meant for a minus (en and em dash, minus sign); 0 if there is none.
[[nodiscard]] std::size_t dash_at(std::string_view text, std::size_t at) noexcept;
/// Bytes of punctuation outside ASCII that ends a word as a comma does (… 、 。); 0 if none.
[[nodiscard]] std::size_t wide_break_at(std::string_view text, std::size_t at) noexcept;

/// Is there anything that could be part of a word?
[[nodiscard]] bool has_word(std::string_view text) noexcept;

}  // namespace newsdex::query
