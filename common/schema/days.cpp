// The widest days that a date may mean, by its precision, without a time zone database.
#include "schema/days.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace newsdex::schema {

namespace {

using std::chrono::year_month_day;

constexpr std::size_t kDayDigits = 8;

std::uint32_t compact(const year_month_day& day) {
    return static_cast<std::uint32_t>(static_cast<int>(day.year())) * 10'000 +
           static_cast<unsigned>(day.month()) * 100 + static_cast<unsigned>(day.day());
}

/// Seconds that std::chrono::sys_days and its 16-bit years can hold, with room for a zone.
constexpr std::int64_t kMaxSeconds = 253'402'300'800;  // 10000-01-01
constexpr std::int64_t kMinSeconds = -62'167'219'200;  // 0000-01-01

}  // namespace

std::optional<Days> days_of(const Date& date) {
    const std::int64_t offset = std::int64_t{date.offset_minutes.value_or(0)} * 60;
    if (date.utc_seconds < kMinSeconds - 86'400 || date.utc_seconds > kMaxSeconds + 86'400)
        return {};
    const std::int64_t local = date.utc_seconds + offset;
    if (local < kMinSeconds || local >= kMaxSeconds) return {};
    const auto day = std::chrono::floor<std::chrono::days>(
        std::chrono::sys_seconds(std::chrono::seconds(local)));
    const year_month_day first{day};
    if (date.precision == DatePrecision::kYear) {
        using namespace std::chrono;
        return Days{compact({first.year(), January, std::chrono::day{1}}),
                    compact({first.year(), December, std::chrono::day{31}})};
    }
    if (date.precision == DatePrecision::kMonth) {
        const year_month_day last{first.year() / first.month() / std::chrono::last};
        return Days{compact({first.year(), first.month(), std::chrono::day{1}}), compact(last)};
    }
    return Days{compact(first), compact(first)};
}

std::optional<Days> days_of(const Article& article) {
    if (!article.published || !article.published->is_publication_date()) return {};
    return days_of(*article.published);
}

std::string encode_day(std::uint32_t day) {
    const std::string digits = std::to_string(day);
    return std::string(kDayDigits - std::min(kDayDigits, digits.size()), '0') + digits;
}

std::optional<std::uint32_t> decode_day(std::string_view digits) {
    std::uint32_t day = 0;
    const auto [end, error] = std::from_chars(digits.begin(), digits.end(), day);
    if (digits.size() != kDayDigits || error != std::errc() || end != digits.end()) return {};
    return day;
}

}  // namespace newsdex::schema
