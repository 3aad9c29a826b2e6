// What the tokenizer must know of a character, looked up once and kept.
//
// Categories and lower case are Unicode's (ICU), which agree with Xapian's own tables for all that
// Unicode 9.0 had; characters added from there to base::kUnicodeVersion are words here and
// separators there, later ones separators in both.
#pragma once

#include <array>
#include <cstdint>
#include <memory>

struct UNormalizer2;  // of ICU

namespace newsdex::analysis {

/// ICU's compatibility composition, which words are compared in.
[[nodiscard]] const UNormalizer2* nfkc();

struct Character {
    enum Property : std::uint16_t {
        kWordPart = 1,      ///< letters, marks and numbers
        kDigit = 2,         ///< a decimal digit of any script
        kLetter = 4,        ///< a letter of any kind
        kUpper = 8,         ///< upper or title case
        kLower = 16,        ///< lower case
        kCjkWord = 32,      ///< a word part in a script without blanks between words
        kInvisible = 64,    ///< soft hyphen, zero width: removed before anything else
        kPlain = 128,       ///< NFKC leaves it alone wherever it stands
        kFolds = 256,       ///< has an accent, a stroke or a ligature to lose
        kKeepForm = 512,    ///< its compatibility form would change the word: NFC only
        kCjkBlock = 1024,   ///< in a block of such a script, word part or not: ends a word
        kNumeral = 2048,    ///< a number of any kind
        kLater = 4096,      ///< not in base::kUnicodeVersion: a separator that nothing changes
        kHebrew = 8192,     ///< a letter of Hebrew, between which a quotation mark is no quotation
        kAttached = 16384,  ///< a mark of Thai, Lao, Khmer or Burmese: one with what stands before
    };
    char32_t code_point = 0;
    char32_t lower = 0;
    std::uint16_t properties = 0;
    bool parts = true;  ///< NFKC changes nothing across its front, whatever stands there
    std::uint8_t lower_length = 0;         ///< bytes of `lower` in UTF-8; only in the table
    std::array<char, 4> lower_bytes = {};  ///< these bytes

    [[nodiscard]] bool is(Property property) const noexcept { return (properties & property) != 0; }
};

/// Looks a character up without any table: slow.
[[nodiscard]] Character describe(char32_t code_point);
/// Those of ASCII, without a lookup in blocks.
[[nodiscard]] const std::array<Character, 128>& ascii_characters();

/// Properties by code point, filled by blocks of 256 as they are met. One thread at a time.
class CharacterTable {
  public:
    [[nodiscard]] const Character& operator[](char32_t code_point) {
        const std::size_t block = code_point >> 8U;
        if (block >= kBlocks) return unassigned_;
        if (!blocks_[block]) fill(block);
        return (*blocks_[block])[code_point & 0xFFU];
    }

  private:
    static constexpr std::size_t kBlocks = 0x1100;
    using Block = std::array<Character, 256>;
    void fill(std::size_t block);

    Character unassigned_;
    std::array<std::unique_ptr<Block>, kBlocks> blocks_;
};

}  // namespace newsdex::analysis
