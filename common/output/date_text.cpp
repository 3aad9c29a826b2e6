// ISO dates and names, cut at the precision of the date.
#include "output/date_text.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace newsdex::output {
namespace {

std::string zone_text(std::int32_t offset_minutes) {
    if (offset_minutes == 0) return "Z";
    const int minutes = std::abs(offset_minutes);
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%c%02d:%02d", offset_minutes < 0 ? '-' : '+',
                  minutes / 60, minutes % 60);
    return out.data();
}

}  // namespace

std::string iso_date(const Date& date) {
    using namespace std::chrono;
    const seconds local{date.utc_seconds + 60LL * date.offset_minutes.value_or(0)};
    const auto day = floor<days>(local);
    const year_month_day calendar{sys_days{day}};
    const hh_mm_ss clock{local - day};
    std::array<char, 48> out{};
    const auto written = std::snprintf(
        out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(calendar.year()),
        static_cast<unsigned>(calendar.month()), static_cast<unsigned>(calendar.day()),
        static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
        static_cast<int>(clock.seconds().count()));
    // Lengths of "2026", "2026-01", ...; counted from the end, as years may have a sign or more
    // digits.
    constexpr std::array<int, 6> kCut = {15, 12, 9, 6, 3, 0};
    const auto cut = static_cast<std::size_t>(date.precision);
    std::string text(out.data(), static_cast<std::size_t>(written - kCut.at(cut)));
    if (date.precision >= DatePrecision::kHour && date.offset_minutes)
        text += zone_text(*date.offset_minutes);
    return text;
}

std::string plain_date(const Date& date) {
    Date shown = date;
    shown.precision = std::min(date.precision, DatePrecision::kMinute);
    std::string text = iso_date(shown);
    const std::size_t clock = text.find('T');
    if (clock == std::string::npos) return text;
    text[clock] = ' ';
    const bool hour = shown.precision == DatePrecision::kHour;
    return text.substr(0, clock + (hour ? 3 : 6)) + (hour ? "h" : "");
}

std::optional<Date> publication_date(const std::optional<Date>& date) {
    const bool is_one =
        date && date->origin != DateOrigin::kMtime && date->origin != DateOrigin::kCrawl;
    return is_one ? date : std::nullopt;
}

}  // namespace newsdex::output
