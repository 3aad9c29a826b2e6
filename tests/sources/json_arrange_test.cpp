// Laws over made files: articles in whatever lists, maps and envelopes; text in whatever tree;
// prose under whatever key. All of it comes back, or is told of.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sources/fields/rich_text.hpp"
#include "sources/json/parse.hpp"
#include "tests/sources/reading.hpp"
#include "tests/support/random.hpp"

namespace newsdex::sources {
namespace {

using Strings = std::vector<std::string>;

/// A reading that counts the texts that are in no article.
struct CountingReading final : ArticleVisitor {
    bool on_article(Article&& article) override {
        articles.push_back(std::move(article));
        return true;
    }
    void on_failure(Failure&& failure) override { failures.push_back(std::move(failure)); }
    void on_skipped_record(SkipCode code, std::string_view reason) override {
        if (code == SkipCode::kUnread) ++unread[std::string(reason)];
    }
    std::vector<Article> articles;
    std::vector<Failure> failures;
    std::map<std::string, int> unread;
    ReadResult result;
};

CountingReading count_of(std::string_view name, std::string_view content) {
    const test::TemporaryFolder folder;
    CountingReading reading;
    reading.result =
        read_file(entry_for(folder.write(name, content)), options_for_tests(), reading);
    return reading;
}

std::string number_word(std::size_t number) { return "w" + std::to_string(number); }

/// Nine words that no other sentence has.
std::string sentence(std::size_t number) {
    std::string text = "On day " + number_word(number);
    for (const char* word : {"the", "tide", "rose", "over", "all", "piers"})
        text += ' ' + std::string(word);
    return text + ".";
}

std::string title_of_record(std::size_t number) { return "Title " + number_word(number); }

std::string made_record(test::Random& random, std::size_t number) {
    const std::string title = '"' + title_of_record(number) + '"';
    const std::string body = '"' + sentence(number) + '"';
    std::string text = "{\"id\":" + std::to_string(number) + ",\"title\":" + title + ",";
    text += random.pick({"\"text\":", "\"body\":", "\"content\":"}) + body;
    if (random.one_in(2)) text += R"(,"published_at":"2016-03-04")";
    if (random.one_in(3)) text += R"(,"tags":["a","b"],"author":{"name":"Jo Doe","url":"u"})";
    if (random.one_in(4)) text += R"(,"related":[{"title":"Other","url":"https://x.example"}])";
    return text + "}";
}

/// The records in a list or map of them, each perhaps in a wrapper of its own.
std::string collection(test::Random& random, std::size_t count, std::size_t first) {
    const bool is_map = count > 1 && random.one_in(3);
    const std::string wrapper =
        is_map ? "" : random.pick({"", "", "node", "_source", "item", "doc", "attributes"});
    std::string text = is_map ? "{" : "[";
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) text += random.pick({",", ", ", ",\n  "});
        if (is_map) text += "\"key" + std::to_string(first + i) + "\":";
        const std::string record = made_record(random, first + i);
        text += wrapper.empty() ? record : "{\"k\":1,\"" + wrapper + "\":" + record + "}";
    }
    return text + (is_map ? "}" : "]");
}

/// The collection in up to four envelopes.
std::string enveloped(test::Random& random, std::string text) {
    for (std::size_t depth = random.below(5); depth > 0; --depth) {
        const std::string key = random.pick({"data", "results", "payload", "Antwort", "x1", "news",
                                             "response", "items", "search", "artikel_liste"});
        const std::string before =
            random.pick({"", "\"status\":\"ok\",", "\"total\":7,\"n\":[1],"});
        const std::string behind = random.pick({"", ",\"meta\":{\"page\":1}", ",\"took\":3"});
        text = "{" + before + "\"" + key + "\":" + text + behind + "}";
        if (random.one_in(5)) text = "[" + text + "]";
    }
    return text;
}

TEST(JsonArrange, RecordsAreFoundInWhateverTheyStand) {
    for (std::uint32_t seed = 0; seed < 3'000; ++seed) {
        test::Random random(seed);
        const std::size_t count = 1 + random.below(5);
        const std::string content = enveloped(random, collection(random, count, 1));
        const CountingReading reading = count_of("a.json", content);
        ASSERT_EQ(reading.articles.size(), count) << "seed " << seed << ": " << content;
        for (std::size_t i = 0; i < count; ++i) {
            const Article& article = reading.articles[i];
            ASSERT_EQ(article.title, title_of_record(i + 1)) << "seed " << seed << ": " << content;
            ASSERT_EQ(article.body, sentence(i + 1)) << "seed " << seed << ": " << content;
            if (!article.byte_range) continue;
            const auto [begin, end] = *article.byte_range;
            const std::string bytes = content.substr(begin, end - begin);
            ASSERT_NE(bytes.find(article.title), std::string::npos) << "seed " << seed;
            ASSERT_EQ(bytes.front(), '{') << "seed " << seed << ": " << bytes;
        }
    }
}

TEST(JsonArrange, RecordsHaveNumbersOfTheirOwn) {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        test::Random random(seed);
        std::string content;
        std::size_t count = 0;
        for (std::size_t i = 1 + random.below(3); i > 0; --i) {
            const std::size_t more = 2 + random.below(3);
            std::string one = enveloped(random, collection(random, more, count + 1));
            std::replace(one.begin(), one.end(), '\n', ' ');  // else a line is no value of its own
            content += one + "\n";
            count += more;
        }
        std::set<std::string> members;
        const CountingReading reading = count_of("a.json", content);
        for (const Article& article : reading.articles) members.insert(article.member);
        ASSERT_EQ(reading.articles.size(), count) << "seed " << seed << ": " << content;
        ASSERT_EQ(members.size(), count) << "seed " << seed << ": " << content;
    }
}

TEST(JsonArrange, ListsBySectionGiveTheSection) {
    test::Random random(1);
    const CountingReading reading =
        count_of("a.json", "{\"world\":[" + made_record(random, 1) + "],\"sport\":[" +
                               made_record(random, 2) + "]}");
    ASSERT_EQ(reading.articles.size(), 2U);
    EXPECT_EQ(reading.articles[0].section, "world");
    EXPECT_EQ(reading.articles[1].section, "sport");
}

TEST(JsonArrange, WhatStandsInAnArticleIsNoArticle) {
    const std::string text = "\"" + sentence(1) + "\"";
    for (const char* inner :
         {R"("related":[{"title":"R","summary":"s","date":"2016-01-01"}])",
          R"("comments":[{"author":"X","text":"nice","date":"2016-01-01"}])",
          R"("author":{"name":"Jo","description":"d","url":"u"})",
          R"("images":[{"title":"I","description":"d","url":"u"}])",
          R"("see":{"one":{"title":"A","text":"b","date":"c"},"two":{"title":"A","text":"b"}})"}) {
        const CountingReading reading =
            count_of("a.json", "{\"title\":\"T\",\"text\":" + text + "," + inner + "}");
        ASSERT_EQ(reading.articles.size(), 1U) << inner;
        EXPECT_EQ(reading.articles[0].title, "T") << inner;
    }
}

TEST(JsonArrange, PostsWithoutATitleAreToldByTheirProseAndDate) {
    for (const char* key : {"message", "text", "qzx"}) {
        std::string content = "{\"data\":[";
        for (std::size_t i = 1; i <= 2; ++i) {
            content += i > 1 ? "," : "";
            content += R"({"id":"1_2","created_time":"2016-03-04","from":{"name":"Jo"},")";
            content += key + std::string("\":\"") + sentence(i) + "\"}";
        }
        const CountingReading reading = count_of("a.json", content + "],\"paging\":{}}");
        ASSERT_EQ(reading.articles.size(), 2U) << content;
        EXPECT_EQ(reading.articles[1].body, sentence(2)) << content;
    }
}

TEST(JsonArrange, AnArticleMayBeInPartsBelowAMap) {
    const CountingReading reading = count_of(
        "a.json",
        R"({"article":{"header":{"title":"T","byline":"Jo Doe"},"content":{"paragraphs":[")" +
            sentence(1) + "\",\"" + sentence(2) + R"("]},"publishedAt":"2016-03-04"}})");
    ASSERT_EQ(reading.articles.size(), 1U);
    EXPECT_EQ(reading.articles[0].title, "T");
    EXPECT_EQ(reading.articles[0].authors, Strings{"Jo Doe"});
    EXPECT_EQ(reading.articles[0].body, sentence(1) + "\n\n" + sentence(2));
    EXPECT_TRUE(reading.articles[0].published &&
                reading.articles[0].published->is_publication_date());
}

TEST(JsonArrange, TablesAreRows) {
    for (
        const char* content :
        {R"({"title":{"0":"One","1":"Two"},"text":{"0":"knot 1","1":"knot 2"},"n":{"0":1,"1":null}})",
         R"({"title":["One","Two"],"text":["knot 1","knot 2"],"n":[1,null]})",
         R"({"columns":["title","text"],"index":[0,1],"data":[["One","knot 1"],["Two","knot 2"]]})",
         R"([["title","text"],["One","knot 1"],["Two","knot 2"]])",
         R"({"fields":[{"name":"title"},{"name":"text"}],"rows":[["One","knot 1"],["Two","knot 2"]]})"}) {
        const CountingReading reading = count_of("a.json", content);
        ASSERT_EQ(reading.articles.size(), 2U) << content;
        EXPECT_EQ(reading.articles[0].title, "One") << content;
        EXPECT_EQ(reading.articles[1].body, "knot 2") << content;
        EXPECT_NE(reading.articles[0].member, reading.articles[1].member) << content;
    }
}

/// A paragraph of an editor's tree, its text cut into spans at random.
std::string made_paragraph(test::Random& random, const std::string& text, std::size_t editor) {
    if (editor == 0) return R"({"p":")" + text + "\"}";
    if (editor == 1) return R"({"type":"paragraph","data":{"text":")" + text + "\"}}";
    if (editor == 2) return R"({"type":"text","value":"<p>)" + text + "</p>\"}";
    static const char* const kHolders[] = {"content", "children", "children", "children"};
    static const char* const kOpen[] = {R"({"type":"text","text":")", R"({"_type":"span","text":")",
                                        R"({"text":")", R"({"type":"span","value":")"};
    static const char* const kTypes[] = {R"("type":"paragraph")", R"("_type":"block")",
                                         R"("type":"p")", R"("nodeType":"paragraph")"};
    const std::size_t at = editor - 3;
    std::string spans;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t size = 1 + random.below(text.size());
        const std::string part = text.substr(begin, size);
        spans += (spans.empty() ? "" : ",") + std::string(kOpen[at]) + part + "\"" +
                 random.pick({"", R"(,"marks":["bold"])", R"(,"bold":true)"}) + "}";
        begin += part.size();
    }
    return "{" + std::string(kTypes[at]) + ",\"" + kHolders[at] + "\":[" + spans + "]}";
}

TEST(JsonArrange, TextComesBackFromTheTreesOfEditors) {
    for (std::uint32_t seed = 0; seed < 3'000; ++seed) {
        test::Random random(seed);
        const std::size_t editor = random.below(7);
        std::string list, body;
        for (std::size_t i = 1 + random.below(4); i > 0; --i) {
            list += (list.empty() ? "" : ",") + made_paragraph(random, sentence(i), editor);
            body += (body.empty() ? "" : "\n\n") + sentence(i);
            if (random.one_in(3)) list += R"(,{"type":"image","url":"u","caption":"A picture"})";
        }
        const std::string tree =
            random.pick({std::string("["), std::string(R"({"type":"doc","content":[)"),
                         std::string(R"({"root":{"type":"root","children":[)"),
                         std::string(R"({"time":1,"version":"2","blocks":[)")});
        std::string content = R"({"title":"T","date":"2016-03-04","body":)" + tree + list;
        content += tree == "[" ? "]}" : tree[2] == 'r' ? "]}}}" : "]}}";
        const CountingReading reading = count_of("a.json", content);
        ASSERT_EQ(reading.articles.size(), 1U) << "seed " << seed << ": " << content;
        ASSERT_EQ(reading.articles[0].body, body) << "seed " << seed << ": " << content;
    }
}

TEST(JsonArrange, NoTreeIsTooDeepOrTooOdd) {
    std::string deep = "\"x\"";
    for (int i = 0; i < 120; ++i) deep = i % 2 == 0 ? "[" + deep + "]" : "{\"text\":" + deep + "}";
    JsonParser parser;
    ASSERT_EQ(parser.parse_copy(deep), std::nullopt);
    EXPECT_EQ(rich_text(parser.root()), "");
    for (const char* odd : {"[]", "{}", "[null,1,true]", R"({"type":5})", R"([[["a b"]]])"}) {
        ASSERT_EQ(parser.parse_copy(odd), std::nullopt);
        (void)rich_text(parser.root());
    }
}

/// A key that means nothing, in one of many spellings.
std::string odd_key(test::Random& random) {
    std::string key;
    for (std::size_t i = 3 + random.below(8); i > 0; --i)
        key += random.pick({'q', 'x', 'z', 'k', '_', 'w'});
    return key;
}

TEST(JsonArrange, NoProseIsLostUnderAnyKey) {
    for (std::uint32_t seed = 0; seed < 3'000; ++seed) {
        test::Random random(seed);
        std::string record = "{\"n\":1";
        if (random.one_in(2)) record += R"(,"title":"Some title")";
        if (random.one_in(2)) record += R"(,"date":"2016-03-04")";
        if (random.one_in(3)) record += R"(,"body":"A short body.")";
        std::size_t texts = 0;
        for (std::size_t i = 1 + random.below(3); i > 0; --i) {
            std::string value = '"' + sentence(++texts) + '"';
            for (std::size_t depth = random.below(3); depth > 0; --depth)
                value = random.one_in(2) ? "[" + value + "]"
                                         : "{\"" + odd_key(random) + "\":" + value + "}";
            const std::string key = random.one_in(4)
                                        ? random.pick({"caption", "comments", "disclaimer", "bio"})
                                        : odd_key(random);
            record += ",\"" + key + "\":" + value;
        }
        record += "}";
        const bool is_line = random.one_in(2);
        const CountingReading reading = is_line ? count_of("a.jsonl", record + "\n" + record + "\n")
                                                : count_of("a.json", record);
        std::string found;
        for (const Article& article : reading.articles) found += article.body + article.title;
        std::size_t told = 0;
        for (const auto& [key, count] : reading.unread) told += static_cast<std::size_t>(count);
        std::size_t lost = 0;
        for (std::size_t i = 1; i <= texts; ++i)
            lost += found.find(sentence(i)) == std::string::npos ? 1U : 0U;
        ASSERT_FALSE(reading.articles.empty()) << "seed " << seed << ": " << record;
        ASSERT_LE(lost * (is_line ? 2 : 1), told) << "seed " << seed << ": " << record;
    }
}

TEST(JsonArrange, TextsThatAreInNoArticleAreToldByTheirKey) {
    const std::string body = "\"" + sentence(1) + "\"";
    const CountingReading reading =
        count_of("a.jsonl", R"({"title":"T","text":)" + body + R"(,"caption":")" + sentence(2) +
                                "\"}\n" + R"({"title":"U","text":)" + body + R"(,"caption":")" +
                                sentence(3) + R"(","note":"short"})" + "\n");
    EXPECT_EQ(reading.articles.size(), 2U);
    EXPECT_EQ(reading.unread, (std::map<std::string, int>{{"caption", 2}}));
    EXPECT_EQ(reading.articles.at(0).origin.at("unread"), "caption");
    // Where a record has no body, two words are enough.
    const CountingReading bare =
        count_of("a.json", R"({"title":"T","date":"2016-03-04","zzz":"numbat text"})");
    EXPECT_EQ(bare.unread, (std::map<std::string, int>{{"zzz", 1}}));
    // What the article has in another form is no text of its own.
    const CountingReading twice =
        count_of("a.json", R"({"title":"T","text":)" + body + R"(,"html":"<p>)" + sentence(1) +
                               R"(</p>","description":")" + sentence(1) + "\"}");
    EXPECT_TRUE(twice.unread.empty());
}

}  // namespace
}  // namespace newsdex::sources
