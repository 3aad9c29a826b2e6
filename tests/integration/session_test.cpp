// Sessions as a shell user has them: from other folders, through pipes, in every format.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "tests/integration/desk.hpp"
#include "tests/support/golden.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

class Session : public testing::Test {
  protected:
    Session() {
        desk_.write_articles();
        desk_.write("news/desk/-n.txt", "Odd name\n\nThe harbour of the hyphen.\n");
        desk_.write("news/desk/two words.txt", "Two words\n\nThe harbour of the blank.\n");
        fs::create_directories(desk_ / "reports/2026");
        EXPECT_EQ(desk_.indexer({"--db", "archive", "news"}).exit_code, 0);
    }

    /// Runs a line of shell in a folder of the desk, with the programs in the PATH.
    [[nodiscard]] ProgramResult shell(const std::string& folder, const std::string& line) const {
        ProgramOptions options = desk_.options();
        options.directory = desk_ / folder;
        options.environment["NEWSDEX_DB"] = (desk_ / "archive").string();
        return run_program(
            {"/bin/sh", "-c", "PATH=" + std::string(NEWSDEX_BIN_DIR) + ":$PATH\n" + line}, options);
    }

    /// The files of all articles of the harbour, told by what stands in them.
    void expect_harbours(const std::string& folder, const std::string& line) const {
        const ProgramResult result = shell(folder, line);
        EXPECT_EQ(result.err, "") << folder << ": " << line;
        EXPECT_EQ(result.exit_code, 0) << folder << ": " << line;
        EXPECT_EQ(result.out, "4\n") << folder << ": " << line;
    }

    Desk desk_;
};

constexpr const char* kFolders[] = {".", "news", "news/desk", "reports/2026", "archive", "/"};

TEST_F(Session, PathsOpenFromWhereOneStands) {
    for (const char* folder : kFolders) {
        expect_harbours(folder,
                        "searcher --format paths harbour | tr '\\n' '\\0' | xargs -0 cat | grep -c "
                        "harbour.*[.]");
        expect_harbours(folder, "searcher -0 harbour | xargs -0 cat | grep -c 'harbour.*[.]'");
        expect_harbours(folder, "searcher -0 harbour | xargs -0 ls | wc -l");
    }
}

// libxapian's bounds of values stay when the article that had one goes.
TEST_F(Session, StatusHasTheDaysOfTheArticlesThatAreThere) {
    const auto days = [this] {
        const auto status = nlohmann::json::parse(shell(".", "indexer status --json").out);
        return Words{status["first_day"], status["last_day"]};
    };
    EXPECT_EQ(days(), (Words{"2025-12-18", "2026-02-01"}));
    fs::remove(desk_ / "news/bank.jsonl");
    fs::remove(desk_ / "news/quay.md");
    ASSERT_EQ(shell(".", "indexer").exit_code, 0);
    EXPECT_EQ(days(), (Words{"2026-01-03", "2026-01-03"}));
}

TEST_F(Session, PathsOfTextOpenToo) {
    for (const char* folder : kFolders) {
        const ProgramResult result = shell(folder, "searcher harbour");
        std::istringstream lines(result.out);
        std::size_t found = 0;
        for (std::string line; std::getline(lines, line);) {
            const std::size_t at = line.find_first_not_of(' ');
            if (!line.ends_with(".txt") && !line.ends_with(".md")) continue;
            const fs::path path = desk_.path() / folder / line.substr(at);
            EXPECT_TRUE(fs::exists(path)) << folder << ": " << line;
            ++found;
        }
        EXPECT_EQ(found, 4U) << folder << '\n' << result.out;
    }
}

TEST_F(Session, JsonKeepsTheNameAndAddsFileAndIndex) {
    for (const char* folder : kFolders) {
        for (const char* format : {"json", "jsonl"}) {
            const std::string out =
                shell(folder, "searcher --format " + std::string(format) + " harbour").out;
            std::vector<nlohmann::json> hits;
            std::istringstream lines(out);
            for (std::string line; std::getline(lines, line);)
                hits.push_back(nlohmann::json::parse(line));
            if (std::string(format) == "json") {
                const nlohmann::json whole = hits.front();
                hits.assign(whole["hits"].begin(), whole["hits"].end());
            }
            ASSERT_EQ(hits.size(), 4U) << folder;
            for (const nlohmann::json& hit : hits) {
                const std::string path = hit["path"];
                EXPECT_TRUE(path.starts_with("news/")) << path;
                EXPECT_EQ(hit["file"], (desk_ / path).string());
                EXPECT_EQ(hit["index"], (desk_ / "archive").string());
            }
        }
    }
}

TEST_F(Session, CsvHasFileAndIndexBehindItsColumns) {
    const std::string out = shell("reports", "searcher --format csv crane").out;
    EXPECT_TRUE(
        out.starts_with("rank,id,score,date,title,publisher,section,authors,language,path,"
                        "member,url,snippet,file,index\r\n"))
        << out;
    EXPECT_NE(out.find("," + (desk_ / "news/crane.txt").string() + "," +
                       (desk_ / "archive").string() + "\r\n"),
              std::string::npos)
        << out;
}

TEST_F(Session, OfTwoIndexesEachHitSaysWhichItIsOf) {
    desk_.write("other/old/crane.txt", "Old crane\n\nA harbour crane of old.\n");
    ASSERT_EQ(desk_.indexer({"--db", "other/db", "other/old"}).exit_code, 0);
    const std::string both =
        "--db " + (desk_ / "archive").string() + " --db " + (desk_ / "other/db").string() + " ";
    const auto results =
        nlohmann::json::parse(shell("reports", "searcher " + both + "--format json crane").out);
    ASSERT_EQ(results["hits"].size(), 2U);
    for (const nlohmann::json& hit : results["hits"]) {
        const bool is_old = hit["path"] == "old/crane.txt";
        EXPECT_EQ(hit["index"], (desk_ / (is_old ? "other/db" : "archive")).string());
        EXPECT_EQ(hit["file"], (desk_ / (is_old ? "other/old" : "news") / "crane.txt").string());
    }
    EXPECT_EQ(shell("other", "searcher " + both +
                                 "--format paths crane | xargs cat | grep -c "
                                 "'crane.*[.]'")
                  .out,
              "3\n");
}

TEST_F(Session, ANameWithAHyphenInFrontIsNoOption) {
    EXPECT_EQ(shell("news/desk", "searcher --format paths hyphen").out, "./-n.txt\n");
    EXPECT_NE(shell("news/desk", "searcher hyphen").out.find(" ./-n.txt\n"), std::string::npos);
    EXPECT_EQ(shell("news/desk", "searcher --format paths hyphen | xargs cat").out,
              "Odd name\n\nThe harbour of the hyphen.\n");
}

TEST_F(Session, AnArticleIsShownByTheFileThatItCameIn) {
    const std::string shown = shell("news", "searcher show crane.txt").out;
    EXPECT_TRUE(shown.starts_with("Harbour crane restored\n")) << shown;
    EXPECT_NE(shown.find("\ncrane.txt\n"), std::string::npos) << shown;
    EXPECT_EQ(shell("reports", "searcher show ../news/crane.txt | head -1").out,
              "Harbour crane restored\n");
    EXPECT_EQ(shell("reports", "searcher show " + (desk_ / "news/crane.txt").string() +
                                   " --format json | head -c 20")
                  .exit_code,
              0);
    const ProgramResult none = shell("news", "searcher show none.txt");
    EXPECT_EQ(none.exit_code, 2);
    EXPECT_EQ(none.err,
              "searcher: cannot show: none.txt: no article of the index came in this file\n");
}

TEST_F(Session, AFileOfSeveralArticlesNamesThem) {
    desk_.write("news/two.jsonl",
                "{\"title\": \"One\", \"body\": \"x\"}\n{\"title\": \"Two\", \"body\": \"y\"}\n");
    ASSERT_EQ(desk_.indexer({"--db", "archive"}).exit_code, 0);
    const ProgramResult result = shell("news", "searcher show two.jsonl");
    EXPECT_EQ(result.exit_code, 2);
    EXPECT_TRUE(result.err.starts_with(
        "searcher: cannot show: two.jsonl: 2 articles came in it; name one by its id: "))
        << result.err;
    const std::string id = result.err.substr(result.err.find("id: ") + 4, 8);
    EXPECT_EQ(shell("news", "searcher show " + id + " | head -1").out, "One\n");
}

TEST_F(Session, ShowDoesNotFoldIntoAPipe) {
    std::string paragraph;
    for (int i = 0; i < 60; ++i) paragraph += "word" + std::to_string(i) + ' ';
    desk_.write("news/long.txt", "Long paragraph\n\n" + paragraph + "end.\n");
    ASSERT_EQ(desk_.indexer({"--db", "archive"}).exit_code, 0);
    EXPECT_NE(shell("news", "searcher show long.txt").out.find(paragraph + "end.\n"),
              std::string::npos);
    EXPECT_NE(shell("news", "indexer inspect long.txt").out.find(paragraph + "end.\n"),
              std::string::npos);
}

TEST_F(Session, WhatGoesWrongIsNamedFromWhereOneStands) {
    desk_.write("news/desk/broken.jsonl", "{\"title\": \n");
    desk_.write("news/desk/empty.txt", "");
    const ProgramResult here = shell("news/desk", "indexer");
    EXPECT_TRUE(here.err.starts_with("cannot read: broken.jsonl: ")) << here.err;
    EXPECT_NE(here.out.find("  empty.txt: "), std::string::npos) << here.out;
    const std::string there = shell("reports", "indexer status").out;
    EXPECT_NE(there.find("cannot read: " + (desk_ / "news/desk/broken.jsonl").string() + ": "),
              std::string::npos)
        << there;
}

/// A whole session, as README has one, from another folder.
TEST_F(Session, ReadsAsWritten) {
    const char* lines[] = {
        "searcher 'harbour crane'",
        "searcher --format paths --sort oldest harbour",
        "searcher --format paths -n 1 harbour",
        "searcher --format paths harbour | xargs -d '\\n' wc -l | tail -1",
        "searcher -q harbour && echo found",
        "searcher -q zzyqxx || echo nothing",
        "searcher --format json -n 0 harbour | cut -c -60",
        "searcher -n 0 harbour",
        "searcher --db ../archive show ../news/quay.md",
        "indexer --db ../archive status | grep roots",
        "indexer --quiet ../news && echo done",
        "indexer forget ../news/desk",
        "searcher --format paths --sort oldest harbour",
        "indexer | head -2 | tail -1",
        "indexer ../news/desk | head -2 | tail -1",
        "indexer stats",
        "indexer ../news status",
        "indexer --db ../news status",
        "indexer --db ../news .",
    };
    std::string all;
    for (const char* line : lines) {
        const ProgramResult result = shell("reports", line);
        all += "$ " + std::string(line) + '\n' + result.out + result.err;
        if (result.exit_code != 0) all += "(exit " + std::to_string(result.exit_code) + ")\n";
    }
    for (std::size_t at = 0; (at = all.find(desk_.path().string(), at)) != std::string::npos;)
        all.replace(at, desk_.path().string().size(), "/FOLDER");
    expect_golden("session.txt", all);
}

}  // namespace
}  // namespace newsdex::test
