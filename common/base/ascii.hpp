// ASCII by hand: <cctype> asks the locale, and Turkish has its own i.
//
// Bytes beyond ASCII are no digit, letter or space here; whoever takes text as Unicode asks ICU.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace newsdex::base {

[[nodiscard]] constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
[[nodiscard]] constexpr bool is_lower(char c) noexcept { return c >= 'a' && c <= 'z'; }
[[nodiscard]] constexpr bool is_letter(char c) noexcept { return is_upper(c) || is_lower(c); }
/// A byte of a character that is not ASCII.
[[nodiscard]] constexpr bool is_beyond(char c) noexcept {
    return static_cast<unsigned char>(c) >= 0x80;
}
/// What a word may be made of where Unicode is not asked: a letter, or a byte beyond ASCII.
[[nodiscard]] constexpr bool is_word_letter(char c) noexcept {
    return is_letter(c) || is_beyond(c);
}

/// Of a hexadecimal digit; -1 for another character.
[[nodiscard]] constexpr int hex_value(char c) noexcept {
    if (is_digit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

[[nodiscard]] constexpr char to_lower(char c) noexcept {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr char to_upper(char c) noexcept {
    return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}
[[nodiscard]] std::string lower_case(std::string_view text);
[[nodiscard]] std::string upper_case(std::string_view text);

[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b) noexcept;
[[nodiscard]] bool starts_ignoring_case(std::string_view text, std::string_view prefix) noexcept;
[[nodiscard]] bool ends_ignoring_case(std::string_view text, std::string_view ending) noexcept;

[[nodiscard]] constexpr bool is_ascii(std::string_view text) noexcept {
    return std::none_of(text.begin(), text.end(), is_beyond);
}
/// All of one or more characters are digits.
[[nodiscard]] bool all_digits(std::string_view text) noexcept;

// Five sets of space, each the one before and more: formats do not agree on what it is.

/// Within a line.
[[nodiscard]] constexpr bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }
/// Within a line that was cut at LF: the CR before it may still be there.
[[nodiscard]] constexpr bool is_line_space(char c) noexcept { return is_blank(c) || c == '\r'; }
/// White space of JSON (RFC 8259), XML 1.0 and YAML.
[[nodiscard]] constexpr bool is_white_space(char c) noexcept {
    return is_line_space(c) || c == '\n';
}
/// "ASCII whitespace" of HTML: the form feed, too.
[[nodiscard]] constexpr bool is_html_space(char c) noexcept {
    return is_white_space(c) || c == '\f';
}
/// isspace() of the C locale: the vertical tab, too.
[[nodiscard]] constexpr bool is_space(char c) noexcept { return is_html_space(c) || c == '\v'; }
/// Nothing that is seen: a blank or a control character.
[[nodiscard]] constexpr bool is_blank_or_control(char c) noexcept {
    return static_cast<unsigned char>(c) <= ' ' || c == '\x7f';
}

/// Without what `is_space` says at both ends: trim(line, is_blank).
template <class IsSpace>
[[nodiscard]] constexpr std::string_view trim(std::string_view text, IsSpace is_space) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace newsdex::base
