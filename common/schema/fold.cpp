// Whole values of exact fields ("Süddeutsche  Zeitung") in the one form that index and query share.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>
#include <string>

#include "base/ascii.hpp"
#include "base/loaded.hpp"
#include "base/unicode_version.hpp"
#include "schema/schema.hpp"

namespace newsdex::schema {

namespace {

std::string fold_ascii(std::string_view value) {
    std::string out;
    out.reserve(value.size());
    for (const char c : value)
        if (!base::is_blank_or_control(c))
            out += base::to_lower(c);
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

/// Letters that have no decomposition in Unicode but are written without their stroke or ligature
/// by those who lack the key.
const char16_t* plain_letters(UChar32 letter) {
    switch (letter) {
        case 0x0142:
            return u"l";
        case 0x00F8:
            return u"o";
        case 0x0111:
        case 0x00F0:
            return u"d";
        case 0x0131:
            return u"i";
        case 0x0127:
            return u"h";
        case 0x00E6:
            return u"ae";
        case 0x0153:
            return u"oe";
        case 0x00FE:
            return u"th";
        default:
            return nullptr;
    }
}

/// The forms of whole values, of the characters that base::kUnicodeVersion has.
struct Forms {
    Forms() {
        const std::string known = "[:Age=" + std::to_string(base::kUnicodeVersion) + ".0:]";
        characters = icu::UnicodeSet(icu::UnicodeString::fromUTF8(known), status);
        characters.freeze();
        // Folds case (ß to ss) and drops what is invisible.
        casefold.emplace(*base::loaded(icu::Normalizer2::getNFKCCasefoldInstance(status)),
                         characters);
        decompose.emplace(*base::loaded(icu::Normalizer2::getNFKDInstance(status)), characters);
    }
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeSet characters;
    std::optional<icu::FilteredNormalizer2> casefold;
    std::optional<icu::FilteredNormalizer2> decompose;
};

bool is_mark(UChar32 c, const icu::UnicodeSet& characters) {
    // Unicode 16 made this vowel sign of Ahom a spacing one.
    constexpr UChar32 kAhomVowel = 0x1171E;
    return characters.contains(c) && (u_charType(c) == U_NON_SPACING_MARK || c == kAhomVowel);
}

}  // namespace

std::string fold_value(std::string_view value) {
    if (base::is_ascii(value)) return fold_ascii(value);
    static const Forms forms;
    const icu::Normalizer2& casefold = *forms.casefold;
    const icu::Normalizer2& decompose = *forms.decompose;
    UErrorCode status = forms.status;
    const auto source = icu::UnicodeString::fromUTF8(
        icu::StringPiece(value.data(), static_cast<std::int32_t>(value.size())));
    const icu::UnicodeString folded = casefold.normalize(source, status);
    const icu::UnicodeString parts = decompose.normalize(folded, status);
    icu::UnicodeString plain;
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const UChar32 c = parts.char32At(i);
        if (is_mark(c, forms.characters)) continue;
        if (const char16_t* letters = plain_letters(c))
            plain.append(letters, -1);
        else if (u_isUWhiteSpace(c) != 0)
            plain.append(u' ');
        else
            plain.append(c);
    }
    std::string out;
    plain.toUTF8String(out);
    return fold_ascii(out);
}

}  // namespace newsdex::schema
