// Dates with the name of a month, and what may stand before a date of any kind.
#include "dates/parse.hpp"

#include "base/ascii.hpp"
#include "dates/number_parse.hpp"
#include "dates/steps.hpp"
#include "dates/time_parse.hpp"
#include "dates/words.hpp"

namespace newsdex::dates {
namespace {

/// A year after month and day: four digits, or two where `two` allows it; never an hour.
bool take_year(std::string_view text, std::size_t& at, bool two, DateParts& parts) {
    std::size_t here = at;
    const bool apostrophe = take(text, here, "'") || take(text, here, "’");
    const Number year = read_number(text, here);
    if (year.digits != 4 && !(year.digits == 2 && (two || apostrophe))) return false;
    const char next = peek(text, here);
    if (year.digits == 2 &&
        (next == ':' || next == 'h' || (next == '.' && base::is_digit(peek(text, here + 1)))))
        return false;
    if (year.digits == 4 && next == ':') return false;
    parts.year = full_year(year);
    parts.has_short_year = year.digits == 2 && !apostrophe;
    at = here;
    // "2026 г.", "2026 року", "2026 r."
    skip_blanks(text, here);
    if (take_word(text, here, {"г", "года", "р", "року", "r", "roku", "m"})) {
        take(text, here, ".");
        at = here;
    }
    return true;
}

/// asctime has the time between day and year; elsewhere the year comes first.
bool take_year_and_time(std::string_view text, std::size_t& at, std::string_view language, bool two,
                        DateParts& parts) {
    std::size_t here = at;
    take(text, here, ",") || take(text, here, ".");
    skip_blanks(text, here);
    if (take_word(text, here, {"de", "del", "of"})) skip_blanks(text, here);
    if (take_year(text, here, two, parts)) {
        at = here;
        parse_time(text, at, language, parts);
        return true;
    }
    here = at;
    DateParts timed = parts;
    if (!parse_time(text, here, language, timed)) return false;
    skip_blanks(text, here);
    if (!take_year(text, here, false, timed)) return false;
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

/// "3 January", "3. Januar", "3 de enero", "26-FEB", "1er janvier".
bool take_day_and_name(std::string_view text, std::size_t& at, DateParts& parts) {
    std::size_t here = at;
    const Number day = read_number(text, here);
    if (day.digits == 0 || day.digits > 2 || day.value == 0 || day.value > 31) return false;
    parts.day = static_cast<unsigned>(day.value);
    take_ordinal(text, here);
    skip_blanks(text, here);
    take(text, here, "-") || take(text, here, "/");
    if (take_word(text, here, {"de", "of", "d"})) {
        take(text, here, "'") || take(text, here, "’");
        skip_blanks(text, here);
    }
    if (!take_month_name(text, here, parts)) return false;
    take(text, here, ".");
    at = here;
    return true;
}

/// "Jan. 3", "January 3rd".
bool take_name_and_day(std::string_view text, std::size_t& at, DateParts& parts) {
    std::size_t here = at;
    if (!take_month_name(text, here, parts)) return false;
    take(text, here, ".");
    skip_blanks(text, here);
    take(text, here, "-") || take(text, here, "/");
    const Number day = read_number(text, here);
    if (day.digits == 0 || day.digits > 2 || day.value == 0 || day.value > 31) return false;
    if (peek(text, here) == ':') return false;
    parts.day = static_cast<unsigned>(day.value);
    std::size_t behind = here;
    if (take_word(text, behind, {"st", "nd", "rd", "th"})) here = behind;
    at = here;
    return true;
}

bool parse_named(std::string_view text, std::size_t& at, std::string_view language,
                 DateParts& parts) {
    std::size_t here = at;
    DateParts named = parts;
    if (take_day_and_name(text, here, named)) {
        skip_blanks(text, here);
        take(text, here, "-") || take(text, here, "/");
        if (!take_year_and_time(text, here, language, true, named)) return false;
    } else if (here = at, take_name_and_day(text, here, named)) {
        take(text, here, "-") || take(text, here, "/");
        if (!take_year_and_time(text, here, language, false, named)) return false;
    } else if (here = at, take_month_name(text, here, named)) {
        take(text, here, ".") || take(text, here, ",") || take(text, here, "-") ||
            take(text, here, "/");
        skip_blanks(text, here);
        if (take_word(text, here, {"de", "del", "of"})) skip_blanks(text, here);
        named.day = 0;
        if (!take_year(text, here, false, named)) return false;
    } else {
        return false;
    }
    parts = named;
    at = here;
    return true;
}

}  // namespace

std::optional<DateParts> parse_date(std::string_view text, std::size_t& at,
                                    std::string_view language) {
    std::size_t here = at;
    // "Published: Saturday, 3 January 2026": labels and weekday before the date.
    for (int words = 0; words < 8; ++words) {
        DateParts parts;
        skip_blanks(text, here);
        if (parse_wrapped_epoch(text, here, parts) || parse_named(text, here, language, parts) ||
            (base::is_digit(peek(text, here)) || (peek(text, here) & 0x80) != 0
                 ? parse_numeric(text, here, language, parts)
                 : false)) {
            at = here;
            return parts;
        }
        const std::string word = read_word(text, here);
        if (word.empty() || (!is_weekday(word) && !is_date_filler(word))) return std::nullopt;
        for (int signs = 0; signs < 2; ++signs) {
            take(text, here, ".") || take(text, here, ",") || take(text, here, ":") ||
                take(text, here, "-");
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
    if (take_day_and_name(text, here, parts) ||
        (here = begin, take_name_and_day(text, here, parts))) {
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
