// What may stand between two words that are also one, and when a chain of them ends.
#include "analysis/word_chain.hpp"

#include "analysis/acronyms.hpp"
#include "analysis/normalize.hpp"
#include "base/ascii.hpp"

namespace newsdex::analysis {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;
// Bytes of a gap that are looked at: a hyphen, a line end and a deep indentation.
constexpr std::size_t kLongestGap = 128;

bool is_hyphen(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 ||
           c == 0xFF0D;
}

bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || c == 0x2060 ||
           (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F);
}

bool is_group_mark(char32_t c) {
    return c == '\'' || c == 0x2019 || c == 0xA0 || c == 0x2007 || c == 0x2009 || c == 0x202F;
}

/// Is the next visible character from `at` a full stop?
bool dot_follows(std::string_view text, std::size_t at) {
    while (at < text.size()) {
        const Decoded next = decode_leniently(text, at);
        if (next.code_point == '.') return true;
        if (next.code_point != kSoftHyphen && !is_invisible(next.code_point)) return false;
        at += next.length;
    }
    return false;
}

/// One capital letter.
bool is_initial(std::string_view term, std::uint8_t flags) {
    if ((flags & kCapital) == 0) return false;
    return decode_leniently(term, 0).length == term.size();
}

}  // namespace

GapRead read_gap(std::string_view between) noexcept {
    if (between.size() > kLongestGap) return {};
    if (between.size() == 1) {
        switch (between.front()) {
            case '-':
                return {Gap::kHyphen};
            case '.':
                return {Gap::kDot};
            case '\'':
                return {Gap::kGroupMark, '\''};
            default:
                return {};
        }
    }
    GapRead read;
    unsigned lines = 0;
    bool has_sign = false;
    for (std::size_t i = 0; i < between.size();) {
        const Decoded next = decode_leniently(between, i);
        const char32_t c = next.code_point;
        i += next.length;
        const bool ends_line = i < between.size() && (between[i] == '\n' || between[i] == '\r');
        if (is_invisible(c) || (c == kSoftHyphen && !(ends_line && !has_sign))) continue;
        if (!has_sign) {
            has_sign = true;
            if (is_hyphen(c) || c == kSoftHyphen) {
                read.gap = Gap::kHyphen;
            } else if (c == '.' || c == 0xFF0E) {
                read.gap = Gap::kDot;
            } else if (is_group_mark(c)) {
                read.gap = Gap::kGroupMark;
                read.mark = c == '\'' || c == 0x2019 ? '\'' : ' ';
            } else {
                return {};
            }
            continue;
        }
        const bool is_blank = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xA0;
        if (!is_blank || read.gap == Gap::kGroupMark) return {};
        read.has_blank = true;
        if (c == '\n' && ++lines > 1) return {};
    }
    if (read.gap == Gap::kHyphen && read.has_blank) {
        // " - " never comes here: a gap that begins with a blank has no sign.
        return lines == 1 ? GapRead{Gap::kLineEnd, 0, true} : GapRead{};
    }
    return read;
}

void WordChain::begin(std::string_view text) {
    text_ = text;
    previous_ = {.joins = false};
    count_ = 0;
}

bool WordChain::connects_across(const FoundWord& word) {
    gap_ = read_gap(text_.substr(previous_.end, word.begin - previous_.end));
    bool connects = false;
    switch (gap_.gap) {
        case Gap::kOther:
            return false;
        case Gap::kHyphen:
            connects = true;
            break;
        case Gap::kLineEnd:
            connects = (word.flags & kCapital) == 0 && !base::is_digit(word.term.front()) &&
                       !base::is_digit(previous_.term.back());
            gap_.gap = Gap::kHyphen;
            break;
        case Gap::kDot:
            connects = connects_initials(word, gap_);
            break;
        case Gap::kGroupMark:
            connects = connects_groups(word);
            break;
    }
    return connects && (!is_open() || (kind_ == gap_.gap && mark_ == gap_.mark));
}

bool WordChain::connects_initials(const FoundWord& word, const GapRead& gap) const {
    if (!gap.has_blank && !is_open() && is_dotted_degree(previous_.term, word.term)) return true;
    return is_initial(previous_.term, previous_.flags) && is_initial(word.term, word.flags) &&
           dot_follows(text_, word.end);
}

bool WordChain::connects_groups(const FoundWord& word) const {
    const std::string_view before = previous_.term;
    const std::string_view after = word.term;
    const bool begins = is_open() ? before.size() == 3 : before.size() <= 3;
    return begins && base::all_digits(before) && after.size() >= 3 &&
           base::all_digits(after.substr(0, 3)) && (after.size() == 3 || !base::is_digit(after[3]));
}

void WordChain::extend(const FoundWord& word, Position position) {
    if (!is_open()) {
        kind_ = gap_.gap;
        mark_ = gap_.mark;
        count_ = 1;
        has_letter_ = (previous_.flags & kNumber) == 0;
        is_capital_ = (previous_.flags & kCapital) != 0;
        first_position_ = position - 1;
        begin_ = previous_.begin;
        joined_.assign(previous_.term);
    }
    ++count_;
    has_letter_ = has_letter_ || (word.flags & kNumber) == 0;
    // Past the limit nothing is posted: no need to keep it.
    if (count_ <= kLongest) joined_.append(word.term);
    restart(word);
}

bool WordChain::is_word() const noexcept {
    return count_ <= kLongest && (has_letter_ || kind_ == Gap::kGroupMark);
}

}  // namespace newsdex::analysis
