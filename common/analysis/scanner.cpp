// Where words begin and end, character by character, as TermGenerator has it.
#include "analysis/scanner.hpp"

#include <algorithm>
#include <cstring>

#include "analysis/overlong.hpp"
#include "analysis/url.hpp"
#include "analysis/word_flags.hpp"
#include "base/utf8.hpp"

namespace newsdex::analysis {
namespace {

constexpr char32_t kLetterApostrophe = 0x2BC;
constexpr std::size_t kMostUtf8 = 4;  // bytes of a character
constexpr std::size_t kLongestSuffix = 3;

bool is_ascii_letter(char32_t c) { return (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z'; }
/// The quotation marks that are typed for it and the geresh of Hebrew (ג׳ורג׳) too.
bool is_apostrophe(char32_t c) {
    return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x5F3;
}

/// The sign that a word may have inside, as it stands in the term; 0 if there may be none.
char32_t infix(char32_t c) {
    if (is_apostrophe(c)) return '\'';
    return c == '&' || c == 0xB7 || c == 0x5F4 || c == 0x2027 ? c : 0;
}

/// The same between two digits. Arabic has marks of its own for thousands and decimals.
char32_t digit_infix(char32_t c) {
    if (c == 0x66B) return '.';
    if (c == 0x66C) return ',';
    constexpr std::u32string_view kSigns = U",.;\u037E\u0589\u060D\u07F8\u2044\uFE10\uFE13\uFE14";
    return kSigns.find(c) == std::u32string_view::npos ? 0 : c;
}

/// The gershayim of a Hebrew acronym (צה״ל), for which a quotation mark is typed.
bool is_gershayim(char32_t c) { return c == 0x5F4 || c == '"' || c == 0x201C || c == 0x201D; }

/// What the sign at `i`, before which a word stands, is inside that word; 0 if it ends there.
template <class Source>
char32_t sign_inside(const Source& source, std::size_t i) {
    if (!goes_on(source, i + 1)) return 0;
    const Character& before = source.know(i - 1);
    const Character& after = source.know(i + 1);
    if (before.is(Character::kDigit) && after.is(Character::kDigit))
        return digit_infix(source.at(i));
    if constexpr (!Source::kAscii)
        if (before.is(Character::kHebrew) && after.is(Character::kHebrew) &&
            is_gershayim(source.at(i)))
            return 0x5F4;
    return infix(source.at(i));
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

/// One after the up to three '+' or '#' that belong to the word before them (C++, C#); `end` if
/// there are none.
template <class Source>
std::size_t suffix_end(const Source& source, std::size_t end) {
    std::size_t i = end;
    while (i < source.size() && (source.at(i) == '+' || source.at(i) == '#')) ++i;
    return i - end <= kLongestSuffix && !goes_on(source, i) ? i : end;
}

/// Is the word of characters `begin` to `end`, after which another follows, no plain one: has it a
/// sign inside, is it an address or a row of initials?
template <class Source>
bool has_sign_inside(const Source& source, std::size_t begin, std::size_t end) {
    const char32_t sign = source.at(end);
    if (sign == ':') return end + 1 < source.size() && source.at(end + 1) == '/';
    if (sign_inside(source, end) != 0) return true;
    // u.s.
    return sign == '.' && end - begin == 1 && goes_on(source, end + 1) &&
           is_ascii_letter(source.at(begin));
}

// A consonant of Burmese can carry five marks; more are another cluster.
constexpr std::size_t kLongestCluster = 8;

/// One after the character of a script without blanks at `begin` and the marks attached to it, of
/// which none begins a word: ที่ is one, and so is က္က, whose second letter stands below the first.
/// `begin` where there is none.
template <class Source>
std::size_t cluster_end(const Source& source, std::size_t begin) {
    const auto is_cjk = [&](std::size_t i) {
        return i < source.size() && source.know(i).is(Character::kCjkWord);
    };
    constexpr char32_t kBurmeseVirama = 0x1039;
    constexpr char32_t kKhmerCoeng = 0x17D2;
    if (!is_cjk(begin)) return begin;
    std::size_t end = begin + 1;
    while (is_cjk(end) && end - begin < kLongestCluster &&
           (source.know(end).is(Character::kAttached) || source.at(end - 1) == kBurmeseVirama ||
            source.at(end - 1) == kKhmerCoeng))
        ++end;
    return end;
}

/// Writes the character in lower case; yields where the next goes. There must be room for four
/// bytes, whatever its length.
char* put_lower(const Character& character, char* at) {
    std::memcpy(at, character.lower_bytes.data(), kMostUtf8);
    return at + character.lower_length;
}

}  // namespace

template <class Source>
void Scanner::scan(const Source& source) {
    no_initials_before_ = 0;
    for (std::size_t i = 0;;) {
        while (i < source.size() && !source.know(i).is(Character::kWordPart)) ++i;
        if (i >= source.size()) return;
        if (const std::size_t after_plain = scan_plain(source, i))
            i = after_plain;
        else if (source.know(i).is(Character::kCjkWord))
            i = scan_cjk(source, i);
        else if (const std::size_t host = host_begin(source, i); host != i)
            i = host;
        else if (const std::size_t after_initials = scan_dotted(source, i))
            i = after_initials;
        else
            i = scan_word(source, i);
    }
}

template <class Source>
std::size_t Scanner::scan_plain(const Source& source, std::size_t begin) {
    constexpr std::size_t kMostBytes =
        Source::kAscii ? kLongestWord + kLongestSuffix : kLongestWord * kMostUtf8 + kLongestSuffix;
    const std::size_t limit = std::min(source.size(), begin + kLongestWord);
    char* const term = sink_.arena().reserve(kMostBytes);
    char* term_end = term;
    std::uint16_t seen = 0;
    bool has_letter_apostrophe = false;
    std::size_t i = begin;
    for (; i < limit; ++i) {
        const Character& character = source.know(i);
        if (!character.is(Character::kWordPart)) break;
        if constexpr (Source::kAscii) {
            *term_end++ = static_cast<char>(character.lower);
        } else {
            if (character.is(Character::kCjkBlock)) break;
            has_letter_apostrophe = has_letter_apostrophe || source.at(i) == kLetterApostrophe;
            term_end = put_lower(character, term_end);
        }
        seen |= character.properties;
    }
    if (i == begin) return 0;
    std::size_t end = i;
    if (i < source.size() && source.at(i) != ' ' && source.at(i) != '\n') {
        if (goes_on(source, i) || has_sign_inside(source, begin, i)) return 0;
        end = suffix_end(source, i);
        for (std::size_t k = i; k < end; ++k) *term_end++ = static_cast<char>(source.at(k));
    }
    const auto bytes = static_cast<std::size_t>(term_end - term);
    if (end - begin > kLongestWord || bytes > kLongestWordBytes) return 0;

    FoundWord word;
    const Character& first = source.know(begin);
    if (first.is(Character::kUpper)) word.flags |= kCapital;
    constexpr unsigned kCase = Character::kUpper | Character::kLower;
    if ((seen & kCase) == Character::kUpper && i - begin > 1) {
        FlagCounter counter;
        for (std::size_t k = begin; k < i; ++k) counter.count(source.know(k));
        word.flags = counter.flags();
    } else if (term_end[-1] == 's' && i - begin > 2 && first.is(Character::kUpper) &&
               source.know(begin + 1).is(Character::kUpper)) {
        FlagCounter counter;
        for (std::size_t k = begin; k < end; ++k) counter.count(source.know(k));
        word.flags = counter.flags();
    }
    if ((seen & Character::kLetter) == 0 && (seen & Character::kNumeral) != 0)
        word.flags |= kNumber;
    if constexpr (Source::kAscii) {
        if (first.is(Character::kLetter) && sink_.stems()) word.flags |= kStemmed;
    } else {
        if (sink_.stems(table_[first.lower])) word.flags |= kStemmed;
    }
    word.has_spellings = (seen & Character::kFolds) != 0 || has_letter_apostrophe;
    word.sign = sign_before(source, begin);
    word.term = sink_.arena().keep(bytes);
    word.begin = source.begin(begin);
    word.end = source.end(end - 1);
    sink_.add_word(word);
    return end;
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
    if (goes_on(source, i)) {
        // Those that begin at the letters between end alike: not to be tried one by one.
        no_initials_before_ = i;
        return 0;
    }

    FoundWord word;
    word.flags = counter.flags();
    if (sink_.stems()) word.flags |= kStemmed;
    if (i + 1 < size && is_apostrophe(source.at(i)) && (source.at(i + 1) | 0x20U) == 's' &&
        !goes_on(source, i + 2)) {
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
    std::size_t i = begin;
    std::size_t end = cluster_end(source, i);
    while (end > i) {
        char* const term = sink_.arena().reserve(2 * kLongestCluster * kMostUtf8);
        char* at = term;
        for (std::size_t k = i; k < end; ++k) at = put_lower(source.know(k), at);
        const auto single = static_cast<std::size_t>(at - term);
        const std::size_t next_end = cluster_end(source, end);
        for (std::size_t k = end; k < next_end; ++k) at = put_lower(source.know(k), at);
        const std::string_view both = sink_.arena().keep(static_cast<std::size_t>(at - term));
        const FoundWord word{.term = both.substr(0, single),
                             .begin = source.begin(i),
                             .end = source.end(end - 1),
                             .flags = kCjk,
                             .joins = false};
        sink_.add_word(word);
        if (next_end > end) sink_.add_ngram(both, word.begin, source.end(next_end - 1));
        i = end;
        end = next_end;
    }
    return i;
}

template <class Source>
std::size_t Scanner::scan_word(const Source& source, std::size_t begin) {
    FoundWord word;
    FlagCounter counter;
    FlagCounter before_possessive;
    word_.clear();
    std::size_t i = begin;
    std::size_t resume = 0;  // where an elided word lets the next begin
    for (;;) {
        while (goes_on(source, i)) {
            const Character& character = source.know(i);
            counter.count(character);
            word.has_spellings = word.has_spellings || character.is(Character::kFolds) ||
                                 source.at(i) == kLetterApostrophe;
            base::append(word_, character.lower);
            ++i;
        }
        const char32_t sign = sign_inside(source, i);
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
    if (resume == 0) {
        resume = suffix_end(source, i);
        for (std::size_t k = i; k < resume; ++k) base::append(word_, source.at(k));
        word.end = source.end(resume - 1);
    }

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

template void Scanner::scan(const AsciiSource& source);
template void Scanner::scan(const UnicodeSource& source);

}  // namespace newsdex::analysis
