#include "query/date_reader.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "query/characters.hpp"

namespace newsdex::query {
namespace {

namespace chrono = std::chrono;
using chrono::days;
using chrono::months;
using chrono::year_month_day;
using chrono::years;

/// A run of digits or of letters.
struct Part {
    std::string text;
    bool number = false;
    char before = ' ';  ///< the last separator before it
    [[nodiscard]] int value() const { return text.size() > 4 ? -1 : std::stoi(text); }
};

/// nullopt if anything but digits, letters and the separators of dates is in it.
std::optional<std::vector<Part>> split(std::string_view text) {
    std::vector<Part> parts;
    char before = ' ';
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == ' ' || c == '-' || c == '/' || c == '.' || c == ',') {
            before = c;
            ++at;
            continue;
        }
        if (!is_digit(c) && !is_ascii_letter(c)) return std::nullopt;
        Part part{"", is_digit(c), before};
        while (at < text.size() && (part.number ? is_digit(text[at]) : is_ascii_letter(text[at]))) {
            part.text += text[at++];
        }
        parts.push_back(std::move(part));
    }
    return parts.size() > 4 ? std::nullopt : std::optional(parts);
}

int month_called(std::string_view name) {
    constexpr std::array<std::string_view, 12> kMonths{
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    const std::string lower = to_lower_ascii(name);
    if (lower.size() < 3) return 0;
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (kMonths[i].substr(0, lower.size()) == lower) return static_cast<int>(i) + 1;
    }
    return lower == "sept" ? 9 : 0;
}

WrittenDate day_of(int y, int m, int d) {
    const year_month_day date{chrono::year(y), chrono::month(static_cast<unsigned>(m)),
                              chrono::day(static_cast<unsigned>(d))};
    if (y < 1 || m < 1 || d < 1 || !date.ok()) return {};
    return {Span{Days(date), Days(date)}, false};
}

WrittenDate month_of(int y, int m) {
    if (y < 1 || m < 1 || m > 12) return {};
    const chrono::year_month month{chrono::year(y), chrono::month(static_cast<unsigned>(m))};
    return {Span{Days(month / 1), Days(month / chrono::last)}, false};
}

WrittenDate year_of(int y) {
    if (y < 1) return {};
    return {Span{Days(chrono::year(y) / 1 / 1), Days(chrono::year(y) / 12 / 31)}, false};
}

WrittenDate week_of(int y, int week) {
    // ISO 8601: week 1 holds the 4th of January; weeks begin on Monday.
    const Days fourth = Days(chrono::year(y) / 1 / 4);
    const Days monday =
        fourth - days(chrono::weekday(fourth).iso_encoding() - 1) + days(7 * (week - 1));
    const year_month_day thursday{monday + days(3)};
    if (week < 1 || thursday.year() != chrono::year(y)) return {};
    return {Span{monday, monday + days(6)}, false};
}

bool is_year(const Part& part) { return part.number && part.text.size() == 4; }
bool is_short(const Part& part) { return part.number && part.text.size() <= 2; }

/// Year first: 2026, 2026-01, 2026-01-03, 2026-W02.
std::optional<WrittenDate> year_first(const std::vector<Part>& parts) {
    const int y = parts[0].value();
    if (parts.size() == 1) return year_of(y);
    if (parts.size() == 2 && is_short(parts[1])) return month_of(y, parts[1].value());
    if (parts.size() == 3 && equals_ignoring_case(parts[1].text, "w") && is_short(parts[2])) {
        return week_of(y, parts[2].value());
    }
    if (parts.size() == 3 && is_short(parts[1]) && is_short(parts[2])) {
        return day_of(y, parts[1].value(), parts[2].value());
    }
    return std::nullopt;
}

/// Year last in numbers: 31/01/2026, 3.1.2026 (dots: always day first).
std::optional<WrittenDate> year_last(const std::vector<Part>& parts) {
    if (!is_short(parts[0]) || !is_short(parts[1])) return std::nullopt;
    const int a = parts[0].value();
    const int b = parts[1].value();
    const int y = parts[2].value();
    if (parts[1].before == '.' || a > 12) return day_of(y, b, a);
    if (b > 12) return day_of(y, a, b);
    if (a == b) return day_of(y, a, b);
    return WrittenDate{std::nullopt, true};
}

/// With the month's name: Jan 2026, 3 Jan 2026, January 3, 2026.
std::optional<WrittenDate> named(const std::vector<Part>& parts) {
    int month = 0;
    std::vector<int> numbers;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        if (parts[i].number) {
            if (!is_short(parts[i])) return std::nullopt;
            numbers.push_back(parts[i].value());
        } else if (month == 0) {
            month = month_called(parts[i].text);
            if (month == 0) return std::nullopt;
        } else {
            return std::nullopt;
        }
    }
    if (month == 0 || numbers.size() > 1) return std::nullopt;
    const int y = parts.back().value();
    return numbers.empty() ? month_of(y, month) : day_of(y, month, numbers[0]);
}

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
    return std::clamp(*to, kFirstDay - days(1), kLastDay + days(1));
}

/// Numbers in the form of a date, but of a year before 1 or behind 9999.
bool is_beyond(std::string_view text, const std::vector<Part>& parts) {
    if (!std::all_of(parts.begin(), parts.end(), [](const Part& part) { return part.number; })) {
        return false;
    }
    return text.front() == '-' || std::any_of(parts.begin(), parts.end(), [](const Part& part) {
               return part.text.size() > 4;
           });
}

}  // namespace

std::optional<WrittenDate> read_written_date(std::string_view text) {
    if (text.size() == 8 && all_digits(text)) {
        const int number = std::stoi(std::string(text));
        return day_of(number / 10000, number / 100 % 100, number % 100);
    }
    const auto parts = split(text);
    if (!parts || parts->empty()) return std::nullopt;
    if (is_beyond(text, *parts)) return WrittenDate{std::nullopt, false, true};
    if (is_year(parts->front())) return year_first(*parts);
    if (!is_year(parts->back()) || parts->size() < 2 || parts->size() > 3) return std::nullopt;
    const bool numbers = parts->size() == 3 && (*parts)[0].number && (*parts)[1].number;
    return numbers ? year_last(*parts) : named(*parts);
}

std::optional<Span> read_relative_date(std::string_view text, Days today) {
    const std::string name = to_lower_ascii(text);
    if (const auto period = named_period(name, today)) return period;
    if (const auto day = weekday_called(name, today)) return day;
    if (name.size() < 2 || name.size() > 5 || !all_digits(name.substr(0, name.size() - 1))) {
        return std::nullopt;
    }
    const int count = std::stoi(name.substr(0, name.size() - 1));
    const auto first = moved(today, -count, name.back());
    if (!first) return std::nullopt;
    return Span{*first, today};
}

std::optional<Days> add_duration(Days from, std::string_view duration, int sign) {
    if (duration.size() < 3 || (duration[0] != 'P' && duration[0] != 'p')) return std::nullopt;
    std::string lower = to_lower_ascii(duration.substr(1));
    while (!lower.empty()) {
        std::size_t digits = 0;
        while (digits < lower.size() && is_digit(lower[digits])) ++digits;
        if (digits == 0 || digits > 4 || digits == lower.size() || lower[digits] == 'h') {
            return std::nullopt;
        }
        const auto next = moved(from, sign * std::stoi(lower.substr(0, digits)), lower[digits]);
        if (!next) return std::nullopt;
        from = *next;
        lower.erase(0, digits + 1);
    }
    return from;
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
