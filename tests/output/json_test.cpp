#include "output/json.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <random>

#include "base/utf8.hpp"
#include "tests/support/json_schema.hpp"

namespace newsdex::output {
namespace {

using nlohmann::json;

Results rich_results() {
    Results results;
    results.query = "mädchen AND court";
    results.understood = "mädchen AND court";
    results.notes = {{NoteCode::kSmallOperator, "AND is read as an operator.", 9, 12},
                     {NoteCode::kLoosened, "A general remark.", 0, 0}};
    results.total = 12;
    results.offset = 2;
    results.took_ms = 1.41267;
    Hit hit;
    hit.rank = 3;
    hit.id = "k3v9q2m7abcdefghijklmnopqr";
    hit.docid = 17;
    hit.score = 12.310049;
    hit.article.title = "Mädchen <b> & court";
    hit.article.path = "world/a.txt";
    hit.file = "/n/world/a.txt";
    hit.index = "/n/.newsdex";
    hit.article.section = "world";
    hit.article.published = Date{1767398400, 60, DatePrecision::kDay, DateOrigin::kText};
    hit.article.authors = {"Ada Quint"};
    hit.article.language = "en";
    hit.snippet = "… the Mädchen's court";
    hit.highlights = {{6, 13}, {16, 21}};
    hit.title_highlights = {{0, 7}};
    results.hits = {hit};
    return results;
}

Article rich_article() {
    Article article;
    article.title = "T";
    article.published = Date{0, -60, DatePrecision::kMinute, DateOrigin::kElement};
    article.modified = Date{0, std::nullopt, DatePrecision::kYear, DateOrigin::kMtime};
    article.path = "caf\xE9-\xFF/n.txt";
    article.member = "17";
    article.byte_range = {{10, 20}};
    article.keywords = {"a", "b"};
    article.origin = {{"title", "first line"}};
    article.body = "One.\n\nTwo.";
    return article;
}

SyncReport rich_report() {
    SyncReport report;
    report.files_seen = 3;
    report.formats = {{"text", 2}};
    report.skipped = {{{SkipCode::kKind, false, "picture"}, 1},
                      {{SkipCode::kNoArticle, true, "no text"}, 4}};
    report.skipped_paths = {{"caf\xE9.txt", "empty file", SkipCode::kEmpty}};
    report.failures = {
        {"bad.jsonl", "line 17", "string is not closed", FailureCode::kMalformed, 17},
        {"c.txt", "", "denied", FailureCode::kSystem}};
    report.warnings = {"news: has no file now; its articles are kept"};
    report.took_seconds = 0.25;
    return report;
}

IndexStatus rich_status() {
    IndexStatus status;
    status.directory = "/n/.newsdex";
    status.articles = 4;
    status.generation = "gen-000007";
    status.first_day = "1987-02-26";
    status.roots = {"/n"};
    status.failures = {{"bad\xFF.txt", "", "denied"}};
    status.other_libraries = {{"icu", {"72.1"}, "76.1"}, {"gone", {"1"}, ""}};
    return status;
}

TEST(ResultsJson, HasTheKeysOfTheContract) {
    const json out = json::parse(results_json(rich_results()));
    EXPECT_EQ(out, json::parse(R"({
        "schema": "newsdex.results/1", "query": "mädchen AND court",
        "understood": "mädchen AND court",
        "notes": [{"code": "small_operator", "message": "AND is read as an operator.",
                   "range": [8, 11]},
                  {"code": "loosened", "message": "A general remark.", "range": null}],
        "total": 12, "offset": 2, "took_ms": 1.413, "suggestion": null,
        "hits": [{"rank": 3, "id": "k3v9q2m7abcdefghijklmnopqr", "docid": 17, "score": 12.31,
                  "title": "Mädchen <b> & court", "date": "2026-01-03", "date_precision": "day",
                  "date_origin": "text", "path": "world/a.txt", "file": "/n/world/a.txt",
                  "index": "/n/.newsdex", "member": null, "url": null, "publisher": null,
                  "section": "world", "authors": ["Ada Quint"], "language": "en",
                  "status": "usable", "snippet": "… the Mädchen's court",
                  "highlights": [[6, 13], [16, 21]],
                  "snippet_html":
                      "… the <mark>Mädchen</mark>&#39;s <mark>court</mark>",
                  "title_highlights": [[0, 7]]}]})"));
}

TEST(ResultsJson, TheTimeOfAFileIsNoPublicationDate) {
    Results results = rich_results();
    for (const DateOrigin origin : {DateOrigin::kMtime, DateOrigin::kCrawl}) {
        results.hits[0].article.published->origin = origin;
        const json hit = json::parse(results_json(results))["hits"][0];
        for (const char* key : {"date", "date_precision", "date_origin"})
            EXPECT_TRUE(hit.at(key).is_null()) << key;
    }
}

TEST(ResultsJson, SuggestsWithTheCount) {
    Results results;
    results.suggestion = "harbour";
    results.suggestion_total = 4;
    EXPECT_EQ(json::parse(results_json(results))["suggestion"],
              (json{{"query", "harbour"}, {"total", 4}}));
}

TEST(ResultsJson, PathThatIsNotUtf8ComesAsBytesToo) {
    Results results = rich_results();
    results.hits[0].article.path = "caf\xE9-\xFF/n.txt";
    const json hit = json::parse(results_json(results))["hits"][0];
    EXPECT_EQ(hit["path"], "caf\uFFFD-\uFFFD/n.txt");
    EXPECT_EQ(hit["path_bytes"], "Y2Fm6S3/L24udHh0");
    const std::pair<const char*, const char*> padded[] = {{"\xFF", "/w=="}, {"\xFF\xFE", "//4="}};
    for (const auto& [path, base64] : padded) {
        results.hits[0].article.path = path;
        EXPECT_EQ(json::parse(results_json(results))["hits"][0]["path_bytes"], base64);
    }
}

TEST(ResultsJsonl, HasOneHitALine) {
    Results results = rich_results();
    results.hits.push_back(results.hits[0]);
    results.hits[0].snippet = "line\nbreak";
    const std::string lines = results_jsonl(results);
    EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
    EXPECT_EQ(json::parse(lines.substr(0, lines.find('\n'))),
              json::parse(results_json(results))["hits"][0]);
}

TEST(ArticleJson, HasEveryField) {
    const json out = json::parse(article_json(rich_article(), ""));
    EXPECT_EQ(out["id"], nullptr);
    EXPECT_EQ(out["date"], "1969-12-31T23:00-01:00");
    EXPECT_EQ(out["date_origin"], "element");
    EXPECT_EQ(out["modified"], "1970");
    EXPECT_EQ(out["modified_origin"], "mtime");
    EXPECT_EQ(out["embargo"], nullptr);
    EXPECT_EQ(out["byte_range"], (json{10, 20}));
    EXPECT_EQ(out["origin"], (json{{"title", "first line"}}));
    EXPECT_EQ(out["body"], "One.\n\nTwo.");
}

struct Sample {
    const char* schema;
    std::string text;
};

std::vector<Sample> samples() {
    Results suggested;
    suggested.suggestion = "x";
    suggested.suggestion_total = 1;
    Results odd = rich_results();
    odd.hits[0].article.path = "\xFF";
    odd.hits[0].article.published.reset();
    return {{"results-1.json", results_json(rich_results())},
            {"results-1.json", results_json({})},
            {"results-1.json", results_json(suggested)},
            {"results-1.json", results_json(odd)},
            {"article-1.json", article_json(rich_article(), "abc")},
            {"article-1.json", article_json({}, "")},
            {"sync-report-1.json", sync_report_json(rich_report())},
            {"sync-report-1.json", sync_report_json({})},
            {"status-1.json", status_json(rich_status())},
            {"status-1.json", status_json({})}};
}

TEST(JsonSchemas, DescribeEveryOutput) {
    for (const Sample& sample : samples()) {
        EXPECT_EQ(test::schema_breach(json::parse(sample.text), test::read_schema(sample.schema)),
                  "")
            << sample.schema << ": " << sample.text;
    }
}

TEST(JsonSchemas, RefuseWhatIsNotTheContract) {
    const json schema = test::read_schema("results-1.json");
    const json good = json::parse(results_json(rich_results()));
    const std::pair<const char*, json> faults[] = {
        {"/schema", "newsdex.results/2"}, {"/total", -1},        {"/total", "12"},
        {"/hits/0/date", "3 Jan 2026"},   {"/hits/0/rank", 0},   {"/hits/0/highlights/0", {1}},
        {"/hits/0/status", "hidden"},     {"/hits/0/extra", ""},
    };
    for (const auto& [pointer, value] : faults) {
        json bad = good;
        bad[json::json_pointer(pointer)] = value;
        EXPECT_NE(test::schema_breach(bad, schema), "") << pointer;
    }
    json bad = good;
    bad["hits"][0].erase("id");
    EXPECT_NE(test::schema_breach(bad, schema), "");
}

// The same by a full implementation of JSON Schema.
TEST(JsonSchemas, HoldByPythonsJsonschema) {
    if (std::system("python3 -c 'import jsonschema' 2>/dev/null") != 0) {
        GTEST_SKIP() << "python3-jsonschema is not installed";
    }
    const auto path = std::filesystem::temp_directory_path() /
                      ("newsdex-json-" + std::to_string(::getpid()) + ".jsonl");
    std::ofstream out(path);
    for (const Sample& sample : samples())
        out << json{{"schema", sample.schema}, {"value", json::parse(sample.text)}} << '\n';
    out.close();
    const std::string program =
        "import json, jsonschema, sys\n"
        "for line in open(sys.argv[1], encoding='utf-8'):\n"
        "    d = json.loads(line)\n"
        "    schema = json.load(open(sys.argv[2] + '/' + d['schema'], encoding='utf-8'))\n"
        "    jsonschema.Draft202012Validator.check_schema(schema)\n"
        "    jsonschema.validate(d['value'], schema)\n";
    const std::string command = "python3 -c \"" + program + "\" '" + path.string() +
                                "' '" NEWSDEX_SOURCE_DIR "/docs/schemas'";
    EXPECT_EQ(std::system(command.c_str()), 0);
    std::filesystem::remove(path);
}

TEST(JsonLaw, AnyBytesComeOutAsValidJsonThatReadsBack) {
    const json schema = test::read_schema("results-1.json");
    for (std::uint32_t seed = 0; seed < 1000; ++seed) {
        std::mt19937 random(seed);
        std::string bytes;
        for (std::size_t i = seed % 60; i > 0; --i)
            bytes += static_cast<char>(random() % (seed % 2 ? 256 : 128));
        Results results = rich_results();
        results.query = results.hits[0].article.title = results.hits[0].snippet = bytes;
        results.hits[0].article.path = bytes;
        const std::string text = results_json(results);
        ASSERT_TRUE(base::is_valid_utf8(text)) << "seed " << seed;
        const json out = json::parse(text);
        ASSERT_EQ(test::schema_breach(out, schema), "") << "seed " << seed;
        if (base::is_valid_utf8(bytes)) {
            ASSERT_EQ(out["hits"][0]["title"], bytes) << "seed " << seed;
            ASSERT_EQ(out["hits"][0]["path"], bytes) << "seed " << seed;
        } else {
            ASSERT_TRUE(out["hits"][0].contains("path_bytes")) << "seed " << seed;
        }
        const std::string html = out["hits"][0]["snippet_html"];
        for (std::size_t at = html.find('<'); at != std::string::npos;
             at = html.find('<', at + 1)) {
            ASSERT_TRUE(html.compare(at, 6, "<mark>") == 0 || html.compare(at, 7, "</mark>") == 0)
                << "seed " << seed;
        }
    }
}

}  // namespace
}  // namespace newsdex::output
