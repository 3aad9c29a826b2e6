#include "schema/days.hpp"

#include <gtest/gtest.h>

namespace newsdex::schema {
namespace {

struct DaysCase {
    const char* name;
    Date date;
    const char* expected;  // "first last", "" for nothing
};

class DaysOfADate : public testing::TestWithParam<DaysCase> {};
TEST_P(DaysOfADate, AreThoseOfItsOwnZone) {
    const auto days = days_of(GetParam().date);
    EXPECT_EQ(days ? encode_day(days->first) + " " + encode_day(days->last) : "",
              GetParam().expected);
}

constexpr std::int64_t kNoonThird = 1'767'441'600;  // 2026-01-03T12:00:00Z

INSTANTIATE_TEST_SUITE_P(
    Cases, DaysOfADate,
    testing::Values(
        DaysCase{"second", {kNoonThird, {}, DatePrecision::kSecond}, "20260103 20260103"},
        DaysCase{"day", {kNoonThird, {}, DatePrecision::kDay}, "20260103 20260103"},
        DaysCase{"month", {kNoonThird, {}, DatePrecision::kMonth}, "20260101 20260131"},
        DaysCase{"year", {kNoonThird, {}, DatePrecision::kYear}, "20260101 20261231"},
        DaysCase{"east", {kNoonThird, 13 * 60, DatePrecision::kMinute}, "20260104 20260104"},
        DaysCase{"west", {kNoonThird, -13 * 60, DatePrecision::kMinute}, "20260102 20260102"},
        DaysCase{"leap_february", {1'709'164'800, {}, DatePrecision::kMonth}, "20240201 20240229"},
        DaysCase{"before_1970", {-1, {}, DatePrecision::kSecond}, "19691231 19691231"},
        DaysCase{"year_zero", {-62'167'219'200, {}, DatePrecision::kDay}, "00000101 00000101"},
        DaysCase{"before_year_zero", {-62'167'219'201, {}, DatePrecision::kDay}, ""},
        DaysCase{"last", {253'402'300'799, {}, DatePrecision::kDay}, "99991231 99991231"},
        DaysCase{"year_10000", {253'402'300'800, {}, DatePrecision::kDay}, ""},
        DaysCase{"lowest", {INT64_MIN, -60, DatePrecision::kDay}, ""},
        DaysCase{"highest", {INT64_MAX, 60, DatePrecision::kDay}, ""}),
    [](const auto& c) { return std::string(c.param.name); });

}  // namespace
}  // namespace newsdex::schema
