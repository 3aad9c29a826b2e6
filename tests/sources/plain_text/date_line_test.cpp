// Rows of date lines, and lines made of their parts in any order.
#include "sources/plain_text/date_line.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/dates/date_text.hpp"
#include "tests/sources/plain_text/read.hpp"
#include "tests/support/random.hpp"

namespace newsdex::sources {
namespace {

std::optional<DateLine> read(const std::string& line, DateLinePlace place = DateLinePlace::kHead) {
    return read_date_line(line, test::text_context(), place);
}

std::string published(const std::string& line, DateLinePlace place = DateLinePlace::kHead) {
    const auto found = read(line, place);
    return found && found->published ? test::date_text(found->published->date) : "";
}

TEST(DateLine, ReadsTheFormsOfPapers) {
    struct Case {
        const char* line;
        const char* date;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"March 4, 2016", "2016-03-04"},
             {"Tue 5 Mar 2024 10.15 GMT", "2024-03-05T10:15Z"},
             {"Published 3:15 pm, Friday, March 4, 2016", "2016-03-04T15:15"},
             {"10:15 GMT, Friday 4 March 2016", "2016-03-04T10:15Z"},
             {"4 March 2016, Oslo", "2016-03-04"},
             {"Oslo, 4 March 2016", "2016-03-04"},
             {"March 4, 2016 / 10:15 AM / AP", "2016-03-04T10:15"},
             {"March 5, 2024 · 5 min read", "2024-03-05"},
             {"5 March 2024 • 4 minute read • Updated 6 March 2024", "2024-03-05"},
             {"Published 4:00 a.m. EST March 5, 2024 | Updated 11:32 a.m. EST March 6, 2024",
              "2024-03-05T04:00-05:00"},
             {"Updated March 5, 2016 at 4:00 PM | Published March 4, 2016 at 3:00 PM",
              "2016-03-04T15:00"},
             {"March 4, 2016 / updated March 5, 2016", "2016-03-04"},
             {"World News | March 4, 2016", "2016-03-04"},
             {"Publié le 4 mars 2016 à 10h15 - Mis à jour le 5 mars 2016 à 11h00",
              "2016-03-04T10:15"},
             {"Veröffentlicht am 4. März 2016, aktualisiert am 5. März 2016", "2016-03-04"},
             {"公開：2016年3月4日 更新：2016年3月5日", "2016-03-04"},
             {"3/24/16", "2016-03-24"}})
        EXPECT_EQ(published(c.line), c.date) << c.line;
}

TEST(DateLine, AnUpdateIsNoPublication) {
    for (const char* line :
         {"Updated 10:15 AM EST, Tue March 5, 2024", "Last updated on 5 March 2024",
          "Mis à jour le 5 mars 2024", "Aktualisiert: 5. März 2024", "Updated: 5 March 2024, Oslo",
          "Modified March 5, 2024", "Stand: 05.03.2024", "最終更新 2024年3月5日"}) {
        const auto found = read(line);
        ASSERT_TRUE(found && found->modified) << line;
        EXPECT_FALSE(found->published) << line;
        EXPECT_EQ(test::date_text(found->modified->date).substr(0, 10), "2024-03-05") << line;
    }
}

TEST(DateLine, TellsReportersPlacesPapersAndSections) {
    EXPECT_EQ(read("By Jane Doe | March 5, 2024")->authors, std::vector<std::string>{"Jane Doe"});
    EXPECT_EQ(read("March 5, 2024 by Jane Doe")->authors, std::vector<std::string>{"Jane Doe"});
    EXPECT_EQ(read("Jane Doe · March 5, 2024")->authors, std::vector<std::string>{"Jane Doe"});
    EXPECT_EQ(read("Posted by Jane Doe on March 5, 2024")->authors,
              std::vector<std::string>{"Jane Doe"});
    EXPECT_EQ(read("New York | March 5, 2024")->places, std::vector<std::string>{"New York"});
    EXPECT_EQ(read("5 March 2024, Port Louis")->places, std::vector<std::string>{"Port Louis"});
    EXPECT_EQ(read("March 5, 2024 | Harbour Times")->publisher, "Harbour Times");
    EXPECT_EQ(read("Politics | March 5, 2024")->section, "Politics");
}

TEST(DateLine, IsNotSeenInProseAndHeadlines) {
    for (const char* line :
         {"The bridge closed on March 4, 2016", "March 4, 2016 was a cold day",
          "On 4 March 2016 the board met and closed the bridge.", "Bridge Closed", "2016", "",
          "OSLO, March 4, 2016 (AP) — The board", "LONDON, Feb. 1, 2017 /PRNewswire/ --",
          "10:15 The bridge closes", "Budget 2016/17 passes", "Shares rose 4.3.2016-style"})
        EXPECT_FALSE(read(line)) << line;
    EXPECT_FALSE(read("Bridge Closed, March 4, 2016", DateLinePlace::kFirst));
    EXPECT_FALSE(read("Jane Doe, March 4, 2016", DateLinePlace::kFirst));
    EXPECT_TRUE(read("Friday, March 4, 2016", DateLinePlace::kFirst));
}

TEST(DateLine, ALabelAloneWaitsForItsDate) {
    for (const char* line :
         {"Published", "Last updated on:", "Publié le", "Aktualisiert", "Posted"})
        EXPECT_TRUE(is_date_label(line)) << line;
    for (const char* line : {"", "On", "The bridge", "Published works", "March 4, 2016"})
        EXPECT_FALSE(is_date_label(line)) << line;
}

/// Dates under labels, times before or behind, names between: the published day comes back.
TEST(DateLineProperty, PublishedComesBackWhateverStandsAroundIt) {
    for (std::uint64_t seed = 0; seed < 2000; ++seed) {
        test::Random random(seed);
        const auto date = [&random](int day) {
            const std::string d = std::to_string(day);
            return random.pick({"March " + d + ", 2016", d + " March 2016", d + " Mar 2016",
                                "Mar. " + d + ", 2016", "2016-03-0" + d,
                                "Friday, March " + d + ", 2016", "Fri " + d + " Mar 2016"});
        };
        const auto timed = [&random](const std::string& text) {
            const std::string time = random.pick(
                {"10:15", "3:15 pm", "10.15 GMT", "4:00 a.m. EST", "11:30 GMT", "9:05am"});
            if (random.one_in(2)) return text;
            // A bare time behind a date in numbers alone is read by its colon.
            return random.one_in(2) ? text + (random.one_in(2) ? ", " : " at ") + time
                                    : time + (random.one_in(2) ? ", " : " ") + text;
        };
        const std::string bar = random.pick({" | ", " · ", " • ", " — "});
        const std::string label = random.pick({"Published ", "Published: ", "First published on ",
                                               "Posted ", "Publié le ", "Created "});
        const bool is_labelled = random.one_in(2);
        const std::string own = (is_labelled ? label : "") + timed(date(4));
        std::string line = own;
        const bool is_updated = random.one_in(2);
        if (is_updated) {
            const std::string update = random.pick({"Updated ", "Updated: ", "Last updated ",
                                                    "Mis à jour le ", "Aktualisiert am "}) +
                                       timed(date(5));
            line = random.one_in(2) ? own + bar + update : update + bar + own;
        }
        if (random.one_in(3)) line += bar + random.pick({"AP", "Oslo", "5 min read", "Reuters"});
        if (random.one_in(4)) line = "By Jane Doe" + bar + line;
        const auto found = read(line);
        ASSERT_TRUE(found && found->published) << line << " seed " << seed;
        EXPECT_EQ(test::date_text(found->published->date).substr(0, 10), "2016-03-04")
            << line << " seed " << seed;
        EXPECT_EQ(found->modified.has_value(), is_updated) << line << " seed " << seed;
    }
}

}  // namespace
}  // namespace newsdex::sources
