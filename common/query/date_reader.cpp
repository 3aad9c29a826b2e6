// Days counted from today, in std::chrono.
#include "query/date_reader.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "query/characters.hpp"

namespace newsdex::query {
namespace {

namespace chrono = std::chrono;
using chrono::days;
using chrono::months;
using chrono::year_month_day;
using chrono::years;

Span months_from(chrono::year_month first, int count) {
    const chrono::year_month last = first + months(count - 1);
    return {Days(first / 1), Days(last / chrono::last)};
}

std::optional<Span> named_period(const std::string& name, Days today) {
    const year_month_day date{today};
    const chrono::year_month month{date.year(), date.month()};
    const Days monday = today - days(chrono::weekday(today).iso_encoding() - 1);
    if (name == "today") return Span{today, today};
    if (name == "yesterday") return Span{today - days(1), today - days(1)};
    if (name == "this-week") return Span{monday, monday + days(6)};
    if (name == "last-week") return Span{monday - days(7), monday - days(1)};
    if (name == "this-month") return months_from(month, 1);
    if (name == "last-month") return months_from(month - months(1), 1);
    if (name == "this-year") return months_from(date.year() / 1, 12);
    if (name == "last-year") return months_from((date.year() - years(1)) / 1, 12);
    return std::nullopt;
}

/// The latest such day of the week that is not after today.
std::optional<Span> weekday_called(const std::string& name, Days today) {
    constexpr std::array<std::string_view, 7> kNames{"monday", "tuesday",  "wednesday", "thursday",
                                                     "friday", "saturday", "sunday"};
    for (unsigned i = 0; i < kNames.size(); ++i) {
        if (name != kNames[i]) continue;
        const unsigned now = chrono::weekday(today).iso_encoding() - 1;
        const Days day = today - days((now + 7 - i) % 7);
        return Span{day, day};
    }
    return std::nullopt;
}

/// The same day of another month, or that month's last day. std::chrono's years end at 32,767.
Days add_months(Days from, int count) {
    const year_month_day date{from};
    const year_month_day moved = date + months(count);
    return moved.ok() ? Days(moved) : Days(moved.year() / moved.month() / chrono::last);
}

std::optional<Days> moved_freely(Days from, int count, char unit) {
    switch (unit) {
        case 'h':
            return from + days((count - (count < 0 ? 23 : -23)) / 24);
        case 'd':
            return from + days(count);
        case 'w':
            return from + days(7 * count);
        case 'm':
            return add_months(from, count);
        case 'y':
            return add_months(from, 12 * count);
        default:
            return std::nullopt;
    }
}

/// At most to the day outside of what articles can have, so that durations add up to no overflow.
std::optional<Days> moved(Days from, int count, char unit) {
    const auto to = moved_freely(from, count, unit);
    if (!to) return std::nullopt;
    return std::clamp(*to, dates::kFirstDay - days(1), dates::kLastDay + days(1));
}

struct Part {
    int count = 0;
    char unit = '\0';
};

/// The number and letter at the front of a duration, of so many digits at most.
std::optional<Part> take_part(std::string_view& rest, std::size_t most) {
    std::size_t digits = 0;
    while (digits < rest.size() && is_digit(rest[digits])) ++digits;
    if (digits == 0 || digits > most || digits == rest.size()) return std::nullopt;
    const Part part{std::stoi(std::string(rest.substr(0, digits))), rest[digits]};
    rest.remove_prefix(digits + 1);
    return part;
}

/// Hours, minutes and seconds of a duration, in days: a part of one counts as one.
std::optional<int> days_of_time(std::string_view rest) {
    if (rest.empty()) return std::nullopt;
    std::int64_t seconds = 0;
    while (!rest.empty()) {
        const auto part = take_part(rest, 7);
        if (!part) return std::nullopt;
        const int unit = part->unit == 'h'   ? 3600
                         : part->unit == 'm' ? 60
                         : part->unit == 's' ? 1
                                             : 0;
        if (unit == 0) return std::nullopt;
        seconds += std::int64_t{unit} * part->count;
    }
    constexpr std::int64_t kMost = 9'999;  // days; as many digits as the other parts may have
    return static_cast<int>(std::min((seconds + 86'399) / 86'400, kMost));
}

}  // namespace

std::optional<Span> read_relative_date(std::string_view text, Days today) {
    const std::string name = base::lower_case(text);
    if (const auto since = add_duration(today, text, -1)) return Span{*since, today};
    if (const auto period = named_period(name, today)) return period;
    if (const auto day = weekday_called(name, today)) return day;
    if (name.size() < 2 || name.size() > 5 || !all_digits(name.substr(0, name.size() - 1)))
        return std::nullopt;
    const int count = std::stoi(name.substr(0, name.size() - 1));
    const auto first = moved(today, -count, name.back());
    if (!first) return std::nullopt;
    return Span{*first, today};
}

std::optional<Days> add_duration(Days from, std::string_view duration, int sign) {
    if (duration.size() < 3 || (duration[0] != 'P' && duration[0] != 'p')) return std::nullopt;
    const std::string lower = base::lower_case(duration.substr(1));
    const std::size_t time = std::min(lower.find('t'), lower.size());
    for (std::string_view rest = std::string_view(lower).substr(0, time); !rest.empty();) {
        const auto part = take_part(rest, 4);
        if (!part || part->unit == 'h') return std::nullopt;
        const auto next = moved(from, sign * part->count, part->unit);
        if (!next) return std::nullopt;
        from = *next;
    }
    if (time == lower.size()) return from;
    const auto whole_days = days_of_time(std::string_view(lower).substr(time + 1));
    return whole_days ? moved(from, sign * *whole_days, 'd') : std::nullopt;
}

Day to_number(Days day) {
    const year_month_day date{day};
    const int y = static_cast<int>(date.year());
    if (y < 1) return 101;
    if (y > 9999) return 99991231;
    return static_cast<Day>(y) * 10000 + static_cast<unsigned>(date.month()) * 100 +
           static_cast<unsigned>(date.day());
}

}  // namespace newsdex::query
