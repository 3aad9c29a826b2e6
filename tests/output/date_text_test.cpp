#include "output/date_text.hpp"

#include <gtest/gtest.h>

namespace newsdex::output {
namespace {

constexpr std::int64_t kInstant = 1767429015;  // 2026-01-03T08:30:15Z

TEST(DateText, IsCutToItsPrecision) {
    const std::pair<DatePrecision, const char*> cases[] = {
        {DatePrecision::kYear, "2026"},
        {DatePrecision::kMonth, "2026-01"},
        {DatePrecision::kDay, "2026-01-03"},
        {DatePrecision::kHour, "2026-01-03T09+01:00"},
        {DatePrecision::kMinute, "2026-01-03T09:30+01:00"},
        {DatePrecision::kSecond, "2026-01-03T09:30:15+01:00"},
    };
    for (const auto& [precision, text] : cases)
        EXPECT_EQ(iso_date({kInstant, 60, precision, DateOrigin::kElement}), text);
}

TEST(DateText, IsReadWithoutSecondsAndZone) {
    const std::pair<DatePrecision, const char*> cases[] = {
        {DatePrecision::kYear, "2026"},
        {DatePrecision::kMonth, "2026-01"},
        {DatePrecision::kDay, "2026-01-03"},
        {DatePrecision::kHour, "2026-01-03 09h"},
        {DatePrecision::kMinute, "2026-01-03 09:30"},
        {DatePrecision::kSecond, "2026-01-03 09:30"},
    };
    for (const auto& [precision, text] : cases)
        EXPECT_EQ(plain_date({kInstant, 60, precision, DateOrigin::kElement}), text);
}

TEST(DateText, ShowsTheDayOfTheArticlesOwnZone) {
    struct Case {
        std::int64_t utc;
        std::optional<std::int32_t> offset;
        const char* text;
    };
    const Case cases[] = {
        {kInstant, std::nullopt, "2026-01-03T08:30:15"},
        {kInstant, 0, "2026-01-03T08:30:15Z"},
        {kInstant, -300, "2026-01-03T03:30:15-05:00"},
        {kInstant, 345, "2026-01-03T14:15:15+05:45"},
        {kInstant, -600, "2026-01-02T22:30:15-10:00"},
        {-1, 0, "1969-12-31T23:59:59Z"},
        {-2209075200, std::nullopt, "1899-12-31T00:00:00"},
    };
    for (const auto& [utc, offset, text] : cases)
        EXPECT_EQ(iso_date({utc, offset, DatePrecision::kSecond, DateOrigin::kElement}), text);
}

}  // namespace
}  // namespace newsdex::output
