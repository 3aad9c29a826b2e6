#include "sources/plain_text/dateline.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/dates/date_text.hpp"
#include "tests/sources/plain_text/read.hpp"
#include "tests/support/random.hpp"

namespace newsdex::sources {
namespace {

struct DatelineCase {
    const char* paragraph;
    const char* line;
    const char* agency;
    const char* text;
};

TEST(Dateline, IsFoundInTheFormsOfTheAgencies) {
    for (const DatelineCase& c : std::initializer_list<DatelineCase>{
             {"WASHINGTON (AP) _ The senate", "WASHINGTON (AP)", "AP", "The senate"},
             {"Berlin (dpa) - Negotiations go on", "Berlin (dpa)", "dpa", "Negotiations go on"},
             {"LONDON, Feb. 1, 2017 /PRNewswire/ -- Four engineers",
              "LONDON, Feb. 1, 2017 /PRNewswire/", "PRNewswire", "Four engineers"},
             {"LONDON, Feb. 1, 2017 /PRNewswire/ --", "LONDON, Feb. 1, 2017 /PRNewswire/",
              "PRNewswire", ""},
             {"BUENOS AIRES, Argentina (AP) _ For cancer", "BUENOS AIRES, Argentina (AP)", "AP",
              "For cancer"},
             {"SAO PAULO/BRASILIA, Jan 3 (Reuters) - Brazil", "SAO PAULO/BRASILIA, Jan 3 (Reuters)",
              "Reuters", "Brazil"},
             {"PARIS, 3 janv 2026 (AFP) - Le maire", "PARIS, 3 janv 2026 (AFP)", "AFP", "Le maire"},
             {"Madrid, 3 ene (EFE).- El puerto", "Madrid, 3 ene (EFE).", "EFE", "El puerto"},
             {"東京 3日 ロイター] - 政府は", "東京 3日 ロイター]", "ロイター", "政府は"},
             {"［東京 ３日 ロイター］ - 政府は", "［東京 ３日 ロイター］", "ロイター", "政府は"},
             {"新华社北京1月3日电 港口今天关闭。", "新华社北京1月3日电", "新华社",
              "港口今天关闭。"},
             {"NEW YORK, March 26 - Oil rose", "NEW YORK, March 26", "", "Oil rose"},
             {"Toronto, Feb 26 - The board", "Toronto, Feb 26", "", "The board"},
             {"LONDON, FEb 26 - The", "LONDON, FEb 26", "", "The"},
             {"RICHMOND, Va. Feb 26 - Banks", "RICHMOND, Va. Feb 26", "", "Banks"},
             {"PARIS,March 16 - Shares", "PARIS,March 16", "", "Shares"},
             {"MONTREAL, Feb 26- Shr 1.11", "MONTREAL, Feb 26", "", "Shr 1.11"},
             {"ROME, March 13, Reuter - Rates", "ROME, March 13, Reuter", "Reuter", "Rates"},
             {"NEW YORK — The mayor said", "NEW YORK", "", "The mayor said"},
             {"MILAN – Workers left", "MILAN", "", "Workers left"},
             {"PORT LOUIS -- “Nobody came”", "PORT LOUIS", "", "“Nobody came”"},
             {"(OSLO) — The board met", "(OSLO)", "", "The board met"},
             {"(Reuters) - Shares fell", "(Reuters)", "Reuters", "Shares fell"}}) {
        const auto found = find_dateline(c.paragraph, test::text_context());
        ASSERT_TRUE(found) << c.paragraph;
        EXPECT_EQ(found->line, c.line) << c.paragraph;
        EXPECT_EQ(found->agency, c.agency) << c.paragraph;
        EXPECT_EQ(std::string(c.paragraph).substr(found->text_begin), c.text);
    }
}

TEST(Dateline, IsNotSeenInWhatOnlyLooksLikeOne) {
    for (const char* text :
         {"NATO - the alliance said", "NATO - The alliance said", "UPDATE 1-Oil rises to a high",
          "COVID-19 - what we know", "Q: How are you? A: Well", "ECONOMIC SPOTLIGHT - The deficit",
          "ECONOMIC SPOTLIGHT - TELECOM IS KEY", "PORT SUBSIDY TO END JULY 1 - MINISTER",
          "N.Y. TANKERS - April 1", "The mayor - a sailor - said so", "Note: the port is closed",
          "Monday's storm (the worst in years) - it killed two", "BREAKING NEWS - The quay burns",
          "", "-", " - The", "A sentence without any dash at all."})
        EXPECT_FALSE(find_dateline(text, test::text_context())) << text;
}

TEST(Dateline, GivesItsDate) {
    EXPECT_EQ(test::date_text(
                  find_dateline("LONDON, Feb. 1, 2017 (AP) - X", test::text_context())->date->date),
              "2017-02-01");
    const auto found = find_dateline("BERLIN, 26. Februar (dpa) - Die", test::text_context());
    ASSERT_TRUE(found && found->month_day);
    EXPECT_EQ(found->month_day->month, 2U);
    EXPECT_EQ(found->month_day->day, 26U);
}

TEST(DatelineProperty, MadeDatelinesComeBack) {
    for (std::uint64_t seed = 0; seed < 4000; ++seed) {
        test::Random random(seed);
        std::string line = random.pick({"LONDON", "NEW YORK", "SAO PAULO/BRASILIA", "Berlin",
                                        "PORT-AU-PRINCE", "ST. LOUIS", "RIO DE JANEIRO", "ZÜRICH"});
        if (random.one_in(3)) line += random.pick({", England", ", Md.", ", N.J."});
        const bool dated = random.one_in(2);
        if (dated)
            line += random.pick({", Feb 26", ", 3 janv 2026", ", Sept. 3, 2025", ", 12 March"});
        const bool named = !dated || random.one_in(2);
        if (named) line += random.pick({" (Reuters)", " (AP)", " (dpa)", " /PRNewswire/"});
        const std::string separator = random.pick({" - ", " -- ", " — ", " – ", " _ "});
        const std::string text =
            random.pick({"The board met.", "“No,” she said.", "Oil fell - a lot."});
        const std::string paragraph = line + separator + text;
        const auto found = find_dateline(paragraph, test::text_context());
        ASSERT_TRUE(found) << paragraph << " seed " << seed;
        EXPECT_EQ(found->line, line) << "seed " << seed;
        EXPECT_EQ(paragraph.substr(found->text_begin), text) << "seed " << seed;
    }
}

}  // namespace
}  // namespace newsdex::sources
