// By code point and without ICU: a query is read before any analyzer is made.
#include "query/characters.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace newsdex::query {
namespace {

bool is_group_space(char32_t c) noexcept { return c == 0xA0 || c == 0x2009 || c == 0x202F; }

bool is_wide_space(char32_t c) noexcept {
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 ||
           c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Three digits and no more at `at`.
bool three_digits(std::string_view text, std::size_t at) noexcept {
    return at + 3 <= text.size() && all_digits(text.substr(at, 3)) &&
           (at + 3 == text.size() || !is_digit(text[at + 3]));
}

bool is_sign(char32_t c) noexcept {
    return (c >= 0x80 && c <= 0xBF && c != 0xAA && c != 0xB2 && c != 0xB3 && c != 0xB5 &&
            c != 0xB9 && c != 0xBA && !(c >= 0xBC && c <= 0xBE)) ||
           (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3004) ||
           (c >= 0x3008 && c <= 0x3020) || c == base::kReplacement;
}

}  // namespace

std::size_t space_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) return 0;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte <= 0x20 || byte == 0x7F) return 1;
    if (byte < 0x80) return 0;
    const base::Decoded decoded = base::decode(text, at);
    if (!is_wide_space(decoded.code_point)) return 0;
    const bool joins_number = is_group_space(decoded.code_point) && at > 0 &&
                              is_digit(text[at - 1]) && three_digits(text, at + decoded.length);
    return joins_number ? 0 : decoded.length;
}

std::size_t quote_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) return 0;
    if (text[at] == '"') return 1;
    if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
    const base::Decoded decoded = base::decode(text, at);
    const char32_t c = decoded.code_point;
    const bool quote = c == 0x201C || c == 0x201D || c == 0x201E || c == 0xAB || c == 0xBB;
    return quote ? decoded.length : 0;
}

std::size_t dash_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80) return 0;
    const base::Decoded decoded = base::decode(text, at);
    const char32_t c = decoded.code_point;
    return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ? decoded.length : 0;
}

std::size_t wide_break_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80) return 0;
    const base::Decoded decoded = base::decode(text, at);
    const char32_t c = decoded.code_point;
    const bool ends = c == 0x2026 || c == 0x2022 || c == 0x3001 || c == 0x3002 || c == 0xFF0C ||
                      c == 0xFF01 || c == 0xFF1F || c == 0xFF1B || c == 0xBF || c == 0xA1;
    return ends ? decoded.length : 0;
}

bool has_word(std::string_view text) noexcept {
    for (std::size_t at = 0; at < text.size();) {
        if (is_digit(text[at]) || is_letter(text[at])) return true;
        const base::Decoded decoded = base::decode(text, at);
        if (decoded.code_point >= 0x80 && !is_sign(decoded.code_point)) return true;
        at += std::max<std::size_t>(decoded.length, 1);
    }
    return false;
}

}  // namespace newsdex::query
