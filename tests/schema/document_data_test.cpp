#include "schema/document_data.hpp"

#include <gtest/gtest.h>

#include <newsdex/error.hpp>

#include <nlohmann/json.hpp>

#include "tests/support/random.hpp"
#include "tests/support/small_stack.hpp"

namespace newsdex::schema {
namespace {

constexpr std::string_view kId = "abcdefghijklmnopqrstuvwxyz";

Article full_article() {
    Article article;
    article.guid = "urn:x:1";
    article.title = "A \"quoted\" title\\";
    article.subtitle = "Sub";
    article.summary = "Line\nbreak\ttab \x01 control";
    article.body = "One.\n\nTwo, \"body\":\"no\" \u6771\u4eac.";
    article.authors = {"Ann", "Bob"};
    article.keywords = {"k"};
    article.places = {"Berne"};
    article.organisations = {"UN"};
    article.people = {"Carl", "Dora"};
    article.publisher = "Pub";
    article.section = "world";
    article.dateline = "BERNE";
    article.published = Date{1'767'441'600, 60, DatePrecision::kMinute, DateOrigin::kText};
    article.modified = Date{-5, -1439, DatePrecision::kYear, DateOrigin::kMtime};
    article.embargo = Date{7, {}, DatePrecision::kSecond, DateOrigin::kElement};
    article.language = "de-CH";
    article.url = "https://example.org/a";
    article.canonical_url = "https://example.org/b";
    article.path = "news/a.jsonl";
    article.member = "17";
    article.byte_range = {{10, 18'446'744'073'709'551'615ULL}};
    article.format = "json";
    article.status = Status::kEmbargoed;
    article.version = "3";
    article.copyright = "(c)";
    article.title_is_lede = true;
    article.origin = {{"title", "first line"}, {"body", "key \"text\""}};
    return article;
}

/// The article but for where it lies, which is kept elsewhere (schema/places.hpp).
Article without_place(Article article) {
    article.path.clear();
    article.member.clear();
    article.byte_range.reset();
    return article;
}

TEST(DocumentData, GivesTheArticleBack) {
    const std::string data = encode_article(full_article(), kId);
    const StoredArticle stored = decode_article(data, UpTo::kWhole);
    EXPECT_EQ(stored.article, without_place(full_article()));
    EXPECT_EQ(stored.id, kId);
}

TEST(DocumentData, GivesAnEmptyArticleBack) {
    const std::string data = encode_article(Article(), kId);
    EXPECT_EQ(data, R"({"id":"abcdefghijklmnopqrstuvwxyz"})");
    EXPECT_EQ(decode_article(data, UpTo::kHead).article, Article());
}

TEST(DocumentData, IsJsonWithTheBodyLast) {
    const std::string data = encode_article(full_article(), kId);
    const auto json = nlohmann::ordered_json::parse(data);
    EXPECT_EQ(json.begin().key(), "id");
    EXPECT_EQ((--json.end()).key(), "body");
}

TEST(DocumentData, CanBeReadWithoutItsBody) {
    Article expected = without_place(full_article());
    expected.body.clear();
    expected.origin.clear();
    const std::string data = encode_article(full_article(), kId);
    EXPECT_EQ(decode_article(data, UpTo::kHead).article, expected);
    // The head is enough: nothing after the key is looked at.
    EXPECT_EQ(decode_article(data.substr(0, data.rfind("\"body\":\"One") + 9), UpTo::kHead).article,
              expected);
}

TEST(DocumentData, HeadsReadTheSameWithTheBodyAndWithoutIt) {
    for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
        test::Random random(seed);
        const auto text = [&random] {
            std::string out;
            for (std::size_t i = random.below(12); i > 0; --i)
                out +=
                    random.pick({"a", "\"", "\\", "\n", "\r", "\t", "\x01", "\x1f", "\x7f",
                                 "\u00e9", "\u6771", "\U0001F600", ",\"body\":\"", "}", "]", "/"});
            return out;
        };
        Article article;
        article.title = text();
        article.publisher = text();
        article.authors = {text(), text()};
        article.origin = {{text(), text()}, {"body", text()}};
        if (random.one_in(2)) article.published = Date{-7, 60, {}, {}};
        article.body = text();
        const std::string data = encode_article(article, kId);
        StoredArticle whole = decode_article(data, UpTo::kWhole);
        ASSERT_EQ(whole.article, article) << "seed " << seed;
        whole.article.origin.clear();
        ASSERT_EQ(decode_article(data, UpTo::kText).article, whole.article) << "seed " << seed;
        whole.article.body.clear();
        ASSERT_EQ(decode_article(data, UpTo::kHead).article, whole.article) << "seed " << seed;
    }
}

// An index may be anybody's: depth costs no stack.
TEST(DocumentData, DepthIsRefusedOnASmallStack) {
    std::string lists;
    std::string maps;
    for (int i = 0; i < 200'000; ++i) lists += '[', maps += R"({"a":)";
    const std::string closed = R"({"id":"a","x":)" + lists + std::string(lists.size(), ']') + "}";
    test::run_on_stack(test::kSmallStack, [&] {
        for (const UpTo up_to : {UpTo::kHead, UpTo::kWhole}) {
            EXPECT_THROW(static_cast<void>(decode_article(lists, up_to)), Error);
            EXPECT_THROW(static_cast<void>(decode_article(maps, up_to)), Error);
            EXPECT_EQ(decode_article(closed, up_to).id, "a");
        }
    });
}

TEST(DocumentData, HeadsThatItDidNotWriteAreRefusedToo) {
    for (const char* data :
         {"", "{}", "[]", "x", R"({"id":"a")", R"({"id":7})", R"({"id":"a","title":"\u00"})",
          R"({"id":"a","title":"\x"})", "{\"id\":\"a\xff\"}", "{\"id\":\"a\nb\"}",
          R"({"id":"a","published":{"precision":"week"}})", R"({"id":"a"}x)", R"({"id":"a",})",
          R"({"id":"a","status":"lost"})"})
        EXPECT_THROW(static_cast<void>(decode_article(data, UpTo::kHead)), Error) << data;
    // Read by the general reader: blanks, unknown keys, other values.
    EXPECT_EQ(
        decode_article(R"({ "id": "a", "title":"\u6771", "body":"x"})", UpTo::kHead).article.title,
        "\u6771");
    EXPECT_EQ(decode_article(R"({"id":"a","news":["x"],"title":"T"})", UpTo::kHead).article.title,
              "T");
}

// Before version 5 the data had the place, which a rebuild takes over.
TEST(DocumentData, ReadsThePlacesOfEarlierVersions) {
    const std::string data = R"({"id":"a","path":"n/?t?.txt","path_bytes":"bi/pdOkudHh0",)"
                             R"("member":"17","byte_range":[10,18446744073709551615],"title":"T"})";
    for (const UpTo up_to : {UpTo::kHead, UpTo::kWhole}) {
        const Article article = decode_article(data, up_to).article;
        EXPECT_EQ(article.path, "n/\xE9t\xE9.txt");
        EXPECT_EQ(article.member, "17");
        EXPECT_EQ(article.byte_range, full_article().byte_range);
        EXPECT_EQ(article.title, "T");
    }
}

TEST(DocumentData, RefusesWhatItDidNotWrite) {
    for (const char* data : {"", "{}", "[]", "x", R"({"id":"a")", R"({"id":7})",
                             R"({"id":"a","published":{"precision":"week"}})",
                             R"({"id":"a","status":"lost"})", R"({"id":"a","path_bytes":"?"})"})
        EXPECT_THROW(static_cast<void>(decode_article(data, UpTo::kWhole)), Error) << data;
}

TEST(DocumentData, ReadsPastKeysItDoesNotKnow) {
    EXPECT_EQ(decode_article(R"({"id":"a","news":"x","title":"T"})", UpTo::kWhole).article.title,
              "T");
}

TEST(DocumentData, ExchangesTheIdInPlace) {
    std::string data = encode_article(full_article(), kId);
    const std::string other = "zzzzzzzzzzzzzzzzzzzzzzzzzz";
    EXPECT_TRUE(exchange_id(data, other));
    EXPECT_EQ(data, encode_article(full_article(), other));
    EXPECT_FALSE(exchange_id(data, "short"));
}

TEST(DocumentData, NeverEndsWhereXapianCouldNotReadItBack) {
    Article article;
    bool padded = false;
    for (std::size_t length = 8'000; length < 17'000; ++length) {
        article.body.assign(length, 'a');
        const std::string data = encode_article(article, kId);
        const std::size_t over = data.size() % 8192;
        ASSERT_TRUE(data.size() <= 8192 || over == 0 || over > 258) << length;
        padded = padded || data.back() == ' ';
        if (length % 64 == 0) {
            ASSERT_EQ(decode_article(data, UpTo::kWhole).article.body, article.body) << length;
        }
    }
    EXPECT_TRUE(padded);
}

}  // namespace
}  // namespace newsdex::schema
