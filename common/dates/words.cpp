// Looks words up in the tables that scripts/make-date-words made, and in one of what CLDR lacks.
#include "dates/words.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <initializer_list>
#include <span>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "base/loaded.hpp"
#include "base/utf8.hpp"

namespace newsdex::dates {
namespace {

#include "dates/name_table.inc"

#include "dates/more_names.inc"

bool is_letter(char32_t c) { return c < 0x2E80 && u_isalpha(static_cast<UChar32>(c)) != 0; }

bool is_mark(char32_t c) {
    return c < 0x2E80 &&
           (U_GET_GC_MASK(static_cast<UChar32>(c)) & (U_GC_MN_MASK | U_GC_MC_MASK)) != 0;
}

/// Accents, vowel points, the nukta of Indian scripts, the long stroke and the joiners of Arabic.
bool is_dropped(char32_t c) {
    constexpr std::uint8_t kNukta = 7;
    if (c == 0x640 || c == 0x200C || c == 0x200D) return true;
    return is_mark(c) && (c < 0x900 || u_getCombiningClass(static_cast<UChar32>(c)) == kNukta);
}

/// One spelling for letters that a language writes in its own way.
char32_t plain(char32_t c) {
    constexpr std::u32string_view kFrom = U"ıİłŁøØςæيىكة", kTo = U"iillooσaییکه";
    const std::size_t special = kFrom.find(c);
    return special == std::u32string_view::npos ? c : kTo[special];
}

char32_t fold(char32_t c) {
    if (plain(c) != c) return plain(c);
    UErrorCode error = U_ZERO_ERROR;
    static const UNormalizer2* const nfd = base::loaded(unorm2_getNFDInstance(&error));
    std::array<UChar, 16> units{};
    if (U_SUCCESS(error) &&
        unorm2_getDecomposition(nfd, static_cast<UChar32>(c), units.data(),
                                static_cast<std::int32_t>(units.size()), &error) > 0 &&
        U_SUCCESS(error) && !is_mark(units[0]))
        c = units[0];
    return plain(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
}

using Names = std::vector<std::pair<std::string, unsigned>>;

void add_names(Names& names, std::string_view list, unsigned value) {
    for (std::size_t at = 0; at < list.size();) {
        const std::string word = read_word(list, at);
        if (word.empty())
            ++at;
        else
            names.emplace_back(word, value);
    }
}

unsigned value_of(const Names& names, std::string_view word) {
    const auto found = std::lower_bound(
        names.begin(), names.end(), word,
        [](const auto& name, std::string_view wanted) { return name.first < wanted; });
    return found != names.end() && found->first == word ? found->second : 0;
}

bool is_thai(std::string_view word) {
    return word.starts_with("\xE0\xB8") || word.starts_with("\xE0\xB9");
}

/// The place of a name's list, from 1.
Names made(std::initializer_list<std::span<const std::string_view>> tables) {
    Names names;
    for (const auto lists : tables)
        for (unsigned i = 0; i < lists.size(); ++i) add_names(names, lists[i], i + 1);
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace

std::string read_word(std::string_view text, std::size_t& at) {
    constexpr std::size_t kLongest = 64;
    std::string word;
    const auto put = [&word](char32_t c) {
        const std::size_t before = word.size();
        base::append(word, c);
        if (word.size() > kLongest) word.resize(before);
    };
    while (at < text.size()) {
        const char byte = text[at];
        if (base::is_letter(byte)) {
            put(static_cast<char32_t>(base::to_lower(byte)));
            ++at;
            continue;
        }
        if (!base::is_beyond(byte)) break;
        const base::Decoded c = base::decode(text, at);
        const bool dropped = is_dropped(c.code_point);
        const bool inside = !word.empty() && (dropped || is_mark(c.code_point));
        if (!c.well_formed || (!inside && (dropped || !is_letter(c.code_point)))) break;
        if (!dropped) put(inside ? c.code_point : fold(c.code_point));
        at += c.length;
    }
    return word;
}

MonthName month_named(std::string_view word) {
    static const Names rare = made({kRareMonthNames});
    static const Names persian = made({kPersianMonthNames, kDariMonths});
    if (const unsigned month = month_of(word))
        return {month, is_thai(word) ? Calendar::kThai : Calendar::kGregorian};
    if (const unsigned month = value_of(persian, word)) return {month, Calendar::kPersian};
    if (const unsigned month = value_of(rare, word))
        return {month, is_thai(word) ? Calendar::kThai : Calendar::kGregorian, true};
    return {};
}

unsigned month_of(std::string_view word) {
    static const Names names = made({kMonthNames, kMoreMonths});
    const unsigned month = value_of(names, word);
    // Hebrew writes "in" as a letter before the name.
    constexpr std::string_view kIn = "ב";
    return month == 0 && word.starts_with(kIn) ? value_of(names, word.substr(kIn.size())) : month;
}

bool is_weekday(std::string_view word) {
    static const Names names = made({std::span(&kWeekdayNames, 1), std::span(&kMoreWeekdays, 1)});
    return value_of(names, word) != 0;
}

bool is_date_filler(std::string_view word) {
    static const Names names = made({std::span(&kFillers, 1)});
    return value_of(names, word) != 0;
}

}  // namespace newsdex::dates
