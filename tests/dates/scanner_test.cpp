#include "dates/scanner.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "tests/dates/date_text.hpp"
#include "tests/support/random.hpp"

namespace newsdex::dates {
namespace {

using test::kLateMay;

DateContext element(std::string_view language = "") {
    return {.now = kLateMay, .language = language, .own_element = true};
}

DateContext in_text(std::string_view language = "") {
    return {.now = kLateMay, .language = language, .origin = DateOrigin::kText};
}

struct DateCase {
    const char* text;
    const char* date;
};

void expect_all(std::initializer_list<DateCase> cases, const DateContext& context) {
    for (const DateCase& c : cases)
        EXPECT_EQ(test::date_text(scan_date(c.text, context)), c.date) << c.text;
}

TEST(DateScanner, ReadsTheFormsOfMachines) {
    expect_all({{"2026-01-03T10:15:04Z", "2026-01-03T10:15:04Z"},
                {"2026-01-03T10:15:04+01:00", "2026-01-03T10:15:04+01:00"},
                {"2026-01-03T10:15:04+0100", "2026-01-03T10:15:04+01:00"},
                {"2026-01-03T10:15:04.123456-07:00", "2026-01-03T10:15:04-07:00"},
                {"2026-01-03T10:15:04,5Z", "2026-01-03T10:15:04Z"},
                {"2026-01-03T10:15+02:00", "2026-01-03T10:15+02:00"},
                {"2026-01-03t10:15:00z", "2026-01-03T10:15:00Z"},
                {"2026-01-03 10:15:04 -0500", "2026-01-03T10:15:04-05:00"},
                {"2026-01-03 9:05:00 -0500", "2026-01-03T09:05:00-05:00"},
                {"2026-01-03 10:15:04 UTC", "2026-01-03T10:15:04Z"},
                {"2026-01-03 10:15:04 +0000 UTC", "2026-01-03T10:15:04Z"},
                {"2026-01-03T10:15:04", "2026-01-03T10:15:04"},
                {"2026-01-03", "2026-01-03"},
                {"2026-01", "2026-01"},
                {"2026", "2026"},
                {"2026/6/9 15:07:41", "2026-06-09T15:07:41"},
                {"2026/01/03", "2026-01-03"},
                {"20260103", "2026-01-03"},
                {"20260103T101500Z", "2026-01-03T10:15:00Z"},
                {"20131020T192751+1", "2013-10-20T19:27:51+01:00"},
                {"20200703T165136-0400", "2020-07-03T16:51:36-04:00"},
                {"20141126T152703", "2014-11-26T15:27:03"},
                {"20260103101504", "2026-01-03T10:15:04"},
                {"1577836800", "2020-01-01T00:00:00Z"},
                {"1577836800000", "2020-01-01T00:00:00Z"},
                {"1577836800000000", "2020-01-01T00:00:00Z"},
                {"1577836800.25", "2020-01-01T00:00:00Z"},
                {"/Date(1577836800000)/", "2020-01-01T00:00:00Z"},
                {"2026-W01-6", "2026-01-03"},
                {"2026W016", "2026-01-03"},
                {"2026-003", "2026-01-03"},
                {"2026-01-03T10:15:00[Europe/Paris]", "2026-01-03T10:15:00+01:00"},
                {"2026-07-03 10:15 Europe/Paris", "2026-07-03T10:15+02:00"},
                {"26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01"},
                {" 5-MAR-1987 09:00:00.00F", "1987-03-05T09:00:00"},
                {"1-APR-1987 00:02:13.34 E F", "1987-04-01T00:02:13"}},
               element());
}

TEST(DateScanner, ReadsTheFormsOfMailAndFeeds) {
    expect_all({{"Sat, 03 Jan 2026 10:15:04 GMT", "2026-01-03T10:15:04Z"},
                {"Sat, 03 Jan 2026 10:15:04 +0100", "2026-01-03T10:15:04+01:00"},
                {"Sat, 3 Jan 2026 10:15:04 EST", "2026-01-03T10:15:04-05:00"},
                {"Sat,  3 Jan 2026 10:15 PDT", "2026-01-03T10:15-07:00"},
                {"3 Jan 26 10:15:04 CET", "2026-01-03T10:15:04+01:00"},
                {"Fri, 22 Sep 17 04:00:00 +0000", "2017-09-22T04:00:00Z"},
                {"Tue, 24 Feb 2026 9:05 am PST", "2026-02-24T09:05-08:00"},
                {"Tue, 24 Feb 2026 9:05 pm CEST", "2026-02-24T21:05+02:00"},
                {"Sat Jan  3 10:15:04 2026", "2026-01-03T10:15:04"},
                {"Sat Jan  3 10:15:04 EST 2026", "2026-01-03T10:15:04-05:00"},
                {"Sat, 03 Jan 2026 10:15:04 -0800 (PST)", "2026-01-03T10:15:04-08:00"},
                {"Sat, 03 Jan 2026 10:15:04 XYZ", "2026-01-03T10:15:04"},
                {"03 Jan 2026 24:00:00 GMT", "2026-01-04T00:00:00Z"},
                {"31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59Z"}},
               element());
}

TEST(DateScanner, ReadsTheFormsOfPeople) {
    expect_all({{"January 3, 2026", "2026-01-03"},
                {"Jan. 3, 2026", "2026-01-03"},
                {"JANUARY 3 2026", "2026-01-03"},
                {"January 3rd, 2026", "2026-01-03"},
                {"3 January 2026", "2026-01-03"},
                {"3rd of January, 2026", "2026-01-03"},
                {"3-Jan-2026", "2026-01-03"},
                {"Sept. 3, 2025", "2025-09-03"},
                {"Saturday, January 3, 2026 at 10:15 a.m. EST", "2026-01-03T10:15-05:00"},
                {"Saturday, January 3, 2026, 10:15 p.m.", "2026-01-03T22:15"},
                {"Published: Saturday 3 January 2026 - 10:15 GMT", "2026-01-03T10:15Z"},
                {"Published 3 January 2026, updated 4 January 2026", "2026-01-03"},
                {"Updated 12:30, 3 January 2026", "none"},
                {"January 2026", "2026-01"},
                {"1015 GMT", "none"},
                {"(January 3, 2026)", "2026-01-03"}},
               in_text());
}

TEST(DateScanner, ReadsTheMonthsOfManyLanguages) {
    expect_all({{"3. Januar 2026", "2026-01-03"},
                {"Samstag, 3. Jänner 2026, 10.15 Uhr", "2026-01-03T10:15"},
                {"Sonnabend, den 7. März 2026 um 9 Uhr", "2026-03-07T09"},
                {"3 janvier 2026", "2026-01-03"},
                {"Publié le samedi 1er août 2020 à 10h15", "2020-08-01T10:15"},
                {"12 févr. 2026", "2026-02-12"},
                {"3 de enero de 2026", "2026-01-03"},
                {"sábado, 3 de septiembre de 2022", "2022-09-03"},
                {"3 gennaio 2026", "2026-01-03"},
                {"giovedì 8 maggio 2025, ore 10:15", "2025-05-08T10:15"},
                {"1º de março de 2026", "2026-03-01"},
                {"terça-feira, 3 de fevereiro de 2026 às 10h15", "2026-02-03T10:15"},
                {"zaterdag 3 januari 2026 om 10.15 uur", "none"},
                {"3 maart 2026", "2026-03-03"},
                {"3 stycznia 2026 r.", "2026-01-03"},
                {"12 października 2025", "2025-10-12"},
                {"3. ledna 2026", "2026-01-03"},
                {"3. 1. 2026", "2026-01-03"},
                {"10. září 2025", "2025-09-10"},
                {"den 3 januari 2026 kl. 10.15", "2026-01-03T10:15"},
                {"lørdag 3. januar 2026", "2026-01-03"},
                {"3. desember 2025", "2025-12-03"},
                {"3. tammikuuta 2026", "2026-01-03"},
                {"3 января 2026 г.", "2026-01-03"},
                {"СУББОТА, 3 МАЯ 2025", "2025-05-03"},
                {"3 січня 2026 року", "2026-01-03"},
                {"3 Ιανουαρίου 2026", "2026-01-03"},
                {"15 ΑΥΓΟΥΣΤΟΥ 2025", "2025-08-15"},
                {"3 Ağustos 2025", "2025-08-03"},
                {"2026年1月3日", "2026-01-03"},
                {"２０２６年１月３日", "2026-01-03"},
                {"2026年1月3日(土) 10時15分", "2026-01-03T10:15"},
                {"2026年1月3日 下午3:05", "2026-01-03T15:05"},
                {"2026년 1월 3일 오전 10:15", "2026-01-03T10:15"},
                {"2026. 1. 3.", "2026-01-03"},
                {"3 Märzz 2026", "none"}},
               in_text());
}

TEST(DateScanner, DecidesTheOrderOfDayAndMonthByEvidence) {
    EXPECT_EQ(test::date_text(scan_date("13/04/2025", in_text())), "2025-04-13");
    EXPECT_EQ(test::date_text(scan_date("04/13/2025", in_text())), "2025-04-13");
    EXPECT_EQ(test::date_text(scan_date("03/04/2025", in_text("en-US"))), "2025-03-04");
    EXPECT_EQ(test::date_text(scan_date("03/04/2025", in_text("en-GB"))), "2025-04-03");
    EXPECT_EQ(test::date_text(scan_date("3.4.2025", in_text("en-US"))), "2025-04-03");
    EXPECT_EQ(read_date("03/04/2025", in_text())->note, "day taken to stand before the month");
    EXPECT_EQ(read_date("13/04/2025", in_text())->note, "");
}

TEST(DateScanner, BelievesNoDateThatIsNone) {
    expect_all({{"", "none"},
                {"somewhen", "none"},
                {"2026-02-30", "none"},
                {"2026-13-01", "none"},
                {"2026-01-00", "none"},
                {"0000-00-00", "none"},
                {"0000-00-00 00:00:00", "none"},
                {"1970-01-01T00:00:00Z", "none"},
                {"0", "none"},
                {"0001-01-01T00:00:00Z", "none"},
                {"1900-01-01", "none"},
                {"2026-01-03T25:00:00Z", "none"},
                {"2026-01-03 was a Saturday", "none"},
                {"3 apples 2026", "none"},
                {"12345", "none"},
                {"0301261", "none"},
                {"Q1 2026", "none"},
                {"99999999999999999999999999", "none"}},
               element());
    expect_all({{"1449-01-03", "none"},
                {"2028-01-03", "none"},
                {"1450-01-03", "1450-01-03"},
                {"2027-12-31", "2027-12-31"},
                {"20260103", "none"},
                {"1577836800", "none"}},
               in_text());
    EXPECT_EQ(test::date_text(scan_date("1200-01-03", element())), "1200-01-03");
    EXPECT_EQ(read_date("1200-01-03", element())->note, "unlikely year");
}

TEST(DateScanner, ReadsIstAsTheLanguageSays) {
    EXPECT_EQ(test::date_text(scan_date("3 Jan 2026 10:15 IST", element("en-IN"))),
              "2026-01-03T10:15+05:30");
    EXPECT_EQ(test::date_text(scan_date("3 Jan 2026 10:15 IST", element("he"))),
              "2026-01-03T10:15+02:00");
    EXPECT_EQ(test::date_text(scan_date("3 Jan 2026 10:15 IST", element("en-IE"))),
              "2026-01-03T10:15+01:00");
    EXPECT_EQ(read_date("3 Jan 2026 10:15 IST", element())->note, "IST read as India's time");
}

TEST(DateScanner, FindsTheFirstDateInALine) {
    for (const DateCase& c : std::initializer_list<DateCase>{
             {"The mayor said on January 3, 2026 that it was over.", "2026-01-03"},
             {"Filed 2026-01-03 by the desk", "2026-01-03"},
             {"Am 3. Januar 2026 um 10 Uhr", "2026-01-03T10"},
             {"In March 10 people died; on 4 April 2025 two more", "2025-04-04"},
             {"Order 20260103 of 1577836800 pieces", "none"},
             {"Version 3.4.2025.1", "2025-04-03"},
             {"May 12 people come", "none"},
             {"the 1987 war and 2026 peace", "none"},
             {"", "none"}}) {
        const auto found = find_date(c.text, in_text());
        EXPECT_EQ(test::date_text(found ? std::optional(found->date) : std::nullopt), c.date)
            << c.text;
    }
    const auto found = find_date("On January 3, 2026 that", in_text());
    EXPECT_EQ(found->begin, 3U);
    EXPECT_EQ(found->end, 18U);
}

TEST(DateScanner, ReadsMonthAndDayAlone) {
    struct Case {
        const char* text;
        unsigned month, day;
    };
    for (const Case& c : std::initializer_list<Case>{{"Feb 26", 2, 26},
                                                     {"FEb. 26 -", 2, 26},
                                                     {"3 janv", 1, 3},
                                                     {"26. Februar", 2, 26},
                                                     {"3 de enero", 1, 3},
                                                     {"3 ene", 1, 3},
                                                     {"1月3日", 1, 3},
                                                     {"3日", 0, 3},
                                                     {"March 24th", 3, 24}}) {
        const auto found = read_month_day(c.text);
        ASSERT_TRUE(found) << c.text;
        EXPECT_EQ(found->month, c.month) << c.text;
        EXPECT_EQ(found->day, c.day) << c.text;
    }
    for (const char* none : {"", "Feb", "26", "Feb 32", "Feb 2026", "Februarys 3"})
        EXPECT_FALSE(read_month_day(none)) << none;
}

TEST(DateInPath, IsReadFromUrls) {
    for (const DateCase& c : std::initializer_list<DateCase>{
             {"https://n.example/2026/01/03/storm", "2026-01-03"},
             {"https://n.example/2026/jan/03/storm", "2026-01-03"},
             {"https://n.example/news/2026-01-03-storm.html", "2026-01-03"},
             {"https://n.example/a/20260103/storm", "2026-01-03"},
             {"https://n.example/2026/0103/storm", "2026-01-03"},
             {"https://n.example/2026/01/storm", "2026-01"},
             {"https://n.example/story-12345678", "none"},
             {"https://n.example/2026/13/40/x", "none"},
             {"https://2026.example/", "none"},
             {"https://n.example/2031/01/03/x", "none"}}) {
        const auto date = date_in_url(c.text, in_text());
        EXPECT_EQ(test::date_text(date), c.date) << c.text;
        EXPECT_TRUE(!date || date->origin == DateOrigin::kUrl) << c.text;
    }
}

TEST(DateInPath, IsReadFromFileNamesAndFolders) {
    for (const DateCase& c :
         std::initializer_list<DateCase>{{"news/2026-01-03-storm.txt", "2026-01-03"},
                                         {"news/storm_2026_01_03.txt.gz", "2026-01-03"},
                                         {"20260103.txt", "2026-01-03"},
                                         {"01Jan2004Akaka12.txt", "2004-01-01"},
                                         {"storm-3-jan-2026.md", "2026-01-03"},
                                         {"2026-01.jsonl", "2026-01"},
                                         {"2026/01/03/storm.txt", "none"},
                                         {"20260199.txt", "none"},
                                         {"report-1234567890.txt", "none"},
                                         {"001.txt", "none"}}) {
        const auto date = date_in_file_name(c.text, in_text());
        EXPECT_EQ(test::date_text(date), c.date) << c.text;
    }
    for (const DateCase& c :
         std::initializer_list<DateCase>{{"a/2026/01/03/storm.txt", "2026-01-03"},
                                         {"a/2026-01-03/storm.txt", "2026-01-03"},
                                         {"2026/01/storm.txt", "2026-01"},
                                         {"a/20260103/b/storm.txt", "2026-01-03"},
                                         {"a/2026-01/storm.txt", "2026-01"},
                                         {"1984/storm.txt", "none"},
                                         {"storm.txt", "none"}}) {
        const auto date = date_in_folders(c.text, in_text());
        EXPECT_EQ(test::date_text(date), c.date) << c.text;
    }
    EXPECT_EQ(year_in_path("reuters-1987/03/x.txt", in_text()), 1987);
    EXPECT_EQ(year_in_path("a/budget 2025.txt", in_text()), 2025);
    EXPECT_EQ(year_in_path("a/17.txt", in_text()), std::nullopt);
}

TEST(DateInPath, GivesTheFilesDayForAnMtime) {
    EXPECT_EQ(test::date_text(date_of_mtime(1'767'435'304'000'000'000)), "2026-01-03");
    EXPECT_FALSE(date_of_mtime(0));
}

}  // namespace
}  // namespace newsdex::dates
