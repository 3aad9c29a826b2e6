// Single answers that a stranger would check by hand.
#include <gtest/gtest.h>

#include <algorithm>

#include <newsdex/error.hpp>

#include "tests/engine/engines.hpp"
#include "tests/support/note_text.hpp"

namespace newsdex::test {
namespace {

using Names = std::vector<std::string>;

using Answers = EngineSuite;
INSTANTIATE_TEST_SUITE_P(Engines, Answers, kEngines, engine_name);

Names sorted(Names names) {
    std::sort(names.begin(), names.end());
    return names;
}

Names names(SmallWorld& world, std::string_view query) { return sorted(world.search(query).names); }

std::string notes(SmallWorld& world, std::string_view query) {
    return notes_text(world.search(query).notes);
}

TEST_P(Answers, BareWordsMeetInAnyInflectionAndQuotedOnesAsWritten) {
    SmallWorld world(GetParam());
    world.add_body("plural", "The banks raised rates.");
    world.add_body("singular", "The bank raised its rate.");
    EXPECT_EQ(names(world, "bank rate"), (Names{"plural", "singular"}));
    EXPECT_EQ(names(world, "Banks Rates"), (Names{"plural", "singular"}));
    EXPECT_EQ(names(world, R"("bank")"), (Names{"singular"}));
    EXPECT_EQ(names(world, R"("rates")"), (Names{"plural"}));
    EXPECT_EQ(names(world, R"(~"bank raised")"), (Names{"plural", "singular"}));
}

TEST_P(Answers, PossessiveCountsAsTheWord) {
    SmallWorld world(GetParam());
    world.add_body("possessive", "The bank's profit fell.");
    EXPECT_EQ(names(world, R"("bank")"), (Names{"possessive"}));
    EXPECT_EQ(names(world, R"("bank profit")"), (Names{"possessive"}));
    EXPECT_EQ(names(world, "bank"), (Names{"possessive"}));
}

TEST_P(Answers, AnyOfTheWordsOrThoseWithAPlus) {
    SmallWorld world(GetParam());
    world.add_body("both", "climate policy");
    world.add_body("climate", "climate change");
    world.add_body("policy", "foreign policy");
    const auto any = [&](const char* query) {
        return world.search(query, 0, 10, Sort::kRelevance, MatchMode::kAny);
    };
    EXPECT_EQ(sorted(any("climate policy").names), (Names{"both", "climate", "policy"}));
    EXPECT_EQ(any("+climate policy").names, (Names{"both", "climate"}));
    EXPECT_EQ(any("+climate policy").total, 2U);
    EXPECT_GT(any("+climate policy").scores[0], any("+climate").scores[0]);
    EXPECT_EQ(any("+climate policy -change").names, (Names{"both"}));
    EXPECT_EQ(sorted(any("climate policy -change").names), (Names{"both", "policy"}));
    EXPECT_EQ(any("+absent policy").names, (Names{}));
}

TEST_P(Answers, ExclusionAloneFindsTheRest) {
    SmallWorld world(GetParam());
    world.add_body("harbour", "the harbour");
    world.add_body("other", "the town");
    EXPECT_EQ(names(world, "-harbour"), (Names{"other"}));
    EXPECT_EQ(names(world, "NOT (harbour OR town)"), (Names{}));
    EXPECT_EQ(names(world, "the -\"the town\""), (Names{"harbour"}));
}

TEST_P(Answers, GroupsAndPhrasesStandUnderNear) {
    SmallWorld world(GetParam());
    world.add_body("rate", "bank raised its rate");
    world.add_body("rates", "bank saw interest rates");
    world.add_body("far", "bank one two three four five rate");
    EXPECT_EQ(names(world, R"(bank NEAR/4 (rate OR "interest rates"))"), (Names{"rate", "rates"}));
}

TEST_P(Answers, NestedNearnessReachesFurtherThanItsFirstWord) {
    SmallWorld world(GetParam());
    world.add_body("wood", "cedar birch dogwood");
    world.add_body("apart", "cedar oak dogwood birch");
    EXPECT_EQ(names(world, "(cedar OR (cedar NEAR/1 birch)) NEAR/1 dogwood"), (Names{"wood"}));
}

TEST_P(Answers, LongerAlternativeInsideNearnessIsNotLost) {
    SmallWorld world(GetParam());
    world.add_body("wolf", "the big bad wolf");
    EXPECT_EQ(names(world, R"((the pre/1 (big OR "big bad")) pre/1 wolf)"), (Names{"wolf"}));
}

TEST_P(Answers, OneWordTwiceNeedsTwoOccurrences) {
    SmallWorld world(GetParam());
    world.add_body("once", "bank of england");
    world.add_body("twice", "bank to bank");
    EXPECT_EQ(names(world, "bank w/5 bank"), (Names{"twice"}));
}

TEST_P(Answers, NotNearKeepsWhatStandsApart) {
    SmallWorld world(GetParam());
    world.add_body("near", "strike at port");
    world.add_body("both", "strike at port one two three four five six strike");
    world.add_body("without", "strike at sea");
    EXPECT_EQ(names(world, "strike not w/3 port"), (Names{"both", "without"}));
}

TEST_P(Answers, DistanceNeverLeavesASection) {
    SmallWorld world(GetParam());
    world.add({"split", "harbour", "master", "", "", "", ""});
    world.add({"whole", "", "harbour master", "", "", "", ""});
    EXPECT_EQ(names(world, R"("harbour master")"), (Names{"whole"}));
    EXPECT_EQ(names(world, "harbour NEAR/1000 master"), (Names{"whole"}));
    EXPECT_EQ(names(world, "harbour master"), (Names{"split", "whole"}));
}

TEST_P(Answers, FieldsKeepToTheirText) {
    SmallWorld world(GetParam());
    world.add({"title", "Storm warning", "calm", "", "", "Reuters", "Ann Lee"});
    world.add({"body", "Calm", "storm warning", "", "", "AP", "Storm Lee"});
    EXPECT_EQ(names(world, R"(title:"storm warning")"), (Names{"title"}));
    EXPECT_EQ(names(world, "title:storms"), (Names{"title"}));
    EXPECT_EQ(names(world, "body:storm"), (Names{"body"}));
    EXPECT_EQ(names(world, "author:storm"), (Names{"body"}));
    EXPECT_EQ(names(world, "publisher:REUTERS"), (Names{"title"}));
    EXPECT_EQ(names(world, "source:(ap OR reuters)"), (Names{"body", "title"}));
    EXPECT_EQ(names(world, "publisher:reut*"), (Names{"title"}));
    EXPECT_EQ(names(world, "storm -body:storm"), (Names{"title"}));
}

TEST_P(Answers, HyphenatedAndSolidSpellingsMeet) {
    SmallWorld world(GetParam());
    world.add_body("hyphen", "the co-op shops");
    world.add_body("solid", "the coop shops");
    world.add_body("parts", "the op of a co");
    EXPECT_EQ(names(world, "co-op"), (Names{"hyphen", "solid"}));
    EXPECT_EQ(names(world, "coop"), (Names{"hyphen", "solid"}));
    EXPECT_EQ(names(world, R"("the coop shops")"), (Names{"hyphen", "solid"}));
    EXPECT_EQ(names(world, R"("the co-op shops")"), (Names{"hyphen", "solid"}));
    EXPECT_EQ(names(world, "the NEAR/1 coop"), (Names{"hyphen", "solid"}));
    EXPECT_EQ(names(world, R"("co shops")"), (Names{}));
    EXPECT_EQ(names(world, "the pre/2 shops"), (Names{"solid"}));
}

TEST_P(Answers, AnAcronymIsFoundWhereTheWordHasNoStem) {
    SmallWorld world(GetParam());
    world.add_body("mention", "Asked @WHO about it");
    world.add_body("plain", "The WHO said so");
    EXPECT_EQ(names(world, "WHO said OR WHO"), (Names{"mention", "plain"}));
    EXPECT_EQ(names(world, "WHO it"), (Names{"mention"}));
    EXPECT_EQ(names(world, "asked -WHO"), (Names{}));
    EXPECT_EQ(names(world, "said -WHO"), (Names{}));
}

TEST_P(Answers, AcronymsInCapitalsLeaveThePronounOut) {
    SmallWorld world(GetParam());
    world.add_body("dotted", "The U.S. economy");
    world.add_body("plain", "The US economy");
    world.add_body("pronoun", "It helps us and the economy");
    EXPECT_EQ(names(world, "US"), (Names{"dotted", "plain"}));
    EXPECT_EQ(names(world, "U.S."), (Names{"dotted", "plain"}));
    EXPECT_EQ(names(world, "us"), (Names{"dotted", "plain", "pronoun"}));
    EXPECT_EQ(names(world, "US NEAR/1 economy"), (Names{"dotted", "plain"}));
    EXPECT_EQ(names(world, "caps(us)"), (Names{"dotted", "plain"}));
    EXPECT_EQ(names(world, "US ECONOMY"), (Names{"dotted", "plain", "pronoun"}));
    EXPECT_EQ(notes(world, "US economy"),
              "acronym: US is searched in capitals only, as the name; write us for the word too");
    EXPECT_EQ(notes(world, "US ECONOMY"),
              "all_capitals: the query is all in capitals, so acronyms such as US are searched as "
              "words too");
}

TEST_P(Answers, AccentsAsTypedAreAskedForAndMissingOnesAreNot) {
    SmallWorld world(GetParam());
    world.add_body("accent", "caf\xC3\xA9 society");
    world.add_body("plain", "cafe society");
    EXPECT_EQ(names(world, "cafe"), (Names{"accent", "plain"}));
    EXPECT_EQ(names(world, "caf\xC3\xA9"), (Names{"accent"}));
    EXPECT_EQ(names(world, R"("cafe society")"), (Names{"accent", "plain"}));
    EXPECT_EQ(names(world, "caf\xC3\xA9*"), (Names{"accent"}));
}

TEST_P(Answers, StarRunsOverTheWordsAsWritten) {
    SmallWorld world(GetParam());
    world.add_body("image", "an image");
    world.add_body("imagery", "the imagery");
    world.add_body("imagine", "they imagine");
    EXPECT_EQ(names(world, "image*"), (Names{"image", "imagery"}));
    EXPECT_EQ(names(world, "Imag*"), (Names{"image", "imagery", "imagine"}));
    EXPECT_EQ(names(world, R"("the imag*")"), (Names{"imagery"}));
    EXPECT_EQ(names(world, "xyzzy*"), (Names{}));
}

TEST_P(Answers, ShortPrefixOfManyWordsIsRefused) {
    SmallWorld world(GetParam());
    std::string text;
    for (int i = 0; i < 1200; ++i) text += "a" + std::to_string(i) + " ";
    world.add_body("many", text);
    try {
        static_cast<void>(world.search("a*"));
        FAIL() << "not refused";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kTooCostly);
        EXPECT_STREQ(error.what(),
                     "cannot answer the query: a*: it stands for 1,200 words; write more letters "
                     "before the star");
    }
    EXPECT_EQ(names(world, "a1*"), (Names{"many"}));
}

TEST_P(Answers, LargeUnionsAreMergedByOurselves) {
    SmallWorld world(GetParam());
    for (int i = 0; i < 300; ++i)
        world.add_body("a" + std::to_string(i), "word" + std::to_string(i) + " other");
    world.add_body("none", "other");
    EXPECT_EQ(world.search("word*").total, 300U);
    EXPECT_EQ(world.search("other -word*").names, (Names{"none"}));
    EXPECT_EQ(world.search("word* NEAR/1 other").total, 300U);
}

TEST_P(Answers, MonthOfAnArticleMeetsDaysInIt) {
    SmallWorld world(GetParam());
    world.add({"day", "", "eel", "20260103", "20260103", "", ""});
    world.add({"month", "", "eel", "20260101", "20260131", "", ""});
    world.add({"undated", "", "eel", "", "", "", ""});
    EXPECT_EQ(names(world, "eel date:2026-01-03"), (Names{"day", "month"}));
    EXPECT_EQ(names(world, "eel after:2026-01-04"), (Names{"month"}));
    EXPECT_EQ(names(world, "eel before:2026-01-03"), (Names{"month"}));
    EXPECT_EQ(names(world, "eel date:none"), (Names{"undated"}));
    EXPECT_EQ(names(world, "eel -date:2026"), (Names{"undated"}));
    EXPECT_EQ(notes(world, "eel date:2026"),
              "undated: 1 undated article is not considered (date:none finds it)");
}

TEST_P(Answers, WordsSideBySideAreLoosenedOnlyIfNoArticleHasAll) {
    SmallWorld world(GetParam());
    world.add_body("two", "the pilot boat");
    world.add_body("one", "a pilot");
    world.add_body("none", "harbour");
    const auto found = world.search("pilot boat zzyqxx");
    EXPECT_TRUE(found.loosened);
    EXPECT_EQ(found.names, (Names{"two", "one"}));
    EXPECT_EQ(found.total, 2U);
    EXPECT_EQ(notes_text(found.notes), "missing_word: no article has \"zzyqxx\"");
    for (const double score : found.scores) EXPECT_LT(score, 100.0);
    EXPECT_EQ(world.search("pilot AND boat AND zzyqxx").total, 0U);
    EXPECT_EQ(world.search("pilot boat +zzyqxx").total, 0U);
    EXPECT_EQ(names(world, "pilot zzyqxx \"pilot boat\""), (Names{"two"}));
    EXPECT_EQ(names(world, "pilot zzyqxx \"boat pilot\""), (Names{}));
    EXPECT_EQ(names(world, "pilot boat zzyqxx -a"), (Names{"two"}));
    EXPECT_EQ(world.search("pilot boat zzyqxx", 0, 10, Sort::kRelevance, MatchMode::kAll).total,
              0U);
    EXPECT_EQ(world.search("pilot harbour", 0, 10, Sort::kRelevance, MatchMode::kAny).total, 3U);
}

TEST_P(Answers, CommonWordAloneDoesNotSufficeInALargeIndex) {
    SmallWorld world(GetParam());
    for (int i = 0; i < 1000; ++i) world.add_body("a" + std::to_string(i), "the of");
    world.add_body("rare", "the lighthouse");
    const auto found = world.search("of lighthouse zzyqxx");
    EXPECT_EQ(found.total, 1U);
    EXPECT_EQ(world.search("the of lighthouse").total, 1001U);
    EXPECT_EQ(world.search("the of lighthouse").names.front(), "rare");
}

TEST_P(Answers, OnlyUsableArticlesAreShownAndTheOthersCounted) {
    SmallWorld world(GetParam());
    world.add_body("shown", "eel");
    world.add({"withheld", "", "eel", "", "", "", "", "withheld"});
    const auto found = world.search("eel");
    EXPECT_EQ(found.names, (Names{"shown"}));
    EXPECT_EQ(found.total, 1U);
    EXPECT_EQ(found.hidden, 1U);
    EXPECT_EQ(names(world, "eel status:withheld"), (Names{"withheld"}));
}

TEST_P(Answers, EmbargoEndsAtItsSecond) {
    SmallWorld world(GetParam());  // which asks at second 0
    world.add({"ended", "", "eel", "", "", "", "", "embargoed", -1});
    world.add({"ends_now", "", "eel", "", "", "", "", "embargoed", 0});
    world.add({"not_yet", "", "eel", "", "", "", "", "embargoed", 1});
    world.add({"no_time_given", "", "eel", "", "", "", "", "embargoed"});
    const auto found = world.search("eel");
    EXPECT_EQ(sorted(found.names), (Names{"ended", "ends_now"}));
    EXPECT_EQ(found.hidden, 2U);
}

TEST_P(Answers, AtLeastCountsPlaces) {
    SmallWorld world(GetParam());
    world.add_body("once", "oil price");
    world.add_body("thrice", "oil and oils, Oil");
    EXPECT_EQ(names(world, "atleast3(oil)"), (Names{"thrice"}));
    EXPECT_EQ(names(world, "atleast2(oil OR price)"), (Names{"once", "thrice"}));
}

TEST_P(Answers, CjkWordsAreRunsOfCharacters) {
    SmallWorld world(GetParam());
    world.add_body("apart", "\xE5\xA4\xA9\xE6\x96\x87\xE3\x80\x82\xE6\x96\x87\xE5\x8F\xB0");
    world.add_body("whole", "\xE5\xA4\xA9\xE6\x96\x87\xE5\x8F\xB0");
    EXPECT_EQ(names(world, "\xE5\xA4\xA9\xE6\x96\x87\xE5\x8F\xB0"), (Names{"whole"}));
    EXPECT_EQ(names(world, "\xE5\xA4\xA9\xE6\x96\x87"), (Names{"apart", "whole"}));
}

TEST_P(Answers, VeryLongPhrasesAreAnsweredInBoundedTime) {
    SmallWorld world(GetParam());
    std::string text;
    for (int i = 0; i < 9000; ++i) text += "w" + std::to_string(i % 97) + " ";
    world.add_body("long", text);
    world.add_body("same", [] {
        std::string same;
        for (int i = 0; i < 4000; ++i) same += "a ";
        return same;
    }());
    EXPECT_EQ(names(world, '"' + text.substr(0, text.rfind(' ', 30'000)) + '"'), (Names{"long"}));
    std::string query = "\"";
    for (int i = 0; i < 3900; ++i) query += "a ";
    EXPECT_EQ(names(world, query + '"'), (Names{"same"}));
    EXPECT_EQ(names(world, query + "b\""), (Names{}));
}

TEST_P(Answers, AnyTextIsAQuery) {
    SmallWorld world(GetParam());
    world.add_body("a", "Fisheries & Harbours Bill, unit 1/2 plan. He said \"no\" twice.");
    EXPECT_EQ(names(world, R"("Fisheries & Harbours Bill")"), (Names{"a"}));
    EXPECT_EQ(names(world, R"("unit 1/2 plan")"), (Names{"a"}));
    EXPECT_EQ(names(world, R"("he said ""no"" twice")"), (Names{"a"}));
    EXPECT_EQ(names(world, "?! . -"), (Names{}));
    EXPECT_EQ(names(world, "\xF0\x9F\x8C\x8A"), (Names{}));
    EXPECT_EQ(names(world, "fisheries \xF0\x9F\x8C\x8A"), (Names{"a"}));
    EXPECT_EQ(names(world, ""), (Names{"a"}));
}

}  // namespace
}  // namespace newsdex::test
