// What the digits, their number and the signs between them tell.
#include "dates/number_parse.hpp"

#include <chrono>
#include <initializer_list>

#include "base/ascii.hpp"
#include "dates/calendars.hpp"
#include "dates/cjk_parse.hpp"
#include "dates/steps.hpp"
#include "dates/time_parse.hpp"

namespace newsdex::dates {
namespace {

void set_day(const std::chrono::year_month_day& day, DateParts& parts) {
    parts.year = static_cast<int>(day.year());
    parts.month = static_cast<unsigned>(day.month());
    parts.day = static_cast<unsigned>(day.day());
}

bool parse_iso_week_or_ordinal(std::string_view text, std::size_t& at, DateParts& parts) {
    using namespace std::chrono;
    std::size_t here = at;
    take(text, here, "-");
    const year_month_day new_year{year(parts.year), January, std::chrono::day(1)};
    sys_days day;
    if (take(text, here, "W")) {
        const Number week = read_number(text, here);
        if (week.digits < 2 || week.digits > 3) return false;
        unsigned in_week = 1, number = static_cast<unsigned>(week.value);
        if (week.digits == 3) {
            in_week = number % 10;
            number /= 10;
        } else if (take(text, here, "-")) {
            in_week = static_cast<unsigned>(read_number(text, here).value);
        }
        if (number < 1 || number > 53 || in_week < 1 || in_week > 7) return false;
        // The week with 4 January is the first.
        const sys_days fourth = sys_days(new_year) + days(3);
        const unsigned weekday_of_fourth = weekday(fourth).iso_encoding();
        day = fourth + days(static_cast<int>(number - 1) * 7 + static_cast<int>(in_week) -
                            static_cast<int>(weekday_of_fourth));
    } else {
        const Number ordinal = read_number(text, here);
        if (ordinal.digits != 3 || ordinal.value < 1 || ordinal.value > 366) return false;
        if (base::is_digit(peek(text, here)) || peek(text, here) == '-') return false;
        day = sys_days(new_year) + days(static_cast<int>(ordinal.value) - 1);
    }
    set_day(day, parts);
    at = here;
    return true;
}

/// What follows a year of four digits: -01-03, /1/3, ". 1. 3.", -W01, -Jan-03, nothing.
bool parse_after_year(std::string_view text, std::size_t& at, DateParts& parts) {
    if (parse_iso_week_or_ordinal(text, at, parts)) return true;
    const char separator = peek(text, at);
    if (separator != '-' && separator != '/' && separator != '.' && separator != '_')
        return parts.is_bare_digits = true;
    std::size_t here = at + 1;
    if (separator == '.') skip_blanks(text, here);
    const Number month = read_number(text, here);
    if (month.digits == 0) {
        if (take_month_name(text, here, parts).month == 0) return parts.is_bare_digits = true;
    } else if (month.digits > 2 || month.value > 12 || month.value == 0) {
        return false;
    } else {
        parts.month = static_cast<unsigned>(month.value);
    }
    at = here;
    if (peek(text, here) != separator) return true;
    ++here;
    if (separator == '.') skip_blanks(text, here);
    const Number day = read_number(text, here);
    if (day.digits == 0) return true;
    if (day.digits > 2) return false;
    parts.day = static_cast<unsigned>(day.value);
    if (day.value == 0) return false;
    if (separator == '.' && peek(text, here) == '.') ++here;
    at = here;
    return true;
}

/// 03/04/2026, 3.4.2026, 3-4-26.
bool parse_slashed(std::string_view text, std::size_t& at, Calendar calendar, DateParts& parts) {
    std::size_t here = at;
    const Number first = read_number(text, here);
    const char separator = peek(text, here);
    if (first.digits == 0 || first.digits > 2) return false;
    if (separator != '/' && separator != '.' && separator != '-') return false;
    ++here;
    if (separator == '.') skip_blanks(text, here);
    const Number second = read_number(text, here);
    if (second.digits == 0 || second.digits > 2 || peek(text, here) != separator) return false;
    ++here;
    if (separator == '.') skip_blanks(text, here);
    const Number year = read_number(text, here);
    if (year.digits != 4 && year.digits != 2) return false;
    if (peek(text, here) == separator && separator != '.') return false;
    const auto a = static_cast<unsigned>(first.value), b = static_cast<unsigned>(second.value);
    if (a == 0 || b == 0 || a > 31 || b > 31 || (a > 12 && b > 12)) return false;
    if (separator == '.' && b > 12) return false;
    const bool told = separator == '.' || a > 12 || b > 12;
    const bool day_first = separator == '.' || a > 12 || b <= 12;
    parts.day = day_first ? a : b;
    parts.month = day_first ? b : a;
    parts.order_is_open = !told;
    set_year(year, calendar, parts);
    at = here;
    return true;
}

bool set_epoch(std::int64_t seconds, DateParts& parts) {
    using namespace std::chrono;
    if (seconds < 0) return false;
    const sys_days day = floor<days>(sys_seconds(std::chrono::seconds(seconds)));
    set_day(day, parts);
    const auto in_day = static_cast<int>(seconds - sys_seconds(day).time_since_epoch().count());
    parts.hour = in_day / 3600;
    parts.minute = in_day / 60 % 60;
    parts.second = in_day % 60;
    parts.offset_minutes = 0;
    parts.is_bare_digits = true;
    return true;
}

/// 20260103, 202601031015, 20260103T101500Z, seconds, milliseconds and microseconds since 1970.
bool parse_digits(std::string_view text, std::size_t& at, Number number, DateParts& parts) {
    std::uint64_t value = number.value;
    if (number.digits == 9 || number.digits == 10 || number.digits == 13 || number.digits == 16) {
        for (unsigned digits = number.digits; digits > 10; digits -= 3) value /= 1000;
        if (peek(text, at) == '.' && base::is_digit(peek(text, at + 1))) {
            ++at;
            (void)read_number(text, at);
        }
        return set_epoch(static_cast<std::int64_t>(value), parts);
    }
    if (number.digits != 8 && number.digits != 12 && number.digits != 14) return false;
    parts.is_bare_digits = true;
    if (number.digits == 14) {
        parts.second = static_cast<int>(value % 100);
        value /= 100;
    }
    if (number.digits != 8) {
        parts.minute = static_cast<int>(value % 100);
        parts.hour = static_cast<int>(value / 100 % 100);
        value /= 10000;
        if (parts.hour > 24 || parts.minute > 59 || parts.second > 60) return false;
    }
    parts.day = static_cast<unsigned>(value % 100);
    parts.month = static_cast<unsigned>(value / 100 % 100);
    parts.year = static_cast<int>(value / 10000);
    return parts.day != 0 && parts.month != 0;
}

}  // namespace

bool parse_numeric(std::string_view text, std::size_t& at, std::string_view language,
                   DateParts& parts) {
    std::size_t here = at;
    const Number number = read_number(text, here);
    const bool is_thai = number.zero == kThaiZero || language.starts_with("th");
    const Calendar calendar = is_thai ? Calendar::kThai : Calendar::kGregorian;
    std::size_t behind = at;
    if (parse_cjk_year(text, behind, parts)) {
        here = behind;
    } else if (number.digits <= 2) {
        here = at;
        if (!parse_slashed(text, here, calendar, parts)) return false;
    } else if (number.digits == 4) {
        set_year(number, calendar, parts);
        if (!parse_after_year(text, here, parts)) return false;
        const bool is_persian = number.zero == kPersianZero || language.starts_with("fa");
        if (is_persian && parts.year < kLastPersianYear && !settle_persian(parts)) return false;
    } else if (!parse_digits(text, here, number, parts)) {
        return false;
    }
    take_cjk_weekday(text, here);
    if (parts.day != 0 && parts.hour < 0) parse_time(text, here, language, parts);
    if (parts.hour >= 0 && !parts.offset_minutes && number.digits >= 12)
        parse_zone(text, here, language, parts);
    at = here;
    return true;
}

bool parse_wrapped_epoch(std::string_view text, std::size_t& at, DateParts& parts) {
    std::size_t here = at;
    if (!take(text, here, "/Date(")) return false;
    const Number number = read_number(text, here);
    if (number.digits == 0 || number.digits > 16) return false;
    if (peek(text, here) == '+' || peek(text, here) == '-') (void)read_number(text, ++here);
    if (!take(text, here, ")/")) return false;
    at = here;
    return set_epoch(static_cast<std::int64_t>(number.value / 1000), parts);
}

}  // namespace newsdex::dates
