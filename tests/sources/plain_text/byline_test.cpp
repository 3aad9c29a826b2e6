#include "sources/plain_text/byline.hpp"
#include "sources/plain_text/affiliation.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "sources/plain_text/name_list.hpp"

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
             {"By ABBY GOODENOW, THOMAS KAPLANSKY and ROBERT PEARSON",
              {"ABBY GOODENOW", "THOMAS KAPLANSKY", "ROBERT PEARSON"}},
             {"By Byron Banderas and Andy Rand", {"Byron Banderas", "Andy Rand"}},
             {"By Jean-Luc O'Neill, Dr. Maria Cruz & Xi Li in Oslo",
              {"Jean-Luc O'Neill", "Dr. Maria Cruz", "Xi Li"}},
             {"(Reuters) By Jane Doe", {"Jane Doe"}},
             {"Von Jana Doe, Oslo", {"Jana Doe"}},
             {"By Jane Doe, New York", {"Jane Doe"}},
             {"By Jane Doe, Harbour Times", {"Jane Doe"}},
             {"By Jane Doe | Harbour Times", {"Jane Doe"}},
             {"By Jane Doe for the Harbour Times", {"Jane Doe"}},
             {"By Jane Doe (Reuters)", {"Jane Doe"}},
             {"By Jane Doe, Staff Writer", {"Jane Doe"}},
             {"By Emily Post", {"Emily Post"}},
             {"by Jane Doe", {"Jane Doe"}},
             {"Written by Jane Doe", {"Jane Doe"}},
             {"*By Jane Doe*", {"Jane Doe"}},
             {"By Jane Doe and agencies", {"Jane Doe"}},
             {"By Jane Doe, PhD", {"Jane Doe, PhD"}},
             {"By Jane Doe (Oslo) and John Roe (Bergen)", {"Jane Doe", "John Roe"}},
             {"By JANE DOE and JOHN ROE Associated Press", {"JANE DOE", "JOHN ROE"}},
             {"Analysis by Jane Doe, CNN", {"Jane Doe"}},
             {"Photos by John Roe", {}},
             {"By BBC News", {}},
             {"By Harbour Times staff", {}},
             {"By Jane Doe, Associated Press", {"Jane Doe"}}}) {
        const auto byline = parse_byline(c.line);
        ASSERT_TRUE(byline) << c.line;
        EXPECT_EQ(byline->authors, c.names) << c.line;
    }
    EXPECT_EQ(parse_byline("By Jane Doe, Associated Press")->publisher, "Associated Press");
    EXPECT_EQ(parse_byline("By Jane Doe for the Harbour Times")->publisher, "Harbour Times");
    EXPECT_EQ(parse_byline("By Jane Doe in Oslo and John Roe in Bergen")->places,
              (Names{"Oslo", "Bergen"}));
}

TEST(Byline, IsNotSeenInOtherLines) {
    for (const char* line :
         {"By Land and Sea", "By 2030 cities will sink", "by the river", "By Sunday it was over.",
          "Bystanders Jane Doe and John Roe", "By", "Jane Doe",
          "Di INDUSTRIES FLORIDA UNIT GETS CONTRACT",
          "By Jane Doe saw the ship and called the guard at once", "By Jane Doe (left)",
          "By the numbers: how the vote went", "By The Numbers", "by Sunday",
          "By land and by sea the herons came", ""})
        EXPECT_FALSE(parse_byline(line)) << line;
}

TEST(Byline, MayBeANameBesideItsPaper) {
    for (const char* line : {"Jane Doe | Harbour Times", "Jane Doe, The Daily Courier",
                             "Jane Doe | Nordic Ferry Watch", "Jane Doe – BBC News"}) {
        const auto byline = parse_name_and_paper(line);
        ASSERT_TRUE(byline) << line;
        EXPECT_EQ(byline->authors, Names{"Jane Doe"}) << line;
        EXPECT_NE(byline->publisher, "") << line;
    }
    EXPECT_EQ(parse_name_and_paper("Jane Doe, Staff Writer")->role, "Staff Writer");
    for (const char* line :
         {"Jane Doe", "Bridge closed | Harbour Times", "Jane Doe and John Roe", "Oslo | Bergen",
          "Jane Doe, John Roe", "Press Room - Press Releases", "The bridge, the board said", ""})
        EXPECT_FALSE(parse_name_and_paper(line)) << line;
}

TEST(Byline, NamesOfACatalogueAreTurnedRound) {
    EXPECT_EQ(split_catalogue_names("Doe, Jane; Roe, John"), (Names{"Jane Doe", "John Roe"}));
    EXPECT_EQ(split_catalogue_names("Doe, Jane"), Names{"Jane Doe"});
    EXPECT_EQ(split_catalogue_names("Jane Doe, John Roe"), (Names{"Jane Doe", "John Roe"}));
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
