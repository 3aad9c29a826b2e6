// What ideographs tell of a date.
#include "dates/cjk_parse.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <utility>

#include "base/utf8.hpp"
#include "dates/steps.hpp"

namespace newsdex::dates {
namespace {

using namespace std::string_view_literals;

/// Moves over blanks and one of the texts.
bool take_mark(std::string_view text, std::size_t& at,
               std::initializer_list<std::string_view> marks) {
    std::size_t here = at;
    skip_blanks(text, here);
    for (const std::string_view mark : marks) {
        if (!take(text, here, mark)) continue;
        at = here;
        return true;
    }
    return false;
}

/// 〇 to 九 are 0 to 9, 十 is 10; -1 for anything else.
int ideograph_value(char32_t c) {
    constexpr std::u32string_view kValues = U"〇一二三四五六七八九十";
    if (c == U'零' || c == U'○') return 0;
    if (c == U'元') return 1;  // the first year of an era
    const std::size_t found = kValues.find(c);
    return found == std::u32string_view::npos ? -1 : static_cast<int>(found);
}

/// 二〇二四, 十二, 二十五: digits in a row, or tens and ones; or a number in digits.
Number read_cjk_number(std::string_view text, std::size_t& at) {
    Number number = read_number(text, at);
    bool has_ten = false;
    for (; at < text.size() && (number.digits == 0 || number.is_ideographic);) {
        const base::Decoded c = base::decode(text, at);
        const int value = c.well_formed ? ideograph_value(c.code_point) : -1;
        if (value < 0 || number.digits > 4) break;
        if (value == 10)
            number.value = (number.digits == 0 ? 1 : number.value) * 10;
        else if (has_ten)
            number.value += static_cast<unsigned>(value);
        else
            number.value = number.value * 10 + static_cast<unsigned>(value);
        has_ten = has_ten || value == 10;
        number.is_ideographic = true;
        ++number.digits;
        at += c.length;
    }
    if (has_ten) number.digits = number.value > 9 ? 2 : 1;
    return number;
}

/// What to add to the year of an era.
int take_era(std::string_view text, std::size_t& at) {
    constexpr std::array<std::pair<std::string_view, int>, 10> kEras{{{"令和", 2018},
                                                                      {"平成", 1988},
                                                                      {"昭和", 1925},
                                                                      {"大正", 1911},
                                                                      {"明治", 1867},
                                                                      {"中華民國", 1911},
                                                                      {"中华民国", 1911},
                                                                      {"民國", 1911},
                                                                      {"民国", 1911},
                                                                      {"西元", 0}}};
    for (const auto& [name, before] : kEras)
        if (take(text, at, name)) return before;
    return 0;
}

/// The same year in another count: 2024年（令和6年）3月5日.
void skip_other_year(std::string_view text, std::size_t& at) {
    constexpr std::size_t kLongest = 48;  // bytes
    std::size_t here = at;
    if (!take(text, here, "（") && !take(text, here, "(")) return;
    for (std::size_t end = here; end < text.size() && end < here + kLongest; ++end) {
        const std::string_view inner = text.substr(here, end - here);
        if (!take(text, end, "）") && !take(text, end, ")")) continue;
        if (inner.ends_with("年") || inner.starts_with("令和") || inner.starts_with("平成"))
            at = end;
        return;
    }
}

}  // namespace

bool parse_cjk_year(std::string_view text, std::size_t& at, DateParts& parts) {
    std::size_t here = at;
    const int before = take_era(text, here);
    const Number year = read_cjk_number(text, here);
    if (year.digits == 0 || (before == 0 && year.digits != 4) || year.digits > 4) return false;
    if (!take_mark(text, here, {"年", "년"})) return false;
    parts.year = static_cast<int>(year.value) + before;
    at = here;
    skip_other_year(text, here);
    if (take_cjk_month_day(text, here, parts)) at = here;
    return true;
}

bool take_cjk_month_day(std::string_view text, std::size_t& at, DateParts& parts) {
    skip_blanks(text, at);
    const Number month = read_cjk_number(text, at);
    if (month.digits == 0 || month.digits > 2 || !take_mark(text, at, {"月", "월"})) return false;
    parts.month = static_cast<unsigned>(month.value);
    std::size_t here = at;
    skip_blanks(text, here);
    const Number day = read_cjk_number(text, here);
    if (day.digits == 0 || day.digits > 2 || !take_mark(text, here, {"日", "号", "號", "일"}))
        return true;
    parts.day = static_cast<unsigned>(day.value);
    at = here;
    take_cjk_weekday(text, at);
    return true;
}

bool take_cjk_weekday(std::string_view text, std::size_t& at) {
    constexpr std::string_view kDays = "一二三四五六日天月火水木金土월화수목금토일";
    std::size_t here = at;
    skip_blanks(text, here);
    const bool is_enclosed =
        take(text, here, "(") || take(text, here, "（") || take(text, here, "[");
    bool is_named = false;
    for (const std::string_view name : {"星期"sv, "礼拜"sv, "禮拜"sv, "周"sv, "週"sv})
        is_named = is_named || take(text, here, name);
    // Each is three bytes.
    const std::string_view day = text.substr(std::min(here, text.size()), 3);
    const std::size_t place = day.size() < 3 ? std::string_view::npos : kDays.find(day);
    if (place == std::string_view::npos || place % 3 != 0) return false;
    here += 3;
    for (const std::string_view name : {"曜日"sv, "曜"sv, "요일"sv})
        is_named = is_named || take(text, here, name);
    if (!is_enclosed) {
        if (is_named) at = here;
        return is_named;
    }
    // （火・祝）
    for (std::size_t i = 0; i < 4; ++i) {
        if (take(text, here, ")") || take(text, here, "）") || take(text, here, "]"))
            return at = here, true;
        if (here < text.size()) here += std::max<std::size_t>(base::decode(text, here).length, 1);
    }
    return false;
}

bool take_cjk_label(std::string_view text, std::size_t& at) {
    // Of two that begin alike the longer first.
    constexpr std::array kLabels{
        "기사입력"sv, "기사수정"sv, "최종수정"sv, "최초입력"sv, "입력시간"sv,   "입력"sv,
        "수정"sv,     "등록"sv,     "승인"sv,     "게재"sv,     "발행일"sv,     "발행"sv,
        "작성"sv,     "업데이트"sv, "송고"sv,     "发布时间"sv, "发布日期"sv,   "发布于"sv,
        "发表于"sv,   "发表时间"sv, "发布"sv,     "发表"sv,     "更新时间"sv,   "更新于"sv,
        "更新日時"sv, "更新日"sv,   "更新"sv,     "發布時間"sv, "發佈時間"sv,   "發布於"sv,
        "發布"sv,     "發佈"sv,     "發表"sv,     "更新時間"sv, "最後更新"sv,   "最后更新"sv,
        "公開日時"sv, "公開日"sv,   "公開"sv,     "配信日時"sv, "配信"sv,       "掲載日"sv,
        "掲載"sv,     "投稿日時"sv, "投稿日"sv,   "投稿"sv,     "最終更新日"sv, "最終更新"sv,
        "日時"sv,     "日付"sv,     "日期"sv,     "时间"sv,     "時間"sv,       "出版"sv};
    std::size_t here = at;
    skip_blanks(text, here);
    for (const std::string_view label : kLabels) {
        if (!take(text, here, label)) continue;
        at = here;
        return true;
    }
    return false;
}

}  // namespace newsdex::dates
