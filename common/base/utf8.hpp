// UTF-8: the checks and small steps that several rooms need. No locale is ever asked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsdex::base {

inline constexpr char32_t kReplacement = 0xFFFD;

struct Decoded {
    char32_t code_point = 0;  ///< kReplacement for an ill-formed sequence
    std::size_t length = 0;  ///< bytes consumed: 1 for an ill-formed byte, 0 at the end of the text
    bool well_formed = true;
};

/// The code point at `offset`; surrogates, overlong forms and values above U+10FFFF are ill-formed.
[[nodiscard]] Decoded decode(std::string_view text, std::size_t offset) noexcept;
/// The first byte of the code point that ends in front of `at`, as decode() takes it; `at` is not
/// 0.
[[nodiscard]] std::size_t step_back(std::string_view text, std::size_t at) noexcept;
/// Blanks and line ends of any script that are shown as a blank.
[[nodiscard]] constexpr bool is_white(char32_t c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x2028 ||
           c == 0x2029 || c == 0x3000;
}
void append(std::string& out, char32_t code_point);
/// Where the character begins that has the byte at `at`; `at` itself at the end of the text.
[[nodiscard]] std::size_t character_begin(std::string_view text, std::size_t at) noexcept;
/// The first byte beyond ASCII from `from` on, eight at a time; the size of the text if there is
/// none.
[[nodiscard]] std::size_t find_beyond_ascii(std::string_view text, std::size_t from = 0) noexcept;
[[nodiscard]] bool is_valid_utf8(std::string_view text) noexcept;
/// Every ill-formed byte as U+FFFD; well-formed text comes back unchanged.
[[nodiscard]] std::string to_valid_utf8(std::string_view text);
/// Code points in well-formed text.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;
/// The code points, U+FFFD for each ill-formed byte.
[[nodiscard]] std::u32string code_points(std::string_view text);

}  // namespace newsdex::base
