// Sections, marks, contacts, page lines and titles of pages: rows of each, and what is none.
#include <gtest/gtest.h>

#include <string>

#include "sources/plain_text/marks.hpp"
#include "sources/plain_text/section.hpp"
#include "sources/plain_text/title_parts.hpp"
#include "sources/plain_text/web_lines.hpp"
#include "tests/sources/plain_text/read.hpp"

namespace newsdex::sources {
namespace {

const std::string kCopy =
    "The harbour board closed the swing bridge on Saturday after a barge struck its eastern pier.";

TEST(Section, IsALineOfSectionNames) {
    for (const char* line :
         {"WORLD NEWS", "World", "Politics", "U.S. News", "Home > World > Europe",
          "Business & Finance", "SPORT", "Top Stories", "Science / Health"})
        EXPECT_TRUE(is_section(line)) << line;
    for (const char* line :
         {"", "The", "Latest", "World leaders meet", "WORLD BANK LENDS", "the world"})
        EXPECT_FALSE(is_section(line)) << line;
    const Article article = test::read_one("WORLD NEWS\n\nBridge closed\n\n" + kCopy);
    EXPECT_EQ(article.section, "WORLD NEWS");
    EXPECT_EQ(article.title, "Bridge closed");
    EXPECT_EQ(test::read_one("Weather\n\n" + kCopy).title, "Weather") << "nothing else is a title";
}

TEST(Marks, OfPressOfficesEndWhereTheLineGoesOn) {
    const auto mark = [](std::string_view line) {
        return line.substr(0, release_mark_length(line));
    };
    EXPECT_EQ(mark("PRESS RELEASE"), "PRESS RELEASE");
    EXPECT_EQ(mark("For Immediate Release: March 5, 2024"), "For Immediate Release");
    EXPECT_EQ(mark("Press Release No. 12/2024"), "Press Release No. 12/2024");
    EXPECT_EQ(mark("PRESS RELEASE March 5, 2024"), "PRESS RELEASE");
    EXPECT_EQ(mark("FOR IMMEDIATE RELEASE     Contact: Jane Doe"), "FOR IMMEDIATE RELEASE");
    EXPECT_EQ(mark("*** PRESS RELEASE ***"), "*** PRESS RELEASE");
    EXPECT_EQ(mark("Medienmitteilung vom 5. März 2024"), "Medienmitteilung");
    EXPECT_EQ(mark("COMMUNIQUÉ DE PRESSE"), "COMMUNIQUÉ DE PRESSE");
    EXPECT_EQ(mark("PRESSEMITTEILUNG Nr. 5/24"), "PRESSEMITTEILUNG Nr. 5/24");
    EXPECT_EQ(mark("NEWS RELEASE FOR IMMEDIATE RELEASE"), "NEWS RELEASE");
    for (const char* line : {"Press release reveals plan for bridge", "PRESS RELEASED FROM JAIL",
                             "Pressing on", "Bridge closed", ""})
        EXPECT_EQ(mark(line), "") << line;
}

TEST(Contact, IsLeftOutOfTheHeadAndShown) {
    for (const std::string contact :
         {"Contact: Jane Doe, 555-0142", "MEDIA CONTACT:\nJane Doe\n(555) 555-0142\njane@x.example",
          "For more information: Jane Doe, 555-0142", "Press contact: Jane Doe, jane@x.example",
          "CONTACT\nJane Doe, Press Officer\n+47 22 22 22 22",
          "Pressekontakt: Jana Doe, 030 1234567", "For further information, contact: Jane Doe",
          "Media enquiries: press@board.example"}) {
        for (const char* const blank : {"\n\n", "\n"}) {
            const Article article =
                test::read_one("FOR IMMEDIATE RELEASE\n" + contact + blank +
                               "BRIDGE CLOSED AFTER BARGE STRIKES PIER\n\n" + kCopy);
            EXPECT_EQ(article.title, "BRIDGE CLOSED AFTER BARGE STRIKES PIER") << contact;
            EXPECT_EQ(article.body, kCopy) << contact;
            EXPECT_EQ(article.origin.count("contact"), 1U) << contact;
        }
    }
    const Article copy = test::read_one(
        "Bridge closed\n\nFor Immediate Release: June 23, 2006\n\nContact:\n\nDOVER, Del. -- " +
        kCopy);
    EXPECT_EQ(copy.body, kCopy) << "copy below a label is no contact";
    EXPECT_EQ(test::read_one("Contact lost with ferry\n\n" + kCopy).title,
              "Contact lost with ferry");
    EXPECT_EQ(test::read_one("Bridge closed\n\nContact was lost at noon.\n\n" + kCopy).body,
              "Contact was lost at noon.\n\n" + kCopy);
}

TEST(WebLines, AreButtonsCountsAndAges) {
    for (const char* line :
         {"Share", "5 min read", "12 comments", "2 hours ago", "Updated 5 minutes ago",
          "vor 3 Stunden", "Listen to this article", "Advertisement"})
        EXPECT_TRUE(is_web_line(line)) << line;
    for (const char* line : {"", "Shares rose", "2 hours", "5 ships", "Two hours ago he left"})
        EXPECT_FALSE(is_web_line(line)) << line;
}

TEST(TitleParts, TakeThePaperOff) {
    struct Case {
        const char* headline;
        bool is_page;
        const char* title;
        const char* publisher;
        const char* section;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"Bridge closed | Harbour Times", false, "Bridge closed", "Harbour Times", ""},
             {"Bridge closed | World | Harbour Times", false, "Bridge closed", "Harbour Times",
              "World"},
             {"Opinion | Why the bridge must go", false, "Why the bridge must go", "", "Opinion"},
             {"Bridge closed - Nordic Ferry Watch", true, "Bridge closed", "Nordic Ferry Watch",
              ""},
             {"Bridge closed | Ships Wait", false, "Bridge closed | Ships Wait", "", ""},
             {"OIL RISES - REUTERS", false, "OIL RISES - REUTERS", "", ""},
             {"Iran ready - Washington Post", false, "Iran ready - Washington Post", "", ""}}) {
        const TitleParts parts = split_title(c.headline, c.is_page);
        EXPECT_EQ(parts.title, c.title);
        EXPECT_EQ(parts.publisher, c.publisher) << c.headline;
        EXPECT_EQ(parts.section, c.section) << c.headline;
    }
}

}  // namespace
}  // namespace newsdex::sources
