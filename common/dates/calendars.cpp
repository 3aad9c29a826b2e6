// Thai years and Persian days.
#include "dates/calendars.hpp"

#include <chrono>

namespace newsdex::dates {
namespace {

namespace chrono = std::chrono;

constexpr int kFirstPersianYear = 1178;

/// Leap years come in a cycle of 33, which has held since 1178 and holds until 1633.
bool is_persian_leap(int year) { return (25 * year + 11) % 33 < 8; }

/// The first day of a Persian year, counted from 20 March 2024, when 1403 began.
chrono::sys_days persian_new_year(int year) {
    chrono::sys_days day = chrono::year(2024) / 3 / 20;
    for (int y = 1403; y < year; ++y) day += chrono::days(is_persian_leap(y) ? 366 : 365);
    for (int y = 1402; y >= year; --y) day -= chrono::days(is_persian_leap(y) ? 366 : 365);
    return day;
}

}  // namespace

void set_year(Number year, Calendar calendar, DateParts& parts) {
    parts.year = full_year(year);
    parts.has_short_year = year.digits == 2;
    if (calendar != Calendar::kThai) return;
    const int value = static_cast<int>(year.value) + (year.digits == 2 ? 2500 : 0);
    if (value < kFirstThaiYear) return;
    parts.year = value - kThaiAhead;
    parts.has_short_year = false;
}

bool settle_persian(DateParts& parts) {
    const int year = parts.year;
    const unsigned month = parts.month;
    if (year < kFirstPersianYear || year > kLastPersianYear || month == 0 || month > 12)
        return false;
    const unsigned length = month <= 6 ? 31 : month < 12 || is_persian_leap(year) ? 30 : 29;
    if (parts.day == 0 || parts.day > length) return false;
    const unsigned before = month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
    const chrono::year_month_day day{persian_new_year(year) + chrono::days(before + parts.day - 1)};
    parts.year = static_cast<int>(day.year());
    parts.month = static_cast<unsigned>(day.month());
    parts.day = static_cast<unsigned>(day.day());
    return true;
}

}  // namespace newsdex::dates
