// JSON: framings, shapes, types, faults, and numbers with all their digits.
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sources/json/parse.hpp"
#include "tests/sources/reading.hpp"
#include "tests/support/random.hpp"

namespace newsdex::sources {
namespace {

using Strings = std::vector<std::string>;

// What holds the records of a file together. Each holds "One" and "Two", with the bodies "knot 1"
// and "knot 2".
struct FramingCase {
    const char* name;
    const char* file;
    std::string content;
};

class JsonFraming : public testing::TestWithParam<FramingCase> {};

TEST_P(JsonFraming, GivesBothArticles) {
    const Reading reading = read_as(GetParam().file, GetParam().content);
    EXPECT_EQ(titles_of(reading), (Strings{"One", "Two"}));
    EXPECT_TRUE(reading.failures.empty());
    EXPECT_EQ(reading.result.outcome, Outcome::kRead);
    ASSERT_EQ(reading.articles.size(), 2U);
    EXPECT_EQ(reading.articles[0].body, "knot 1");
    EXPECT_EQ(reading.articles[1].body, "knot 2");
    EXPECT_EQ(reading.articles[0].member, "1");
    EXPECT_EQ(reading.articles[1].member, "2");
    EXPECT_EQ(reading.articles[0].format, "json");
    for (const Article& article : reading.articles) {
        ASSERT_TRUE(article.byte_range);
        const auto [begin, end] = *article.byte_range;
        const std::string record = GetParam().content.substr(begin, end - begin);
        EXPECT_EQ(record.front(), '{');
        EXPECT_EQ(record.back(), '}');
        EXPECT_NE(record.find(article.title), std::string::npos);
    }
}

const std::string kOne = R"({"title":"One","body":"knot 1"})";
const std::string kTwo = R"({"title":"Two","body":"knot 2"})";
const std::string kPrettyOne = "{\n  \"title\": \"One\",\n  \"body\": \"knot 1\"\n}";
const std::string kPrettyTwo = "{\n  \"title\": \"Two\",\n  \"body\": \"knot 2\"\n}";
const std::string kMark = "\xef\xbb\xbf";

INSTANTIATE_TEST_SUITE_P(
    Cases, JsonFraming,
    testing::Values(
        FramingCase{"lines", "a.jsonl", kOne + "\n" + kTwo + "\n"},
        FramingCase{"lines_without_last_break", "a.jsonl", kOne + "\n" + kTwo},
        FramingCase{"lines_crlf", "a.jsonl", kOne + "\r\n" + kTwo + "\r\n"},
        FramingCase{"lines_under_json", "a.json", kOne + "\n" + kTwo + "\n"},
        FramingCase{"lines_under_no_ending", "dump", kOne + "\n" + kTwo + "\n"},
        FramingCase{"lines_under_txt", "a.txt", kOne + "\n" + kTwo + "\n"},
        FramingCase{"blank_lines", "a.jsonl", "\n\n" + kOne + "\n  \n\t\n" + kTwo + "\n\n"},
        FramingCase{"byte_order_mark", "a.jsonl", kMark + kOne + "\n" + kTwo + "\n"},
        FramingCase{"mark_in_the_middle", "a.jsonl", kOne + "\n" + kMark + kTwo + "\n"},
        FramingCase{"record_separators", "a.jsonl", "\x1e" + kOne + "\n\x1e" + kTwo + "\n"},
        FramingCase{"record_separators_alone", "a.jsonl", "\x1e" + kOne + "\x1e" + kTwo + "\x1e"},
        FramingCase{"dumped_array", "a.jsonl", "[" + kOne + ",\n" + kTwo + "]\n"},
        FramingCase{"dumped_array_own_lines", "a.jsonl", "[\n" + kOne + ",\n" + kTwo + "\n]\n"},
        FramingCase{"dumped_array_leading_commas", "a.jsonl", "[\n" + kOne + "\n," + kTwo + "\n]"},
        FramingCase{"array", "a.json", "[" + kOne + ", " + kTwo + "]"},
        FramingCase{"array_trailing_comma", "a.json", "[" + kOne + ", " + kTwo + ", ]"},
        FramingCase{"pretty_array", "a.json", "[\n" + kPrettyOne + ",\n" + kPrettyTwo + "\n]\n"},
        FramingCase{"arrays_in_sequence", "a.json", "[" + kOne + "]\n[" + kTwo + "]\n"},
        FramingCase{"pretty_in_sequence", "a.json", kPrettyOne + "\n" + kPrettyTwo + "\n"},
        FramingCase{"pretty_glued", "a.json", kPrettyOne + kPrettyTwo},
        FramingCase{"compact_glued", "a.json", kOne + kTwo},
        FramingCase{"envelope", "a.json",
                    R"({"status":"ok","articles":[)" + kOne + "," + kTwo + "]}"},
        FramingCase{"envelope_then_more", "a.json",
                    R"({"articles":[)" + kOne + "," + kTwo + R"(],"total":{"n":[1,2]}})"},
        FramingCase{"envelope_of_lines", "a.json",
                    "{\"articles\":[\n" + kOne + ",\n" + kTwo + "\n]}\n"},
        FramingCase{"envelope_in_a_map", "a.json",
                    R"({"response":{"status":"ok","results":[)" + kOne + "," + kTwo + "]}}"},
        FramingCase{"envelope_pretty", "a.json",
                    "{\n \"data\": [\n" + kPrettyOne + ",\n" + kPrettyTwo + "\n]\n}\n"},
        FramingCase{"sources_of_hits", "a.json",
                    R"({"took":3,"hits":{"total":{"value":2},"hits":[{"_id":"x","_source":)" +
                        kOne + R"(},{"_id":"y","_source":)" + kTwo + "}]}}"},
        FramingCase{
            "items_in_maps", "a.json",
            R"({"data":{"items":[{"meta":{},"item":)" + kOne + R"(},{"item":)" + kTwo + "}]}}"},
        FramingCase{"list_that_is_none_first", "a.json",
                    R"({"data":[1,2],"items":[{"size":3}],"news":[)" + kOne + "," + kTwo + "]}"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(Json, OneObjectIsOneArticle) {
    for (const std::string& content : {kOne, kPrettyOne, "  " + kOne + "\n\n", kMark + kOne}) {
        const Reading reading = read_as("a.json", content);
        ASSERT_EQ(titles_of(reading), Strings{"One"}) << content;
        EXPECT_EQ(reading.articles[0].member, "");
        EXPECT_FALSE(reading.articles[0].byte_range);
    }
}

TEST(Json, OneLineUnderALinesNameIsAMember) {
    const Reading reading = read_as("a.jsonl", kOne + "\n");
    ASSERT_EQ(titles_of(reading), Strings{"One"});
    EXPECT_EQ(reading.articles[0].member, "1");
}

TEST(Json, UtfSixteenIsDecoded) {
    std::string wide = "\xff\xfe";
    for (const char c : kOne + "\n" + kTwo) wide += {c, '\0'};
    EXPECT_EQ(titles_of(read_as("a.jsonl", wide)), (Strings{"One", "Two"}));
}

struct BadCase {
    const char* name;
    std::string line;
    std::string reason;  ///< with the byte of the whole file
};

class JsonBadLine : public testing::TestWithParam<BadCase> {};

TEST_P(JsonBadLine, CostsThatLineOnly) {
    const Reading reading = read_as("a.jsonl", kOne + "\n" + GetParam().line + "\n" + kTwo + "\n");
    EXPECT_EQ(titles_of(reading), (Strings{"One", "Two"}));
    ASSERT_EQ(reading.failures.size(), 1U);
    EXPECT_EQ(reading.failures[0],
              (Failure{"a.jsonl", "line 2", GetParam().reason, FailureCode::kMalformed, 2}));
    EXPECT_EQ(reading.result.outcome, Outcome::kRead);
    EXPECT_EQ(reading.articles[1].member, "3");  // the bad one keeps its number
}

INSTANTIATE_TEST_SUITE_P(
    Cases, JsonBadLine,
    testing::Values(
        BadCase{"brace_missing", R"({"id":"2","title":"Two","body":"knot")",
                "not valid JSON at byte 69: ends before it is closed"},
        BadCase{"string_open", R"({"title":"Two)",
                "not valid JSON at byte 41: a string is not closed"},
        BadCase{"comma_missing", R"({"a":1 "b":2})",
                "not valid JSON at byte 39: a comma or closing bracket is missing"},
        BadCase{"colon_missing", R"({"a" 1})", "not valid JSON at byte 37: a colon is missing"},
        BadCase{"not_a_value", R"({"a":Nay})", "not valid JSON at byte 37: a value that is none"},
        BadCase{"bare_key", R"({a:1})", "not valid JSON at byte 33: a key in quotes is missing"},
        BadCase{"leading_zero", R"({"a":01})", "not valid JSON at byte 37: a number that is none"},
        BadCase{"bad_escape", R"({"a":"\x41"})",
                "not valid JSON at byte 38: an unknown escape in a string"},
        BadCase{"wrong_bracket", R"({"a":[1}})",
                "not valid JSON at byte 39: a wrong closing bracket }"},
        BadCase{"two_values", R"({"a":1}{"b":2})",
                "not valid JSON at byte 39: something follows the value"},
        BadCase{"words", "this is not JSON", "not valid JSON at byte 32: a value that is none"},
        BadCase{"too_deep", std::string(200, '[') + std::string(200, ']'),
                "not valid JSON at byte 159: nested more than 128 levels deep"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(Json, StrayWordsOfALineAreOneFailure) {
    // The second line ends like the first of a value over several: read value by value.
    const Reading reading =
        read_as("a.jsonl", kOne + "\n{\"title\":\nno json at all\n" + kTwo + "\n");
    EXPECT_EQ(titles_of(reading), (Strings{"One", "Two"}));
    std::map<std::string, int> failures;
    for (const Failure& failure : reading.failures) ++failures[failure.member];
    for (const auto& [line, count] : failures) EXPECT_EQ(count, 1) << line;
    EXPECT_EQ(failures.count("line 2"), 1U);
    // Broken objects on one line are a failure each.
    const Reading array =
        read_as("a.json", "[" + kOne + R"(,{"a":nope},)" + kTwo + R"(,{"b":nope}])");
    EXPECT_EQ(titles_of(array), (Strings{"One", "Two"}));
    EXPECT_EQ(array.failures.size(), 2U);
}

TEST(Json, BadElementsOfAnArrayCostThemselves) {
    // Delimited, but not valid.
    const Reading one = read_as("a.json", "[" + kOne + R"(,{"a":nope},)" + kTwo + "]");
    EXPECT_EQ(titles_of(one), (Strings{"One", "Two"}));
    ASSERT_EQ(one.failures.size(), 1U);
    EXPECT_EQ(one.failures[0].reason, "not valid JSON at byte 38: a value that is none");
    // Not even delimited: a quote is missing, a bracket is missing.
    for (const char* broken : {"{\"title\": \"Bad, \"body\": \"x\"}", "{\"title\": \"Bad\",",
                               "{\"title\": [\"Bad\"}", "{\"title\": \"Bad\"]"}) {
        const Reading other =
            read_as("a.json", "[\n  " + kOne + ",\n  " + broken + ",\n  " + kTwo + "\n]\n");
        EXPECT_EQ(titles_of(other), (Strings{"One", "Two"})) << broken;
        ASSERT_EQ(other.failures.size(), 1U) << broken;
        EXPECT_EQ(other.failures[0].member, "line 3") << broken;
    }
}

TEST(Json, ABrokenObjectAmongPrettyOnesCostsItself) {
    const std::string broken = "{\n  \"title\": \"Bad\n}\n";
    const Reading reading = read_as("a.json", kPrettyOne + "\n" + broken + kPrettyTwo + "\n");
    EXPECT_EQ(titles_of(reading), (Strings{"One", "Two"}));
    ASSERT_EQ(reading.failures.size(), 1U);
    EXPECT_EQ(reading.failures[0].member, "line 5");
}

TEST(Json, AFileThatIsBrokenThroughoutFailsAsAWhole) {
    const Reading reading = read_as("a.json", R"({"title": "One", "body": )");
    EXPECT_EQ(reading.result.outcome, Outcome::kFailed);
    EXPECT_EQ(reading.result.reason, "not valid JSON at byte 25: ends before it is closed");
    EXPECT_TRUE(reading.failures.empty());
    const Reading lines = read_as("a.jsonl", "{\"a\"\n{\"b\"\n{\"c\"\n");
    EXPECT_EQ(lines.result.outcome, Outcome::kFailed);
    EXPECT_EQ(lines.failures.size(), 3U);
}

TEST(Json, WhatHoldsNoArticleIsSkipped) {
    for (const char* content :
         {R"({"name":"a package","version":"1.0","description":"of some kind"})",
          R"("just a string")", "[1,2,3]", "{}", "[]", R"({"articles":[]})",
          "{\"a\":1}\n{\"b\":2}\n", "true"}) {
        const Reading reading = read_as("a.json", content);
        EXPECT_EQ(reading.result.outcome, Outcome::kSkipped) << content;
        EXPECT_EQ(reading.result.reason, "JSON without an article") << content;
        EXPECT_TRUE(reading.articles.empty());
    }
}

TEST(Json, HeadlinesCountAmongArticlesOnly) {
    const Reading among = read_as("a.jsonl", R"({"title":"First"})"
                                             "\n" +
                                                 kTwo + "\n" + R"({"title":"Third"})" + "\n");
    EXPECT_EQ(titles_of(among), (Strings{"First", "Two", "Third"}));
    EXPECT_EQ(among.articles[0].member, "1");
    EXPECT_TRUE(read_as("a.jsonl", R"({"title":"First"})"
                                   "\n"
                                   R"({"title":"Second"})"
                                   "\n")
                    .articles.empty());
    // With a date it is news.
    EXPECT_EQ(titles_of(read_as("a.json", R"({"headline":"Flood","date":"2025-11-02"})")),
              Strings{"Flood"});
}

struct TypeCase {
    const char* name;
    const char* record;
    const char* title;
    const char* body;
};

class JsonTypes : public testing::TestWithParam<TypeCase> {};

TEST_P(JsonTypes, AreTolerated) {
    const Reading reading = read_as("a.json", GetParam().record);
    ASSERT_EQ(reading.articles.size(), 1U);
    EXPECT_EQ(reading.articles[0].title, GetParam().title);
    EXPECT_EQ(reading.articles[0].body, GetParam().body);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, JsonTypes,
    testing::Values(
        TypeCase{"null_title", R"({"title":null,"body":"Knot one."})", "Knot one.", "Knot one."},
        TypeCase{"number_title", R"({"title":1984,"body":"x"})", "1984", "x"},
        TypeCase{"list_title", R"({"title":["A","B"],"body":"x"})", "A", "x"},
        TypeCase{"wrapped",
                 R"({"title":{"rendered":"A"},"content":{"rendered":"<p>x</p><p>y</p>"}})", "A",
                 "x\n\ny"},
        TypeCase{"list_of_paragraphs", R"({"title":"A","body":["x","y"]})", "A", "x\n\ny"},
        TypeCase{"duplicate_keys", R"({"title":"first","title":"second","text":"b"})", "second",
                 "b"},
        TypeCase{"lone_surrogate", R"({"title":"One \ud800 x","body":"a\udc00b \ud83c\udf0a"})",
                 "One \xef\xbf\xbd x",
                 "a\xef\xbf\xbd"
                 "b \xf0\x9f\x8c\x8a"},
        TypeCase{"nul", R"({"title":"a\u0000b","body":"c\u0000d"})", "ab", "cd"},
        TypeCase{"trailing_commas", R"({"title":"A","tags":["x",],"body":"b",})", "A", "b"},
        TypeCase{"raw_tab_in_string", "{\"title\":\"a\tb\",\"body\":\"c\"}", "a b", "c"},
        TypeCase{"bad_byte", "{\"title\":\"caf\xe9\",\"body\":\"x\"}", "caf\xc3\xa9", "x"},
        TypeCase{"rank_over_order",
                 R"({"name":"n","headline":"h","title":"t","text":"x","body":"b"})", "t", "b"},
        TypeCase{"empty_does_not_count", R"({"title":"","headline":"h","body":"","text":"x"})", "h",
                 "x"},
        TypeCase{"key_spelling", R"({"Web-Title":"t","Article_Body":"b"})", "t", "b"},
        TypeCase{"one_map_deeper", R"({"id":7,"article":{"title":"t","body":"b"}})", "t", "b"},
        TypeCase{"entities", R"({"title":"A &amp; B","body":"x &#8217; &lt;IBM&gt; AT&T"})",
                 "A & B", "x \xe2\x80\x99 <IBM> AT&T"},
        TypeCase{"names_in_brackets_stay", R"({"title":"FILES <I> PLAN","body":"Co <P> said"})",
                 "FILES <I> PLAN", "Co <P> said"},
        TypeCase{"markup_in_title", R"({"title":"A <b>big</b> day","body":"x"})", "A big day", "x"},
        TypeCase{"huge_number",
                 R"({"title":"t","body":"b","n":1e999,"m":123456789012345678901234})", "t", "b"}),
    [](const auto& c) { return std::string(c.param.name); });

/// A random JSON value; the texts of its numbers are added to `numbers` in their order.
std::string random_value(test::Random& random, int depth, std::vector<std::string>& numbers) {
    const std::uint64_t kind = depth == 0 ? random.below(2) : random.below(4);
    if (kind == 0) {
        numbers.push_back(random.pick({"0", "-1", "17", "1.50", "-0.0", "1e3", "2E-7", "3.25e+2",
                                       "9007199254740993", "0.30000000000000004"}));
        return numbers.back();
    }
    if (kind == 1)
        return random.pick({R"("")", R"("1.5")", R"("a \" 2.5 \\")", R"("\\\"3e4")", "true", "null",
                            "false", R"("é 1.0 {[")"});
    std::string text;
    for (std::uint64_t i = random.below(5); i > 0; --i) {
        if (!text.empty()) text += random.pick({",", " , ", ",\n"});
        if (kind == 2) text += R"("k1.5":)";
        text += random_value(random, depth - 1, numbers);
    }
    return kind == 2 ? '{' + text + '}' : '[' + text + ']';
}

void collect_numbers(Value value, std::vector<std::string>& numbers) {
    if (value.kind() == Value::Kind::kNumber) numbers.emplace_back(value.text());
    for (Value item = value.first(); item; item = item.next()) collect_numbers(item, numbers);
}

TEST(JsonLaw, NumbersAreKeptAsWritten) {
    JsonParser parser;
    for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
        test::Random random(seed);
        std::vector<std::string> written;
        const std::string text = random_value(random, 4, written);
        ASSERT_EQ(parser.parse_copy(text), std::nullopt) << "seed " << seed << ": " << text;
        std::vector<std::string> read;
        collect_numbers(parser.root(), read);
        ASSERT_EQ(read, written) << "seed " << seed << ": " << text;
    }
}

TEST(Json, RecordsThatWereEncodedTwiceAreRepairedWhateverTheirNumbers) {
    for (const std::string number : {"1", "1.5"}) {
        const Reading reading =
            read_as("a.json", R"({"title":"CafÃ©","body":"b","n":)" + number + "}");
        ASSERT_EQ(reading.articles.size(), 1U);
        EXPECT_EQ(reading.articles[0].title, "Café");
        EXPECT_EQ(reading.articles[0].origin.at("encoding"), "utf-8, was encoded twice");
    }
}

TEST(Json, IdsKeepTheirDigits) {
    const auto guid = [](const std::string& id) {
        return read_as("a.json", R"({"id":)" + id + R"(,"title":"t","body":"b"})")
            .articles.at(0)
            .guid;
    };
    EXPECT_EQ(guid("17"), "17");
    EXPECT_EQ(guid("-3"), "-3");
    EXPECT_EQ(guid("18446744073709551615"), "18446744073709551615");
    EXPECT_EQ(guid("123456789012345678901234567890"), "123456789012345678901234567890");
    EXPECT_EQ(guid("20260103.10"), "20260103.10");
    EXPECT_EQ(guid("0.1000000000000000055511151231257827"), "0.1000000000000000055511151231257827");
    EXPECT_EQ(guid("1E-7"), "1E-7");
    EXPECT_EQ(guid("\"  a b \""), "a b");
    EXPECT_EQ(read_as("a.json", R"({"_id":"m1","title":"t","body":"b"})").articles.at(0).guid,
              "m1");
}

TEST(Json, ReadsTheFieldsByTheirNames) {
    const Reading reading = read_as("a.json", R"({
        "guid": "g-1", "headline": "Tide", "subtitle": "Low and high", "description": "In short.",
        "content": "First.\nSecond.", "pubDate": "2025-11-02T10:15:00+01:00",
        "updated_at": "2025-11-03", "byline": "By Ann Lee and Bo Yu", "link": "https://news.example/1",
        "source": {"id": null, "name": "The Quay"}, "category": "Local", "tags": "sea, tide; x",
        "lang": "en_GB", "places": ["Oslo", "Oslo", "Rome"], "dateline": "OSLO, Nov 2 -",
        "people": [{"name": "Kim"}], "orgs": ["IMO"], "copyright": "(c) Quay"})");
    ASSERT_EQ(reading.articles.size(), 1U);
    const Article& article = reading.articles[0];
    EXPECT_EQ(article.guid, "g-1");
    EXPECT_EQ(article.title, "Tide");
    EXPECT_EQ(article.subtitle, "Low and high");
    EXPECT_EQ(article.summary, "In short.");
    EXPECT_EQ(article.body, "First.\n\nSecond.");
    ASSERT_TRUE(article.published);
    EXPECT_EQ(article.published->utc_seconds, 1'762'074'900);
    EXPECT_EQ(article.published->offset_minutes, 60);
    ASSERT_TRUE(article.modified);
    EXPECT_EQ(article.modified->precision, DatePrecision::kDay);
    EXPECT_EQ(article.authors, (Strings{"Ann Lee", "Bo Yu"}));
    EXPECT_EQ(article.url, "https://news.example/1");
    EXPECT_EQ(article.publisher, "The Quay");
    EXPECT_EQ(article.section, "Local");
    EXPECT_EQ(article.keywords, (Strings{"sea, tide", "x"}));
    EXPECT_EQ(article.language, "en-GB");
    EXPECT_EQ(article.places, (Strings{"Oslo", "Rome"}));
    EXPECT_EQ(article.dateline, "OSLO, Nov 2 -");
    EXPECT_EQ(article.people, Strings{"Kim"});
    EXPECT_EQ(article.organisations, Strings{"IMO"});
    EXPECT_EQ(article.copyright, "(c) Quay");
    EXPECT_EQ(article.origin.at("published"), "pubDate");
    EXPECT_EQ(article.origin.at("title"), "headline");
}

TEST(Json, ReadsWireCopyAsReutersLaysItOut) {
    const Reading reading = read_as(
        "r.jsonl",
        R"({"id": "1", "date": "26-FEB-1987 15:01:01.79", "title": "COCOA REVIEW", "dateline": "SALVADOR, Feb 26 -", "topics": ["cocoa"], "places": ["usa", "uruguay"], "body": "Showers went on through the week in the\nregion of the harvest, and helped the crop\nthat had been waiting for rain since the\nfirst days of the year, it was said.\n    The dry spell means that the crop will\nbe late by some weeks this year, and that\nstocks are lower than they were at that\ntime of last year."})"
        "\n");
    ASSERT_EQ(reading.articles.size(), 1U);
    const Article& article = reading.articles[0];
    EXPECT_EQ(article.guid, "1");
    EXPECT_EQ(article.dateline, "SALVADOR, Feb 26 -");
    EXPECT_EQ(article.keywords, Strings{"cocoa"});
    EXPECT_EQ(article.places, (Strings{"usa", "uruguay"}));
    ASSERT_TRUE(article.published);
    EXPECT_EQ(article.published->utc_seconds, 541'350'061);
    EXPECT_EQ(article.body,
              "Showers went on through the week in the region of the harvest, and helped the crop "
              "that had been waiting for rain since the first days of the year, it was said.\n\n"
              "The dry spell means that the crop will be late by some weeks this year, and that "
              "stocks are lower than they were at that time of last year.");
}

TEST(Json, CutsABodyThatIsTooLong) {
    ReadOptions options = options_for_tests();
    options.max_body_bytes = 1 << 20;
    std::string body;
    while (body.size() < (2U << 20)) body += "\xc3\xa9";  // no cut within a character
    const Reading reading =
        read_as("a.json", R"({"title":"t","body":"x)" + body + R"("})", options);
    ASSERT_EQ(reading.articles.size(), 1U);
    EXPECT_EQ(reading.articles[0].body.size(), (1U << 20) - 1);
    EXPECT_EQ(reading.articles[0].origin.at("body"), "cut at 1 MiB");
}

TEST(Json, ARecordThatIsTooLongCostsItself) {
    ReadOptions options = options_for_tests();
    options.max_record_bytes = 1 << 20;
    const std::string large = R"({"title":"Large","body":")" + std::string(3 << 20, 'x') + "\"}";
    const Reading lines = read_as("a.jsonl", kOne + "\n" + large + "\n" + kTwo + "\n", options);
    EXPECT_EQ(titles_of(lines), (Strings{"One", "Two"}));
    ASSERT_EQ(lines.failures.size(), 1U);
    EXPECT_EQ(lines.failures[0].member, "line 2");
    EXPECT_EQ(lines.failures[0].reason, "not valid JSON at byte 32: longer than 1 MB");
    const Reading array =
        read_as("a.json", "[\n" + kPrettyOne + ",\n" + large + ",\n" + kPrettyTwo + "\n]", options);
    EXPECT_EQ(titles_of(array), (Strings{"One", "Two"}));
    EXPECT_EQ(array.failures.size(), 1U);
}

TEST(Json, StopsWhenToldTo) {
    const test::TemporaryFolder folder;
    Reading reading;
    reading.stop_after = 1;
    reading.result = read_file(entry_for(folder.write("a.jsonl", kOne + "\n" + kTwo + "\n")),
                               options_for_tests(), reading);
    EXPECT_EQ(reading.result.outcome, Outcome::kStopped);
    EXPECT_EQ(reading.articles.size(), 1U);
    EXPECT_EQ(reading.result.content_hash, (std::array<std::uint8_t, 16>{}));
}

TEST(Json, OriginsNameKeysAndEncodings) {
    const Reading reading =
        read_as("a.json",
                "{\"headline\":\"T\xe9te\",\"text\":\"Caf\xe9 au lait\",\"source\":\"Agence\","
                "\"byline\":\"Jo Doe\",\"section\":\"Food\"}");
    ASSERT_EQ(reading.articles.size(), 1U);
    const auto& origin = reading.articles[0].origin;
    EXPECT_EQ(origin.at("title"), "headline");
    EXPECT_EQ(origin.at("body"), "text");
    EXPECT_EQ(origin.at("publisher"), "source");
    EXPECT_EQ(origin.at("authors"), "byline");
    EXPECT_EQ(origin.at("encoding"), "windows-1252, assumed");
    EXPECT_FALSE(origin.contains("section"));
    const Reading plain = read_as("a.json", R"({"title":"T","body":"Caf\u00e9"})");
    EXPECT_FALSE(plain.articles.at(0).origin.contains("encoding"));
    EXPECT_FALSE(plain.articles.at(0).origin.contains("body"));
}

}  // namespace
}  // namespace newsdex::sources
