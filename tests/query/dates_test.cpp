// Several dates behind one field, times of day and durations: what they are read as, over generated
// dates.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "query/parser.hpp"
#include "query/print.hpp"
#include "tests/support/note_text.hpp"
#include "tests/support/random.hpp"

namespace newsdex::query {
namespace {

namespace chrono = std::chrono;
using test::Random;

struct DateRow {
    const char* text;
    const char* tree;
    const char* notes = "";
};

// Now is Saturday, 3 January 2026.
Parsed read_query(const std::string& text) {
    return parse(text, {.strict = false, .now = 1'767'398'400});
}

TEST(DateLists, AreReadWithTheirOperators) {
    const DateRow rows[] = {
        {"date:(2016 OR 2017)", "OR(DATE(2016-01-01..2016-12-31), DATE(2017-01-01..2017-12-31))"},
        {"date:2016,2018", "OR(DATE(2016-01-01..2016-12-31), DATE(2018-01-01..2018-12-31))"},
        {"date:2016-01-02|2016-01-05 oil", "AND(OR(DATE(2016-01-02), DATE(2016-01-05)), oil)"},
        {"date:(2016-01-02 2016-01-05)", "OR(DATE(2016-01-02), DATE(2016-01-05))"},
        {"date:(2016-01-02, 2016-01-05,)", "OR(DATE(2016-01-02), DATE(2016-01-05))"},
        {"date:(March 3, 2016)", "DATE(2016-03-03)"},
        {"date:(3 March 2016, 5 May 2016)", "OR(DATE(2016-03-03), DATE(2016-05-05))"},
        {"date:(\"3 March 2016\" OR \"May 2016\")",
         "OR(DATE(2016-03-03), DATE(2016-05-01..2016-05-31))"},
        {"date:(>2016-01-02 <2016-01-05)", "AND(DATE(2016-01-03..), DATE(..2016-01-04))"},
        {"date:(2016 AND NOT 2016-03)",
         "AND(DATE(2016-01-01..2016-12-31), NOT(DATE(2016-03-01..2016-03-31)))"},
        {"date:(2016 NOT 2016-03)",
         "AND(DATE(2016-01-01..2016-12-31), NOT(DATE(2016-03-01..2016-03-31)))"},
        {"-date:(2016-01-02 OR 2016-01-05)", "NOT(OR(DATE(2016-01-02), DATE(2016-01-05)))"},
        {"date:!(2016-01-02 OR 2016-01-05)", "NOT(OR(DATE(2016-01-02), DATE(2016-01-05)))"},
        {"date:(2016-01-02..2016-01-05 OR none)", "OR(DATE(2016-01-02..2016-01-05), DATE(none))"},
        {"after:(2016-01-02)", "DATE(2016-01-02..)"},
        {"date:(2016 TO 2017)", "DATE(2016-01-01..2017-12-31)"},
        {"date:(2016-01-02 OR 2016-02-30)", "OR(DATE(2016-01-02), DATE(never))",
         "date_doubtful: date:2016-02-30: there is no such day; nothing matches"},
        {"date:(today OR 2016-01-02)", "OR(DATE(2026-01-03), DATE(2016-01-02))",
         "date_read: date:today: read as date:2026-01-03"},
        {"date:(2016 OR eel)", "AND(date, OR(2016, eel))",
         "field_without_date: \"date:\" is not followed by a date; searched as words"},
        {"date:2016,eel", "AND(date, 2016, eel)",
         "field_without_date: \"date:\" is not followed by a date; searched as words"},
        {"date:()", "date",
         "field_without_date: \"date:\" is not followed by a date; searched as words\n"
         "empty_parentheses: the parentheses hold nothing; left out"},
    };
    for (const DateRow& row : rows) {
        const Parsed got = read_query(row.text);
        EXPECT_EQ(outline(got.tree), row.tree) << row.text;
        EXPECT_EQ(test::notes_text(got.notes), row.notes) << row.text;
    }
}

TEST(DatesWithATime, AreReadToTheirDayAndLoseNoArticleOfIt) {
    const DateRow rows[] = {
        {"date:2016-03-04T09:15:00Z", "DATE(2016-03-04)"},
        {"date:2016-03-04T23:15:00-05:00", "DATE(2016-03-04)"},
        {"date:2016-03-04 09:15 oil", "AND(DATE(2016-03-04), oil)"},
        {"date:2016-03-04 09:15 +01:00 oil", "AND(DATE(2016-03-04), oil)"},
        {"date:\"2016-03-04 09:15\"", "DATE(2016-03-04)"},
        {"date:20160304T091500Z", "DATE(2016-03-04)"},
        {"date:\"Fri, 04 Mar 2016 09:15:00 GMT\"", "DATE(2016-03-04)"},
        {"after:2016-03-04T09:15", "DATE(2016-03-04..)"},
        {"before:2016-03-04T09:15", "DATE(..2016-03-04)"},
        {"before:2016-03-04T00:00:00Z", "DATE(..2016-03-03)"},
        {"date:>2016-03-04T09:15", "DATE(2016-03-04..)"},
        {"date:<2016-03-04T09:15", "DATE(..2016-03-04)"},
        {"date:[2016-03-04T00:00:00Z TO 2016-03-05T00:00:00Z}", "DATE(2016-03-04)"},
        {"date:2016-03-04T20:00/PT8H", "DATE(2016-03-04..2016-03-05)"},
    };
    for (const DateRow& row : rows) {
        const Parsed got = read_query(row.text);
        EXPECT_EQ(outline(got.tree), row.tree) << row.text;
        const std::string notes = test::notes_text(got.notes);
        EXPECT_NE(notes.find("articles are found by their day; read as date:"), notes.npos)
            << row.text << ": " << notes;
    }
    // A word behind a date is none of it.
    EXPECT_EQ(outline(read_query("date:2016-03-04 9 lives").tree),
              "AND(DATE(2016-03-04), 9, lives)");
    EXPECT_EQ(outline(read_query("date:2016 10:30").tree),
              "AND(DATE(2016-01-01..2016-12-31), 10:30)");
}

TEST(Durations, MayHaveATimeAndStandAlone) {
    const DateRow rows[] = {
        {"date:2016-03-04/PT24H", "DATE(2016-03-04)"},
        {"date:2016-03-04/PT36H", "DATE(2016-03-04..2016-03-05)"},
        {"date:2016-03-04/P1DT90M", "DATE(2016-03-04..2016-03-05)"},
        {"date:2016-03-04/P1Y2M10DT2H30M", "DATE(2016-03-04..2017-05-14)"},
        {"date:P7D", "DATE(2025-12-27..2026-01-03)"},
        {"after:P1M", "DATE(2025-12-03..)"},
        {"date:2016-03-04/P", "AND(date, 2016-03-04/P)"},
        {"date:2016-03-04/PT", "AND(date, 2016-03-04/PT)"},
        {"date:2016-03-04/PT5D", "AND(date, 2016-03-04/PT5D)"},
    };
    for (const DateRow& row : rows)
        EXPECT_EQ(outline(read_query(row.text).tree), row.tree) << row.text;
}

std::string day_text(chrono::sys_days day) {
    const chrono::year_month_day date{day};
    char out[16];
    std::snprintf(out, sizeof out, "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return out;
}

std::string random_day(Random& random) {
    return day_text(chrono::sys_days(chrono::days(random.between(0, 20'000))));
}

TEST(DateLists, EveryWayOfWritingOneIsTheSameList) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Random random(seed);
        std::vector<std::string> days(2 + random.below(4));
        for (std::string& day : days) day = random_day(random);
        const auto joined = [&](const char* between) {
            std::string out = days[0];
            for (std::size_t i = 1; i < days.size(); ++i) out += between + days[i];
            return out;
        };
        std::string wanted = "OR(DATE(" + joined("), DATE(") + "))";
        for (const std::string& text :
             {"date:(" + joined(" OR ") + ")", "date:(" + joined(", ") + ")",
              "date:(" + joined(" ") + ")", "date:( " + joined(" | ") + " )", "date:" + joined(","),
              "date:" + joined("|"), "date:(\"" + joined("\" OR \"") + "\")",
              "(date:" + joined(" OR date:") + ")"}) {
            EXPECT_EQ(outline(read_query(text).tree), wanted) << text << " seed " << seed;
        }
    }
}

TEST(DatesWithATime, EveryWayOfWritingOneIsItsDay) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        Random random(seed);
        const std::string day = random_day(random);
        const std::string wanted = "DATE(" + day + ")";
        char time[16];
        std::snprintf(time, sizeof time, "%02d:%02d", static_cast<int>(random.below(24)),
                      static_cast<int>(random.below(60)));
        for (const char* zone : {"", "Z", "+01:00", "-0500", " +01:00", " UTC", " GMT"}) {
            const std::string written = day + "T" + time + zone;
            const std::string spaced = day + " " + time + ":59" + zone;
            for (const std::string& text :
                 {"date:\"" + written + "\"", "date:\"" + spaced + "\"", "date:(" + spaced + ")",
                  "date:[" + written + " TO " + spaced + "]"})
                EXPECT_EQ(outline(read_query(text).tree), wanted) << text << " seed " << seed;
        }
    }
}

}  // namespace
}  // namespace newsdex::query
