// What the programs print, whole, compared with tests/golden.
#include "tests/support/golden.hpp"

#include <gtest/gtest.h>

#include <regex>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

/// Takes out what differs from run to run: the folder, times taken, sizes of the index, scores.
std::string settled(std::string text, const Desk& desk) {
    for (std::size_t at = 0; (at = text.find(desk.path().string(), at)) != std::string::npos;)
        text.replace(at, desk.path().string().size(), "FOLDER");
    const std::pair<const char*, const char*> changing[] = {
        {R"(\) in [0-9.:]+ (ms|s|min|h),)", ") in TIME,"},
        {R"x("(took_ms|took_seconds|cpu_seconds|score|size_bytes|bytes_before|bytes_after)":[0-9.e+-]+)x",
         "\"$1\":0"},
        {R"((gen-\d+), [0-9.,]+ (bytes|kB|MB))", "$1, SIZE"},
        {R"([0-9.,]+ (bytes|kB|MB) (before|after))", "SIZE $2"},
        {R"(\([0-9.]+ (ms|s)\))", "(TIME)"},
    };
    for (const auto& [pattern, replacement] : changing)
        text = std::regex_replace(text, std::regex(pattern), replacement);
    return text;
}

struct GoldenCase {
    const char* name;
    const char* program;
    Words arguments;
};

class Golden : public testing::TestWithParam<GoldenCase> {};

TEST_P(Golden, IsPrinted) {
    const Desk desk;
    desk.write_articles();
    desk.write("news/empty.txt", "");
    desk.write("news/broken.jsonl", "{\"title\": \"Half a record\"\n");
    const GoldenCase& wanted = GetParam();
    if (std::string(wanted.name) != "index_first") (void)desk.indexer({"--db", "db", "news"});
    const ProgramResult result =
        run_program(Desk::command(wanted.program, wanted.arguments), desk.options());
    std::string all = "$ " + std::string(wanted.program);
    for (const std::string& argument : wanted.arguments) all += " '" + argument + "'";
    all += '\n' + result.out;
    if (!result.err.empty()) all += "--- stderr\n" + result.err;
    all += "--- exit code " + std::to_string(result.exit_code) + '\n';
    expect_golden(std::string(wanted.name) + ".txt", settled(all, desk));
}

INSTANTIATE_TEST_SUITE_P(
    Programs, Golden,
    testing::Values(
        GoldenCase{"index_first", "indexer", {"--db", "db", "news"}},
        GoldenCase{"index_again", "indexer", {"--db", "db", "news"}},
        GoldenCase{"index_again_json", "indexer", {"--db", "db", "--json", "news"}},
        GoldenCase{"index_help", "indexer", {"--help"}},
        GoldenCase{"status", "indexer", {"status", "--db", "db"}},
        GoldenCase{"check", "indexer", {"check", "--db", "db"}},
        GoldenCase{"check_json", "indexer", {"check", "--db", "db", "--json"}},
        GoldenCase{"inspect_text", "indexer", {"inspect", "news/crane.txt"}},
        GoldenCase{"inspect_markdown", "indexer", {"inspect", "news/quay.md"}},
        GoldenCase{"inspect_broken", "indexer", {"inspect", "news/broken.jsonl"}},
        GoldenCase{"inspect_json", "indexer", {"inspect", "--json", "news/bank.jsonl"}},
        GoldenCase{"search_text", "searcher", {"--db", "db", "--sort", "newest", "harbour"}},
        GoldenCase{"search_json",
                   "searcher",
                   {"--db", "db", "--sort", "newest", "--format", "json", "harbour"}},
        GoldenCase{"search_jsonl",
                   "searcher",
                   {"--db", "db", "--sort", "newest", "--format", "jsonl", "harbour"}},
        GoldenCase{"search_csv",
                   "searcher",
                   {"--db", "db", "--sort", "newest", "--format", "csv", "harbour"}},
        GoldenCase{"search_paths",
                   "searcher",
                   {"--db", "db", "--sort", "oldest", "--format", "paths", ""}},
        GoldenCase{
            "search_color", "searcher", {"--db", "db", "--color", "always", "\"interest rates\""}},
        GoldenCase{"search_nothing", "searcher", {"--db", "db", "harbuor"}},
        GoldenCase{"search_most_words", "searcher", {"--db", "db", "harbour crane zzyqxx"}},
        GoldenCase{"search_explained",
                   "searcher",
                   {"--db", "db", "--explain-query", "harbour -crane \"north quay\""}},
        GoldenCase{"search_help", "searcher", {"--help"}},
        GoldenCase{"show_help", "searcher", {"show", "--help"}}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(Golden, ShownArticleIsTheWholeOfIt) {
    const Desk desk;
    desk.write_articles();
    ASSERT_EQ(desk.indexer({"--db", "db", "news"}).exit_code, 0);
    const std::string id = desk.search("quay")["hits"][0]["id"];
    const ProgramResult text = desk.searcher({"show", "--db", "db", id.substr(0, 8)});
    expect_golden("show_text.txt", text.out);
    const ProgramResult json = desk.searcher({"show", "--db", "db", "--format", "json", id});
    expect_golden("show_json.txt", settled(json.out, desk));
    EXPECT_EQ(text.exit_code, 0);
    EXPECT_EQ(json.exit_code, 0);
}

}  // namespace
}  // namespace newsdex::test
