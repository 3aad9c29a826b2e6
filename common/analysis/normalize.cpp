// NFKC by ICU, piece by piece, with the bytes that each character came from.
#include "analysis/normalize.hpp"

#include <unicode/unistr.h>
#include <unicode/unorm2.h>

#include <algorithm>

#include "base/loaded.hpp"
#include "base/utf8.hpp"

namespace newsdex::analysis {
namespace {

// Marks on one letter that are normalised together. More is no language's text, and putting them in
// order takes time that grows with their square.
constexpr std::size_t kLongestRun = 128;
// A run is remembered at the place that its hash gives, until another comes there.
constexpr std::size_t kRememberedRuns = 256;
constexpr unsigned kHashShift = 24;

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

void append(const icu::UnicodeString& text, std::u32string& out) {
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        out.push_back(static_cast<char32_t>(text.char32At(i)));
}

/// What becomes of a stretch that normalises independently of its neighbours: a starter and its
/// marks, or jamo.
std::u32string normalized_run(std::u32string_view run, CharacterTable& table) {
    icu::UnicodeString text;
    for (const char32_t c : run) text.append(static_cast<UChar32>(c));
    const icu::UnicodeString composed = normalized(base::loaded(unorm2_getNFCInstance), text);
    std::u32string out;
    icu::UnicodeString piece;
    for (int32_t i = 0; i < composed.length(); i = composed.moveIndex32(i, 1)) {
        const UChar32 c = composed.char32At(i);
        if (table[static_cast<char32_t>(c)].is(Character::kKeepForm)) {
            append(normalized(nfkc(), piece), out);
            piece.remove();
            out.push_back(static_cast<char32_t>(c));
        } else {
            piece.append(c);
        }
    }
    append(normalized(nfkc(), piece), out);
    return out;
}

}  // namespace

Decoded decode_beyond_ascii(std::string_view text, std::size_t offset) noexcept {
    const auto lead = static_cast<std::uint8_t>(text[offset]);
    const auto byte = [&](std::size_t i) {
        return offset + i < text.size() ? static_cast<std::uint8_t>(text[offset + i]) : 0U;
    };
    // Most of what comes, without a call.
    if (lead < 0xC2 || lead > 0xF4) return {lead, 1};
    if (lead < 0xE0 && (byte(1) & 0xC0U) == 0x80)
        return {(lead & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
    if (lead > 0xE0 && lead < 0xF0 && (byte(1) & 0xC0U) == 0x80 && (byte(2) & 0xC0U) == 0x80 &&
        (lead != 0xED || byte(1) < 0xA0))
        return {(lead & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
    const base::Decoded next = base::decode(text, offset);
    if (next.well_formed) return {next.code_point, next.length};
    // Xapian takes the three bytes of a surrogate for a character (which is no part of a word).
    if (lead == 0xED && byte(1) >= 0xA0 && byte(1) < 0xC0 && (byte(2) & 0xC0U) == 0x80)
        return {0xFFFD, 3};
    return {lead, 1};
}

const Normalizer::Run& Normalizer::look_up(std::span<const TextCharacter> characters) {
    if (remembered_.empty()) remembered_.resize(kRememberedRuns);
    std::uint32_t hash = 0;
    for (const TextCharacter& c : characters) hash = (hash + c.known->code_point) * 0x9E3779B1U;
    Run& run = remembered_[hash >> kHashShift];
    const bool is_known =
        std::equal(run.from.begin(), run.from.end(), characters.begin(), characters.end(),
                   [](char32_t a, const TextCharacter& b) { return a == b.known->code_point; });
    if (is_known) return run;
    run.from.clear();
    run.to.clear();
    for (const TextCharacter& c : characters) run.from += c.known->code_point;
    const std::u32string made = normalized_run(run.from, table_);
    if (made == run.from) return run;
    for (const char32_t c : made) run.to.push_back({&table_[c], 0, 0});
    return run;
}

void Normalizer::close_run(std::vector<TextCharacter>& out, std::size_t begin) {
    const Run& run = look_up(std::span(out).subspan(begin));
    if (run.to.empty()) return;  // what did not change keeps its own bytes
    const std::uint32_t first = out[begin].begin;
    const std::uint32_t last = out.back().end;
    out.resize(begin);
    out.insert(out.end(), run.to.begin(), run.to.end());
    for (TextCharacter& made : std::span(out).subspan(begin)) {
        made.begin = first;
        made.end = last;
    }
}

void Normalizer::read(std::string_view text, std::size_t begin, std::size_t end,
                      std::vector<TextCharacter>& out) {
    out.clear();
    std::size_t run_begin = 0;
    bool is_plain = true;  // nothing in the run needs to be normalised
    for (std::size_t i = begin; i < end;) {
        const Decoded next = decode_leniently(text, i);
        const auto next_begin = static_cast<std::uint32_t>(i);
        i += next.length;
        const Character& character = table_[next.code_point];
        if (character.is(Character::kInvisible)) continue;
        const bool begins_run = character.parts || out.size() - run_begin >= kLongestRun ||
                                (!out.empty() && out.back().known->is(Character::kLater));
        if (begins_run) {
            if (!is_plain) close_run(out, run_begin);
            run_begin = out.size();
            is_plain = true;
        }
        is_plain = is_plain && character.is(Character::kPlain);
        out.push_back({&character, next_begin, static_cast<std::uint32_t>(i)});
    }
    if (!is_plain) close_run(out, run_begin);
}

}  // namespace newsdex::analysis
