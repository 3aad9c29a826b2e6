// Pipes, pages and the agreement of the formats with each other.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

/// 300 articles with the word lapwing.
class Output : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        desk_ = new Desk;
        std::string lines;
        for (int i = 0; i < 300; ++i)
            lines += "{\"id\": \"" + std::to_string(i) + "\", \"title\": \"Entry " +
                     std::to_string(i) + "\", \"date\": \"2026-01-" + (i % 28 < 9 ? "0" : "") +
                     std::to_string(i % 28 + 1) + "\", \"body\": \"The lapwing of day " +
                     std::to_string(i) + ".\"}\n";
        desk_->write("news/many.jsonl", lines);
        ASSERT_EQ(desk_->indexer({"--db", "db", "news"}).exit_code, 0);
    }
    static void TearDownTestSuite() {
        delete desk_;
        desk_ = nullptr;
    }
    static Desk* desk_;
};

Desk* Output::desk_ = nullptr;

TEST_F(Output, APipeThatClosesEndsQuietly) {
    for (const char* format : {"text", "json", "jsonl", "csv", "paths"}) {
        ProgramOptions options = desk_->options();
        options.out_closed_early = true;
        const ProgramResult result =
            desk_->searcher({"--db", "db", "--format", format, "-n", "300", "lapwing"}, options);
        EXPECT_EQ(result.exit_code, 0) << format;
        EXPECT_EQ(result.err, "") << format;
    }
    ProgramOptions options = desk_->options();
    options.out_closed_early = true;
    const ProgramResult indexed = desk_->indexer({"--db", "db", "news"}, options);
    EXPECT_EQ(indexed.exit_code, 0);
    EXPECT_EQ(indexed.err, "");
}

TEST_F(Output, PagesJoinedAreTheWholeList) {
    for (const char* sort : {"relevance", "newest", "oldest"}) {
        Words whole;
        const nlohmann::json all = desk_->search("lapwing", {"--sort", sort, "-n", "300"});
        for (const auto& hit : all["hits"]) whole.push_back(hit["id"]);
        ASSERT_EQ(whole.size(), 300U);
        EXPECT_EQ(std::set<std::string>(whole.begin(), whole.end()).size(), 300U);
        Words joined;
        for (int offset = 0; offset < 300; offset += 37) {
            const nlohmann::json page = desk_->search(
                "lapwing", {"--sort", sort, "-n", "37", "--offset", std::to_string(offset)});
            EXPECT_EQ(page["total"], 300);
            for (const auto& hit : page["hits"]) {
                EXPECT_EQ(hit["rank"], joined.size() + 1);
                joined.push_back(hit["id"]);
            }
        }
        EXPECT_EQ(joined, whole) << sort;
    }
}

TEST_F(Output, EveryFormatHasTheSameHitsInTheSameOrder) {
    const auto run = [](const char* format) {
        return desk_->searcher(
            {"--db", "db", "--format", format, "--sort", "oldest", "-n", "50", "lapwing"});
    };
    Words from_json, from_jsonl;
    const nlohmann::json json = nlohmann::json::parse(run("json").out);
    for (const auto& hit : json["hits"]) from_json.push_back(hit["title"]);
    std::istringstream lines(run("jsonl").out);
    for (std::string line; std::getline(lines, line);)
        from_jsonl.push_back(nlohmann::json::parse(line)["title"]);
    EXPECT_EQ(from_json.size(), 50U);
    EXPECT_EQ(from_jsonl, from_json);
    for (const char* format : {"csv", "text"}) {
        const std::string out = run(format).out;
        std::size_t at = 0;
        for (const std::string& title : from_json) {
            at = out.find(title, at);
            ASSERT_NE(at, std::string::npos) << format << ": " << title;
        }
    }
    EXPECT_EQ(run("paths").out, "news/many.jsonl\n") << "a path is named once";
}

TEST_F(Output, FormatsOfHitsAloneTellNotesOnStderr) {
    const ProgramResult plain = desk_->searcher({"--db", "db", "--format", "paths", "lapwing"});
    EXPECT_EQ(plain.err, "");
    const ProgramResult loosened =
        desk_->searcher({"--db", "db", "--format", "paths", "-n", "1", "lapwing entry zzyqxx"});
    EXPECT_EQ(loosened.exit_code, 0);
    EXPECT_NE(loosened.err.find("note: "), std::string::npos) << loosened.err;
}

TEST_F(Output, ListsAreWholeAndPagesAreOfTen) {
    const std::pair<const char*, std::size_t> lines[] = {{"jsonl", 300}, {"csv", 301}};
    for (const auto& [format, count] : lines) {
        const ProgramResult whole = desk_->searcher({"--db", "db", "--format", format, "lapwing"});
        EXPECT_EQ(std::count(whole.out.begin(), whole.out.end(), '\n'),
                  static_cast<std::ptrdiff_t>(count));
        EXPECT_EQ(whole.err, "") << format;
    }
    const auto page =
        nlohmann::json::parse(desk_->searcher({"--db", "db", "--format", "json", "lapwing"}).out);
    EXPECT_EQ(page["hits"].size(), 10U);
    EXPECT_EQ(page["total"], 300);
    const auto all = nlohmann::json::parse(
        desk_->searcher({"--db", "db", "--format", "json", "-n", "all", "lapwing"}).out);
    EXPECT_EQ(all["hits"].size(), 300U);
    const std::string text = desk_->searcher({"--db", "db", "lapwing"}).out;
    EXPECT_TRUE(text.starts_with("300 articles found, 1 to 10 shown\n")) << text;
    const std::string whole = desk_->searcher({"--db", "db", "--limit=all", "lapwing"}).out;
    EXPECT_TRUE(whole.starts_with("300 articles found\n")) << whole.substr(0, 80);
}

TEST_F(Output, AListThatIsCutSaysSo) {
    const std::pair<Words, const char*> cuts[] = {
        {{"-n", "7"}, "300 articles found, 1 to 7 shown\n"},
        {{"-n", "7", "--offset", "290"}, "300 articles found, 291 to 297 shown\n"},
        {{"--offset", "290"}, "300 articles found, 291 to 300 shown\n"},
        {{"-n", "0"}, "300 articles found\n"},
        {{"-n", "all"}, ""},
        {{"-n", "300"}, ""},
    };
    for (const char* format : {"paths", "jsonl", "csv"}) {
        for (const auto& [more, message] : cuts) {
            Words arguments = {"--db", "db", "--format", format, "lapwing"};
            arguments.insert(arguments.end(), more.begin(), more.end());
            EXPECT_EQ(desk_->searcher(arguments).err, message) << format << ' ' << more.back();
        }
    }
}

TEST_F(Output, ALimitOfOnesOwnIsOfPages) {
    desk_->write("config/newsdex/config.toml", "limit = 3\n");
    ProgramOptions options = desk_->options();
    options.environment["XDG_CONFIG_HOME"] = (*desk_ / "config").string();
    const auto page = nlohmann::json::parse(
        desk_->searcher({"--db", "db", "--format", "json", "lapwing"}, options).out);
    EXPECT_EQ(page["hits"].size(), 3U);
    const std::string list =
        desk_->searcher({"--db", "db", "--format", "jsonl", "lapwing"}, options).out;
    EXPECT_EQ(std::count(list.begin(), list.end(), '\n'), 300);
}

TEST_F(Output, NulIsForPathsAndMakesThem) {
    EXPECT_EQ(desk_->searcher({"--db", "db", "-0", "lapwing"}).out,
              std::string("news/many.jsonl\0", 16));
    const ProgramResult csv = desk_->searcher({"--db", "db", "-0", "--format", "csv", "lapwing"});
    EXPECT_EQ(csv.exit_code, 2);
    EXPECT_EQ(csv.out, "");
}

TEST_F(Output, QuietSaysNothingButByItsExitCode) {
    for (const auto& [query, code] :
         {std::pair{"lapwing", 0}, {"zzyqxx", 1}, {"lapwing zzyqxx", 0}}) {
        const ProgramResult result = desk_->searcher({"--db", "db", "--quiet", query});
        EXPECT_EQ(result.exit_code, code) << query;
        EXPECT_EQ(result.out + result.err, "") << query;
    }
}

TEST_F(Output, FailuresAreListedUpToTwentyUnlessAllAreWanted) {
    const Desk desk;
    desk.write_articles();
    for (int i = 100; i < 130; ++i)
        desk.write("news/bad" + std::to_string(i) + ".jsonl", "{\"title\": \n");
    const auto failures = [](const std::string& text) {
        std::size_t count = 0;
        for (std::size_t at = 0; (at = text.find("cannot read: ", at)) != std::string::npos; ++at)
            ++count;
        return count;
    };
    const ProgramResult some = desk.indexer({"--db", "db", "news"});
    EXPECT_EQ(some.exit_code, 1);
    EXPECT_EQ(failures(some.err), 20U) << some.err;
    EXPECT_NE(some.err.find("and 10 more"), std::string::npos) << some.err;
    EXPECT_EQ(failures(desk.indexer({"--db", "db", "--verbose", "news"}).err), 30U);
    const ProgramResult json = desk.indexer({"--db", "db", "--json", "news"});
    EXPECT_EQ(json.err, "");
    EXPECT_EQ(nlohmann::json::parse(json.out)["failures"].size(), 30U);
}

}  // namespace
}  // namespace newsdex::test
