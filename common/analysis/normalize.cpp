#include "analysis/normalize.hpp"

#include <unicode/unistr.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <span>

#include "base/loaded.hpp"
#include "base/utf8.hpp"

namespace newsdex::analysis {
namespace {

// Marks on one letter that are normalised together. More is no language's text, and putting them in
// order takes time that grows with their square.
constexpr std::size_t kLongestRun = 128;

const UNormalizer2* nfc() {
    UErrorCode status = U_ZERO_ERROR;
    return base::loaded(unorm2_getNFCInstance(&status));
}

const UNormalizer2* nfkc() {
    UErrorCode status = U_ZERO_ERROR;
    return base::loaded(unorm2_getNFKCInstance(&status));
}

icu::UnicodeString normalized(const UNormalizer2* form, const icu::UnicodeString& text) {
    icu::UnicodeString out;
    UErrorCode status = U_ZERO_ERROR;
    UChar* buffer = out.getBuffer(text.length() * 4 + 32);
    const int32_t length = unorm2_normalize(form, text.getBuffer(), text.length(), buffer,
                                            text.length() * 4 + 32, &status);
    out.releaseBuffer(U_SUCCESS(status) ? length : 0);
    if (U_SUCCESS(status)) return out;
    // Longer than guessed (U+FDFA is 18 characters): the length is known now.
    status = U_ZERO_ERROR;
    buffer = out.getBuffer(length);
    unorm2_normalize(form, text.getBuffer(), text.length(), buffer, length, &status);
    out.releaseBuffer(length);
    return out;
}

void append(const icu::UnicodeString& text, std::uint32_t begin, std::uint32_t end,
            std::vector<TextCharacter>& out) {
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        out.push_back({static_cast<char32_t>(text.char32At(i)), begin, end});
    }
}

/// Is nothing that stands from `next` on to be normalised together with what stands before?
bool parts(const UNormalizer2* form, char32_t before, char32_t next, CharacterTable& table) {
    return table[before].is(Character::kLater) || table[next].is(Character::kLater) ||
           unorm2_hasBoundaryBefore(form, static_cast<UChar32>(next)) != 0;
}

/// A stretch that normalises independently of its neighbours: a starter and its marks, or jamo.
void normalize_run(std::span<const TextCharacter> run, CharacterTable& table,
                   std::vector<TextCharacter>& out) {
    icu::UnicodeString text;
    for (const TextCharacter& c : run) text.append(static_cast<UChar32>(c.code_point));
    const std::size_t before = out.size();
    const icu::UnicodeString composed = normalized(nfc(), text);
    const std::uint32_t begin = run.front().begin;
    const std::uint32_t end = run.back().end;
    icu::UnicodeString piece;
    for (int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) {
        const UChar32 c = composed.char32At(i);
        if (table[static_cast<char32_t>(c)].is(Character::kKeepForm)) {
            append(normalized(nfkc(), piece), begin, end, out);
            piece.remove();
            out.push_back({static_cast<char32_t>(c), begin, end});
        } else {
            piece.append(c);
        }
    }
    append(normalized(nfkc(), piece), begin, end, out);
    // What did not change keeps its own bytes.
    const auto made = std::span(out).subspan(before);
    if (std::equal(made.begin(), made.end(), run.begin(), run.end(),
                   [](const TextCharacter& a, const TextCharacter& b) {
                       return a.code_point == b.code_point;
                   })) {
        std::copy(run.begin(), run.end(), made.begin());
    }
}

}  // namespace

Decoded decode_leniently(std::string_view text, std::size_t offset) noexcept {
    const auto lead = static_cast<std::uint8_t>(text[offset]);
    if (lead < 0x80) return {lead, 1};
    const base::Decoded next = base::decode(text, offset);
    if (next.well_formed) return {next.code_point, next.length};
    const auto byte = [&](std::size_t i) {
        return offset + i < text.size() ? static_cast<std::uint8_t>(text[offset + i]) : 0U;
    };
    // Xapian takes the three bytes of a surrogate for a character (which is no part of a word).
    if (lead == 0xED && byte(1) >= 0xA0 && byte(1) < 0xC0 && (byte(2) & 0xC0U) == 0x80) {
        return {0xFFFD, 3};
    }
    return {lead, 1};
}

void normalize(std::string_view text, std::size_t begin, std::size_t end, CharacterTable& table,
               std::vector<TextCharacter>& out) {
    out.clear();
    const UNormalizer2* form = nfkc();
    bool all_plain = true;
    for (std::size_t i = begin; i < end;) {
        const Decoded next = decode_leniently(text, i);
        const Character& character = table[next.code_point];
        if (!character.is(Character::kInvisible)) {
            all_plain = all_plain && character.is(Character::kPlain);
            out.push_back({next.code_point, static_cast<std::uint32_t>(i),
                           static_cast<std::uint32_t>(i + next.length)});
        }
        i += next.length;
    }
    if (all_plain) return;

    std::vector<TextCharacter> raw;
    raw.swap(out);
    out.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size();) {
        std::size_t j = i + 1;
        bool is_plain = table[raw[i].code_point].is(Character::kPlain);
        while (j < raw.size() && j - i < kLongestRun &&
               !parts(form, raw[j - 1].code_point, raw[j].code_point, table)) {
            is_plain = is_plain && table[raw[j].code_point].is(Character::kPlain);
            ++j;
        }
        if (is_plain) {
            out.insert(out.end(), raw.begin() + static_cast<std::ptrdiff_t>(i),
                       raw.begin() + static_cast<std::ptrdiff_t>(j));
        } else {
            normalize_run(std::span(raw).subspan(i, j - i), table, out);
        }
        i = j;
    }
}

}  // namespace newsdex::analysis
