#include "sources/plain_text/byline.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace newsdex::sources {
namespace {

using Names = std::vector<std::string>;

TEST(Byline, YieldsItsNames) {
    struct Case {
        const char* line;
        Names names;
    };
    for (const Case& c : std::vector<Case>{
             {"By Jane Doe", {"Jane Doe"}},
             {"BY JANE DOE AND JOHN ROE", {"JANE DOE", "JOHN ROE"}},
             {"By Jane Doe, John Roe and Ann Poe", {"Jane Doe", "John Roe", "Ann Poe"}},
             {"By Jane Doe & John Roe", {"Jane Doe", "John Roe"}},
             {"By Ludwig van der Berg", {"Ludwig van der Berg"}},
             {"By J. R. Smith, Jr.", {"J. R. Smith, Jr."}},
             {"Von Jörg Kühnle und Änne Öhm", {"Jörg Kühnle", "Änne Öhm"}},
             {"Par Élise Dupré et Jean Noël", {"Élise Dupré", "Jean Noël"}},
             {"Por: Inés Ruiz y José Gil", {"Inés Ruiz", "José Gil"}},
             {"Door Piet Hein en Jan Klaas", {"Piet Hein", "Jan Klaas"}},
             {"От Ивана Петрова", {"Ивана Петрова"}},
             {"By MARY SMITH=", {"MARY SMITH"}},
             {"By Jane Doe, Associated Press", {"Jane Doe"}}}) {
        const auto byline = parse_byline(c.line);
        ASSERT_TRUE(byline) << c.line;
        EXPECT_EQ(byline->authors, c.names) << c.line;
    }
    EXPECT_EQ(parse_byline("By Jane Doe, Associated Press")->agency, "Associated Press");
}

TEST(Byline, IsNotSeenInOtherLines) {
    for (const char* line :
         {"By Land and Sea", "By 2030 cities will sink", "by the river", "By Sunday it was over.",
          "Bystanders Jane Doe and John Roe", "By", "Jane Doe",
          "Di INDUSTRIES FLORIDA UNIT GETS CONTRACT",
          "By Jane Doe saw the ship and called the guard at once", "By Jane Doe (left)", ""})
        EXPECT_FALSE(parse_byline(line)) << line;
}

TEST(Byline, KnowsAffiliations) {
    for (const char* line :
         {"Associated Press", "AP Sports Writer", "Staff writer", "@jane", "jane@paper.example",
          "Associated Press Writers", "City Hall Reporter"})
        EXPECT_TRUE(is_affiliation(line)) << line;
    for (const char* line : {"The staff left the ship at noon.", "Harbour closed", ""})
        EXPECT_FALSE(is_affiliation(line)) << line;
    EXPECT_EQ(agency_of("AP Sports Writer"), "AP");
    EXPECT_EQ(agency_of("Staff writer"), "");
}

TEST(Byline, TakesReportersFromTheLastLineButNoEditors) {
    EXPECT_EQ(reporters_at_end(
                  "Text.\n\n(Reporting by Jane Doe in Oslo and John Roe; editing by Ann Poe)"),
              (Names{"Jane Doe", "John Roe"}));
    EXPECT_EQ(reporters_at_end("Text.\n\n- Reporting by: Jane Doe"), Names{"Jane Doe"});
    EXPECT_EQ(reporters_at_end("Reporting on it was hard."), Names{});
    EXPECT_EQ(reporters_at_end(""), Names{});
}

}  // namespace
}  // namespace newsdex::sources
