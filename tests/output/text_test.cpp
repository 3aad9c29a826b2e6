#include "output/text.hpp"

#include <gtest/gtest.h>

#include "base/width.hpp"

namespace newsdex::output {
namespace {

Hit hit_of(std::size_t rank, std::string title, std::string snippet) {
    Hit hit;
    hit.rank = rank;
    hit.id = "k3v9q2m7abcdefghijklmnopqr";
    hit.article.title = std::move(title);
    hit.article.path = "seeds/world/strike.txt";
    hit.article.publisher = "Harbour Wire";
    hit.article.section = "world";
    hit.article.published = Date{1767398400, std::nullopt, DatePrecision::kDay, DateOrigin::kText};
    hit.snippet = std::move(snippet);
    return hit;
}

TEST(ResultsText, ReadsWellInAPipe) {
    Results results;
    results.total = 1234;
    results.offset = 8;
    results.notes = {
        {NoteCode::kLoosened, "No article has all of the words; these have the most.", 0, 0}};
    results.hits = {
        hit_of(9, "Mayor telephones the president",
               "… said on Saturday that he had telephoned the president to object to the strikes, "
               "which he called a breach of federal law …"),
        hit_of(10, "", "")};
    results.hits[1].article.published.reset();
    results.hits[1].article.member = "17";
    EXPECT_EQ(results_text(results, {}),
              "1,234 articles found, 9 to 10 shown\n"
              "note: No article has all of the words; these have the most.\n"
              "\n"
              " 9. Mayor telephones the president\n"
              "    2026-01-03 · Harbour Wire · world · k3v9q2m7\n"
              "    seeds/world/strike.txt\n"
              "    … said on Saturday that he had telephoned the president to object to the\n"
              "    strikes, which he called a breach of federal law …\n"
              "\n"
              "10. (no title)\n"
              "    no date · Harbour Wire · world · k3v9q2m7\n"
              "    seeds/world/strike.txt · item 17\n");
}

TEST(ResultsText, TellsWhatMightBeMeantWhenNothingIsFound) {
    Results results;
    results.suggestion = "harbour";
    results.suggestion_total = 1;
    EXPECT_EQ(results_text(results, {}), "no article found\ndid you mean: harbour (1 article)\n");
}

TEST(ResultsText, SaysThatAPageLiesBehindTheEnd) {
    Results results;
    results.total = 12;
    results.offset = 50;
    EXPECT_EQ(results_text(results, {}), "12 articles found, none behind the first 50\n");
}

TEST(ResultsText, ColoursOnlyIfAsked) {
    Results results;
    results.total = 1;
    results.hits = {hit_of(1, "Bank <raises> rate", "the interest rate rose")};
    results.hits[0].title_highlights = {{0, 4}};
    results.hits[0].highlights = {{4, 17}};
    EXPECT_EQ(results_text(results, {}).find('\x1b'), std::string::npos);
    EXPECT_EQ(results_text(results, {.color = true, .columns = 20}),
              "1 article found\n\n"
              "1. \x1b[1;31mBank\x1b[0m\x1b[1m <raises>\x1b[0m\n"
              "   \x1b[1mrate\x1b[0m\n"
              "   \x1b[36m2026-01-03 ·\x1b[0m\n"
              "   \x1b[36mHarbour Wire ·\x1b[0m\n"
              "   \x1b[36mworld · k3v9q2m7\x1b[0m\n"
              "   \x1b[35mseeds/world/strike.txt\x1b[0m\n"
              "   the \x1b[1;31minterest rate\x1b[0m\n"
              "   rose\n");
}

TEST(ResultsText, QuotesNamesOnATerminalAsLsDoes) {
    Results results;
    results.total = 1;
    results.hits = {hit_of(1, "T", "s")};
    results.hits[0].file = "/n/two words\x1b.txt";
    EXPECT_NE(
        results_text(results, {.terminal = true, .here = "/n"}).find("   $'two words\\033.txt'\n"),
        std::string::npos);
    EXPECT_NE(results_text(results, {.here = "/n"}).find("   two words␛.txt\n"), std::string::npos);
}

TEST(ResultsText, TellsLineBreaksInNamesOfFiles) {
    Results results;
    results.total = 1;
    results.hits = {hit_of(1, "T", "s")};
    results.hits[0].article.path = "new\nline\t.txt";
    EXPECT_NE(results_text(results, {}).find("new␊line␉.txt"), std::string::npos);
}

TEST(ResultsText, NamesWhereAWeakDateComesFrom) {
    Results results;
    results.total = 1;
    results.hits = {hit_of(1, "T", "s")};
    results.hits[0].article.published->origin = DateOrigin::kMtime;
    EXPECT_NE(results_text(results, {}).find("2026-01-03 (of the file) ·"), std::string::npos);
}

TEST(ResultsText, KeepsEightyColumnsForWideText) {
    Results results;
    results.total = 1;
    std::string wide;
    for (int i = 0; i < 200; ++i) wide += "東京都知事選挙";
    results.hits = {hit_of(1, wide, wide)};
    const std::string text = results_text(results, {});
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        EXPECT_LE(base::width(std::string_view(text).substr(at, end - at)), 80U);
        at = end + 1;
    }
}

TEST(ArticleText, ShowsTheWholeArticle) {
    Article article = hit_of(1, "A strike ends", "").article;
    article.subtitle = "Ferries sail again";
    article.authors = {"Ada Quint", "Bo Reed"};
    article.dateline = "OSTENDE (HW)";
    article.body = "First paragraph.\n\nSecond one.";
    article.keywords = {"ferries", "labour"};
    article.format = "text";
    article.origin = {{"title", "first line"}};
    EXPECT_EQ(article_text(article, "k3v9q2m7abcdefghijklmnopqr", true, {}),
              "A strike ends\n"
              "Ferries sail again\n"
              "by Ada Quint; Bo Reed\n"
              "2026-01-03 · Harbour Wire · world · k3v9q2m7\n"
              "seeds/world/strike.txt\n"
              "\n"
              "keywords: ferries; labour\n"
              "format: text\n"
              "from: title: first line\n"
              "\n"
              "OSTENDE (HW) - First paragraph.\n"
              "\n"
              "Second one.\n");
    const std::string read = article_text(article, "", false, {.here = "/n/seeds"},
                                          {"/n/seeds/world/strike.txt", "/n/.newsdex"});
    EXPECT_TRUE(
        read.ends_with("\nworld/strike.txt\n\nOSTENDE (HW) - First paragraph.\n\nSecond "
                       "one.\n\nkeywords: ferries; labour\n"))
        << read;
}

}  // namespace
}  // namespace newsdex::output
