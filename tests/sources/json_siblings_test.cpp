// Laws over generated siblings: keys as programs spell them, values that are none, dates in either
// order, lists in strings, files whose first line is no record.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/dates/date_text.hpp"
#include "tests/sources/reading.hpp"
#include "tests/support/random.hpp"

namespace newsdex::sources {
namespace {

using Strings = std::vector<std::string>;

template <class List>
const auto& one_of(test::Random& random, const List& list) {
    return list[random.below(list.size())];
}

/// The words of a key as one: first_published, firstPublished, FirstPublished, first-published …
std::string spelled(test::Random& random, const Strings& words) {
    const std::uint64_t style = random.below(5);
    std::string key;
    for (std::string word : words) {
        const bool is_capital = style == 1 || (style == 0 && !key.empty());
        if (is_capital) word[0] = static_cast<char>(word[0] - 'a' + 'A');
        if (style >= 2 && style <= 3 && !key.empty()) key += style == 2 ? '_' : '-';
        key += word;
    }
    return key;
}

std::string member(const std::string& key, const std::string& value) {
    return '"' + key + "\":" + value;
}

std::string in_quotes(const std::string& text) { return '"' + text + '"'; }

/// The members in any order.
std::string shuffled(test::Random& random, Strings members) {
    for (std::size_t i = members.size() - 1; i > 0; --i)
        std::swap(members[i], members[random.below(i + 1)]);
    std::string text = "{";
    for (const std::string& one : members) text += (text.size() > 1 ? "," : "") + one;
    return text + "}";
}

std::string iso_day(const std::optional<Date>& date) {
    return date && date->is_publication_date() ? test::date_text(date).substr(0, 10) : "";
}

const std::vector<Strings> kPublished = {{"published"},
                                         {"published", "date"},
                                         {"date", "published"},
                                         {"publish", "date"},
                                         {"publish", "time"},
                                         {"publish", "datetime"},
                                         {"published", "at"},
                                         {"published", "on"},
                                         {"published", "time"},
                                         {"publication", "date"},
                                         {"publication", "time"},
                                         {"pub", "date"},
                                         {"first", "published"},
                                         {"first", "published", "date"},
                                         {"release", "date"},
                                         {"date", "publish"},
                                         {"published", "timestamp"},
                                         {"publish", "timestamp"},
                                         {"publication", "datetime"},
                                         {"date", "time", "pub"},
                                         {"article", "published", "at"},
                                         {"web", "publication", "date"},
                                         {"publishing", "date"},
                                         {"published", "date", "utc"},
                                         {"display", "date", "published"},
                                         {"original", "publish", "date"}};
const std::vector<Strings> kWeaker = {{"date"},           {"datetime"},       {"timestamp"},
                                      {"created", "at"},  {"created"},        {"date", "created"},
                                      {"created", "utc"}, {"created", "date"}};
const std::vector<Strings> kModified = {
    {"updated"},          {"updated", "at"},    {"modified"},
    {"last", "modified"}, {"date", "modified"}, {"updated", "date"},
    {"last", "updated"},  {"date", "modify"},   {"modified", "gmt"}};
const std::vector<Strings> kCrawled = {
    {"crawled"}, {"crawled", "at"}, {"date", "download"}, {"download", "date"}, {"scraped", "at"},
    {"fetched"}, {"fetch", "time"}, {"indexed", "date"},  {"retrieved", "on"},  {"access", "date"}};

TEST(JsonSiblings, TheKeyOfPublicationDecidesWhateverStandsBesideIt) {
    for (std::uint32_t seed = 0; seed < 3'000; ++seed) {
        test::Random random(seed);
        Strings members = {member("title", in_quotes("T")), member("text", in_quotes("numbat"))};
        members.push_back(
            member(spelled(random, one_of(random, kPublished)), in_quotes("2016-03-04")));
        if (random.one_in(2))
            members.push_back(
                member(spelled(random, one_of(random, kModified)), in_quotes("2017-01-01")));
        if (random.one_in(2))
            members.push_back(
                member(spelled(random, one_of(random, kCrawled)), in_quotes("2019-01-01")));
        if (random.one_in(3))
            members.push_back(
                member(spelled(random, one_of(random, kWeaker)), in_quotes("2016-02-01")));
        const std::string record = shuffled(random, members);
        const Reading reading = read_as("a.json", record);
        ASSERT_EQ(reading.articles.size(), 1U) << "seed " << seed << ": " << record;
        ASSERT_EQ(iso_day(reading.articles[0].published), "2016-03-04")
            << "seed " << seed << ": " << record;
    }
}

TEST(JsonSiblings, AValueThatIsNoDateHidesNoDate) {
    for (std::uint32_t seed = 0; seed < 1'000; ++seed) {
        test::Random random(seed);
        const std::string nothing = random.pick(
            {"true", "false", "null", "\"\"", "\"true\"", "\"unknown\"", "0", "\"0000-00-00\"",
             "\"0001-01-01T00:00:00Z\"", "[]", "{}", "NaN", "\"draft\"", "\"n/a\"",
             "\"1970-01-01T00:00:00Z\"", "\"1970-01-01\"", "\"1 January 1970\""});
        const std::string record = shuffled(
            random, {member("title", in_quotes("T")), member("text", in_quotes("numbat")),
                     member(spelled(random, one_of(random, kPublished)), nothing),
                     member(spelled(random, one_of(random, kWeaker)), in_quotes("2016-03-04"))});
        const Reading reading = read_as("a.json", record);
        ASSERT_EQ(reading.articles.size(), 1U) << "seed " << seed << ": " << record;
        ASSERT_EQ(iso_day(reading.articles[0].published), "2016-03-04")
            << "seed " << seed << ": " << record;
    }
}

TEST(JsonSiblings, ADateOfCrawlingIsNoneOfPublicationAndOneOfAChangeIsTheLastResort) {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        test::Random random(seed);
        Strings members = {
            member("title", in_quotes("T")), member("text", in_quotes("numbat")),
            member(spelled(random, one_of(random, kCrawled)), in_quotes("2016-03-05"))};
        const bool is_modified = random.one_in(2);
        if (is_modified)
            members.push_back(
                member(spelled(random, one_of(random, kModified)), in_quotes("2016-03-04")));
        const std::string record = shuffled(random, members);
        const Reading reading = read_as("a.json", record);
        ASSERT_EQ(reading.articles.size(), 1U) << "seed " << seed << ": " << record;
        ASSERT_EQ(iso_day(reading.articles[0].published), is_modified ? "2016-03-04" : "")
            << "seed " << seed << ": " << record;
    }
}

TEST(JsonSiblings, NoNumbersAreNoValues) {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        test::Random random(seed);
        const auto nothing = [&] { return random.pick({"NaN", "Infinity", "-Infinity", "null"}); };
        std::string lines;
        for (std::size_t i = 0; i < 3; ++i)
            lines +=
                shuffled(random,
                         {member("title", in_quotes("T")), member("text", in_quotes("numbat")),
                          member(random.pick({"author", "tags", "section", "date"}), nothing()),
                          member("score", "[1," + std::string(nothing()) + "]")}) +
                "\n";
        const Reading reading = read_as("a.jsonl", lines);
        ASSERT_EQ(reading.articles.size(), 3U) << "seed " << seed << ": " << lines;
        ASSERT_TRUE(reading.failures.empty()) << "seed " << seed << ": " << lines;
        for (const Article& article : reading.articles) {
            ASSERT_TRUE(article.authors.empty() && article.keywords.empty() &&
                        article.section.empty() && article.title == "T")
                << "seed " << seed << ": " << lines;
        }
    }
}

TEST(JsonSiblings, AListInAStringIsAList) {
    for (std::uint32_t seed = 0; seed < 1'000; ++seed) {
        test::Random random(seed);
        Strings names;
        for (std::size_t i = random.below(4); i > 0; --i)
            names.push_back(
                std::string(random.pick({"Jane Doe", "John Roe", "Zo\xc3\xab Li", "Bo O'Neill"})) +
                std::string(i, 'x'));
        const bool is_python = random.one_in(2);
        const std::string signs = random.pick({"[]", "()", "{}"});
        std::string list = is_python ? signs.substr(0, 1) : "[";
        for (std::size_t i = 0; i < names.size(); ++i) {
            // Python takes double quotes where a single one stands within; JSON escapes its own.
            const bool is_single = is_python && names[i].find('\'') == std::string::npos;
            const std::string quote = is_single ? "'" : "\\\"";
            list += (i == 0 ? "" : random.one_in(4) ? "," : ", ") + quote + names[i] + quote;
        }
        list += is_python ? signs.substr(1) : "]";
        const std::string record =
            shuffled(random, {member("title", in_quotes("T")), member("text", in_quotes("numbat")),
                              member("authors", in_quotes(list)), member("tags", in_quotes(list))});
        const Reading reading = read_as("a.json", record);
        ASSERT_EQ(reading.articles.size(), 1U) << "seed " << seed << ": " << record;
        ASSERT_EQ(reading.articles[0].authors, names) << "seed " << seed << ": " << record;
        ASSERT_EQ(reading.articles[0].keywords, names) << "seed " << seed << ": " << record;
    }
}

TEST(JsonSiblings, DayAndMonthGoByTheVoteOfTheColumn) {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        test::Random random(seed);
        const bool month_first = random.one_in(2);
        const char sign = random.pick({'/', '-'});
        Strings days;
        std::string lines;
        const std::size_t count = 2 + random.below(20);
        for (std::size_t i = 0; i < count; ++i) {
            const auto month = static_cast<unsigned>(1 + random.below(12));
            const auto day = static_cast<unsigned>(i == count / 2 ? 13 + random.below(15)
                                                                  : 1 + random.below(28));
            char text[32], iso[32];
            std::snprintf(text, sizeof text, "%02u%c%02u%c2024", month_first ? month : day, sign,
                          month_first ? day : month, sign);
            std::snprintf(iso, sizeof iso, "2024-%02u-%02u", month, day);
            days.emplace_back(iso);
            lines += R"({"title":"T","text":"numbat","date":")" + std::string(text) + "\"}\n";
        }
        const Reading reading = read_as("a.jsonl", lines);
        ASSERT_EQ(reading.articles.size(), count) << "seed " << seed;
        for (std::size_t i = 0; i < count; ++i) {
            ASSERT_EQ(iso_day(reading.articles[i].published), days[i])
                << "seed " << seed << ", record " << i << " of\n"
                << lines;
        }
    }
}

TEST(JsonSiblings, TheOrderThatWasTakenIsNoted) {
    const auto origin = [](const char* records, std::size_t at) {
        return read_as("a.json", records).articles.at(at).origin.at("published");
    };
    const char* const told =
        R"([{"title":"A","text":"x","date":"03/25/2024"},{"title":"B","text":"x","date":"03/05/2024"}])";
    EXPECT_EQ(origin(told, 1),
              "date, month taken to stand before the day, as in other dates of the file");
    EXPECT_EQ(origin(R"({"title":"A","text":"x","date":"03/05/2024"})", 0),
              "date, day taken to stand before the month");
    EXPECT_EQ(origin(R"({"title":"A","text":"x","date":"2016-03-04 10:15 XQT"})", 0),
              "date, unknown time zone left out");
    EXPECT_EQ(origin(R"({"title":"A","text":"x","date":"1066-10-14"})", 0), "date, unlikely year");
    // Another column does not vote against one that tells; it votes where that is silent.
    const char* const two =
        R"([{"title":"A","text":"x","date":"03/25/2024","updated":"25/03/2024"},
            {"title":"B","text":"x","date":"03/05/2024","updated":"06/03/2024"}])";
    const Reading reading = read_as("a.json", two);
    EXPECT_EQ(iso_day(reading.articles.at(1).published), "2024-03-05");
    EXPECT_EQ(iso_day(reading.articles.at(1).modified), "2024-03-06");
}

TEST(JsonSiblings, AFirstLineThatIsNoRecordCostsItself) {
    const std::string record = R"({"title":"Rec","body":"numbat text","date":"2016-03-01"})";
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        test::Random random(seed);
        const std::string bad =
            random.pick({record.substr(1 + random.below(record.size() - 2)), std::string("null"),
                         std::string("17"), std::string("[\"title\",\"body\"]"),
                         std::string("\"x\""), std::string("{\"title\":\"bad\",\"body\":oops}"),
                         std::string("{\"title\":\"bad"), std::string("{\"title\": bad,")});
        const std::string file = random.pick({"part.jsonl", "part.ndjson", "part.json"});
        const std::size_t count = 2 + random.below(4);
        std::string lines = bad + "\n";
        for (std::size_t i = 0; i < count; ++i) lines += record + "\n";
        const Reading reading = read_as(file, lines);
        ASSERT_EQ(reading.articles.size(), count) << "seed " << seed << ": " << lines;
        for (const Article& article : reading.articles) ASSERT_EQ(article.title, "Rec");
        ASSERT_EQ(reading.failures.size(), 1U) << "seed " << seed << ": " << lines;
    }
}

TEST(JsonSiblings, KeysOfHeaderBlocksHoldInTheirLanguages) {
    struct Keys {
        const char *title, *date, *author, *body, *publisher;
    };
    for (const Keys& keys :
         {Keys{"Titel", "Datum", "Autor", "Inhalt", "Quelle"},
          Keys{"TITRE", "publié", "Auteur", "Texte", "Source"},
          Keys{"T\u00edtulo", "Fecha", "Autor", "Texto", "Fuente"},
          Keys{"T\u00cdTULO", "publicado", "autores", "cuerpo", "Fonte"},
          Keys{"\u6807\u9898", "\u65e5\u671f", "\u4f5c\u8005", "\u6b63\u6587", "\u6765\u6e90"}}) {
        const auto pair = [](const char* key, const char* value) {
            return '"' + std::string(key) + "\":\"" + value + "\"";
        };
        const std::string record = "{" + pair(keys.title, "Flut") + "," +
                                   pair(keys.date, "2016-03-04") + "," +
                                   pair(keys.author, "Jo Doe") + "," + pair(keys.body, "numbat") +
                                   "," + pair(keys.publisher, "Post") + "}";
        const Reading reading = read_as("a.json", record);
        ASSERT_EQ(reading.articles.size(), 1U) << record;
        const Article& article = reading.articles[0];
        EXPECT_EQ(article.title, "Flut") << record;
        EXPECT_EQ(article.body, "numbat") << record;
        EXPECT_EQ(iso_day(article.published), "2016-03-04") << record;
        EXPECT_EQ(article.authors, Strings{"Jo Doe"}) << record;
        EXPECT_EQ(article.publisher, "Post") << record;
    }
}

TEST(JsonSiblings, IdsAreNoNames) {
    for (const char* id : {"5", "[12, 34]", "\"1234567\"", "[\"1234567\"]",
                           "\"550e8400-e29b-41d4-a716-446655440000\"", "{\"id\": 5}",
                           "\"5f1e8400e29b41d4a716\"", "[{\"term_id\": 7}]"}) {
        const Reading reading =
            read_as("a.json", R"({"title":"T","text":"numbat","author":)" + std::string(id) +
                                  R"(,"tags":)" + id + R"(,"category":)" + id + "}");
        ASSERT_EQ(reading.articles.size(), 1U) << id;
        EXPECT_EQ(reading.articles[0].authors, Strings{}) << id;
        EXPECT_EQ(reading.articles[0].keywords, Strings{}) << id;
        EXPECT_EQ(reading.articles[0].section, "") << id;
    }
    const Reading years = read_as("a.json", R"({"title":"T","text":"x","tags":["2024","flood"]})");
    EXPECT_EQ(years.articles.at(0).keywords, (Strings{"2024", "flood"}));
}

TEST(JsonSiblings, AnAddressIsNoPublisherButItsHost) {
    const auto publisher = [](const std::string& source) {
        return read_as("a.json", R"({"title":"T","text":"x","source":)" + source + "}")
            .articles.at(0)
            .publisher;
    };
    EXPECT_EQ(publisher(R"("https://www.quay.example/news/1?x=2")"), "quay.example");
    EXPECT_EQ(publisher(R"("//quay.example")"), "quay.example");
    EXPECT_EQ(publisher(R"({"uri":"quay.example","title":"The Quay"})"), "The Quay");
    EXPECT_EQ(publisher(R"({"name":"The Quay","url":"https://quay.example"})"), "The Quay");
    EXPECT_EQ(publisher(R"(["The Quay"])"), "The Quay");
    EXPECT_EQ(publisher("12"), "");
    EXPECT_EQ(publisher(R"("bridge.jpg")"), "");
}

TEST(JsonSiblings, SearchEnginesNameFieldsByTheirTypes) {
    for (const char* type : {"_s", "_ss", "_t", "_txt", "_txt_en"}) {
        const std::string solr =
            R"({"response":{"docs":[{"headline)" + std::string(type) +
            R"(":["River rises"],"body)" + type +
            R"(":["The bridge closed."],"published_dt":"2024-03-05T00:00:00Z"}]}})";
        const Reading reading = read_as("a.json", solr);
        ASSERT_EQ(reading.articles.size(), 1U) << type;
        EXPECT_EQ(reading.articles[0].title, "River rises") << type;
        EXPECT_EQ(reading.articles[0].body, "The bridge closed.") << type;
        EXPECT_EQ(iso_day(reading.articles[0].published), "2024-03-05") << type;
    }
    const Reading elastic =
        read_as("a.json", R"({"hits":{"hits":[{"_id":"1","_source":{"headline":"River rises",)"
                          R"("body":"The bridge closed.","date":"2024-03-05"}}]}})");
    ASSERT_EQ(elastic.articles.size(), 1U);
    EXPECT_EQ(elastic.articles[0].title, "River rises");
    EXPECT_EQ(elastic.articles[0].publisher, "");
}

}  // namespace
}  // namespace newsdex::sources
