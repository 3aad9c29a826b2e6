// Each charset makes signs of the bytes. How likely a sign is depends on the language and on what
// stands beside it: a capital behind a small letter, a sign inside a word, letters of two scripts
// side by side are what a wrong charset makes. In "itÕs" windows-1252 has a capital there, where
// macintosh has an apostrophe: of two such bytes the second reading is e^14 times likelier.
#include "text/letter_model.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "base/utf8.hpp"
#include "text/charset_convert.hpp"

namespace newsdex::text {
namespace {

#include "text/letter_tables.inc"

constexpr std::size_t kMostBytes = 4'000;
const double kFloor = std::log(3e-5);  // of a sign that the language does not have

/// Script of a letter, as far as the charsets need it.
enum class Script : std::uint8_t { kNone, kLatin, kGreek, kCyrillic, kHebrew, kArabic, kThai };

struct Sign {
    char32_t c = 0;
    Script script = Script::kNone;
    bool is_letter = false, is_capital = false;
    bool is_in_word = false;  ///< letters and their marks
};

Script script_of(char32_t c) {
    if (c < 0x370) return Script::kLatin;
    if (c < 0x400) return Script::kGreek;
    if (c < 0x530) return Script::kCyrillic;
    if (c >= 0x590 && c < 0x600) return Script::kHebrew;
    if (c >= 0x600 && c < 0x700) return Script::kArabic;
    return c >= 0xE00 && c < 0xE80 ? Script::kThai : Script::kNone;
}

Sign made(char32_t c) {
    const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
    Sign sign{.c = c};
    sign.is_letter = (mask & U_GC_L_MASK) != 0;
    sign.is_capital = (mask & U_GC_LU_MASK) != 0;
    sign.is_in_word = (mask & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
    if (sign.is_in_word) sign.script = script_of(c);
    return sign;
}

using Shares = std::map<char32_t, double>;

/// Share of each sign among those beyond ASCII.
Shares shares_of(const LanguageRow& language) {
    const double letters = language.name == "en" ? .45 : language.is_latin ? .62 : .93;
    const double capitals = language.is_latin ? .06 : .04;
    const double flat = language.is_latin ? 1.5 : 3;
    double sum = 0;
    for (std::size_t i = 0; i < language.letters.size(); ++i)
        sum += 1 / (static_cast<double>(i) + flat);
    Shares shares;
    for (std::size_t i = 0; i < language.letters.size(); ++i) {
        const char32_t c = language.letters[i];
        const double share = letters / sum / (static_cast<double>(i) + flat);
        shares[c] += share;
        const auto capital = static_cast<char32_t>(u_toupper(static_cast<UChar32>(c)));
        if (capital != c) shares[capital] += share * capitals;
    }
    for (const SignShare& sign : kSigns)
        shares[sign.sign] += language.is_latin ? sign.share : sign.share / 10;
    return shares;
}

using ByteLogs = std::array<double, 256>;

struct Charset {
    const CharsetRow* row = nullptr;
    std::array<Sign, 256> signs;
    std::vector<ByteLogs> languages;  ///< logarithms of the shares of its signs
};

std::vector<Charset> made_charsets() {
    std::map<std::string_view, Shares> shares;
    for (const LanguageRow& language : kLanguages) shares[language.name] = shares_of(language);
    std::string all_bytes;  // but NUL, which convert() drops
    for (unsigned byte = 1; byte < 256; ++byte) all_bytes += static_cast<char>(byte);
    std::vector<Charset> charsets;
    for (const CharsetRow& row : kCharsets) {
        Charset charset;
        charset.row = &row;
        const auto converted = convert(all_bytes, row.name);
        // Each gives one sign, U+FFFD if it is not assigned.
        if (!converted || converted->code_points != all_bytes.size()) continue;
        std::size_t at = 0;
        for (const char byte : all_bytes) {
            const base::Decoded c = base::decode(converted->text, at);
            charset.signs[static_cast<unsigned char>(byte)] = made(c.code_point);
            at += c.length;
        }
        for (std::string_view rest = row.languages; !rest.empty();) {
            const Shares& language = shares[base::take_part(rest, ' ')];
            ByteLogs& logs = charset.languages.emplace_back();
            for (std::size_t byte = 0; byte < 256; ++byte) {
                const auto found = language.find(charset.signs[byte].c);
                logs[byte] = found == language.end() ? kFloor : std::log(found->second);
            }
        }
        charsets.push_back(std::move(charset));
    }
    return charsets;
}

bool is_one_of(char32_t c, std::u32string_view signs) {
    return signs.find(c) != std::u32string_view::npos;
}

/// What a sign at a place takes off, by those before and behind it.
double penalty(const Sign& before_last, const Sign& last, const Sign& sign, const Sign& next) {
    double penalty = 0;
    if (!sign.is_in_word) {
        if (last.is_letter && next.is_letter && !is_one_of(sign.c, U"’·\u200c\u00ad\u00a0"))
            penalty += 4;
        if (last.is_letter && is_one_of(sign.c, U"“‘«„‚¿¡‹")) penalty += 2;
        if (last.c == U' ' && is_one_of(sign.c, U"”»›")) penalty += 2;
        return penalty;
    }
    const bool is_mixed = (last.is_letter && last.script != sign.script) ||
                          (next.is_letter && next.script != sign.script);
    if (is_mixed) penalty += 3;
    if (sign.is_capital && last.is_letter && !last.is_capital) penalty += 3;
    if (sign.is_letter && !sign.is_capital && last.is_capital && before_last.is_capital)
        penalty += 1;
    if (!last.is_in_word && !next.is_in_word) penalty += 1.2;
    return penalty;
}

/// Logarithm of the likelihood of the bytes at `places`, in the language that fits best.
double likelihood(std::string_view text, const std::vector<std::size_t>& places,
                  const Charset& charset) {
    std::array<double, 256> counts{};
    double penalties = charset.row->prior;
    const Sign blank = made(U' ');
    const auto sign_at = [&](std::size_t at) -> const Sign& {
        return at < text.size() ? charset.signs[static_cast<unsigned char>(text[at])] : blank;
    };
    for (const std::size_t at : places) {
        counts[static_cast<unsigned char>(text[at])] += 1;
        penalties += penalty(at < 2 ? blank : sign_at(at - 2), at == 0 ? blank : sign_at(at - 1),
                             sign_at(at), sign_at(at + 1));
    }
    double best = -1e300;
    for (const ByteLogs& logs : charset.languages) {
        double sum = 0;
        for (std::size_t byte = 128; byte < 256; ++byte)
            if (counts[byte] > 0) sum += counts[byte] * logs[byte];
        best = std::max(best, sum);
    }
    return best - penalties;
}

}  // namespace

LetterGuess guess_by_letters(std::string_view text) {
    static const std::vector<Charset> charsets = made_charsets();
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < text.size() && places.size() < kMostBytes; ++at)
        if (base::is_beyond(text[at])) places.push_back(at);
    LetterGuess guess;
    guess.bytes = places.size();
    if (places.empty()) return guess;
    double best = -1e300, windows_1252 = 0;
    for (const Charset& charset : charsets) {
        const double sum = likelihood(text, places, charset);
        if (&charset == &charsets.front()) windows_1252 = sum;
        if (sum <= best) continue;
        best = sum;
        guess.charset = charset.row->name;
    }
    guess.average = best / static_cast<double>(places.size());
    guess.lead = best - windows_1252;
    return guess;
}

}  // namespace newsdex::text
