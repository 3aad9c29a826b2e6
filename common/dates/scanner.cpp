// What the parts of a date mean, and whether they are believed. The grammar is in parse.cpp.
#include "dates/scanner.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "base/ascii.hpp"
#include "dates/calendars.hpp"
#include "dates/iana.hpp"
#include "dates/parse.hpp"
#include "dates/steps.hpp"
#include "dates/words.hpp"

namespace newsdex::dates {
namespace {

// No date that a person writes is longer, labels, weekday and zone name included.
constexpr std::size_t kLongestDate = 160;
constexpr int kFirstYear = 1450;  // nothing was printed before

bool is_believable_year(int year, const DateContext& context) {
    return year >= kFirstYear &&
           year <= (context.now == 0 ? 9999 : static_cast<int>(civil_day(context.now).year()) + 1);
}

DatePrecision precision_of(const DateParts& parts) {
    if (parts.month == 0) return DatePrecision::kYear;
    if (parts.day == 0) return DatePrecision::kMonth;
    if (parts.hour < 0) return DatePrecision::kDay;
    if (parts.minute < 0) return DatePrecision::kHour;
    return parts.second < 0 ? DatePrecision::kMinute : DatePrecision::kSecond;
}

/// What programs write for "no date".
bool is_unset(const DateParts& parts, const DateContext& context) {
    if (parts.month != 1 || parts.day != 1) return false;
    if (parts.year == 1 || parts.year == 1900) return true;
    // A program that prints a zero as a day leaves the time out; a person may mean that day.
    const bool is_midnight = parts.hour == 0 || (context.own_element && parts.hour < 0);
    return parts.year == 1970 && is_midnight && parts.minute <= 0 && parts.second <= 0 &&
           parts.offset_minutes.value_or(0) == 0;
}

/// Decides the order of 03/04/2026 where the date itself does not.
void settle_order(DateParts& parts, const DateContext& context) {
    if (!parts.order_is_open) return;
    if (context.month_first) {
        if (*context.month_first) std::swap(parts.day, parts.month);
        if (parts.day != parts.month)
            parts.note = *context.month_first
                             ? "month taken to stand before the day, as in other dates of the file"
                             : "day taken to stand before the month, as in other dates of the file";
        return;
    }
    if (context.language == "en-US" || context.language == "en-us")
        std::swap(parts.day, parts.month);
    else if (parts.day != parts.month)
        parts.note = "day taken to stand before the month";
}

std::optional<Date> date_of(DateParts& parts, const DateContext& context) {
    using namespace std::chrono;
    settle_order(parts, context);
    if (parts.year < 1 || parts.year > 9999 || is_unset(parts, context)) return std::nullopt;
    // 2567 is 2024 of the Thai count.
    if (context.now != 0 && parts.year > kFirstThaiYear &&
        is_believable_year(parts.year - kThaiAhead, context))
        parts.year -= kThaiAhead;
    if (!is_believable_year(parts.year, context)) {
        if (!context.own_element) return std::nullopt;
        parts.note = "unlikely year";
    }
    const year_month_day civil{year(parts.year), month(parts.month == 0 ? 1 : parts.month),
                               day(parts.day == 0 ? 1 : parts.day)};
    if (!civil.ok()) return std::nullopt;
    Date date;
    date.precision = precision_of(parts);
    date.origin = context.origin;
    const auto count = [](int part) { return std::int64_t{part < 0 ? 0 : part}; };
    const std::int64_t second = parts.second == 60 ? 59 : count(parts.second);
    date.utc_seconds = sys_days(civil).time_since_epoch().count() * std::int64_t{86400} +
                       count(parts.hour) * 3600 + count(parts.minute) * 60 + second;
    if (!parts.iana_zone.empty() && !parts.offset_minutes) {
        parts.offset_minutes = iana_offset(parts.iana_zone, date.utc_seconds);
        if (!parts.offset_minutes) parts.note = "unknown time zone left out";
    }
    date.offset_minutes = parts.offset_minutes;
    date.utc_seconds -= std::int64_t{60} * parts.offset_minutes.value_or(0);
    return date;
}

/// Signs, weekday and labels that may follow a date that is a whole text.
bool is_only_trimming(std::string_view rest, const DateContext& context) {
    constexpr std::string_view kSigns = ".,;|)]-:";
    std::size_t at = 0;
    while (at < rest.size()) {
        const std::size_t before = at;
        skip_blanks(rest, at);
        while (at < rest.size() && kSigns.find(rest[at]) != std::string_view::npos) ++at;
        std::size_t here = at;
        // "Published 3 January 2026, updated 4 January 2026": the first counts.
        if (parse_date(rest, here, context.language)) {
            at = here;
            continue;
        }
        take_label(rest, at);
        if (at == before) return false;
    }
    return true;
}

/// A format's own date element may carry a few capitals more (Reuters: "15:01:01.79 E F").
bool is_capitals_only(std::string_view rest) {
    if (rest.size() > 16) return false;
    return std::all_of(rest.begin(), rest.end(),
                       [](char c) { return base::is_upper(c) || base::is_blank(c) || c == '.'; });
}

std::string_view trimmed(std::string_view text, std::size_t& begin) {
    constexpr std::string_view kAround = " \t\r\n\"'([";
    const std::string_view inner =
        base::trim(text, [&](char c) { return kAround.find(c) != std::string_view::npos; });
    begin = static_cast<std::size_t>(inner.data() - text.data());
    return inner;
}

bool starts_a_date(std::string_view text, std::size_t at) {
    const auto is_word = [](char c) { return base::is_digit(c) || base::is_word_letter(c); };
    if (base::is_digit(text[at])) {
        return at == 0 || !(is_word(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == '/' ||
                            text[at - 1] == '-' || text[at - 1] == '$');
    }
    return at == 0 || !is_word(text[at - 1]);
}

}  // namespace

std::optional<FoundDate> read_date(std::string_view text, const DateContext& context) {
    std::size_t begin = 0;
    const std::string_view trimmed_text = trimmed(text, begin);
    if (trimmed_text.empty() || trimmed_text.size() > kLongestDate) return std::nullopt;
    std::size_t end = 0;
    std::optional<DateParts> parts = parse_date(trimmed_text, end, context.language);
    if (!parts || (parts->is_bare_digits && context.origin == DateOrigin::kText))
        return std::nullopt;
    const std::string_view rest = trimmed_text.substr(end);
    if (!is_only_trimming(rest, context)) {
        if (!context.own_element || !is_capitals_only(rest)) return std::nullopt;
        parts->note = "letters after the date left out";
    }
    const std::optional<Date> date = date_of(*parts, context);
    if (!date) return std::nullopt;
    return FoundDate{*date, begin, begin + end, parts->note};
}

std::optional<Date> scan_date(std::string_view text, const DateContext& context) {
    const std::optional<FoundDate> found = read_date(text, context);
    return found ? std::optional<Date>(found->date) : std::nullopt;
}

std::optional<FoundDate> find_date(std::string_view line, const DateContext& context) {
    for (std::size_t at = 0; at < line.size();) {
        std::size_t word_end = at;
        const std::string word = read_word(line, word_end);
        const bool is_number = digit_at(line, at) > 0;
        if ((is_number || month_of(word) != 0) && starts_a_date(line, at)) {
            std::size_t end = at;
            std::optional<DateParts> parts = parse_date(line, end, context.language);
            if (parts && parts->day != 0 && !parts->is_bare_digits && !parts->has_short_year) {
                if (const std::optional<Date> date = date_of(*parts, context))
                    return FoundDate{*date, at, end, parts->note};
            }
        }
        if (word_end > at)
            at = word_end;
        else if (is_number)
            (void)read_number(line, at);
        else
            ++at;
    }
    return std::nullopt;
}

std::optional<MonthDay> read_month_day(std::string_view text) {
    std::size_t end = 0;
    const std::optional<DateParts> parts = parse_month_day(text, end);
    if (!parts) return std::nullopt;
    return MonthDay{parts->month, parts->day, 0, end};
}

}  // namespace newsdex::dates
