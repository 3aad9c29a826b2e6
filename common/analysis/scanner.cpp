#include "analysis/scanner.hpp"

#include <algorithm>

#include "analysis/overlong.hpp"
#include "analysis/url.hpp"
#include "analysis/word_flags.hpp"
#include "base/utf8.hpp"

namespace newsdex::analysis {
namespace {

bool is_ascii_letter(char32_t c) { return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z'; }
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x201B; }

/// The sign that a word may have inside, as it stands in the term; 0 if there may be none.
char32_t infix(char32_t c) {
    if (is_apostrophe(c)) return '\'';
    return c == '&' || c == 0xB7 || c == 0x5F4 || c == 0x2027 ? c : 0;
}

/// The same between two digits.
char32_t digit_infix(char32_t c) {
    switch (c) {
        case ',':
        case '.':
        case ';':
        case 0x037E:
        case 0x0589:
        case 0x060D:
        case 0x07F8:
        case 0x2044:
        case 0xFE10:
        case 0xFE13:
        case 0xFE14:
            return c;
        default:
            return 0;
    }
}

bool ends_in_possessive(std::string_view term) {
    return term.size() > 2 && term.substr(term.size() - 2) == "'s";
}

/// Is there a '#' or '@' directly before character `begin`, and no word before that?
template <class Source>
char sign_before(const Source& source, std::size_t begin) {
    if (begin == 0) return 0;
    const char32_t sign = source.at(begin - 1);
    if (sign != '#' && sign != '@') return 0;
    if (sign == '#' && source.know(begin).is(Character::kNumeral)) return 0;
    if (begin >= 2) {
        const char32_t before = source.at(begin - 2);
        const bool is_glued = source.know(begin - 2).is(Character::kWordPart) || before == '#' ||
                              before == '@' || before == '+';
        if (is_glued && !source.know(begin - 2).is(Character::kCjkBlock)) return 0;
    }
    return static_cast<char>(sign);
}

}  // namespace

template <class Source>
void Scanner::scan_any(const Source& source) {
    no_initials_before_ = 0;
    for (std::size_t i = 0;;) {
        while (i < source.size() && !source.know(i).is(Character::kWordPart)) ++i;
        if (i >= source.size()) return;
        if constexpr (Source::kAscii) {
            if (const std::size_t next = scan_plain(source, i)) {
                i = next;
                continue;
            }
        }
        if (source.know(i).is(Character::kCjkWord)) {
            i = scan_cjk(source, i);
        } else if (const std::size_t after_url = scan_url(source, i)) {
            i = after_url;
        } else if (const std::size_t after_initials = scan_dotted(source, i)) {
            i = after_initials;
        } else {
            i = scan_word(source, i);
        }
    }
}

std::size_t Scanner::scan_plain(const AsciiSource& source, std::size_t begin) {
    const std::size_t limit = std::min(source.size(), begin + kLongestWord);
    char* const term = sink_.arena().reserve(kLongestWord);
    std::uint16_t seen = 0;
    std::size_t i = begin;
    for (; i < limit; ++i) {
        const Character& character = source.know(i);
        if (!character.is(Character::kWordPart)) break;
        seen |= character.properties;
        term[i - begin] = static_cast<char>(character.lower);
    }
    const std::size_t length = i - begin;
    if (i < source.size()) {
        const char32_t next = source.at(i);
        if (next != ' ' && next != '\n' && !ends_plain(source, i)) return 0;
    }
    if (begin > 0 && (source.at(begin - 1) == '#' || source.at(begin - 1) == '@')) return 0;

    FoundWord word;
    const Character& first = source.know(begin);
    if (first.is(Character::kUpper)) word.flags |= kCapital;
    constexpr unsigned kCase = Character::kUpper | Character::kLower;
    if ((seen & kCase) == Character::kUpper && length > 1) {
        FlagCounter counter;
        for (std::size_t k = begin; k < i; ++k) counter.count(source.know(k));
        word.flags = counter.flags();
    }
    if ((seen & kCase) == 0 && (seen & Character::kDigit) != 0) word.flags |= kNumber;
    if (first.is(Character::kLetter) && sink_.stems()) word.flags |= kStemmed;
    word.term = sink_.arena().keep(length);
    word.begin = source.begin(begin);
    word.end = source.begin(i);
    sink_.add_word(word);
    return i;
}

bool Scanner::ends_plain(const AsciiSource& source, std::size_t end) {
    if (source.know(end).is(Character::kWordPart)) return false;  // over-long
    const char32_t sign = source.at(end);
    const bool has_next = end + 1 < source.size();
    const bool joins_word = has_next && source.know(end + 1).is(Character::kWordPart);
    switch (sign) {
        case '+':
        case '#':
            return false;
        case '\'':
        case '&':
        case ',':
        case ';':
        case '.':  // 3.14, U.S., www.
            return !joins_word;
        case ':':
            return !(has_next && source.at(end + 1) == '/');
        default:
            return true;
    }
}

template <class Source>
std::size_t Scanner::scan_url(const Source& source, std::size_t begin) {
    const UrlExtent url = find_url(source, begin);
    if (url.end == 0) return 0;
    std::string& term = word_;
    term.clear();
    for (std::size_t i = url.host; i < url.end; ++i) base::append(term, source.know(i).lower);
    while (!term.empty() && term.back() == '/') term.pop_back();

    FoundWord word;
    word.begin = source.begin(begin);
    word.end = source.end(url.end - 1);
    word.joins = false;
    word.flags = kAddress;
    const std::string whole = term;
    word.term = sink_.arena().copy(is_overlong(whole) ? shortened(whole) : whole);
    sink_.add_word(word);
    for (const std::string& part : url_parts(whole, table_)) {
        sink_.add_variant(part, word.begin, word.end, kAddress);
    }
    return url.end;
}

template <class Source>
std::size_t Scanner::scan_dotted(const Source& source, std::size_t begin) {
    if (begin < no_initials_before_ || !is_ascii_letter(source.at(begin))) return 0;
    const std::size_t size = source.size();
    word_.clear();
    FlagCounter counter;
    std::size_t i = begin;
    do {
        counter.count(source.know(i));
        word_ += static_cast<char>(source.know(i).lower);
        ++i;
    } while (i < size && source.at(i) == '.' && ++i < size && is_ascii_letter(source.at(i)));
    if (word_.size() < 2) return 0;
    const auto ends_word = [&](std::size_t at) {
        return at >= size || !source.know(at).is(Character::kWordPart) ||
               source.know(at).is(Character::kCjkBlock);
    };
    if (!ends_word(i)) {
        // Those that begin at the letters between end alike: not to be tried one by one.
        no_initials_before_ = i;
        return 0;
    }

    FoundWord word;
    word.flags = counter.flags();
    if (sink_.stems()) word.flags |= kStemmed;
    if (i + 1 < size && is_apostrophe(source.at(i)) && (source.at(i + 1) | 0x20U) == 's' &&
        ends_word(i + 2)) {
        word_ += "'s";
        i += 2;
        word.has_spellings = true;
    }
    word.is_dotted = true;
    word.sign = sign_before(source, begin);
    word.begin = source.begin(begin);
    word.end = source.end(i - 1);
    const bool is_long = is_overlong(word_);
    word.term = sink_.arena().copy(is_long ? shortened(word_) : word_);
    if (is_long) word.flags = static_cast<std::uint8_t>(word.flags & ~kStemmed);
    sink_.add_word(word);
    return i;
}

template <class Source>
std::size_t Scanner::scan_cjk(const Source& source, std::size_t begin) {
    const auto is_cjk = [&](std::size_t i) {
        return i < source.size() && source.know(i).is(Character::kCjkWord);
    };
    std::size_t i = begin;
    for (; is_cjk(i); ++i) {
        word_.clear();
        base::append(word_, source.know(i).lower);
        const std::size_t single = word_.size();
        const bool has_next = is_cjk(i + 1);
        if (has_next) base::append(word_, source.know(i + 1).lower);
        const std::string_view both = sink_.arena().copy(word_);
        FoundWord word;
        word.term = both.substr(0, single);
        word.begin = source.begin(i);
        word.end = source.end(i);
        word.flags = kCjk;
        word.joins = false;
        sink_.add_word(word);
        if (has_next) sink_.add_ngram(both, word.begin, source.end(i + 1));
    }
    return i;
}

template <class Source>
std::size_t Scanner::scan_word(const Source& source, std::size_t begin) {
    const std::size_t size = source.size();
    const auto goes_on = [&](std::size_t i) {
        return i < size && source.know(i).is(Character::kWordPart) &&
               !source.know(i).is(Character::kCjkBlock);
    };
    FoundWord word;
    FlagCounter counter;
    FlagCounter before_possessive;
    word_.clear();
    std::size_t i = begin;
    std::size_t resume = 0;  // where an elided word lets the next begin
    for (;;) {
        bool was_digit = false;
        while (goes_on(i)) {
            const Character& character = source.know(i);
            counter.count(character);
            was_digit = character.is(Character::kDigit);
            word.has_spellings =
                word.has_spellings || character.is(Character::kFolds) || source.at(i) == 0x2BC;
            base::append(word_, character.lower);
            ++i;
        }
        if (!goes_on(i + 1)) break;
        const bool between_digits = was_digit && source.know(i + 1).is(Character::kDigit);
        const char32_t sign = between_digits ? digit_infix(source.at(i)) : infix(source.at(i));
        if (sign == 0) break;
        if (sign == '\'' && elisions_.splits(word_)) {
            resume = i + 1;
            break;
        }
        word.has_spellings = true;
        before_possessive = counter;
        base::append(word_, sign);
        ++i;
    }
    word.end = source.end(i - 1);
    // The s of US's is not what tells whether it is in capitals.
    word.flags = ends_in_possessive(word_) ? before_possessive.flags() : counter.flags();
    if (resume == 0) resume = take_suffix(source, i, word);

    word.begin = source.begin(begin);
    word.sign = sign_before(source, begin);
    if (is_overlong(word_)) {
        word.term = sink_.arena().copy(shortened(word_));
        word.has_spellings = false;
    } else {
        word.term = sink_.arena().copy(word_);
        const Character& first = table_[decode_leniently(word_, 0).code_point];
        if (sink_.stems(first)) word.flags |= kStemmed;
    }
    sink_.add_word(word);
    if (word_.capacity() > kMostScratch) std::string().swap(word_);
    return resume;
}

template <class Source>
std::size_t Scanner::take_suffix(const Source& source, std::size_t i, FoundWord& word) {
    std::size_t end = i;
    while (end < source.size() && (source.at(end) == '+' || source.at(end) == '#')) ++end;
    const bool ends_word = end >= source.size() || !source.know(end).is(Character::kWordPart) ||
                           source.know(end).is(Character::kCjkBlock);
    if (end == i || end - i > 3 || !ends_word) return i;
    for (std::size_t k = i; k < end; ++k) base::append(word_, source.at(k));
    word.end = source.end(end - 1);
    return end;
}

template void Scanner::scan_any(const AsciiSource& source);
template void Scanner::scan_any(const UnicodeSource& source);

}  // namespace newsdex::analysis
