// Dates of China, Japan and Korea: 2024年3月5日, 令和6年3月5日, 二〇二四年三月五日, 2024년 3월 5일;
// their weekdays, and the labels before them.
#pragma once

#include <cstddef>
#include <string_view>

#include "dates/parse.hpp"

namespace newsdex::dates {

/// A year before 年 or 년, and month and day behind it; without the time. False, and `at` where it
/// was, if it is none.
bool parse_cjk_year(std::string_view text, std::size_t& at, DateParts& parts);
/// 1月3日 or 1月. `at` may have been moved where it is none.
bool take_cjk_month_day(std::string_view text, std::size_t& at, DateParts& parts);
/// 星期二, 火曜日, 화요일, and one ideograph in parentheses. `at` stays where there is none.
bool take_cjk_weekday(std::string_view text, std::size_t& at);
/// 发布时间：, 公開日, 입력. `at` stays where there is none.
bool take_cjk_label(std::string_view text, std::size_t& at);

}  // namespace newsdex::dates
