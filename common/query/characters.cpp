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

constexpr std::u32string_view kQuotes = U"“”„«»‹›「」『』＂";
// Bytes that are looked through for the mark that closes a phrase in single marks.
constexpr std::size_t kLongestSingleQuoted = 1000;

/// A Hebrew letter begins at `at`: two bytes, U+05D0 to U+05F2.
bool hebrew_at(std::string_view text, std::size_t at) noexcept {
    if (at + 2 > text.size()) return false;
    const char32_t c = base::decode(text, at).code_point;
    return c >= 0x5D0 && c <= 0x5F2;
}

/// Does the quotation mark of `length` bytes at `at` stand between two Hebrew letters?
bool is_gershayim(std::string_view text, std::size_t at, std::size_t length) noexcept {
    return at >= 2 && hebrew_at(text, at - 2) && hebrew_at(text, at + length);
}

bool is_sign(char32_t c) noexcept {
    return (c >= 0x80 && c <= 0xBF && c != 0xAA && c != 0xB2 && c != 0xB3 && c != 0xB5 &&
            c != 0xB9 && c != 0xBA && !(c >= 0xBC && c <= 0xBE)) ||
           (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3004) ||
           (c >= 0x3008 && c <= 0x3020) || c == base::kReplacement;
}

/// Does a word begin or go on at `at`? As is_word_byte(), but for signs beyond ASCII.
bool word_goes_on(std::string_view text, std::size_t at) noexcept {
    return is_word_byte(text[at]) && space_at(text, at) == 0 &&
           !is_sign(base::decode(text, at).code_point);
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
    if (text[at] == '"') return is_gershayim(text, at, 1) ? 0 : 1;
    if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
    const base::Decoded decoded = base::decode(text, at);
    if (decoded.code_point == U'‘' || decoded.code_point == U'‚')
        return single_quote_end(text, at) > 0 ? decoded.length : 0;
    const bool quote = kQuotes.find(decoded.code_point) != std::u32string_view::npos;
    return quote && !is_gershayim(text, at, decoded.length) ? decoded.length : 0;
}

std::size_t single_quote_end(std::string_view text, std::size_t at) noexcept {
    const base::Decoded open = base::decode(text, at);
    const bool is_low = open.code_point == U'‚';
    if ((!is_low && open.code_point != U'‘') || (at > 0 && is_word_byte(text[at - 1]))) return 0;
    const std::size_t first = at + open.length;
    const std::size_t last = std::min(text.size(), first + kLongestSingleQuoted);
    for (std::size_t i = first; i < last;) {
        const base::Decoded next = base::decode(text, i);
        const std::size_t after = i + std::max<std::size_t>(next.length, 1);
        const bool closes = next.code_point == U'’' || (is_low && next.code_point == U'‘');
        // Not the apostrophe of ‘the bank’s rate’; a letter beyond ASCII may stand behind it too.
        if (closes && i > first && (after >= text.size() || !word_goes_on(text, after))) return i;
        i = after;
    }
    return 0;
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
