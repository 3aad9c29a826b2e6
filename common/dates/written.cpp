// Numbers by their own rules, which tell what cannot be; all else by the grammar of dates in
// articles.
#include "dates/written.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/ascii.hpp"
#include "dates/cjk_parse.hpp"
#include "dates/parse.hpp"
#include "dates/words.hpp"

namespace newsdex::dates {
namespace {

namespace chrono = std::chrono;

/// A run of digits, or the W of a week.
struct Part {
    std::string_view text;
    char before = ' ';  ///< the last separator before it
    [[nodiscard]] bool is_year() const { return text.size() == 4 && base::all_digits(text); }
    [[nodiscard]] bool is_short() const { return text.size() <= 2 && base::all_digits(text); }
    /// 0 for more digits than a year has.
    [[nodiscard]] int value() const {
        int number = 0;
        if (text.size() <= 4) std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }
};

bool is_separator(char c) { return std::string_view(" -/.,").find(c) != std::string_view::npos; }

/// nullopt if anything but digits, a W and the separators of dates is in it.
std::optional<std::vector<Part>> split_numbers(std::string_view text) {
    std::vector<Part> parts;
    char before = ' ';
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (is_separator(c)) {
            before = c;
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && base::is_digit(text[end])) ++end;
        if (end == at && c != 'W' && c != 'w') return std::nullopt;
        end = std::max(end, at + 1);
        parts.push_back({text.substr(at, end - at), before});
        at = end;
    }
    return parts.empty() || parts.size() > 4 ? std::nullopt : std::optional(parts);
}

/// month 0: the whole year; day 0: the whole month.
WrittenDate covered(int y, unsigned m, unsigned d) {
    if (y < 1) return {};
    const chrono::year year(y);
    if (m == 0) return {Span{Days(year / 1 / 1), Days(year / 12 / 31)}};
    const chrono::year_month month = year / chrono::month(m);
    if (!month.ok()) return {};
    if (d == 0) return {Span{Days(month / 1), Days(month / chrono::last)}};
    const chrono::year_month_day day = month / chrono::day(d);
    if (!day.ok()) return {};
    return {Span{Days(day), Days(day)}};
}

/// In numbers there is no month 0 and no day 0.
WrittenDate month_in_numbers(int y, int m) {
    return m == 0 ? WrittenDate{} : covered(y, static_cast<unsigned>(m), 0);
}
WrittenDate day_in_numbers(int y, int m, int d) {
    if (m == 0 || d == 0) return {};
    return covered(y, static_cast<unsigned>(m), static_cast<unsigned>(d));
}

WrittenDate week(int y, int number) {
    // ISO 8601: week 1 holds the 4th of January; weeks begin on Monday.
    const Days fourth = Days(chrono::year(y) / 1 / 4);
    const Days monday = fourth - chrono::days(chrono::weekday(fourth).iso_encoding() - 1) +
                        chrono::days(7 * (number - 1));
    const chrono::year_month_day thursday{monday + chrono::days(3)};
    if (number < 1 || thursday.year() != chrono::year(y)) return {};
    return {Span{monday, monday + chrono::days(6)}};
}

/// Year first: 2026, 2026-01, 2026-01-03, 2026-W02.
std::optional<WrittenDate> year_first(const std::vector<Part>& parts) {
    const int y = parts[0].value();
    if (parts.size() == 1) return covered(y, 0, 0);
    if (parts.size() == 2 && parts[1].is_short()) return month_in_numbers(y, parts[1].value());
    if (parts.size() != 3 || !parts[2].is_short()) return std::nullopt;
    if (base::to_lower(parts[1].text[0]) == 'w') return week(y, parts[2].value());
    if (!parts[1].is_short()) return std::nullopt;
    return day_in_numbers(y, parts[1].value(), parts[2].value());
}

/// Year last: 31/01/2026, 3.1.2026 (dots: always day first).
std::optional<WrittenDate> year_last(const std::vector<Part>& parts) {
    if (!parts[0].is_short() || !parts[1].is_short()) return std::nullopt;
    const int a = parts[0].value();
    const int b = parts[1].value();
    const int y = parts[2].value();
    if (parts[1].before == '.' || a > 12 || a == b) return day_in_numbers(y, b, a);
    if (b > 12) return day_in_numbers(y, a, b);
    return WrittenDate{std::nullopt, true};
}

/// Numbers in the form of a date, but of a year before 1 or behind 9999.
bool is_beyond(std::string_view text, const std::vector<Part>& parts) {
    if (!std::all_of(parts.begin(), parts.end(),
                     [](const Part& part) { return base::all_digits(part.text); }))
        return false;
    return text.front() == '-' || std::any_of(parts.begin(), parts.end(), [](const Part& part) {
               return part.text.size() > 4;
           });
}

/// Not of the abbreviations, which are other things as well: 2016-03-04/PT.
bool take_weekday_name(std::string_view text, std::size_t& at) {
    std::size_t here = at;
    const std::string word = read_word(text, here);
    if (word.size() < 4 || !is_weekday(word)) return false;
    at = here;
    return true;
}

std::optional<WrittenDate> read_numbers(std::string_view text, const std::vector<Part>& parts) {
    if (text.size() == 8 && base::all_digits(text)) {
        int number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return day_in_numbers(number / 10000, number / 100 % 100, number % 100);
    }
    if (is_beyond(text, parts)) return WrittenDate{std::nullopt, false, true};
    if (parts.front().is_year()) return year_first(parts);
    if (parts.size() == 3 && parts.back().is_year()) return year_last(parts);
    return std::nullopt;
}

}  // namespace

std::optional<WrittenDate> read_written_date(std::string_view text) {
    if (const auto parts = split_numbers(text)) return read_numbers(text, *parts);
    text = base::trim(text, is_separator);
    std::size_t end = 0;
    const std::optional<DateParts> parts = parse_date(text, end, {});
    if (!parts || parts->has_short_year) return std::nullopt;
    // A weekday may follow: "2024. március 5., kedd".
    for (bool more = true; more && end < text.size();) {
        while (end < text.size() && is_separator(text[end])) ++end;
        more = take_cjk_weekday(text, end) || take_weekday_name(text, end);
    }
    if (end < text.size()) return std::nullopt;
    // Digits alone are a date where a time follows, 20260103T101500Z, and those of another script,
    // which read_numbers() has not seen: २०२६.
    if (parts->is_bare_digits && parts->hour < 0 && !base::is_beyond(text.front()))
        return std::nullopt;
    if (parts->order_is_open && parts->day != parts->month) return WrittenDate{std::nullopt, true};
    WrittenDate date = covered(parts->year, parts->month, parts->day);
    date.has_time = parts->hour >= 0;
    date.is_midnight = parts->hour == 0 && parts->minute <= 0 && parts->second <= 0;
    return date;
}

}  // namespace newsdex::dates
