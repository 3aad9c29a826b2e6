#include "search/suggest.hpp"

#include <gtest/gtest.h>

#include "tests/search/fake_engine.hpp"

namespace newsdex::search {
namespace {

struct AskedWord {
    std::string text;
    std::size_t first;
    std::size_t last;
    std::uint64_t frequency = 0;
    bool negated = false;
};

/// Suggests for words that a plan would hold, with a count for each query text.
std::optional<Suggestion> suggest_for(const plan::IndexFacts& engine, const std::string& query,
                                      const std::vector<AskedWord>& words,
                                      const std::map<std::string, std::uint64_t>& counts) {
    plan::Plan plan;
    for (const AskedWord& word : words)
        plan.words.push_back({word.text, {word.first, word.last}, word.frequency, word.negated});
    analysis::Analyzer analyzer("en");
    return suggest(query, plan, engine, analyzer, [&](const std::string& text) {
        const auto found = counts.find(text);
        return found == counts.end() ? 0 : found->second;
    });
}

FakeEngine dictionary() {
    FakeEngine engine;
    engine.terms = {{"Qabc", 1},    {"Zharbour", 9}, {"bank", 40},   {"banks", 4}, {"bark", 7},
                    {"harbour", 9}, {"harbours", 2}, {"hilvary", 1}, {"quint", 3}, {"ürich", 1},
                    {"zürich", 5},  {"東京", 3},     {"1999", 4},    {"Sbanl", 2}, {"москва", 2}};
    return engine;
}

TEST(Suggest, TakesTheNearestThenTheMostFrequentWordThatFindsSomething) {
    const FakeEngine engine = dictionary();
    struct Case {
        std::string query;
        std::vector<AskedWord> words;
        std::map<std::string, std::uint64_t> counts;
        std::string suggestion;
    };
    const Case cases[] = {
        {"harbuor", {{"harbuor", 0, 7}}, {{"harbour", 9}}, "harbour"},
        {"bamk", {{"bamk", 0, 4}}, {{"bank", 40}, {"bark", 7}}, "bank"},
        {"bomk", {{"bomk", 0, 4}}, {{"bark", 7}}, ""},  // two letters away, in a short word
        {"banc", {{"banc", 0, 4}}, {{"bank", 40}}, "bank"},
        {"+Hillvary +Quint",
         {{"Hillvary", 0, 9}, {"Quint", 10, 16, 3}},
         {{"+Hilvary +Quint", 1}},
         "+Hilvary +Quint"},
        {"\"the harbuor froze\"",
         {{"harbuor", 0, 19}},
         {{"\"the harbour froze\"", 1}},
         "\"the harbour froze\""},
        {"zurich", {{"zurich", 0, 6}}, {{"zürich", 5}}, "zürich"},
        {"Мосвка", {{"Мосвка", 0, 12}}, {{"москва", 2}}, "москва"},
        {"harbuor", {{"harbuor", 0, 7}}, {}, ""},
        {"東大", {{"東大", 0, 6}}, {{"東京", 3}}, ""},
        {"1998", {{"1998", 0, 4}}, {{"1999", 4}}, ""},
        {"-harbuor", {{"harbuor", 0, 8, 0, true}}, {{"-harbour", 3}}, ""},
        {"harbuor hilvry",
         {{"harbuor", 0, 7}, {"hilvry", 8, 14}},
         {{"harbour hilvary", 1}},
         "harbour hilvary"},
        {"harbuor zzzzzz",
         {{"harbuor", 0, 7}, {"zzzzzz", 8, 14}},
         {{"harbour zzzzzz", 2}},
         "harbour zzzzzz"},
        // Words that the index has are never respelt: not where they are not found together, …
        {"+harbours +quint",
         {{"harbours", 0, 9, 2}, {"quint", 10, 16, 3}},
         {{"+harbour +quint", 1}},
         ""},
        // … nor where another field has them.
        {"title:banks", {{"banks", 0, 11}}, {{"title:bank", 1}}, ""},
        {"a", {{"a", 0, 1}}, {{"bank", 1}}, ""},
        {"", {}, {}, ""},
    };
    for (const Case& c : cases) {
        const auto found = suggest_for(engine, c.query, c.words, c.counts);
        EXPECT_EQ(found ? found->query : "", c.suggestion) << c.query;
        if (found) {
            EXPECT_EQ(found->total, c.counts.at(c.suggestion)) << c.query;
        }
    }
}

/// Has every word, and must not be asked for all of them.
class EveryWord final : public plan::IndexFacts {
  public:
    std::uint64_t article_count() const override { return 1; }
    std::uint64_t frequency(const schema::Term&) const override { return 1; }
    std::uint64_t with_value(std::uint32_t) const override { return 0; }
    void walk(const schema::Term&,
              const std::function<bool(std::string_view, std::uint64_t)>&) const override {
        ADD_FAILURE() << "the words of the index are walked over";
    }
};

// Most queries without an answer are of known words that are nowhere together: to compare each with
// all words of the index took longer than the query.
TEST(Suggest, WalksOverNoWordsIfAllAreKnown) {
    EXPECT_FALSE(suggest_for(EveryWord(), "+cocoa +earthquake",
                             {{"cocoa", 0, 6, 1}, {"earthquake", 7, 18}}, {}));
}

TEST(Suggest, ReplacesAWordOnlyWhereItStands) {
    const FakeEngine engine = dictionary();
    // The clause holds the wrong word and others that contain it.
    const std::string query = "title:\"xharbuorx harbuor\"";
    const auto found = suggest_for(engine, query, {{"harbuor", 0, query.size()}},
                                   {{"title:\"xharbuorx harbour\"", 1}});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->query, "title:\"xharbuorx harbour\"");
}

}  // namespace
}  // namespace newsdex::search
