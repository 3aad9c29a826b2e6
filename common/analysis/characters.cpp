// Asks ICU once for what the tokenizer must know of each character, block by block.
#include "analysis/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <span>
#include <string>

#include "analysis/fold.hpp"
#include "base/loaded.hpp"
#include "base/unicode_version.hpp"
#include "base/utf8.hpp"

namespace newsdex::analysis {
namespace {

// Without connectors, which Xapian counts: _The Times_ is typed for emphasis, and the parts of
// final_report are words that people look for.
constexpr std::uint32_t kWordPartMask = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;

struct Range {
    char32_t first;
    char32_t last;
};

bool in_any(char32_t c, std::span<const Range> ranges) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](const Range& range) { return c >= range.first && c <= range.last; });
}

// The blocks of xapian-core 1.4.22 queryparser/cjk-tokenizer.cc: only these are split so there.
constexpr Range kCjkBlocks[] = {{0x2E80, 0x2EFF}, {0x3000, 0x9FFF},   {0xA700, 0xA71F},
                                {0xAC00, 0xD7AF}, {0xF900, 0xFAFF},   {0xFE30, 0xFE4F},
                                {0xFF00, 0xFFEF}, {0x20000, 0x2A6DF}, {0x2F800, 0x2FA1F}};

// Thai, Lao, Burmese (with its extensions) and Khmer, which have no blanks between words either.
// Their numbers stand apart from words.
constexpr Range kOtherUnspaced[] = {
    {0x0E00, 0x0EFF}, {0x1000, 0x109F}, {0x1780, 0x17FF}, {0xA9E0, 0xA9FF}, {0xAA60, 0xAA7F}};
constexpr Range kHebrewLetters[] = {{0x05D0, 0x05F2}};

// Soft hyphen, zero width space to directional marks, embedding controls, word joiner, isolates,
// variation selectors, byte order mark.
constexpr Range kInvisibles[] = {{0xAD, 0xAD},     {0x200B, 0x200F},  {0x202A, 0x202E},
                                 {0x2060, 0x2060}, {0x2066, 0x2069},  {0xFE00, 0xFE0F},
                                 {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF}};

// Vulgar fractions (2½ would become 21⁄2); letter-like signs such as ™ (would be glued to the word
// before); jamo by themselves (would join into syllables); Thai and Lao AM (left as Xapian has
// them).
constexpr Range kKeepForms[] = {{0xBC, 0xBE},     {0x2150, 0x215F}, {0x2189, 0x2189},
                                {0x3130, 0x318F}, {0xFFA0, 0xFFDC}, {0x0E33, 0x0E33},
                                {0x0EB3, 0x0EB3}};

bool is_later(char32_t c) {
    UVersionInfo age;
    u_charAge(static_cast<UChar32>(c), age);
    return age[0] == 0 || age[0] > base::kUnicodeVersion ||
           (age[0] == base::kUnicodeVersion && age[1] > 0);
}

/// What ICU says of a character that is not assigned, whether or not it knows better.
Character later(char32_t c) {
    Character character;
    character.code_point = c;
    character.lower = c;
    character.properties = Character::kLater | Character::kPlain;
    if (in_any(c, kCjkBlocks)) character.properties |= Character::kCjkBlock;
    if (in_any(c, kInvisibles)) character.properties |= Character::kInvisible;
    return character;
}

bool keeps_form(char32_t c, std::uint32_t category) {
    if (in_any(c, kKeepForms)) return true;
    const bool is_letterlike_sign = c >= 0x2100 && c <= 0x214F && (category & U_GC_SO_MASK) != 0;
    if (is_letterlike_sign) return true;
    // A spacing accent such as ´ would become a blank and a combining mark, which begins a word.
    if ((category & U_GC_SK_MASK) == 0) return false;
    UChar form[8];
    UErrorCode status = U_ZERO_ERROR;
    const int length = unorm2_getDecomposition(nfkc(), static_cast<UChar32>(c), form, 8, &status);
    return U_SUCCESS(status) && length > 0 && form[0] == u' ';
}

}  // namespace

const UNormalizer2* nfkc() { return base::loaded(unorm2_getNFKCInstance); }

Character describe(char32_t code_point) {
    if (is_later(code_point)) return later(code_point);
    const auto c = static_cast<UChar32>(code_point);
    const std::uint32_t category = U_MASK(u_charType(c));
    Character character;
    character.code_point = code_point;
    character.lower = static_cast<char32_t>(u_tolower(c));
    const auto set = [&](Character::Property property, bool holds) {
        if (holds)
            character.properties = static_cast<std::uint16_t>(character.properties | property);
    };
    const bool is_word_part = (category & kWordPartMask) != 0;
    const bool is_other_unspaced =
        (category & (U_GC_L_MASK | U_GC_M_MASK)) != 0 && in_any(code_point, kOtherUnspaced);
    const bool is_cjk_block = in_any(code_point, kCjkBlocks) || is_other_unspaced;
    set(Character::kWordPart, is_word_part);
    set(Character::kDigit, (category & U_GC_ND_MASK) != 0);
    set(Character::kNumeral, (category & U_GC_N_MASK) != 0);
    set(Character::kLetter, (category & U_GC_L_MASK) != 0);
    set(Character::kUpper, (category & (U_GC_LU_MASK | U_GC_LT_MASK)) != 0);
    set(Character::kLower, (category & U_GC_LL_MASK) != 0);
    set(Character::kCjkBlock, is_cjk_block);
    set(Character::kCjkWord, is_word_part && is_cjk_block);
    set(Character::kAttached, is_other_unspaced && (category & U_GC_M_MASK) != 0);
    set(Character::kHebrew, in_any(code_point, kHebrewLetters));
    set(Character::kInvisible, in_any(code_point, kInvisibles));
    set(Character::kKeepForm, keeps_form(code_point, category));
    set(Character::kPlain, u_getIntPropertyValue(c, UCHAR_NFKC_QUICK_CHECK) == UNORM_YES &&
                               u_getCombiningClass(c) == 0);
    character.parts = unorm2_hasBoundaryBefore(nfkc(), c) != 0;
    set(Character::kFolds, folds(code_point) || folds(character.lower));
    return character;
}

const std::array<Character, 128>& ascii_characters() {
    static const std::array<Character, 128> known = [] {
        std::array<Character, 128> characters;
        for (std::size_t c = 0; c < characters.size(); ++c)
            characters[c] = describe(static_cast<char32_t>(c));
        return characters;
    }();
    return known;
}

void CharacterTable::fill(std::size_t block) {
    auto filled = std::make_unique<Block>();
    std::string utf8;
    for (std::size_t i = 0; i < filled->size(); ++i) {
        Character& character = (*filled)[i];
        character = describe(static_cast<char32_t>(block << 8U | i));
        utf8.clear();
        base::append(utf8, character.lower);
        character.lower_length = static_cast<std::uint8_t>(utf8.size());
        std::copy(utf8.begin(), utf8.end(), character.lower_bytes.begin());
    }
    blocks_[block] = std::move(filled);
}

}  // namespace newsdex::analysis
