// A query that finds nothing as asked is told why, and what would find something.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/api/small_index.hpp"
#include "tests/support/note_text.hpp"

namespace newsdex {
namespace {

using test::SmallIndex;

std::string notes(const Results& results) { return test::notes_text(results.notes); }

class NothingFound : public testing::Test {
  protected:
    const SmallIndex index_{
        {"a.txt", "Concert sold out\n\nBeyonce sang in Cote d'Ivoire.\n"},
        {"b.md",
         "---\npublisher: BBC News\n---\nStorm over the coast\n\nOil and a price. Côte d’Azur.\n"},
        {"c.txt", "Spending\n\nThe harbour spending of the council.\n"}};
};

TEST_F(NothingFound, AccentsThatNobodyWritesAreLeftOut) {
    for (const char* query : {"Beyoncé", "\"Beyoncé\"", "=Beyoncé", "Beyoncé OR xyzzy"}) {
        const Results results = index_.search(query);
        EXPECT_EQ(results.total, 1U) << query;
        EXPECT_NE(notes(results).find("accents: nothing is found with the accents of \"Beyoncé\"; "
                                      "searched without them"),
                  std::string::npos)
            << query << ": " << notes(results);
    }
    // Côte stands in one article, but not with Ivoire.
    EXPECT_EQ(index_.search("\"Côte d'Ivoire\"").total, 1U);
    EXPECT_EQ(index_.search("Côte AND Ivoire").total, 1U);
    EXPECT_EQ(index_.search("Côte").total, 1U);
    EXPECT_EQ(notes(index_.search("Côte")), "");
    EXPECT_EQ(index_.search("-Beyoncé").total, 3U);
}

TEST_F(NothingFound, ValuesAreNamedWithTheNearest) {
    EXPECT_EQ(notes(index_.search("publisher:bbc")),
              "missing_value: no article has publisher \"bbc\"; there is \"bbc news\" (1)");
    EXPECT_EQ(notes(index_.search("-publisher:bbc")), "");
    EXPECT_EQ(notes(index_.search("publisher:\"bbc news\"")), "");
}

TEST_F(NothingFound, PhrasesAndPartsAreCounted) {
    EXPECT_EQ(notes(index_.search("\"oil price\"")),
              "apart: no article has \"oil price\"; 1 article has its words elsewhere");
    EXPECT_EQ(notes(index_.search("storm AND harbour")),
              "never_together: no article has all of it; by themselves there are storm 1, harbour "
              "1");
}

TEST_F(NothingFound, AnUnknownWordIsRespeltThoughTheListWasLoosened) {
    const Results results = index_.search("harbour spendng");
    EXPECT_EQ(results.total, 1U);
    EXPECT_EQ(results.suggestion, "harbour spending");
    EXPECT_FALSE(index_.search("harbour storm").suggestion);
    EXPECT_FALSE(index_.search("title:harbour").suggestion);
}

TEST(Loosened, WordsOfMostArticlesDoNotDecide) {
    SmallIndex index;
    for (int i = 0; i < 24; ++i)
        index.write(std::to_string(i) + ".txt",
                    "Number " + std::to_string(i) + "\n\nWhat did they say about the weather?\n");
    index.write("brown.txt", "Brown\n\nGordon Brown presented a budget.\n");
    index.sync();
    const Results results =
        index.search("what did Gordon Brown say about the budget", {.limit = 1});
    EXPECT_EQ(results.total, 25U);
    ASSERT_EQ(results.hits.size(), 1U);
    EXPECT_EQ(results.hits[0].article.title, "Brown");
}

TEST(Dates, AreProposedForWordsThatAreOne) {
    const SmallIndex index({"a.txt", "Climate\n\nIn January 2007 the climate changed.\n"});
    EXPECT_EQ(notes(index.search("climate January 2007")),
              "date_proposed: \"January 2007\" is searched as words; "
              "date:2007-01-01..2007-01-31 finds what was published then");
    EXPECT_EQ(notes(index.search("3 March 2016")).substr(0, 13), "date_proposed");
    for (const char* query :
         {"climate 2007", "January climate", "\"January 2007\"", "2007 2008", "january AND 2007"})
        EXPECT_EQ(notes(index.search(query)).find("date_proposed"), std::string::npos) << query;
}

TEST_F(NothingFound, MissingNamesAreToldOnce) {
    EXPECT_EQ(notes(index_.search("author:\"Jane Doe\"")),
              "missing_word: no article has \"jane\", \"doe\" in the field that was asked");
}

TEST_F(NothingFound, TheUndatedAreNotMissedWhereTheyAreListed) {
    for (const char* query : {"-date:2016", "date:none OR date:2016", "storm OR date:2016"})
        EXPECT_EQ(notes(index_.search(query)), "") << query;
    EXPECT_NE(notes(index_.search("storm date:2016")).find("undated"), std::string::npos);
}

}  // namespace
}  // namespace newsdex
