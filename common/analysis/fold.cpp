// Letter by letter: what goes, what stays, and what has two spellings.
#include "analysis/fold.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <span>

#include "base/loaded.hpp"
#include "base/utf8.hpp"

namespace newsdex::analysis {
namespace {

struct Folding {
    char32_t from;
    const char* to;
};

// Letters that Unicode does not decompose, by code point. Lower case only: terms are.
constexpr Folding kLetters[] = {
    {U'ß', "ss"}, {U'æ', "ae"}, {U'ð', "d"}, {U'ø', "o"},  {U'þ', "th"}, {U'đ', "d"}, {U'ħ', "h"},
    {U'ĸ', "k"},  {U'ł', "l"},  {U'ŋ', "n"}, {U'œ', "oe"}, {U'ŧ', "t"},  {U'ƀ', "b"}, {U'ƒ', "f"},
    {U'ƙ', "k"},  {U'ƚ', "l"},  {U'ƶ', "z"}, {U'ǥ', "g"},  {U'ȷ', "j"},  {U'ɓ', "b"}, {U'ɖ', "d"},
    {U'ɗ', "d"},  {U'ə', "e"},  {U'ɨ', "i"}, {U'ɫ', "l"},  {U'ʻ', ""},   {U'ʹ', ""},  {U'ʺ', ""},
    {U'ʾ', ""},   {U'ʿ', ""},   {U'ˀ', ""},  {U'ˁ', ""},   {U'ء', ""},   {U'ٱ', "ا"}, {U'ى', "ي"},
    {U'ة', "ه"},  {U'ھ', "ه"},  {U'ە', "ه"}};

constexpr Folding kUmlauts[] = {
    {U'ä', "ae"}, {U'å', "aa"}, {U'ö', "oe"}, {U'ø', "oe"}, {U'ü', "ue"}};

constexpr Folding kCases[] = {{U'ß', "ss"}, {U'ς', "σ"}, {U'ı', "i"}, {U'ʼ', "'"},
                              {U'״', ""},   {U'ک', "ك"}, {U'ی', "ي"}, {U'ہ', "ه"}};

const char* find(std::span<const Folding> foldings, char32_t c) {
    for (const Folding& folding : foldings)
        if (folding.from == c) return folding.to;
    return nullptr;
}

/// Marks that may be left out in writing: Latin, Greek and Cyrillic accents, Hebrew points, Arabic
/// vowel signs and the stroke that stretches a word. Marks of other scripts are part of the word.
bool is_optional_mark(char32_t c) {
    const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
    return within(0x0300, 0x036F) || within(0x0483, 0x0487) || within(0x0591, 0x05BD) ||
           c == 0x05BF || within(0x05C1, 0x05C2) || within(0x05C4, 0x05C5) ||
           within(0x0610, 0x061A) || c == 0x0640 || within(0x064B, 0x065F) || c == 0x0670 ||
           within(0x06D6, 0x06DC) || within(0x06DF, 0x06E4) || within(0x06E7, 0x06E8) ||
           within(0x06EA, 0x06ED) || within(0x1AB0, 0x1AFF) || within(0x1DC0, 0x1DFF) ||
           within(0x20D0, 0x20FF);
}

/// й, ї, ў, ѓ, ќ and their capitals: letters with a place of their own in the alphabet.
bool is_letter_of_its_own(char32_t c) {
    return std::u32string_view(U"йїўѓќЙЇЎЃЌ").find(c) != std::u32string_view::npos;
}

/// The letter that `c` is without its optional marks; `c` itself where it has none.
char32_t base_letter(char32_t c) {
    if (c < 0x80 || is_letter_of_its_own(c)) return c;
    const UNormalizer2* nfc = base::loaded(unorm2_getNFCInstance);
    UErrorCode status = U_ZERO_ERROR;
    UChar parts[32];
    const int length = unorm2_getDecomposition(nfc, static_cast<UChar32>(c), parts, 32, &status);
    if (U_FAILURE(status) || length < 2) return c;
    int at = 0;
    UChar32 base = 0;
    U16_NEXT(parts, at, length, base);
    while (at < length) {
        UChar32 mark = 0;
        U16_NEXT(parts, at, length, mark);
        if (!is_optional_mark(static_cast<char32_t>(mark))) return c;
    }
    return static_cast<char32_t>(base);
}

/// A decimal digit beyond ASCII: ٣, ३, ๓.
bool is_other_digit(char32_t c) {
    return c >= 0x80 && u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER;
}

void append_case_folded(char32_t c, std::string& out) {
    if (const char* known = find(kCases, c))
        out += known;
    else if (is_other_digit(c))
        out += static_cast<char>('0' + u_charDigitValue(static_cast<UChar32>(c)));
    else
        base::append(out, c);
}

void append_folded(char32_t c, std::string& out) {
    if (is_optional_mark(c)) return;
    const char32_t base = base_letter(c);
    if (const char* known = find(kLetters, base))
        out += known;
    else
        append_case_folded(base, out);
}

/// Writes `word` to `out`, each of its characters as `append` does.
template <class Append>
void rewrite(std::string_view word, std::string& out, Append append) {
    out.clear();
    for (std::size_t i = 0; i < word.size();) {
        const base::Decoded next = base::decode(word, i);
        append(next.code_point, out);
        i += next.length;
    }
}

}  // namespace

bool folds(char32_t code_point) {
    if (code_point < 0x80) return false;
    return is_optional_mark(code_point) || find(kLetters, code_point) != nullptr ||
           find(kCases, code_point) != nullptr || is_other_digit(code_point) ||
           base_letter(code_point) != code_point;
}

void fold_case(std::string_view word, std::string& out) { rewrite(word, out, append_case_folded); }

void fold_accents(std::string_view word, std::string& out) { rewrite(word, out, append_folded); }

void expand_umlauts(std::string_view word, std::string& out) {
    rewrite(word, out, [](char32_t c, std::string& to) {
        if (const char* known = find(kUmlauts, c))
            to += known;
        else
            append_folded(c, to);
    });
}

}  // namespace newsdex::analysis
