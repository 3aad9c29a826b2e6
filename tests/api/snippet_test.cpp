// Snippets and highlights as a caller gets them: marks are on matches and on nothing else.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/api/small_index.hpp"
#include "tests/support/random.hpp"

namespace newsdex {
namespace {

using test::highlighted;
using test::SmallIndex;
using Words = std::vector<std::string>;

TEST(HitSnippet, MarksTrueMatchesOnly) {
    struct Case {
        const char* text;
        const char* query;
        Words marked;
    };
    const Case cases[] = {
        {"Gauge\n\nHigh tide came. The gauge broke. A new tide gauge was set.\n",
         "\"tide gauge\"",
         {"tide", "gauge"}},
        {"Fruit\n\nThe quince tree and the quinces fell.\n", "\"quince\"", {"quince"}},
        {"Fruit\n\nThe quince tree and the quinces fell.\n", "quince", {"quince", "quinces"}},
        {"Bank notes\n\nThe bank's own rate. Banks cut.\n", "\"bank\"", {"bank's"}},
        {"नाव\n\nenglish text हिंदी पाठ यहाँ\n", "हिंदी", {"हिंदी"}},
        {"Depth\n\nThe mark on the rope said mark ten.\n", "mark", {"mark", "mark"}},
        {"Rates\n\nThe bank left rates alone; rates fell at no bank for ten days.\n",
         "bank pre/2 rates",
         {"bank", "rates"}},
        {"Ferry\n\nThe ferry sank; the pilot swam.\n", "ferry -harbour", {"ferry"}},
        {"Ferry\n\nThe ferry sank; the pilot swam.\n", "ferry OR harbour", {"ferry"}},
        {"Ports\n\nHarbours and a harbourmaster and a harp.\n",
         "harbour*",
         {"Harbours", "harbourmaster"}},
        {"City\n\n東京都知事が大阪で東京を語る。\n", "東京", {"東京", "東京"}},
        {"Shop\n\nThe co-op shop and the coop.\n", "coop", {"co-op", "coop"}},
        {"Cafe\n\nA café opened.\n", "cafe", {"café"}},
        {"Prix\n\nUn livre d'économie.\n", "économie", {"d'économie"}},
        {"Prix\n\nUn livre d'Economie.\n", "econom*", {"d'Economie"}},
        {"Prix\n\nUn livre d'économie.\n", "\"livre economie\"", {"livre", "d'économie"}},
    };
    for (const auto& [text, query, marked] : cases) {
        const SmallIndex index({"a.txt", text});
        const Results results = index.search(query);
        ASSERT_EQ(results.hits.size(), 1U) << query;
        EXPECT_EQ(highlighted(results.hits[0]), marked)
            << query << " in " << results.hits[0].snippet;
    }
}

TEST(HitSnippet, FindsAMatchBehindTheFirstMegabyte) {
    std::string text = "Transcript\n\n";
    for (int i = 0; i < 24'000; ++i)
        text += "The witness spoke about boats and weather at length. ";
    const SmallIndex index({"a.txt", text + "Then the zephyrine bell rang.\n"});
    const Results results = index.search("zephyrine");
    ASSERT_EQ(results.hits.size(), 1U);
    EXPECT_EQ(highlighted(results.hits[0]), Words{"zephyrine"});
    EXPECT_TRUE(results.hits[0].snippet.ends_with("zephyrine bell rang."))
        << results.hits[0].snippet;
    const Results both = index.search("the zephyrine");
    ASSERT_EQ(both.hits.size(), 1U);
    EXPECT_NE(both.hits[0].snippet.find("zephyrine"), std::string::npos);
}

TEST(HitSnippet, ShowsWhicheverSectionMatches) {
    const SmallIndex index({"a.jsonl",
                            R"({"id": "1", "title": "Osprey returns", "author": "Ada Quint",)"
                            R"( "body": "A bird was seen at the loch by two hikers on Monday."})"
                            "\n"});
    const Results title = index.search("osprey");
    ASSERT_EQ(title.hits.size(), 1U);
    EXPECT_EQ(highlighted(title.hits[0]), Words{"Osprey"});
    EXPECT_NE(title.hits[0].snippet.find("A bird was seen"), std::string::npos);
    EXPECT_EQ(title.hits[0].title_highlights, (std::vector<CodePointRange>{{0, 6}}));
    const Results byline = index.search("quint");
    ASSERT_EQ(byline.hits.size(), 1U);
    EXPECT_EQ(highlighted(byline.hits[0]), Words{"Quint"});
    const Results none = index.search("");
    ASSERT_EQ(none.hits.size(), 1U);
    EXPECT_TRUE(none.hits[0].snippet.starts_with("A bird was seen"));
    EXPECT_TRUE(none.hits[0].highlights.empty());
}

TEST(HitSnippet, IsLeftOutIfNotWanted) {
    const SmallIndex index({"a.txt", "Ferry\n\nThe ferry sank.\n"});
    const Results results = index.search("ferry", {.snippet_columns = 0});
    ASSERT_EQ(results.hits.size(), 1U);
    EXPECT_EQ(results.hits[0].snippet, "");
    EXPECT_TRUE(results.hits[0].article.body.empty());
}

TEST(HitSnippet, AndAllElseIsLeftOutWherePathsAloneAreWanted) {
    const SmallIndex index({"a.txt", "Ferry\n\nThe ferry sank.\n"});
    const Hit whole = index.search("ferry").hits.at(0);
    const Results results = index.search("ferry", {.paths_only = true});
    ASSERT_EQ(results.hits.size(), 1U);
    const Hit& hit = results.hits[0];
    EXPECT_EQ(hit.article.path, whole.article.path);
    EXPECT_EQ(hit.file, whole.file);
    EXPECT_EQ(hit.index, whole.index);
    EXPECT_EQ(hit.score, whole.score);
    EXPECT_EQ(hit.id + hit.article.title + hit.snippet, "");
}

// Generated articles and queries: what is marked, searched alone as the same kind of query, finds
// the article; and whoever is found by words has a mark.
TEST(HitSnippetLaw, MarkedTextSearchedAloneFindsTheArticle) {
    constexpr const char* kWords[] = {"bank",    "rate", "rates", "co-op",    "café", "U.S.",
                                      "1,000",   "tide", "gauge", "東京",     "über", "the",
                                      "harbour", "ran",  "runs",  "O'Neill's"};
    test::Random random(7);
    SmallIndex index;
    const auto sentence = [&](std::size_t words) {
        std::string out;
        for (std::size_t i = 0; i < words; ++i) {
            out += kWords[random.below(std::size(kWords))];
            out += random.one_in(9) ? ". " : " ";
        }
        return out;
    };
    for (int i = 0; i < 40; ++i) {
        index.write("a" + std::to_string(i) + ".txt",
                    "Title " + std::to_string(i) + "\n\n" + sentence(5 + random.below(200)) + "\n");
    }
    index.sync();
    const Index open = index.open();
    std::map<std::string, std::set<std::string>> alone;  // ids found by each marked text
    for (std::uint32_t round = 0; round < 200; ++round) {
        const std::string a = kWords[random.below(std::size(kWords))];
        const std::string b = kWords[random.below(std::size(kWords))];
        const std::string queries[] = {
            a,           a + " " + b, "\"" + a + " " + b + "\"", a + " NEAR/3 " + b, a + " OR " + b,
            a + " -" + b};
        const std::string query = queries[random.below(std::size(queries))];
        const Results results = open.search(query, {.limit = 5});
        for (const Hit& hit : results.hits) {
            ASSERT_FALSE(hit.highlights.empty()) << query << " in " << hit.snippet;
            for (const std::string& part : highlighted(hit)) {
                if (!alone.contains(part)) {
                    const Results found = open.search(
                        part, {.limit = 100, .match = MatchMode::kAll, .snippet_columns = 0});
                    for (const Hit& h : found.hits) alone[part].insert(h.id);
                }
                ASSERT_TRUE(alone[part].contains(hit.id))
                    << query << " marks " << part << " in " << hit.snippet;
            }
        }
    }
}

}  // namespace
}  // namespace newsdex
