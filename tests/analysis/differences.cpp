#include "tests/analysis/differences.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <xapian.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <regex>

#include "analysis/analyzer.hpp"

namespace newsdex::analysis::differences {
namespace {

bool is_invisible(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           c == 0x2060 || (c >= 0x2066 && c <= 0x2069) || (c >= 0xFE00 && c <= 0xFE0F) ||
           c == 0xFEFF || (c >= 0xE0100 && c <= 0xE01EF);
}

icu::UnicodeString apply(const icu::Normalizer2& form, const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    return form.normalize(text, status);
}

bool keeps_form(UChar32 c) {
    const bool listed = (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215F) || c == 0x2189 ||
                        (c >= 0x3130 && c <= 0x318F) || (c >= 0xFFA0 && c <= 0xFFDC) ||
                        c == 0xE33 || c == 0xEB3;
    if (listed) return true;
    if (c >= 0x2100 && c <= 0x214F) return u_charType(c) == U_OTHER_SYMBOL;
    if (u_charType(c) != U_MODIFIER_SYMBOL) return false;
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString full =
        apply(*icu::Normalizer2::getNFKCInstance(status), icu::UnicodeString(c));
    return full.charAt(0) == u' ';
}

bool is_cjk_block(unsigned c) {
    return (c >= 0x2E80 && c <= 0x2EFF) || (c >= 0x3000 && c <= 0x9FFF) ||
           (c >= 0xA700 && c <= 0xA71F) || (c >= 0xAC00 && c <= 0xD7AF) ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE4F) ||
           (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x2A6DF) ||
           (c >= 0x2F800 && c <= 0x2FA1F);
}

std::vector<std::string> parted_by_script(const std::string& text) {
    std::vector<std::string> pieces(1);
    bool was_cjk = false;
    for (Xapian::Utf8Iterator c(text); c != Xapian::Utf8Iterator(); ++c) {
        const bool cjk = is_cjk_block(*c);
        if (cjk != was_cjk) pieces.emplace_back();
        was_cjk = cjk;
        Xapian::Unicode::append_utf8(pieces.back(), *c);
    }
    return pieces;
}

bool is_newer(unsigned c) {
    UVersionInfo age;
    u_charAge(static_cast<UChar32>(c), age);
    // Georgian has two cases since Unicode 11; five signs have changed their category.
    const bool is_changed = (c >= 0x10D0 && c <= 0x10FF) || c == 0x166D || c == 0x1734 ||
                            c == 0x1CF2 || c == 0x1CF3 || c == 0xA9BD || c == 0x111C9;
    return age[0] > 9 || is_changed;
}

bool is_other_unspaced(unsigned c) {
    const bool in_block = (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
                          (c >= 0x1780 && c <= 0x17FF) || (c >= 0xA9E0 && c <= 0xA9FF) ||
                          (c >= 0xAA60 && c <= 0xAA7F);
    return in_block &&
           (U_MASK(u_charType(static_cast<UChar32>(c))) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool is_hebrew(unsigned c) { return c >= 0x5D0 && c <= 0x5F2; }

/// Each sign as the one that has the same effect on TermGenerator.
std::string with_their_signs(const std::string& text) {
    std::vector<unsigned> characters;
    for (Xapian::Utf8Iterator c(text); c != Xapian::Utf8Iterator(); ++c) characters.push_back(*c);
    std::string out;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        unsigned c = characters[i];
        const bool is_quote = c == '"' || c == 0x201C || c == 0x201D;
        if (is_quote && i > 0 && i + 1 < characters.size() && is_hebrew(characters[i - 1]) &&
            is_hebrew(characters[i + 1]))
            c = 0x5F4;
        if (u_charType(static_cast<UChar32>(c)) == U_CONNECTOR_PUNCTUATION) c = ' ';
        if (c == 0x2018 || c == 0x5F3) c = 0x2019;
        if (c == 0x66B) c = '.';
        if (c == 0x66C) c = ',';
        Xapian::Unicode::append_utf8(out, c);
    }
    return out;
}

/// TermGenerator drops these. We keep them up to 64 characters, and shorten what is longer.
bool is_over_64_bytes(std::string_view term) {
    if (term.size() > 64) return true;
    return term.size() > 19 && term.substr(term.size() - 19, 3) == "…";
}

}  // namespace

std::string normalized(std::string_view text) {
    icu::UnicodeString raw;
    for (Xapian::Utf8Iterator c(text.data(), text.size()); c != Xapian::Utf8Iterator(); ++c) {
        const bool is_surrogate = *c >= 0xD800 && *c < 0xE000;
        if (!is_invisible(*c)) raw.append(static_cast<UChar32>(is_surrogate ? 0xFFFD : *c));
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::UnicodeString composed = apply(*icu::Normalizer2::getNFCInstance(status), raw);
    const icu::Normalizer2& nfkc = *icu::Normalizer2::getNFKCInstance(status);
    icu::UnicodeString out;
    icu::UnicodeString piece;
    for (int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) {
        const UChar32 c = composed.char32At(i);
        if (!keeps_form(c)) {
            piece.append(c);
            continue;
        }
        out.append(apply(nfkc, piece)).append(c);
        piece.remove();
    }
    out.append(apply(nfkc, piece));
    std::string bytes;
    out.toUTF8String(bytes);
    return bytes;
}

bool has_newer_characters(std::string_view text) {
    for (Xapian::Utf8Iterator c(text.data(), text.size()); c != Xapian::Utf8Iterator(); ++c)
        if (is_newer(*c)) return true;
    return false;
}

namespace {

/// Bytes of the scheme of an address at the end of `between`, what stands between
/// two of our words.
std::size_t scheme_length(std::string_view between) {
    static const std::regex scheme("((https?|ftp)://)+$", std::regex::icase);
    const std::string end(
        between.substr(between.size() - std::min<std::size_t>(between.size(), 64)));
    std::smatch match;
    return std::regex_search(end, match, scheme) ? static_cast<std::size_t>(match.length()) : 0;
}

}  // namespace

std::string without_other_unspaced(std::string_view text) {
    std::string out;
    for (Xapian::Utf8Iterator c(text.data(), text.size()); c != Xapian::Utf8Iterator();) {
        const char* const first = c.raw();
        const unsigned code_point = *c;
        ++c;
        const std::size_t length = c == Xapian::Utf8Iterator()
                                       ? text.size() - static_cast<std::size_t>(first - text.data())
                                       : static_cast<std::size_t>(c.raw() - first);
        if (is_other_unspaced(code_point))
            out += ' ';
        else
            out.append(first, length);
    }
    return out;
}

std::string stand_in(const std::string& term) {
    if (!is_over_64_bytes(term)) return term;
    // Between two digits other signs join than between letters.
    const bool is_digit = u_isdigit(static_cast<UChar32>(*Xapian::Utf8Iterator(term))) != 0;
    return is_digit ? "9verlongword" : "anoverlongword";
}

std::vector<std::string> rewritten(std::string_view text, const std::string& language) {
    static const std::regex dotted("[A-Za-z](\\.[A-Za-z])+\\.?(('|‘|’|‛|׳)[sS])?");
    static thread_local std::map<std::string, Analyzer> analyzers;
    Analyzer& analyzer = analyzers.try_emplace(language, language).first->second;
    TokenBuffer buffer;
    analyzer.tokenize(text, buffer);
    std::string out;
    std::size_t copied = 0;
    for (const Token& token : buffer.tokens()) {
        if (token.kind != TokenKind::kWord) continue;
        const std::string term(token.term);
        const std::string written(text.substr(token.offset, token.length));
        const std::string_view between = text.substr(copied, token.offset - copied);
        const std::size_t scheme = scheme_length(between);
        out.append(between.substr(0, between.size() - scheme));
        if (scheme > 0) out.append(kScheme).append("/");
        copied = token.offset;
        // All capitals without a possessive is what TermGenerator joins too.
        const bool is_dotted = written.size() < 200 && std::regex_match(written, dotted) &&
                               std::any_of(written.begin(), written.end(),
                                           [](unsigned char c) { return c >= 'a' || c == '\''; });
        if (!is_over_64_bytes(term) && !is_dotted) {
            out.append(written);
        } else {
            // No blank before: the word before must still see that one follows (a+u.s.).
            out += stand_in(term) + ' ';
        }
        copied += token.length;
    }
    out.append(text.substr(copied));
    return parted_by_script(with_their_signs(out));
}

}  // namespace newsdex::analysis::differences
