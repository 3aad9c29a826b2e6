// Where the index is, and what `--` and a command's name mean.
#include <gtest/gtest.h>

#include "tests/integration/desk.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

class IndexLocation : public testing::Test {
  protected:
    IndexLocation() { desk_.write_articles(); }

    [[nodiscard]] ProgramOptions in(const std::string& folder) const {
        ProgramOptions options = desk_.options();
        options.directory = desk_ / folder;
        return options;
    }

    Desk desk_;
};

TEST_F(IndexLocation, IsMadeInThisFolderIfThereIsNone) {
    EXPECT_EQ(desk_.indexer({"news"}).exit_code, 0);
    EXPECT_TRUE(fs::exists(desk_ / ".newsdex/XAPIANDB"));
    EXPECT_EQ(desk_.searcher({"harbour"}).exit_code, 0);
}

TEST_F(IndexLocation, IsFoundFromAFolderBelow) {
    ASSERT_EQ(desk_.indexer({"news"}).exit_code, 0);
    EXPECT_EQ(desk_.searcher({"harbour"}, in("news")).exit_code, 0);
    EXPECT_EQ(desk_.indexer({}, in("news")).exit_code, 0);
    EXPECT_FALSE(fs::exists(desk_ / "news/.newsdex"));
}

TEST_F(IndexLocation, OptionWinsOverEnvironmentWinsOverFound) {
    ASSERT_EQ(desk_.indexer({"news"}).exit_code, 0);
    desk_.write("one/a.txt", "Only in one\n\nThe word is lapwing.\n");
    desk_.write("two/a.txt", "Only in two\n\nThe word is curlew.\n");
    ASSERT_EQ(desk_.indexer({"--db", "db1", "one"}).exit_code, 0);
    ProgramOptions options = desk_.options();
    options.environment["NEWSDEX_DB"] = "db2";
    ASSERT_EQ(desk_.indexer({"two"}, options).exit_code, 0);
    EXPECT_TRUE(fs::exists(desk_ / "db2"));
    EXPECT_EQ(desk_.searcher({"curlew"}, options).exit_code, 0);
    EXPECT_EQ(desk_.searcher({"harbour"}, options).exit_code, 1);
    EXPECT_EQ(desk_.searcher({"--db", "db1", "lapwing"}, options).exit_code, 0);
    EXPECT_EQ(desk_.searcher({"harbour"}).exit_code, 0);
    options.environment["NEWSDEX_DB"] = "";
    EXPECT_EQ(desk_.searcher({"harbour"}, options).exit_code, 0);
}

// The indexer once cut `link/..` out, and wrote where the searcher did not look.
TEST_F(IndexLocation, ALinkAndBackIsOnePlaceForBothPrograms) {
    fs::create_directories(desk_ / "far/inner");
    fs::create_directory_symlink(desk_ / "far/inner", desk_ / "link");
    ASSERT_EQ(desk_.indexer({"--db", "link/../db", "news"}).exit_code, 0);
    EXPECT_TRUE(fs::exists(desk_ / "far/db/XAPIANDB"));
    EXPECT_EQ(desk_.searcher({"--db", "link/../db", "harbour"}).exit_code, 0);
    EXPECT_EQ(desk_.searcher({"--db", "far/db", "harbour"}).exit_code, 0);
    EXPECT_EQ(desk_.indexer({"--db", "link/../db"}).exit_code, 0);
}

TEST_F(IndexLocation, SeveralIndexesAreSearchedAsOne) {
    desk_.write("one/a.txt", "Only in one\n\nThe word is lapwing.\n");
    ASSERT_EQ(desk_.indexer({"--db", "db", "news"}).exit_code, 0);
    ASSERT_EQ(desk_.indexer({"--db", "db1", "one"}).exit_code, 0);
    EXPECT_EQ(desk_.search("lapwing OR harbour", {"--db", "db1"})["total"], 3);
    EXPECT_EQ(desk_.search("lapwing OR harbour")["total"], 2);
}

TEST_F(IndexLocation, AMissingOneOfSeveralIsAnError) {
    ASSERT_EQ(desk_.indexer({"--db", "db", "news"}).exit_code, 0);
    EXPECT_EQ(desk_.searcher({"--db", "db", "--db", "none", "harbour"}).exit_code, 2);
}

TEST_F(IndexLocation, SearchingNeverMakesAnIndex) {
    EXPECT_EQ(desk_.searcher({"--db", "db", "x"}).exit_code, 2);
    EXPECT_EQ(desk_.searcher({"x"}).exit_code, 2);
    EXPECT_FALSE(fs::exists(desk_ / "db"));
    EXPECT_FALSE(fs::exists(desk_ / ".newsdex"));
}

TEST_F(IndexLocation, AFolderMovedWithItsIndexKeepsItsArticlesAndPaths) {
    ASSERT_EQ(desk_.indexer({"news"}).exit_code, 0);
    const std::string before = desk_.searcher({"--format", "paths", "harbour"}).out;
    fs::create_directories(desk_ / "elsewhere");
    fs::rename(desk_ / "news", desk_ / "elsewhere/news");
    fs::rename(desk_ / ".newsdex", desk_ / "elsewhere/.newsdex");
    EXPECT_EQ(desk_.searcher({"--format", "paths", "harbour"}, in("elsewhere")).out, before);
}

TEST_F(IndexLocation, ACommandIsTheFirstWordThatIsNoOption) {
    desk_.write("status/a.txt", "A folder called status\n\nIt holds a lapwing.\n");
    ASSERT_EQ(desk_.indexer({"--db", "db", "--", "status"}).exit_code, 0);
    EXPECT_EQ(desk_.search("lapwing")["total"], 1);
    EXPECT_EQ(desk_.indexer({"--db", "db2", "status"}).exit_code, 2);
    EXPECT_FALSE(fs::exists(desk_ / "db2"));
    ASSERT_EQ(desk_.indexer({"--db", "db2", "./status"}).exit_code, 0);
    for (const Words& words :
         {Words{"status", "--db", "db"}, {"--db", "db", "status"}, {"--db=db", "status"}}) {
        const ProgramResult status = desk_.indexer(words);
        EXPECT_EQ(status.exit_code, 0);
        EXPECT_NE(status.out.find("articles    1"), std::string::npos) << status.out;
    }
    EXPECT_EQ(desk_.searcher({"--db", "db", "lapwing", "show"}).exit_code, 0) << "a word here";
}

TEST_F(IndexLocation, TwoHyphensMakeEverythingBehindThemAQuery) {
    desk_.write("news/show.txt", "A show\n\nThe show must go on, --format or not.\n");
    ASSERT_EQ(desk_.indexer({"--db", "db", "news"}).exit_code, 0);
    EXPECT_EQ(desk_.searcher({"--db", "db", "--", "show"}).exit_code, 0);
    EXPECT_EQ(desk_.search("-harbour")["total"], 3);
    EXPECT_EQ(desk_.searcher({"--db", "db", "--", "--format"}).exit_code, 0);
    EXPECT_EQ(desk_.searcher({"--db", "db", "go", "--", "on"}).exit_code, 0);
}

TEST_F(IndexLocation, SeveralWordsAreOneQuery) {
    ASSERT_EQ(desk_.indexer({"--db", "db", "news"}).exit_code, 0);
    const ProgramResult apart =
        desk_.searcher({"--db", "db", "--format", "paths", "north", "quay"});
    EXPECT_EQ(apart.out, desk_.searcher({"--db", "db", "--format", "paths", "north quay"}).out);
    EXPECT_EQ(apart.exit_code, 0);
}

}  // namespace
}  // namespace newsdex::test
