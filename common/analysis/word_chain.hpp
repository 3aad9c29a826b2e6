// Words that are also written as one: co-op and coop, J. K. and JK, 1'000 and 1000. Follows the
// words of a text and tells which of them hang together, by what stands between them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analysis/token.hpp"

namespace newsdex::analysis {

/// A word as the scanner found it.
struct FoundWord {
    std::string_view term = {};  ///< owned by the arena
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint8_t flags = 0;
    bool has_spellings = false;  ///< may have others than the term: not plain ASCII letters
    bool is_dotted = false;      ///< U.S.
    char sign = 0;               ///< '#' or '@' directly before it
    bool joins = true;           ///< may be part of a joined form (not CJK, not a URL)
};

/// What stands between two words.
enum class Gap : std::uint8_t {
    kOther,
    kHyphen,     ///< one hyphen or dash, no blank
    kLineEnd,    ///< a hyphen (or soft hyphen) at the end of a line
    kDot,        ///< a full stop, then nothing or blanks
    kGroupMark,  ///< an apostrophe or a blank that does not break: 1'000
};

struct GapRead {
    Gap gap = Gap::kOther;
    char32_t mark = 0;       ///< kGroupMark: which
    bool has_blank = false;  ///< kDot: blanks after it
};

/// Reads `between`; invisible characters count for nothing but a soft hyphen at a line's end.
[[nodiscard]] GapRead read_gap(std::string_view between) noexcept;

class WordChain {
  public:
    /// More words than this are not joined: the index has one digit for the span.
    static constexpr unsigned kLongest = 9;

    void begin(std::string_view text);

    /// Does `word` hang together with the word before, and with the chain if one is open?
    [[nodiscard]] bool connects(const FoundWord& word) {
        if (!word.joins || !previous_.joins || word.begin <= previous_.end) return false;
        const char next = text_[previous_.end];
        const bool may_join =
            next == '-' || next == '.' || next == '\'' || static_cast<unsigned char>(next) >= 0x80;
        return may_join && connects_across(word);
    }
    /// Adds `word`, for which connects() was true; opens a chain with the word before if need be.
    void extend(const FoundWord& word, Position position);
    /// `word` begins anew. The chain must be closed or empty.
    void restart(const FoundWord& word) { previous_ = word; }

    [[nodiscard]] bool is_open() const noexcept { return count_ > 0; }
    /// Is the chain to be posted as one word? A range of numbers is not, nor is what is too long.
    [[nodiscard]] bool is_word() const noexcept;
    void close() noexcept { count_ = 0; }

    [[nodiscard]] std::string_view joined() const noexcept { return joined_; }
    [[nodiscard]] Position first_position() const noexcept { return first_position_; }
    [[nodiscard]] std::uint16_t span() const noexcept { return static_cast<std::uint16_t>(count_); }
    [[nodiscard]] std::uint32_t begin_offset() const noexcept { return begin_; }
    [[nodiscard]] std::uint32_t end_offset() const noexcept { return previous_.end; }
    [[nodiscard]] bool is_capital() const noexcept { return is_capital_; }
    [[nodiscard]] bool has_letter() const noexcept { return has_letter_; }
    [[nodiscard]] bool is_initials() const noexcept { return kind_ == Gap::kDot; }

  private:
    [[nodiscard]] bool connects_across(const FoundWord& word);
    [[nodiscard]] bool connects_initials(const FoundWord& word, const GapRead& gap) const;
    [[nodiscard]] bool connects_groups(const FoundWord& word) const;

    std::string_view text_;
    FoundWord previous_;  // the word before
    // The gap that connects() has read.
    GapRead gap_;
    // The open chain.
    Gap kind_ = Gap::kOther;
    char32_t mark_ = 0;
    unsigned count_ = 0;
    bool has_letter_ = false;
    bool is_capital_ = false;
    Position first_position_ = 0;
    std::uint32_t begin_ = 0;
    std::string joined_;
};

}  // namespace newsdex::analysis
