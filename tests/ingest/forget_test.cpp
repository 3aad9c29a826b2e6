// Roots, folders and files that are forgotten, there or gone; and globs that are remembered.
#include "ingest/forget.hpp"

#include "ingest/target.hpp"
#include "tests/ingest/sync_fixture.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

struct Forget : Sync {
    Forgotten forget(const std::string& path) { return ingest::forget(index(), folder / path); }
    IndexStatus roots() {
        IndexStatus status;
        add_roots(index(), status);
        return status;
    }
    /// Names of the files that have articles, blanks between.
    std::string files() {
        std::string out;
        std::string last;
        for (const auto& [place, id] : ids()) {
            const std::string file = place.substr(0, place.find('#'));
            if (file != last) out += (out.empty() ? "" : " ") + file;
            last = file;
        }
        return out;
    }
    std::string refusal(const std::string& path) {
        return message_of([&] { static_cast<void>(forget(path)); });
    }
};

TEST_F(Forget, ARootLeavesWithAllOfIt) {
    write_some();
    folder.write("more/d.txt", "Five\nships");
    sync({"news", "more"});
    const Forgotten done = forget("news");
    EXPECT_EQ(done.articles, 4U);
    EXPECT_EQ(done.files, 3U);
    EXPECT_EQ(done.roots, std::vector<std::string>{"news"});
    EXPECT_EQ(done.below, "");
    EXPECT_EQ(roots().roots, std::vector<std::string>{"more"});
    EXPECT_EQ(files(), "more/d.txt");
    const SyncReport next = sync();
    EXPECT_EQ(next.added, 0U);
    EXPECT_TRUE(next.warnings.empty());
    expect_as_from_nothing({"more"});
}

TEST_F(Forget, ARootThatIsGoneIsLookedForNoMore) {
    write_some();
    folder.write("more/d.txt", "Five\nships");
    sync({"news", "more"});
    fs::remove_all(folder / "news");
    EXPECT_EQ(sync().warnings.size(), 1U);
    EXPECT_EQ(forget("news").articles, 4U);
    EXPECT_TRUE(sync().warnings.empty());
    EXPECT_EQ(files(), "more/d.txt");
}

TEST_F(Forget, AFolderBelowARootStaysOutUntilItIsNamedAgain) {
    write_some();
    sync({"news"});
    const Forgotten done = forget("news/desk");
    EXPECT_EQ(done.articles, 1U);
    EXPECT_EQ(done.below, "news");
    EXPECT_TRUE(done.roots.empty());
    EXPECT_EQ(roots().forgotten, std::vector<std::string>{"news/desk"});
    for (const std::vector<std::string>& paths : {std::vector<std::string>{}, {"news"}}) {
        EXPECT_EQ(sync(paths).added, 0U);
        EXPECT_EQ(files(), "news/a.txt news/b.lines");
    }
    EXPECT_EQ(sync({"news/desk"}).added, 1U);
    EXPECT_TRUE(roots().forgotten.empty());
    EXPECT_EQ(sync().added, 0U);
    expect_as_from_nothing({"news"});
}

TEST_F(Forget, AFileIsForgottenAsAFolderIs) {
    write_some();
    sync({"news"});
    EXPECT_EQ(forget("news/b.lines").articles, 2U);
    EXPECT_EQ(sync().added, 0U);
    EXPECT_EQ(files(), "news/a.txt news/desk/c.txt");
    fs::remove(folder / "news/a.txt");
    EXPECT_EQ(forget("news/a.txt").files, 1U);  // before a run saw that it is gone
}

TEST_F(Forget, WhatLiesAboveRootsTakesThemAll) {
    write_some();
    folder.write("far/more/d.txt", "Five\nships");
    sync({"news", "far/more"});
    EXPECT_EQ(forget("far").roots, std::vector<std::string>{"far/more"});
    EXPECT_EQ(forget(".").roots, std::vector<std::string>{"news"});
    EXPECT_EQ(files(), "");
}

TEST_F(Forget, WhatTheIndexHasNothingOfIsRefused) {
    write_some();
    folder.write("newsreel/d.txt", "Five\nships");
    sync({"news"});
    for (const char* path : {"nwes", "news/none.txt", "newsreel", "news/a"}) {
        EXPECT_EQ(refusal(path), "cannot forget: " + (folder / path).string() +
                                     ": the index has nothing of it; `indexer status` lists its "
                                     "roots");
    }
    EXPECT_EQ(files(), "news/a.txt news/b.lines news/desk/c.txt");
    EXPECT_NE(message_of([&] { static_cast<void>(ingest::forget(folder / "none", "x")); }),
              "no error");
    EXPECT_FALSE(fs::exists(folder / "none"));
}

TEST_F(Forget, ARebuildRemembers) {
    write_some();
    sync({"news"});
    static_cast<void>(forget("news/desk"));
    options.exclude = {"*.lines"};
    sync({"news"});
    options.exclude = {};
    options.language = "de";
    EXPECT_TRUE(sync().rebuilt);
    EXPECT_EQ(files(), "news/a.txt");
    EXPECT_EQ(roots().forgotten, std::vector<std::string>{"news/desk"});
    EXPECT_EQ(roots().globs, (std::vector<RootGlobs>{{"news", {}, {"*.lines"}}}));
}

TEST_F(Forget, AContestedIdGoesToWhoStays) {
    folder.write("news/a.lines", "urn:x:1|One|first\n");
    folder.write("more/b.lines", "urn:x:1|Two|second\n");
    sync({"news", "more"});
    static_cast<void>(forget("more"));
    expect_as_from_nothing({"news"});
}

struct Remembered : Forget {};

TEST_F(Remembered, GlobsStayWithTheRootsThatTheyWereGivenFor) {
    write_some();
    folder.write("more/d.txt", "Five\nships");
    folder.write("more/e.lines", "|Six|boats\n");
    options.exclude = {"*.lines"};
    sync({"news"});
    options.exclude = {};
    sync({"more"});
    sync();
    EXPECT_EQ(files(), "more/d.txt more/e.lines news/a.txt news/desk/c.txt");
    EXPECT_EQ(roots().globs, (std::vector<RootGlobs>{{"news", {}, {"*.lines"}}}));
}

TEST_F(Remembered, LaterGlobsReplaceBothAndEmptyOnesTakeThemAway) {
    write_some();
    options.exclude = {"*.lines"};
    sync({"news"});
    options = {};
    options.include = {"desk"};
    sync();
    EXPECT_EQ(files(), "news/desk/c.txt");
    EXPECT_EQ(roots().globs, (std::vector<RootGlobs>{{"news", {"desk"}, {}}}));
    options = {};
    sync({"news"});
    EXPECT_EQ(files(), "news/desk/c.txt");
    options.exclude = {""};
    sync();
    EXPECT_EQ(files(), "news/a.txt news/b.lines news/desk/c.txt");
    EXPECT_TRUE(roots().globs.empty());
    options = {};
    EXPECT_EQ(sync().added, 0U);
}

TEST_F(Remembered, APathBelowARootIsLookedAtAsTheRootIs) {
    write_some();
    folder.write("news/desk/drafts/d.txt", "Draft\nnone of it");
    options.exclude = {"desk/drafts/**"};
    sync({"news"});
    options = {};
    EXPECT_EQ(sync({"news/desk"}).added, 0U);
    EXPECT_EQ(files(), "news/a.txt news/b.lines news/desk/c.txt");
}

TEST_F(Remembered, ADryRunRemembersNothing) {
    write_some();
    sync({"news"});
    options.exclude = {"*.lines"};
    options.dry_run = true;
    EXPECT_EQ(sync({"news"}).removed, 2U);
    EXPECT_TRUE(roots().globs.empty());
}

TEST_F(Remembered, WhatAGlobLeavesOutIsGoneThoughItIsAll) {
    write_some();
    sync({"news"});
    options.exclude = {"*"};
    const SyncReport report = sync({"news"});
    EXPECT_EQ(report.removed, 4U);
    EXPECT_TRUE(report.warnings.empty());
    EXPECT_EQ(files(), "");
}

TEST_F(Remembered, AfterPruningAGoneRootIsARemarkAndNoWarning) {
    write_some();
    folder.write("more/d.txt", "Five\nships");
    sync({"news", "more"});
    fs::remove_all(folder / "more");
    options.prune = true;
    EXPECT_EQ(sync().removed, 1U);
    options.prune = false;
    const SyncReport report = sync();
    EXPECT_TRUE(report.warnings.empty());
    EXPECT_EQ(report.remarks,
              std::vector<std::string>{"more is not there, and the index holds nothing of it; "
                                       "`indexer forget more` has it looked for no more"});
    static_cast<void>(forget("more"));
    EXPECT_TRUE(sync().remarks.empty());
}

TEST(Rules, AreReadBackAsTheyWereWritten) {
    Rules rules;
    rules.of_root["news"] = {{"*.txt", ""}, {"drafts/**"}};
    rules.of_root["/far/\xff"] = {{}, {"x"}};
    rules.forgotten = {"a/b", "a\nc"};
    const std::string bytes = encode_rules(rules);
    EXPECT_EQ(decode_rules(bytes), rules);
    EXPECT_EQ(decode_rules(""), Rules());
    for (std::size_t cut = 1; cut < bytes.size(); ++cut)
        EXPECT_EQ(decode_rules(bytes.substr(0, cut)), Rules()) << cut;
}

}  // namespace
}  // namespace newsdex::ingest
