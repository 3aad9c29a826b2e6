// Matches of real plans, located in articles by analysing them again.
#include "search/present.hpp"

#include <gtest/gtest.h>

#include "plan/make.hpp"
#include "query/parser.hpp"
#include "tests/search/dictionary.hpp"
#include "tests/search/snippet_text.hpp"

namespace newsdex::search {
namespace {

Hit present(const std::string& query, const Article& article, std::size_t columns = 200) {
    analysis::Analyzer analyzer("en");
    test::Dictionary dictionary;
    dictionary.listed = {"XJ2coop", "bank",  "banks", "economie",
                         "rate",    "rates", "runs",  "running"};
    const plan::Planned planned = plan::make(query::parse(query).tree, analyzer, dictionary);
    Presenter presenter(planned.asked, analyzer, 100, columns);
    Hit hit;
    hit.article = article;
    hit.id = "abcd";
    presenter.present(hit);
    return hit;
}

Article article_of(std::string title, std::string body) {
    Article article;
    article.title = std::move(title);
    article.body = std::move(body);
    return article;
}

std::string body_marks(const std::string& query, const std::string& body) {
    Article article = article_of("", body);
    article.publisher = "Times";
    article.url = "https://example.com/1";
    article.places = {"Hull", "New York"};
    article.organisations = {"Fed"};
    article.people = {"Ann Lee"};
    const Hit hit = present(query, article);
    return shown({hit.snippet, hit.highlights});
}

TEST(Present, MarksWhatTheQueryAskedFor) {
    struct Case {
        const char* query;
        const char* body;
        const char* marked;
    };
    const Case cases[] = {
        {"bank", "The bank and the Banks.", "The [bank] and the [Banks]."},
        {"\"bank\"", "The bank and the Banks.", "The [bank] and the Banks."},
        {"bank rate", "Rates rose at the bank.", "[Rates] rose at the [bank]."},
        {"\"bank rate\"", "A bank. The bank rate. A rate.", "A bank. The [bank] [rate]. A rate."},
        {"~\"bank rate\"", "Banks rates, bank, rates.", "[Banks] [rates], [bank], [rates]."},
        {"bank NEAR/2 rates", "rates bank x y z rates", "[rates] [bank] x y z rates"},
        {"bank pre/2 rates", "rates bank x rates", "rates [bank] x [rates]"},
        {"bank OR ferry", "A ferry by the bank.", "A [ferry] by the [bank]."},
        {"bank -ferry", "The bank.", "The [bank]."},
        {"run*", "He runs, running on.", "He [runs], [running] on."},
        {"title:bank OR rate", "The bank rate.", "The bank [rate]."},
        {"cafe", "A café.", "A [café]."},
        {"café", "A café, a cafe.", "A [café], a cafe."},
        {"économie", "De l'économie.", "De [l'économie]."},
        {"econom*", "Le Prix d'Économie.", "Le Prix [d'Économie]."},
        {"l'économie", "De l’économie.", "De [l’économie]."},
        {"coop", "The co-op.", "The [co-op]."},
        {"co-op", "The co-op, a coop.", "The [co-op], a [coop]."},
        {"1000", "It cost 1,000 pounds.", "It cost [1,000] pounds."},
        {"東京", "彼は東京で働く。京都の東。", "彼は[東京]で働く。京都の東。"},
        {"atleast2(bank)", "A bank, a bank.", "A [bank], a [bank]."},
        {"atleast3(bank)", "A bank, a bank.", "A bank, a bank."},
        {"(publisher:other bank) OR rate", "The bank rate.", "The bank [rate]."},
        {"(publisher:times bank) OR rate", "The bank rate.", "The [bank] [rate]."},
        {"(host:example.com bank) OR rate", "The bank rate.", "The [bank] [rate]."},
        {"(host:other.com bank) OR rate", "The bank rate.", "The bank [rate]."},
        {"(status:usable bank) OR rate", "The bank rate.", "The [bank] [rate]."},
        {"(id:abcd bank) OR rate", "The bank rate.", "The [bank] [rate]."},
        {"(place:york bank) OR rate", "The bank rate.", "The [bank] [rate]."},
        {"(place:\"new york\" bank) OR rate", "The bank rate.", "The [bank] [rate]."},
        {"(place:leeds bank) OR rate", "The bank rate.", "The bank [rate]."},
        {"(org:fed bank) OR (person:ann rate)", "The bank rate.", "The [bank] [rate]."},
        {"place:york OR rate", "York, the bank rate.", "York, the bank [rate]."},
    };
    for (const auto& [query, body, marked] : cases)
        EXPECT_EQ(body_marks(query, body), marked) << query;
}

TEST(Present, ShowsTheSectionThatMatches) {
    Article article = article_of("Bank of the river", "A walk by the water in May.");
    article.authors = {"Ada Quint", "Bo Reed"};
    article.dateline = "OSTENDE";
    const Hit title = present("bank", article);
    EXPECT_EQ(shown({title.snippet, title.highlights}),
              "[Bank] of the river … A walk by the water in May.");
    EXPECT_EQ(title.title_highlights, (std::vector<CodePointRange>{{0, 4}}));
    EXPECT_TRUE(title.article.body.empty());
    const Hit author = present("author:reed", article);
    EXPECT_EQ(shown({author.snippet, author.highlights}),
              "Bo [Reed] … A walk by the water in May.");
    const Hit both = present("river walk", article);
    EXPECT_EQ(shown({both.snippet, both.highlights}), "A [walk] by the water in May.");
    EXPECT_EQ(both.title_highlights, (std::vector<CodePointRange>{{12, 17}}));
    const Hit none = present("date:2026 OR dateline:ostende -sport", article);
    EXPECT_EQ(shown({none.snippet, none.highlights}), "[OSTENDE] … A walk by the water in May.");
}

TEST(Present, MarksAnArticleWithoutABody) {
    const Hit hit = present("bank", article_of("The bank", ""));
    EXPECT_EQ(hit.title_highlights, (std::vector<CodePointRange>{{4, 8}}));
    EXPECT_EQ(shown({hit.snippet, hit.highlights}), "The [bank]");
}

TEST(Present, WithoutAMatchTheBeginningIsShown) {
    const Hit hit = present("", article_of("Title", "The beginning of it."));
    EXPECT_EQ(hit.snippet, "The beginning of it.");
    EXPECT_TRUE(hit.highlights.empty());
    EXPECT_EQ(present("", article_of("Title only", "")).snippet, "Title only");
    EXPECT_EQ(present("", Article{}).snippet, "");
}

TEST(Present, ATitleMadeOfTheFirstWordsIsMarkedAsTheBody) {
    Article article = article_of("The bank rose", "The bank rose by a lot, the bank said.");
    article.title_is_lede = true;
    for (const char* query : {"bank", "title:rose OR bank", "title:bank OR rate OR bank"}) {
        const Hit hit = present(query, article);
        const bool rose = std::string_view(query) == "title:rose OR bank";
        EXPECT_EQ(hit.title_highlights.size(), rose ? 2U : 1U) << query;
        EXPECT_EQ(shown({hit.snippet, hit.highlights}),
                  rose ? "The [bank] [rose] by a lot, the [bank] said."
                       : "The [bank] rose by a lot, the [bank] said.")
            << query;
    }
    // The body's own words are no title's.
    EXPECT_EQ(present("title:said OR rose", article).title_highlights.size(), 1U);
}

TEST(Present, LooksAsFarAsNeededIntoALongBody) {
    std::string body;
    for (int i = 0; i < 30'000; ++i) body += "The witness spoke about boats at length. ";
    body += "Then the zephyrine bank rang.";
    for (const char* query :
         {"zephyrine", "the zephyrine", "\"zephyrine bank\"", "atleast1(bank)"}) {
        const Hit hit = present(query, article_of("T", body));
        EXPECT_NE(hit.snippet.find("zephyrine bank rang."), std::string::npos) << query;
        EXPECT_FALSE(hit.highlights.empty()) << query;
    }
    // One line without a blank, cut where it may be cut.
    const Hit unbroken = present("bank", article_of("T", std::string(700'000, 'x') + " bank"));
    EXPECT_EQ(unbroken.highlights.size(), 1U);
}

}  // namespace
}  // namespace newsdex::search
