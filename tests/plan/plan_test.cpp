// What an index is asked for a query, over an index that is a list of terms.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include <newsdex/error.hpp>

#include "plan/make.hpp"
#include "query/parser.hpp"
#include "query/print.hpp"
#include "tests/query/query_soup.hpp"
#include "tests/support/listed_terms.hpp"
#include "tests/support/note_text.hpp"

namespace newsdex::plan {
namespace {

class ListedFacts : public IndexFacts {
  public:
    test::ListedTerms terms;
    std::vector<std::string> files = {"news/a.txt", "sport/b.txt"};
    std::uint64_t articles = 3000;
    std::uint64_t dated = 3000;

    std::uint64_t article_count() const override { return articles; }
    std::uint64_t frequency(const schema::Term& term) const override {
        return test::frequency_of(terms, term);
    }
    std::uint64_t with_value(std::uint32_t) const override { return dated; }
    void walk(const schema::Term& start,
              const std::function<bool(std::string_view, std::uint64_t)>& visit) const override {
        test::walk_terms(terms, start, visit);
    }
    void walk_files(const std::function<bool(std::string_view)>& visit) const override {
        for (const std::string& file : files)
            if (!visit(file)) return;
    }
};

/// AND(Zbank, PHRASE(a b)): nodes in capitals, terms as in the index, their joined forms behind +.
std::string shown(const Plan& plan, const Node& node) {
    const auto name = [&](TermId term) { return schema::bytes_of(plan.terms[term]); };
    if (node.kind == Kind::kTerm) {
        std::string out = name(node.term);
        for (const Joined& joined : node.joined) out += "+" + name(joined.term);
        if (node.scored_as) out += "^" + name(*node.scored_as);
        if (node.exact) out += "=" + name(*node.exact);
        if (node.enough) out += "!";
        if (!node.counted) out += "?";
        return out;
    }
    static const std::map<Kind, std::string> kNames{
        {Kind::kAll, "ALL"},   {Kind::kNone, "NONE"},        {Kind::kOr, "OR"},
        {Kind::kAnd, "AND"},   {Kind::kNot, "NOT"},          {Kind::kPhrase, "PHRASE"},
        {Kind::kNear, "NEAR"}, {Kind::kNotNear, "NOTNEAR"},  {Kind::kAnyWord, "ANY"},
        {Kind::kDays, "DAYS"}, {Kind::kUndated, "UNDATED"},  {Kind::kAtLeast, "ATLEAST"},
        {Kind::kMost, "MOST"}, {Kind::kInParts, "SECTIONS"}, {Kind::kMaybe, "MAYBE"},
        {Kind::kPath, "PATH"}};
    std::string out = kNames.at(node.kind);
    if (node.number > 0) out += std::to_string(node.number);
    if (node.path) out += ":" + node.path->written();
    if (node.cover) out += "<" + name(*node.cover) + ">";
    if (node.children.empty()) return out;
    out += '(';
    for (std::size_t i = 0; i < node.children.size(); ++i)
        out += (i > 0 ? " " : "") + shown(plan, node.children[i]);
    return out + ')';
}

class PlanTest : public testing::Test {
  protected:
    PlanTest() {
        for (const char* term :
             {"bank",  "banks",   "banked", "rate",   "rates",   "oil",      "Zbank",  "Zrate",
              "Zoil",  "Sbank",   "Sbanks", "ZSbank", "us",      "Zus",      "XACRus", "coop",
              "Zcoop", "XJ2coop", "co",     "op",     "economy", "economic", "the"})
            facts.terms[term] = 10;
        facts.terms["Zthe"] = 2000;
    }
    Planned plan(const char* text, MatchMode match = MatchMode::kDefault) {
        return make(query::parse(text).tree, analyzer, facts, {match, 0});
    }
    std::string asked(const char* text, MatchMode match = MatchMode::kDefault) {
        const Planned planned = plan(text, match);
        return shown(planned.asked, planned.asked.root);
    }

    analysis::Analyzer analyzer{"en"};
    ListedFacts facts;
};

TEST_F(PlanTest, BareWordsAskForStemsAndQuotedOnesForTheWord) {
    EXPECT_EQ(asked("banks"), "Zbank");
    EXPECT_EQ(asked("Banks oil"), "AND(Zbank Zoil)");
    EXPECT_EQ(asked("\"banks\""), "banks");
    EXPECT_EQ(asked("\"bank rate\""), "PHRASE(bank rate)");
    EXPECT_EQ(asked("title:banks"), "ZSbank");
    EXPECT_EQ(asked("title:\"banks\""), "Sbanks");
    EXPECT_EQ(asked("author:banks"), "Abanks");
}

TEST_F(PlanTest, WherePlacesMatterAStemIsItsWords) {
    EXPECT_EQ(asked("bank NEAR/5 rate"),
              "NEAR5(OR<Zbank>(bank banked banks) OR<Zrate>(rate rates))");
    EXPECT_EQ(asked("title:bank NEAR/5 \"oil\""), "NEAR5(OR<ZSbank>(Sbank Sbanks) oil)");
    EXPECT_EQ(asked("body:bank"), "SECTIONS(OR<Zbank>(bank banked banks))");
    EXPECT_EQ(asked("~\"bank rate\""),
              "PHRASE(OR<Zbank>(bank banked banks) OR<Zrate>(rate rates))");
    EXPECT_EQ(asked("atleast2(bank)"), "ATLEAST2(OR<Zbank>(bank banked banks))");
}

TEST_F(PlanTest, JoinedSpellingsAreAlternatives) {
    EXPECT_EQ(asked("co-op"), "OR(PHRASE(co op) Zcoop)");
    EXPECT_EQ(asked("coop"), "Zcoop");
    EXPECT_EQ(asked("\"the coop\""), "PHRASE(the coop+XJ2coop)");
    EXPECT_EQ(asked("\"the co-op\""), "PHRASE(the OR(PHRASE(co op) coop+XJ2coop))");
}

TEST_F(PlanTest, AcronymsInCapitalsAskForCapitals) {
    EXPECT_EQ(asked("US"), "XACRus^Zus");
    EXPECT_EQ(asked("us"), "Zus");
    EXPECT_EQ(asked("US OIL"), "AND(Zus Zoil)");
    EXPECT_EQ(asked("oil US"), "AND(Zoil XACRus^Zus)");
}

TEST_F(PlanTest, PrefixesAreAllTheirWords) {
    EXPECT_EQ(asked("econ*"), "OR(economic economy)");
    EXPECT_EQ(asked("xyz*"), "NONE");
    EXPECT_EQ(asked("\"bank econ*\""), "PHRASE(bank OR(economic economy))");
}

TEST_F(PlanTest, PrefixOfTooManyOccurrencesIsRefusedWithTheirNumber) {
    for (int i = 0; i < 100; ++i) facts.terms["many" + std::to_string(i)] = 100'000;
    try {
        static_cast<void>(plan("many*"));
        FAIL() << "not refused";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kTooCostly);
        EXPECT_STREQ(
            error.what(),
            "cannot answer the query: many*: it stands for 100 words in 10,000,000 places; "
            "write more letters before the star");
    }
}

TEST_F(PlanTest, LoosensBareWordsSideBySideOnly) {
    const auto loosened = [&](const char* text, MatchMode match = MatchMode::kDefault) {
        const Planned planned = plan(text, match);
        return planned.loosened ? shown(*planned.loosened, planned.loosened->root) : "";
    };
    EXPECT_EQ(loosened("bank rate the"), "MOST(Zbank! Zrate! Zthe?)");
    EXPECT_EQ(loosened("bank rate -oil"), "AND(NOT(Zoil) MOST(Zbank! Zrate!))");
    EXPECT_EQ(loosened("bank rate +oil"), "AND(Zoil MOST(Zbank! Zrate!))");
    EXPECT_EQ(loosened("bank rate \"oil\""), "AND(oil MOST(Zbank! Zrate!))");
    EXPECT_EQ(loosened("bank AND rate"), "");
    EXPECT_EQ(loosened("bank \"oil\""), "");
    EXPECT_EQ(loosened("bank rate", MatchMode::kAll), "");
    // One word suffices if at most a third of the articles have it, and in a small index.
    facts.terms["Zthe"] = 1001;
    EXPECT_EQ(loosened("bank the"), "MOST(Zbank! Zthe)");
    facts.terms["Zthe"] = 1000;
    EXPECT_EQ(loosened("bank the"), "MOST(Zbank! Zthe!)");
    facts.terms["Zthe"] = 999;
    facts.articles = 1000;
    EXPECT_EQ(loosened("bank the"), "MOST(Zbank! Zthe?)");
    facts.articles = 999;
    EXPECT_EQ(loosened("bank the"), "MOST(Zbank! Zthe!?)");
}

TEST_F(PlanTest, AnyAsksForOneOfTheWordsOrForThoseWithAPlus) {
    const auto any = [&](const char* text) { return asked(text, MatchMode::kAny); };
    EXPECT_EQ(any("bank rate"), "OR(Zbank Zrate)");
    EXPECT_EQ(any("+bank rate"), "MAYBE(Zbank Zrate)");
    EXPECT_EQ(any("+bank rate oil"), "MAYBE(Zbank Zrate Zoil)");
    EXPECT_EQ(any("+bank +rate oil"), "MAYBE(AND(Zbank Zrate) Zoil)");
    EXPECT_EQ(any("+bank +rate"), "AND(Zbank Zrate)");
    EXPECT_EQ(any("+bank rate -oil"), "MAYBE(AND(Zbank NOT(Zoil)) Zrate)");
    EXPECT_EQ(any("bank rate -oil"), "AND(NOT(Zoil) OR(Zbank Zrate))");
    EXPECT_EQ(any("bank rate date:2026"), "AND(DAYS OR(Zbank Zrate))");
    EXPECT_EQ(any("+\"bank rate\" oil"), "MAYBE(PHRASE(bank rate) Zoil)");
}

TEST_F(PlanTest, TheCanonicalFormAsksForTheSame) {
    const auto both = [&](const std::string& text, MatchMode match) {
        const Planned planned = plan(text.c_str(), match);
        std::string out = shown(planned.asked, planned.asked.root);
        if (planned.loosened) out += " or " + shown(*planned.loosened, planned.loosened->root);
        return out;
    };
    std::vector<std::string> texts{"+\"a b\" bank",
                                   "+bank rate",
                                   "bank \"a b\"",
                                   "+\"a b\" bank -oil",
                                   "+(bank OR oil) rate banks",
                                   "bank (rate AND oil) +oil"};
    for (std::uint64_t seed = 0; seed < 600; ++seed) {
        test::Random random(seed);
        texts.push_back(test::random_soup(random));
    }
    for (const std::string& text : texts) {
        const std::string canonical = query::print(query::parse(text).tree);
        for (const MatchMode match : {MatchMode::kDefault, MatchMode::kAll, MatchMode::kAny}) {
            ASSERT_EQ(both(canonical, match), both(text, match))
                << text << "\n"
                << canonical << "\nmode " << static_cast<int>(match);
        }
    }
}

TEST_F(PlanTest, TheWordAsTypedCountsMoreWhereItsStemHasOthersToo) {
    facts.terms["Zbank"] = 20;
    facts.terms["ZSbank"] = 20;
    EXPECT_EQ(asked("bank"), "Zbank=bank");
    EXPECT_EQ(asked("Banks rate"), "AND(Zbank=banks Zrate)");
    EXPECT_EQ(asked("title:banks"), "ZSbank=Sbanks");
    // No article has it, so it is every other word of the stem.
    EXPECT_EQ(asked("banking"), "Zbank");
    EXPECT_EQ(asked("bank OR rate"), "OR(Zbank Zrate)");
    EXPECT_EQ(asked("rate -bank"), "AND(Zrate NOT(Zbank))");
    EXPECT_EQ(asked("bank rate", MatchMode::kAny), "OR(Zbank Zrate)");
    EXPECT_EQ(asked("+bank rate", MatchMode::kAny), "MAYBE(Zbank=bank Zrate)");
}

TEST_F(PlanTest, AWordWrittenTwiceIsAskedForOnce) {
    EXPECT_EQ(asked("bank rate banks"), "AND(Zbank Zrate)");
    EXPECT_EQ(asked("bank bank"), "Zbank");
    EXPECT_EQ(asked("bank -bank"), "AND(Zbank NOT(Zbank))");
    EXPECT_EQ(asked("bank rate bank", MatchMode::kAny), "OR(Zbank Zrate)");
    EXPECT_EQ(asked("bank rate +bank", MatchMode::kAny), "MAYBE(Zbank Zrate)");
    EXPECT_FALSE(plan("bank bank").loosened);
}

TEST_F(PlanTest, EqualClausesAreAskedForOnce) {
    EXPECT_EQ(asked("bank OR rate OR banks OR rate"), "OR(Zbank Zrate)");
    EXPECT_EQ(asked("\"bank rate\" oil \"bank rate\" \"Bank Rate\""),
              "AND(PHRASE(bank rate) Zoil)");
    EXPECT_EQ(asked("date:1987 date:1987 oil"), "AND(DAYS Zoil)");
    EXPECT_EQ(asked("date:1987 date:1988"), "AND(DAYS DAYS)");
    EXPECT_EQ(asked("econom* OR econom*"), asked("econom*"));
    EXPECT_EQ(asked("title:(bank OR bank)"), "ZSbank");
    EXPECT_EQ(asked("-bank -bank oil"), "AND(NOT(Zbank) Zoil)");
    EXPECT_EQ(asked("bank NEAR/5 bank"),
              "NEAR5(OR<Zbank>(bank banked banks) "
              "OR<Zbank>(bank banked banks))");
}

std::string repeated(const std::string& text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

TEST_F(PlanTest, ClausesRepeatedManyTimesAreAskedForOnce) {
    EXPECT_EQ(asked(repeated("econom* ", 5'000).c_str()), asked("econom*"));
    EXPECT_EQ(asked(repeated("~\"bank rate\" ", 4'000).c_str()), asked("~\"bank rate\""));
    const Planned long_phrase = plan(('"' + repeated("the ", 20'000) + '"').c_str());
    EXPECT_EQ(long_phrase.asked.root.children.size(), 20'000U);
    EXPECT_EQ(long_phrase.asked.terms.size(), 1U);
}

TEST_F(PlanTest, LimitsCountRepeats) {
    for (int i = 0; i < 20'000; ++i) facts.terms["many" + std::to_string(i)] = 1;
    EXPECT_NO_THROW(static_cast<void>(plan("many* w/5 many*")));
    EXPECT_THROW(static_cast<void>(plan("many* w/5 many* w/5 many*")), Error);
    EXPECT_THROW(static_cast<void>(plan(('"' + repeated("the ", 100'001) + '"').c_str())), Error);
    EXPECT_THROW(static_cast<void>(plan(('a' + repeated("-a", 100'001)).c_str())), Error);
}

TEST_F(PlanTest, NotesNameWhatNoArticleHas) {
    const Planned planned = plan("bank zzyqxx -qqq");
    EXPECT_EQ(planned.notes,
              (std::vector<Note>{{NoteCode::kMissingWord, "no article has \"zzyqxx\"", 5, 11}}));
    facts.dated = 2990;
    EXPECT_EQ(test::notes_text(plan("bank date:2026").notes),
              "undated: 10 undated articles are not considered (date:none finds them)");
}

TEST_F(PlanTest, FiltersAloneDoNotScore) {
    EXPECT_FALSE(plan("date:2026").asked.scored);
    EXPECT_FALSE(plan("publisher:reuters").asked.scored);
    EXPECT_FALSE(plan("-bank").asked.scored);
    EXPECT_FALSE(plan("").asked.scored);
    EXPECT_TRUE(plan("bank date:2026").asked.scored);
    EXPECT_TRUE(plan("bank").asked.only_usable);
    EXPECT_FALSE(plan("bank status:withheld").asked.only_usable);
}

TEST_F(PlanTest, WholeValuesAreFoldedAndReach) {
    facts.terms["Hnews.bbc.co.uk"] = 1;
    facts.terms["Len-gb"] = 1;
    EXPECT_EQ(asked("publisher:Reuters"), "XPUBreuters");
    EXPECT_EQ(asked("site:bbc.co.uk"), "OR(Hbbc.co.uk Hnews.bbc.co.uk)");
    EXPECT_EQ(asked("lang:EN"), "OR(Len Len-gb)");
    EXPECT_EQ(asked("path:news"), "PATH:news");
    EXPECT_EQ(asked("path:*.txt"), "ALL");
    EXPECT_EQ(asked("path:new"), "NONE");
}

TEST_F(PlanTest, EveryWordOfAStemSharesTheLettersTheWalkBeginsWith) {
    // What with_stem() relies on, for words whose stems differ most from them.
    for (const char* word :
         {"dying", "lying", "tying", "skies", "happily", "businesses", "agreed", "rating",
          "hopping", "generically", "early", "ugly", "news", "flies"}) {
        facts.terms[word] = 1;
        const std::string stem(analyzer.stem(word));
        facts.terms["Z" + stem] = 1;
        const Planned planned = plan((std::string(word) + " NEAR/2 \"oil\"").c_str());
        const std::string text = shown(planned.asked, planned.asked.root);
        EXPECT_NE(text.find(word), std::string::npos) << text;
    }
}

}  // namespace
}  // namespace newsdex::plan
