// Which roots a run takes, and what stays of one that is not there.
#include <unistd.h>

#include "tests/ingest/sync_fixture.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

TEST_F(Sync, TakesOverlappingRootsOnce) {
    write_some();
    EXPECT_EQ(sync({"news", "news/desk", "./news", "news/a.txt"}).articles, 4U);
    EXPECT_EQ(ingest::recorded_roots(index()), std::vector<std::string>{"news"});
    EXPECT_EQ(sync({"news/desk"}).articles, 4U);
    EXPECT_EQ(ingest::recorded_roots(index()), std::vector<std::string>{"news"});
}

TEST_F(Sync, AddsRootsAndWithoutPathTakesThemAll) {
    folder.write("one/a.txt", "One\ntext");
    folder.write("two/b.txt", "Two\ntext");
    sync({"one"});
    EXPECT_EQ(sync({"two"}).articles, 2U);
    folder.write("one/c.txt", "Three\ntext");
    fs::remove(folder / "two/b.txt");
    folder.write("two/d.txt", "Four\ntext");
    const SyncReport report = sync();
    EXPECT_EQ(report.articles, 3U);
    EXPECT_EQ(report.moved, 0U);
    EXPECT_EQ(report.removed, 1U);
}

TEST_F(Sync, LeavesOtherRootsAlone) {
    folder.write("one/a.txt", "One\ntext");
    folder.write("two/b.txt", "Two\ntext");
    sync({"one", "two"});
    fs::remove(folder / "one/a.txt");
    folder.write("two/c.txt", "Three\ntext");
    EXPECT_EQ(sync({"two"}).articles, 3U);
}

TEST_F(Sync, TakesASingleFileAsRoot) {
    write_some();
    EXPECT_EQ(sync({"news/a.txt"}).articles, 1U);
    folder.write("news/a.txt", "One\nchanged");
    EXPECT_EQ(sync().replaced, 1U);
}

TEST_F(Sync, KeepsArticlesOfAMissingRootUntilPruned) {
    write_some();
    sync({"news"});
    fs::rename(folder / "news", folder / "elsewhere");
    for (int run = 0; run < 2; ++run) {
        const SyncReport report = sync();
        EXPECT_EQ(report.articles, 4U);
        EXPECT_EQ(report.kept, 4U);
        ASSERT_EQ(report.warnings.size(), 1U);
        EXPECT_EQ(report.warnings[0],
                  "kept 4 articles: news is not there; if it is meant, --prune removes them");
    }
    options.prune = true;
    const SyncReport report = sync();
    EXPECT_EQ(report.removed, 4U);
    EXPECT_EQ(report.articles, 0U);
    EXPECT_TRUE(report.warnings.empty());
}

TEST_F(Sync, NamesAMistypedRootBesideOthersEachTime) {
    write_some();
    sync({"news"});
    for (const bool prune : {false, true}) {
        options.prune = prune;
        const SyncReport report = sync({"news", "nwes", "news/dsek"});
        EXPECT_EQ(report.articles, 4U);
        EXPECT_EQ(report.warnings,
                  std::vector<std::string>{"nwes is not there, and the index holds nothing of it; "
                                           "name one that exists"});
    }
    EXPECT_EQ(sync({"news/dsek"}).warnings.size(), 1U);
    EXPECT_TRUE(sync().warnings.empty());
}

TEST_F(Sync, KeepsArticlesOfAnEmptiedRootUntilPruned) {
    write_some();
    sync({"news"});
    fs::remove_all(folder / "news");
    fs::create_directory(folder / "news");
    EXPECT_EQ(sync().warnings,
              std::vector<std::string>{"kept 4 articles: news holds no file any more; if it is "
                                       "meant, --prune removes them"});
    options.prune = true;
    EXPECT_EQ(sync().articles, 0U);
}

TEST_F(Sync, KeepsArticlesOfAFolderThatCannotBeRead) {
    if (::geteuid() == 0) {
        GTEST_SKIP() << "root reads every folder";
    }
    write_some();
    sync({"news"});
    fs::permissions(folder / "news/desk", fs::perms::none);
    const SyncReport report = sync();
    fs::permissions(folder / "news/desk", fs::perms::owner_all);
    EXPECT_EQ(report.articles, 4U);
    EXPECT_FALSE(report.failures.empty());
    EXPECT_FALSE(report.warnings.empty());
}

}  // namespace
}  // namespace newsdex::ingest
