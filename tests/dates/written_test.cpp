// Dates that stand alone, as queries have them; and every name of a month that articles are read
// with.
#include "dates/written.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

#include "dates/scanner.hpp"
#include "dates/words.hpp"

namespace newsdex::dates {
namespace {

#include "dates/name_table.inc"

/// "2026-01-03", "2026-01-01..2026-01-31", "none", "ambiguous", "beyond", "no date".
std::string read(std::string_view text) {
    const auto day = [](Days days) {
        const std::chrono::year_month_day date{days};
        char out[16];
        std::snprintf(out, sizeof out, "%04d-%02u-%02u", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
        return std::string(out);
    };
    const auto written = read_written_date(text);
    if (!written) return "no date";
    if (written->ambiguous) return "ambiguous";
    if (written->beyond) return "beyond";
    if (!written->span) return "none";
    const auto& [first, last] = *written->span;
    return first == last ? day(first) : day(first) + ".." + day(last);
}

struct Case {
    const char* text;
    const char* wanted;
};

TEST(WrittenDate, IsAsWideAsItIsWritten) {
    const Case cases[] = {
        {"2026", "2026-01-01..2026-12-31"},
        {"2024-02", "2024-02-01..2024-02-29"},
        {"2026 1 3", "2026-01-03"},
        {"2026.01.03", "2026-01-03"},
        {"20260103", "2026-01-03"},
        {"2026-w02", "2026-01-05..2026-01-11"},
        {"2026-W54", "none"},
        {"31/01/2026", "2026-01-31"},
        {"01/31/2026", "2026-01-31"},
        {"01/02/2026", "ambiguous"},
        {"02/02/2026", "2026-02-02"},
        {"1.2.2026", "2026-02-01"},
        {"1.13.2026", "none"},
        {"2026-02-30", "none"},
        {"2026-00", "none"},
        {"0000", "none"},
        {"२०२६", "2026-01-01..2026-12-31"},
        {"๒๕๖๗", "2024-01-01..2024-12-31"},
        {"٢٠٢٦٠١٠٣", "2026-01-03"},
        {"10000-01-01", "beyond"},
        {"-44", "beyond"},
        {"1577836800", "beyond"},
        {"3/1/26", "no date"},
        {"01/2026", "no date"},
        {"2026-01-03T10:15", "2026-01-03"},
        {"", "no date"},
        {"W", "no date"},
        {"january", "no date"},
    };
    for (const auto& [text, wanted] : cases) EXPECT_EQ(read(text), wanted) << text;
}

TEST(WrittenDate, HasTheNamesAndFormsOfManyLanguages) {
    const Case cases[] = {
        {"3 Jan 2026", "2026-01-03"},
        {"January 3rd, 2026", "2026-01-03"},
        {"Jan-2026", "2026-01-01..2026-01-31"},
        {"26-FEB-1987", "1987-02-26"},
        {"Saturday, 3 January 2026", "2026-01-03"},
        {"3. März 2026", "2026-03-03"},
        {"Jänner 2026", "2026-01-01..2026-01-31"},
        {"1er août 2026", "2026-08-01"},
        {"3 de enero de 2026", "2026-01-03"},
        {"3 stycznia 2026", "2026-01-03"},
        {"3 tammikuuta 2026", "2026-01-03"},
        {"3 января 2026 г.", "2026-01-03"},
        {"3 siječnja 2026", "2026-01-03"},
        {"3 يناير 2026", "2026-01-03"},
        {"3 Ianuarie 2026", "2026-01-03"},
        {"2026-Mai-03", "2026-05-03"},
        {"2026年1月3日", "2026-01-03"},
        {"2026년 1월", "2026-01-01..2026-01-31"},
        {"０１/０２/２０２６", "ambiguous"},
        {"30 février 2026", "none"},
        {"3 Januar 26", "no date"},
        {"3 Januar 2026 10:15", "2026-01-03"},
        {"3 Januar 2026 und", "no date"},
        {"Somewhen 2026", "no date"},
    };
    for (const auto& [text, wanted] : cases) EXPECT_EQ(read(text), wanted) << text;
}

/// Calls visit(name) for each name of a list of the table.
template <class Visit>
void for_each_name(std::string_view list, Visit&& visit) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        if (end > 0) visit(std::string(list.substr(0, end)));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

TEST(WrittenDateLaw, EveryNameOfAMonthHoldsInArticlesAndAlone) {
    std::size_t names = 0;
    for (std::size_t month = 0; month < kMonthNames.size(); ++month) {
        for_each_name(kMonthNames[month], [&](const std::string& name) {
            ++names;
            const std::string text = "3 " + name + " 2026";
            const std::string number = (month < 9 ? "0" : "") + std::to_string(month + 1);
            EXPECT_EQ(read(text), "2026-" + number + "-03") << text;
            const auto date = scan_date(text, {});
            ASSERT_TRUE(date) << text;
            const std::chrono::sys_seconds second{std::chrono::seconds(date->utc_seconds)};
            EXPECT_EQ(Days(std::chrono::floor<std::chrono::days>(second)),
                      read_written_date(text)->span->first)
                << text;
        });
    }
    EXPECT_GT(names, 500U);
}

TEST(WrittenDateLaw, EveryNameOfAWeekdayIsPassedOver) {
    for_each_name(kWeekdayNames, [](const std::string& name) {
        EXPECT_EQ(read(name + ", 3 January 2026"), "2026-01-03") << name;
    });
}

}  // namespace
}  // namespace newsdex::dates
