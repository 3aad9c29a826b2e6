#include "search/answer.hpp"

#include <gtest/gtest.h>

#include <newsdex/error.hpp>

#include <algorithm>

#include "tests/search/fake_engine.hpp"
#include "tests/support/note_text.hpp"

namespace newsdex::search {
namespace {

FakeEngine harbour_engine() {
    FakeEngine engine;
    engine.terms = {{"harbour", 2}, {"Zharbour", 2}, {"froze", 1}, {"Zfroze", 1}};
    Article article;
    article.title = "One";
    article.body = "The harbour froze.";
    for (engine::DocId id = 1; id <= 3; ++id)
        engine.store(id, article, std::string(25, 'a') + static_cast<char>('a' + id));
    return engine;
}

Results answer_of(const FakeEngine& engine, const std::string& query, SearchOptions options = {}) {
    analysis::Analyzer analyzer("en");
    return answer(engine, analyzer, query, options, 0);
}

bool has_kind(const plan::Node& node, plan::Kind kind) {
    return node.kind == kind ||
           std::any_of(node.children.begin(), node.children.end(),
                       [kind](const plan::Node& child) { return has_kind(child, kind); });
}

std::string notes(const Results& results) { return test::notes_text(results.notes); }

TEST(Answer, FillsAPage) {
    FakeEngine engine = harbour_engine();
    engine.totals = [](const plan::Plan&) { return 3; };
    const Results results = answer_of(engine, "harbour", {.offset = 1, .limit = 5});
    EXPECT_EQ(results.query, "harbour");
    EXPECT_EQ(results.understood, "harbour");
    EXPECT_EQ(results.total, 3U);
    EXPECT_EQ(results.offset, 1U);
    ASSERT_EQ(results.hits.size(), 2U);
    EXPECT_EQ(results.hits[0].rank, 2U);
    EXPECT_EQ(results.hits[0].docid, 2U);
    EXPECT_EQ(results.hits[1].rank, 3U);
    EXPECT_EQ(results.hits[1].article.title, "One");
    EXPECT_EQ(results.hits[1].snippet, "The harbour froze.");
    EXPECT_TRUE(results.notes.empty());
    EXPECT_TRUE(answer_of(engine, "harbour", {.limit = 0}).hits.empty());
    EXPECT_TRUE(answer_of(engine, "harbour", {.offset = 3}).hits.empty());
}

TEST(Answer, LoosensBareWordsAndSaysSo) {
    FakeEngine engine = harbour_engine();
    engine.totals = [](const plan::Plan& plan) {
        return has_kind(plan.root, plan::Kind::kMost) ? 2 : 0;
    };
    const Results results = answer_of(engine, "harbour froze");
    EXPECT_EQ(results.total, 2U);
    EXPECT_EQ(notes(results),
              "loosened: 0 articles match as asked, with all of the words; listed are those with "
              "the most of them");
    for (const char* firm : {"harbour AND froze", "+harbour +froze", "\"harbour froze\""})
        EXPECT_EQ(answer_of(engine, firm).total, 0U) << firm;
    EXPECT_EQ(answer_of(engine, "harbour froze", {.match = MatchMode::kAll}).total, 0U);
}

TEST(Answer, SuggestsOnlyWhenNothingIsFound) {
    FakeEngine engine = harbour_engine();
    engine.totals = [](const plan::Plan& plan) {
        return plan.words.size() == 1 && plan.words[0].text == "harbour" ? 2 : 0;
    };
    const Results wrong = answer_of(engine, "harbuor");
    EXPECT_EQ(wrong.suggestion, "harbour");
    EXPECT_EQ(wrong.suggestion_total, 2U);
    EXPECT_EQ(notes(wrong), "missing_word: no article has \"harbuor\"");
    EXPECT_FALSE(answer_of(engine, "harbuor", {.suggest = false}).suggestion);
    EXPECT_FALSE(answer_of(engine, "harbour").suggestion);
    EXPECT_FALSE(answer_of(engine, "xylophone").suggestion);
}

TEST(Answer, TellsOfArticlesThatMayNotBeShown) {
    FakeEngine engine = harbour_engine();
    engine.totals = [](const plan::Plan&) { return 1; };
    engine.hidden = 2;
    engine.terms.erase(schema::term(article::Field::kStatus, "usable"));
    EXPECT_EQ(notes(answer_of(engine, "harbour")),
              "hidden: 2 more articles match but may not be shown (embargoed, withheld, cancelled "
              "or superseded); status: in the query shows such articles");
}

TEST(Answer, StrictModeThrowsWhatIsElseANote) {
    FakeEngine engine = harbour_engine();
    EXPECT_NO_THROW((void)answer_of(engine, "harbour AND"));
    EXPECT_THROW((void)answer_of(engine, "harbour AND", {.strict = true}), Error);
}

/// What an answer ends with: the message of a kDeadline, or "answered".
std::string ended(FakeEngine& engine, const char* query, const SearchOptions& options) {
    try {
        static_cast<void>(answer_of(engine, query, options));
        return "answered";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kDeadline) << error.what();
        return error.what();
    }
}

TEST(Answer, EndsBeforeAnythingIsReadWhenTimeIsOver) {
    FakeEngine engine = harbour_engine();
    engine.totals = [](const plan::Plan&) -> std::uint64_t { throw std::logic_error("was asked"); };
    const auto past = std::chrono::steady_clock::time_point::min();
    EXPECT_EQ(ended(engine, "harbour", {.deadline = past}),
              "cannot answer the query: all of it: its time is over; give it more, or search for a "
              "part of it");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(ended(engine, "harbour", {.stop = stop.get_token()}),
              "cannot answer the query: all of it: it was told to stop");
}

TEST(Answer, NamesTheClauseAndGivesNoPartOfAnAnswer) {
    // Told to stop while the engine is asked: hits, suggestion and notes still to come do not.
    for (const std::uint64_t total : {0U, 2U}) {
        FakeEngine engine = harbour_engine();
        std::stop_source stop;
        engine.totals = [&](const plan::Plan&) {
            stop.request_stop();
            return total;
        };
        EXPECT_EQ(ended(engine, "harbuor froze", {.stop = stop.get_token()}),
                  "cannot answer the query: harbuor froze: it was told to stop")
            << total;
    }
}

TEST(Answer, IsTheSameWithTimeEnough) {
    FakeEngine engine = harbour_engine();
    engine.totals = [](const plan::Plan&) { return 2; };
    std::stop_source stop;
    const auto later = std::chrono::steady_clock::now() + std::chrono::hours(24);
    const Results timed =
        answer_of(engine, "harbour", {.deadline = later, .stop = stop.get_token()});
    EXPECT_EQ(timed.total, 2U);
    EXPECT_EQ(timed.hits.size(), answer_of(engine, "harbour").hits.size());
}

TEST(Answer, WithoutSnippetsNoBodyIsKept) {
    FakeEngine engine = harbour_engine();
    engine.totals = [](const plan::Plan&) { return 1; };
    const Results results = answer_of(engine, "harbour", {.snippet_columns = 0});
    EXPECT_EQ(results.hits.at(0).snippet, "");
    EXPECT_EQ(results.hits.at(0).article.body, "");
    EXPECT_EQ(results.hits.at(0).article.title, "One");
}

}  // namespace
}  // namespace newsdex::search
