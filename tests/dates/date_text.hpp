// Dates as short texts, so that tables of tests read well.
#pragma once

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <optional>
#include <string>

#include <newsdex/article.hpp>

namespace newsdex::test {

/// 2026-05-28, when the dates of tests are read.
inline constexpr std::int64_t kLateMay = 1'780'000'000;

/// The date in its own zone, cut to its precision: "2026-01-03T10:15+01:00", "2026-01", "none".
inline std::string date_text(const std::optional<Date>& date) {
    if (!date) return "none";
    using namespace std::chrono;
    const std::int64_t local = date->utc_seconds + 60LL * date->offset_minutes.value_or(0);
    const sys_days day = floor<days>(sys_seconds(seconds(local)));
    const year_month_day civil(day);
    const auto in_day = static_cast<int>(local - day.time_since_epoch().count() * 86400LL);
    char text[64];
    const int written = std::snprintf(
        text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(civil.year()),
        static_cast<unsigned>(civil.month()), static_cast<unsigned>(civil.day()), in_day / 3600,
        in_day / 60 % 60, in_day % 60);
    std::string out(text, static_cast<std::size_t>(written));
    constexpr std::size_t kLengths[] = {4, 7, 10, 13, 16, 19};
    out.resize(kLengths[static_cast<std::size_t>(date->precision)]);
    if (!date->offset_minutes) return out;
    const int minutes = *date->offset_minutes;
    if (minutes == 0) return out + "Z";
    const int size = minutes < 0 ? -minutes : minutes;
    std::snprintf(text, sizeof text, "%c%02d:%02d", minutes < 0 ? '-' : '+', size / 60, size % 60);
    return out + text;
}

}  // namespace newsdex::test
