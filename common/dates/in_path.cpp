// Dates in URLs, file names and folders.
#include <chrono>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "dates/parse.hpp"
#include "dates/scanner.hpp"
#include "dates/steps.hpp"
#include "dates/words.hpp"

namespace newsdex::dates {
namespace {

// Eight digits in a row are as often a number; before this year they are none of a date.
constexpr std::uint64_t kFirstCompactYear = 1900;

std::vector<std::string_view> split(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        const std::string_view part = base::take_part(path, '/');
        if (!part.empty()) parts.push_back(part);
    }
    return parts;
}

/// `day` 0: the month.
std::optional<Date> checked(std::uint64_t year, std::uint64_t month, std::uint64_t day,
                            const DateContext& context) {
    if (month == 0 || month > 12 || day > 31 || year < 1000 || year > 9999) return std::nullopt;
    const auto two = [](std::uint64_t part) {
        return (part < 10 ? "-0" : "-") + std::to_string(part);
    };
    DateContext whole = context;
    whole.own_element = false;
    return scan_date(std::to_string(year) + two(month) + (day == 0 ? "" : two(day)), whole);
}

std::optional<std::uint64_t> whole_number(std::string_view text, unsigned digits) {
    std::size_t at = 0;
    const Number number = read_number(text, at);
    if (number.digits != digits || at != text.size()) return std::nullopt;
    return number.value;
}

/// A folder that is a month: "01", "1", "jan", "January".
unsigned month_folder(std::string_view part) {
    std::size_t at = 0;
    const Number number = read_number(part, at);
    if (number.digits != 0) {
        return at == part.size() && number.digits <= 2 && number.value <= 12
                   ? static_cast<unsigned>(number.value)
                   : 0;
    }
    const std::string word = read_word(part, at);
    return at == part.size() ? month_of(word) : 0;
}

/// yyyymmdd or yyyy-mm-dd (also with _ or .) among other characters, not among other digits.
std::optional<Date> date_within(std::string_view name, const DateContext& context) {
    for (std::size_t at = 0; at < name.size();) {
        if (!base::is_digit(name[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        const Number number = read_number(name, end);
        if (number.digits == 8 || number.digits == 14) {
            const std::uint64_t day = number.digits == 8 ? number.value : number.value / 1'000'000;
            const std::uint64_t year = day / 10000;
            if (year >= kFirstCompactYear && day % 100 != 0) {
                if (auto date = checked(year, day / 100 % 100, day % 100, context)) return date;
            }
        } else if (number.digits == 4 &&
                   (peek(name, end) == '-' || peek(name, end) == '_' || peek(name, end) == '.')) {
            const char separator = name[end];
            std::size_t here = end + 1;
            const Number month = read_number(name, here);
            const bool has_day = peek(name, here) == separator;
            const Number day = has_day ? read_number(name, ++here) : Number{};
            if (month.digits != 0 && month.digits <= 2 && day.digits != 0 && day.digits <= 2) {
                if (auto date = checked(number.value, month.value, day.value, context)) return date;
            }
        }
        at = end;
    }
    return std::nullopt;
}

/// 3-jan-2026, 01Jan2004 within a name.
std::optional<Date> named_date_within(std::string_view name, const DateContext& context) {
    for (std::size_t at = 0; at < name.size();) {
        std::size_t end = at;
        if (base::is_digit(name[at])) {
            const auto parts = parse_date(name, end, context.language);
            if (parts && parts->month != 0 && parts->day != 0 && !parts->is_bare_digits &&
                !parts->has_short_year && !parts->order_is_open) {
                return checked(static_cast<std::uint64_t>(parts->year), parts->month, parts->day,
                               context);
            }
            (void)read_number(name, at);
            continue;
        }
        const std::string word = read_word(name, end);
        if (month_of(word) != 0) {
            std::size_t behind = at;
            const auto parts = parse_date(name, behind, context.language);
            if (parts && parts->day != 0 && !parts->has_short_year) {
                return checked(static_cast<std::uint64_t>(parts->year), parts->month, parts->day,
                               context);
            }
        }
        at = end > at ? end : at + 1;
    }
    return std::nullopt;
}

/// The whole name is year and month: 2026-01.
std::optional<Date> month_name(std::string_view name, const DateContext& context) {
    if (name.size() != 7 || (name[4] != '-' && name[4] != '_')) return std::nullopt;
    const auto year = whole_number(name.substr(0, 4), 4), month = whole_number(name.substr(5), 2);
    if (!year || !month) return std::nullopt;
    return checked(*year, *month, 0, context);
}

/// 2026/01/03, 2026/jan, in neighbouring folders; the last such run counts.
std::optional<Date> date_in_parts(const std::vector<std::string_view>& parts, bool with_month,
                                  const DateContext& context) {
    for (std::size_t i = parts.size(); i-- > 0;) {
        const auto year = whole_number(parts[i], 4);
        if (!year || i + 1 >= parts.size()) continue;
        if (const auto both = whole_number(parts[i + 1], 4)) {  // /2026/0103/
            const auto date = checked(*year, *both / 100, *both % 100, context);
            if (date && *both % 100 != 0) return date;
        }
        const unsigned month = month_folder(parts[i + 1]);
        if (month == 0) continue;
        if (i + 2 < parts.size()) {
            std::size_t at = 0;
            const Number day = read_number(parts[i + 2], at);
            if (day.digits != 0 && day.digits <= 2 && at == parts[i + 2].size() && day.value != 0) {
                if (auto date = checked(*year, month, day.value, context)) return date;
            }
        }
        if (with_month) return checked(*year, month, 0, context);
    }
    return std::nullopt;
}

std::string_view last_component(std::string_view path) {
    return path.substr(path.rfind('/') + 1);  // npos + 1 is 0
}

/// Without the extensions: "2026-01-03.txt.gz" is "2026-01-03". A dot before a digit is kept.
std::string_view stem_of(std::string_view name) {
    for (;;) {
        const std::size_t dot = name.rfind('.');
        if (dot == std::string_view::npos || dot == 0 || name.size() - dot > 9) return name;
        if (base::is_digit(peek(name, dot + 1))) return name;
        name = name.substr(0, dot);
    }
}

DateContext with_origin(const DateContext& context, DateOrigin origin) {
    DateContext own = context;
    own.origin = origin;
    return own;
}

}  // namespace

std::optional<Date> date_in_url(std::string_view url, const DateContext& context) {
    const DateContext own = with_origin(context, DateOrigin::kUrl);
    if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos) {
        url.remove_prefix(scheme + 3);
        const std::size_t slash = url.find('/');
        if (slash == std::string_view::npos) return std::nullopt;
        url.remove_prefix(slash);
    }
    const std::vector<std::string_view> parts = split(url.substr(0, url.find('#')));
    if (auto date = date_in_parts(parts, false, own)) return date;
    for (const std::string_view part : parts)
        if (auto date = date_within(part, own)) return date;
    return date_in_parts(parts, true, own);
}

std::optional<Date> date_in_file_name(std::string_view path, const DateContext& context) {
    const DateContext own = with_origin(context, DateOrigin::kFilename);
    const std::string_view stem = stem_of(last_component(path));
    if (auto date = date_within(stem, own)) return date;
    if (auto date = named_date_within(stem, own)) return date;
    return month_name(stem, own);
}

std::optional<Date> date_in_folders(std::string_view path, const DateContext& context) {
    const DateContext own = with_origin(context, DateOrigin::kFolder);
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const std::vector<std::string_view> parts = split(path.substr(0, slash));
    if (auto date = date_in_parts(parts, false, own)) return date;
    for (std::size_t i = parts.size(); i-- > 0;)
        if (auto date = date_within(parts[i], own)) return date;
    if (auto date = date_in_parts(parts, true, own)) return date;
    for (std::size_t i = parts.size(); i-- > 0;)
        if (auto date = month_name(parts[i], own)) return date;
    return std::nullopt;
}

std::optional<int> year_in_path(std::string_view path, const DateContext& context) {
    const auto year_of = [](const Date& date) {
        return static_cast<int>(civil_day(date.utc_seconds).year());
    };
    if (const auto date = date_in_file_name(path, context)) return year_of(*date);
    // A year alone: in the name at most once, among no other digits.
    const auto alone = [&context](std::string_view name) -> std::optional<int> {
        std::optional<int> only;
        for (std::size_t at = 0; at < name.size();) {
            if (!base::is_digit(name[at])) {
                ++at;
                continue;
            }
            const Number number = read_number(name, at);
            if (number.digits != 4 || number.value < kFirstCompactYear) continue;
            if (only || !checked(number.value, 1, 2, context)) return std::nullopt;
            only = static_cast<int>(number.value);
        }
        return only;
    };
    // A name of digits only is a running number: 1987.txt comes after 1986.txt.
    const std::string_view stem = stem_of(last_component(path));
    if (stem.find_first_not_of("0123456789") != std::string_view::npos) {
        if (const auto year = alone(stem)) return year;
    }
    if (const auto date = date_in_folders(path, context)) return year_of(*date);
    const std::vector<std::string_view> parts = split(path);
    for (std::size_t i = parts.size(); i-- > 1;)
        if (const auto year = alone(parts[i - 1])) return year;
    return std::nullopt;
}

std::optional<Date> date_of_mtime(std::int64_t mtime_ns) {
    using namespace std::chrono;
    if (mtime_ns <= 0) return std::nullopt;
    const sys_days day = floor<days>(sys_time<nanoseconds>(nanoseconds(mtime_ns)));
    return Date{.utc_seconds = day.time_since_epoch().count() * std::int64_t{86400},
                .precision = DatePrecision::kDay,
                .origin = DateOrigin::kMtime};
}

}  // namespace newsdex::dates
