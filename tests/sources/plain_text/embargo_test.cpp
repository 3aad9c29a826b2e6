// Rows of embargo lines, lines that are about embargoes, and heads that have them.
#include "sources/plain_text/embargo.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/dates/date_text.hpp"
#include "tests/sources/plain_text/read.hpp"
#include "tests/support/random.hpp"

namespace newsdex::sources {
namespace {

TEST(Embargo, IsReadInItsSpellings) {
    struct Case {
        const char* line;
        const char* until;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"EMBARGOED UNTIL 00:01 GMT March 5, 2024", "2024-03-05T00:01Z"},
             {"Embargo: 5 March 2024, 00:01", "2024-03-05T00:01"},
             {"Embargoed for release: March 5, 2024 at 10 a.m.", "2024-03-05T10"},
             {"*** STRICTLY EMBARGOED UNTIL 6 A.M. MARCH 5, 2024 ***", "2024-03-05T06"},
             {"Under embargo until Tuesday, 5 March 2024, 06:00 GMT", "2024-03-05T06:00Z"},
             {"NOT FOR PUBLICATION BEFORE 06:00 ON 5 MARCH 2024", "2024-03-05T06:00"},
             {"Not for release until March 5, 2024", "2024-03-05"},
             {"HOLD FOR RELEASE UNTIL MARCH 5, 2024, 12:01 A.M. EST", "2024-03-05T00:01-05:00"},
             {"EMBARGO ENDS 5 March 2024 09:00 (London time)", "2024-03-05T09:00"},
             {"Sperrfrist: 5. März 2024, 12.00 Uhr", "2024-03-05T12:00"},
             {"Sous embargo jusqu'au 5 mars 2024", "2024-03-05"},
             {"Embargo hasta el 5 de marzo de 2024", "2024-03-05"},
             {"FOR RELEASE: March 5, 2024", "2024-03-05"},
             {"For release at 8:30 a.m. EST, March 5, 2024", "2024-03-05T08:30-05:00"},
             {"Embargoed until 2099-01-01", "2099-01-01"}}) {
        const auto found = read_embargo_line(c.line, test::text_context());
        ASSERT_TRUE(found && found->until) << c.line;
        EXPECT_EQ(test::date_text(found->until->date), c.until) << c.line;
    }
}

TEST(Embargo, MayHaveNoEndThatCanBeRead) {
    for (const char* line :
         {"EMBARGOED", "EMBARGO", "Under embargo", "Embargoed until further notice",
          "HOLD FOR RELEASE", "Not for publication"}) {
        const auto found = read_embargo_line(line, test::text_context());
        ASSERT_TRUE(found) << line;
        EXPECT_FALSE(found->until || found->is_lifted) << line;
    }
    EXPECT_TRUE(read_embargo_line("Embargo: none", test::text_context())->is_lifted);
    EXPECT_TRUE(read_embargo_line("Embargo until 5 March", test::text_context())->month_day);
}

TEST(Embargo, IsNotSeenInHeadlinesAboutOne) {
    for (const char* line :
         {"Embargo on Russian oil lifted March 5, 2024", "Embargoed oil reaches the port",
          "EMBARGO ON GRAIN TO END MARCH 5 - MINISTER", "For release of the hostages they pay",
          "Not for sale", "Hold the bridge", "For immediate release", ""})
        EXPECT_FALSE(read_embargo_line(line, test::text_context())) << line;
}

TEST(EmbargoProperty, TheLineIsNeverTheTitleAndItsEndIsKept) {
    const std::string prose =
        "The harbour board closed the swing bridge on Saturday after a barge struck its pier.";
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        test::Random random(seed);
        const std::string opening = random.pick(
            {"EMBARGOED UNTIL ", "Embargoed until ", "EMBARGO: ", "Embargo until ",
             "STRICTLY EMBARGOED UNTIL ", "UNDER EMBARGO UNTIL ", "NOT FOR PUBLICATION BEFORE ",
             "Not for release before ", "HOLD FOR RELEASE UNTIL ", "Embargoed for release until ",
             "EMBARGOED FOR RELEASE: ", "Strict embargo: ", "Press embargo: "});
        const std::string date =
            random.pick({"March 5, 2024", "5 March 2024", "Tuesday 5 March 2024",
                         "Tuesday, March 5, 2024", "2024-03-05", "5 MARCH 2024"});
        const std::string time = random.pick({"00:01 GMT", "6 a.m.", "10:15", "12:01 A.M. EST"});
        std::string line = opening;
        switch (random.below(3)) {
            case 0:
                line += date;
                break;
            case 1:
                line += time + random.pick({" ", " on ", ", "}) + date;
                break;
            default:
                line += date + random.pick({", ", " at "}) + time;
                break;
        }
        if (random.one_in(4)) line = "*** " + line + " ***";
        std::string text;
        if (random.one_in(3)) text += "PRESS RELEASE\n";
        text += line + random.pick({"\n", "\n\n"});
        if (random.one_in(3)) text += "Contact: Jane Doe, 555-0142\n\n";
        text += "Bridge closed after barge strikes pier\n\n" + prose + "\n";
        const Article article = test::read_one(text);
        EXPECT_EQ(article.title, "Bridge closed after barge strikes pier") << text;
        EXPECT_EQ(article.body, prose) << text;
        EXPECT_EQ(article.status, Status::kEmbargoed) << text;
        EXPECT_EQ(test::date_text(article.embargo).substr(0, 10), "2024-03-05") << text;
    }
}

TEST(Embargo, AnEndWithoutAYearIsTheOneNearestToTheFile) {
    const std::string text = "Embargoed until 30 December\n\nBridge closed\n\nThe board closed it.";
    EXPECT_EQ(test::date_text(test::read_one(text).embargo), "2025-12-30");
}

}  // namespace
}  // namespace newsdex::sources
