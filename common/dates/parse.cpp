// Dates with the name of a month, and what may stand before a date of any kind.
#include "dates/parse.hpp"

#include "base/ascii.hpp"
#include "dates/calendars.hpp"
#include "dates/cjk_parse.hpp"
#include "dates/number_parse.hpp"
#include "dates/steps.hpp"
#include "dates/time_parse.hpp"
#include "dates/words.hpp"

namespace newsdex::dates {
namespace {

/// Words between the name of a month and the year: "de", "năm", "พ.ศ.".
bool take_year_lead(std::string_view text, std::size_t& at) {
    std::size_t here = at;
    if (take(text, here, "พ.ศ.") || take(text, here, "ค.ศ.") ||
        take_word(text, here,
                  {"de", "del", "of", "nam", "tahun", "ปี", "พศ", "عام", "سنه", "سال"})) {
        at = here;
        skip_blanks(text, at);
        return true;
    }
    return false;
}

/// A year after month and day: four digits, or two where `two` allows it; never an hour.
bool take_year(std::string_view text, std::size_t& at, bool two, Calendar calendar,
               DateParts& parts) {
    std::size_t here = at;
    const bool apostrophe = take(text, here, "'") || take(text, here, "’");
    const Number year = read_number(text, here);
    if (year.digits != 4 && !(year.digits == 2 && (two || apostrophe))) return false;
    const char next = peek(text, here);
    if (year.digits == 2 &&
        (next == ':' || next == 'h' || (next == '.' && base::is_digit(peek(text, here + 1)))))
        return false;
    if (year.digits == 4 && next == ':') return false;
    set_year(year, year.zero == kThaiZero ? Calendar::kThai : calendar, parts);
    parts.has_short_year = parts.has_short_year && !apostrophe;
    at = here;
    // "2026 г.", "2026 року", "2026 r.", "2026. godine", "٢٠٢٦م".
    take(text, here, ".");
    skip_blanks(text, here);
    if (take_word(text, here,
                  {"г", "года", "година", "р", "року", "r", "roku", "m", "godine", "g", "م", "ء",
                   "میلادی"})) {
        take(text, here, ".");
        at = here;
    }
    return true;
}

/// asctime has the time between day and year; elsewhere the year comes first.
bool take_year_and_time(std::string_view text, std::size_t& at, std::string_view language, bool two,
                        Calendar calendar, DateParts& parts) {
    std::size_t here = at;
    take_comma(text, here) || take(text, here, ".");
    skip_blanks(text, here);
    take_year_lead(text, here);
    if (take_year(text, here, two || calendar == Calendar::kThai, calendar, parts)) {
        if (calendar == Calendar::kPersian && !settle_persian(parts)) return false;
        at = here;
        parse_time(text, at, language, parts);
        return true;
    }
    here = at;
    DateParts timed = parts;
    if (!parse_time(text, here, language, timed)) return false;
    skip_blanks(text, here);
    if (!take_year(text, here, false, calendar, timed) || calendar == Calendar::kPersian)
        return false;
    parts = timed;
    at = here;
    return true;
}

/// "st", "er", "º", ".", "-го" behind a day.
void take_ordinal(std::string_view text, std::size_t& at) {
    std::size_t here = at;
    if (take(text, here, "º") || take(text, here, "ª") || take(text, here, "°")) {
        at = here;
        return;
    }
    if (take(text, here, ".")) at = here;
    take(text, here, "-");
    if (take_word(text, here, {"st", "nd", "rd", "th", "er", "ο", "η", "го", "е", "a", "e"}))
        at = here;
}

bool take_day(std::string_view text, std::size_t& at, DateParts& parts) {
    std::size_t here = at;
    const Number day = read_number(text, here);
    if (day.digits == 0 || day.digits > 2 || day.value == 0 || day.value > 31) return false;
    parts.day = static_cast<unsigned>(day.value);
    at = here;
    return true;
}

/// "3 January", "3. Januar", "3 de enero", "26-FEB", "1er janvier". Month 0: neither.
MonthName take_day_and_name(std::string_view text, std::size_t& at, DateParts& parts) {
    std::size_t here = at;
    if (!take_day(text, here, parts)) return {};
    const bool is_dotted = peek(text, here) == '.';
    take_ordinal(text, here);
    skip_blanks(text, here);
    take(text, here, "-") || take(text, here, "/");
    if (take_word(text, here, {"de", "of", "d"})) {
        take(text, here, "'") || take(text, here, "’");
        skip_blanks(text, here);
    }
    take_comma(text, here) && (skip_blanks(text, here), true);
    std::size_t word = here;
    // November in Polish, which has no dot behind the day; October in Croatian, which has one.
    const bool is_october = is_dotted && take_word(text, word, {"listopada"});
    const MonthName name =
        is_october ? MonthName{parts.month = 10} : take_month_name(text, here, parts);
    if (is_october) here = word;
    if (name.month == 0) return {};
    take(text, here, ".");
    // Arab papers have both names of a month: آذار/مارس.
    std::size_t behind = here;
    DateParts second;
    if (take(text, behind, "/") && take_month_name(text, behind, second).month == name.month)
        here = behind;
    at = here;
    return name;
}

/// "Jan. 3", "January 3rd", "kovo 5 d.", "március 5-én". Month 0: neither.
MonthName take_name_and_day(std::string_view text, std::size_t& at, DateParts& parts) {
    std::size_t here = at;
    const MonthName name = take_month_name(text, here, parts);
    if (name.month == 0) return {};
    take(text, here, ".");
    skip_blanks(text, here);
    take(text, here, "-") || take(text, here, "/");
    if (!take_day(text, here, parts) || peek(text, here) == ':') return {};
    std::size_t behind = here;
    take(text, behind, "-");
    if (take_word(text, behind, {"st", "nd", "rd", "th", "en", "an", "i"})) here = behind;
    at = here;
    return name;
}

/// "2024. március 5.", "2024 m. kovo 5 d.", "2024. gada 5. martā", "2024 March 5", "2024. március".
bool parse_year_first(std::string_view text, std::size_t& at, std::string_view language,
                      DateParts& parts) {
    std::size_t here = at;
    const Number year = read_number(text, here);
    if (year.digits != 4) return false;
    set_year(year, Calendar::kGregorian, parts);
    take(text, here, ".") || take_comma(text, here);
    skip_blanks(text, here);
    std::size_t behind = here;
    if (take_word(text, behind, {"m", "gada", "жылгы", "il"})) {
        here = behind;
        take(text, here, ".");
        skip_blanks(text, here);
    }
    behind = here;
    MonthName name = take_day_and_name(text, behind, parts);
    if (name.month == 0) name = take_name_and_day(text, behind = here, parts);
    const bool has_day = name.month != 0;
    if (!has_day) {
        parts.day = 0;
        name = take_month_name(text, behind = here, parts);
    }
    if (name.month == 0 || (!has_day && name.is_rare) || name.calendar != Calendar::kGregorian)
        return false;
    at = here = behind;
    if (take(text, here, ".")) at = here;
    skip_blanks(text, here);
    if (take_word(text, here, {"d"})) {
        take(text, here, ".");
        at = here;
    }
    if (has_day) parse_time(text, at, language, parts);
    return true;
}

bool parse_named(std::string_view text, std::size_t& at, std::string_view language,
                 DateParts& parts) {
    std::size_t here = at;
    DateParts named = parts;
    MonthName name = take_day_and_name(text, here, named);
    const bool is_day_first = name.month != 0;
    if (!is_day_first) name = take_name_and_day(text, here = at, named);
    if (name.month != 0) {
        if (is_day_first) skip_blanks(text, here);
        take(text, here, "-") || take(text, here, "/");
        if (!take_year_and_time(text, here, language, is_day_first, name.calendar, named))
            return false;
    } else {
        name = take_month_name(text, here = at, named);
        if (name.month == 0 || name.is_rare || name.calendar == Calendar::kPersian) return false;
        take(text, here, ".") || take_comma(text, here) || take(text, here, "-") ||
            take(text, here, "/");
        skip_blanks(text, here);
        take_year_lead(text, here);
        named.day = 0;
        if (!take_year(text, here, false, name.calendar, named)) return false;
    }
    parts = named;
    at = here;
    return true;
}

}  // namespace

bool take_label(std::string_view text, std::size_t& at) {
    if (take_cjk_label(text, at) || take_cjk_weekday(text, at)) return true;
    std::size_t here = at;
    const std::string word = read_word(text, here);
    if (word.empty()) return false;
    std::size_t behind = here;
    skip_blanks(text, behind);
    // Vietnamese weekdays have two words: thứ ba, chủ nhật.
    if ((word == "thu" && take_word(text, behind, {"hai", "ba", "tu", "nam", "sau", "bay"})) ||
        (word == "chu" && take_word(text, behind, {"nhat"})))
        here = behind;
    else if (!is_weekday(word) && !is_date_filler(word))
        return false;
    at = here;
    return true;
}

std::optional<DateParts> parse_date(std::string_view text, std::size_t& at,
                                    std::string_view language) {
    std::size_t here = at;
    // "Published: Saturday, 3 January 2026": labels and weekday before the date.
    for (int words = 0; words < 8; ++words) {
        DateParts parts;
        skip_blanks(text, here);
        const bool may_be_number =
            base::is_digit(peek(text, here)) || base::is_beyond(peek(text, here));
        if (parse_wrapped_epoch(text, here, parts) || parse_named(text, here, language, parts) ||
            (may_be_number && (parse_year_first(text, here, language, parts) ||
                               parse_numeric(text, here, language, parts = {})))) {
            at = here;
            return parts;
        }
        if (!take_label(text, here)) return std::nullopt;
        for (int signs = 0; signs < 2; ++signs) {
            take(text, here, ".") || take_comma(text, here) || take(text, here, ":") ||
                take(text, here, "：") || take(text, here, "-") || take(text, here, "|");
            skip_blanks(text, here);
        }
    }
    return std::nullopt;
}

std::optional<DateParts> parse_month_day(std::string_view text, std::size_t& at) {
    DateParts parts;
    std::size_t here = at;
    skip_blanks(text, here);
    const std::size_t begin = here;
    const auto is_certain = [](const MonthName& name) {
        return name.month != 0 && !name.is_rare && name.calendar != Calendar::kPersian;
    };
    if (is_certain(take_day_and_name(text, here, parts)) ||
        is_certain(take_name_and_day(text, here = begin, parts))) {
        if (base::is_digit(peek(text, here)) || base::is_letter(peek(text, here)))
            return std::nullopt;
        at = here;
        return parts;
    }
    here = begin;
    parts = {};
    if (take_cjk_month_day(text, here, parts) && parts.day != 0) {
        at = here;
        return parts;
    }
    here = begin;
    parts = {};
    const Number day = read_number(text, here);
    if (day.digits == 0 || day.digits > 2 || day.value == 0 || day.value > 31 ||
        !take(text, here, "日"))
        return std::nullopt;
    parts.day = static_cast<unsigned>(day.value);
    at = here;
    return parts;
}

}  // namespace newsdex::dates
