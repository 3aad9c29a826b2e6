// What a run makes of files that came, changed, moved and went, and of one that cannot go on.
#include "ingest/sync.hpp"

#include <newsdex/error.hpp>

#include <chrono>

#include "index/check.hpp"
#include "index/status.hpp"
#include "ingest/target.hpp"
#include "store/lock.hpp"
#include "store/xapian/snapshot.hpp"
#include "tests/ingest/sync_fixture.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

TEST_F(Sync, AddsWhatIsThereAndOpensNothingWhenNothingChanged) {
    write_some();
    const SyncReport first = sync({"news"});
    EXPECT_EQ(first.added, 4U);
    EXPECT_EQ(first.articles, 4U);
    EXPECT_EQ(first.files_read, 3U);
    EXPECT_TRUE(first.failures.empty());
    EXPECT_TRUE(first.warnings.empty());
    EXPECT_EQ(first.formats, (std::map<std::string, std::uint64_t>{{"lines", 2}, {"txt", 2}}));
    reader.opened = 0;
    const SyncReport second = sync();
    EXPECT_EQ(reader.opened, 0U);
    EXPECT_EQ(second.files_unchanged, 3U);
    EXPECT_EQ(second.kept, 4U);
    EXPECT_EQ(second.added + second.replaced + second.moved + second.removed, 0U);
    EXPECT_EQ(second.articles, 4U);
}

TEST_F(Sync, CommitsNothingWhenNothingChanged) {
    write_some();
    sync({"news"});
    const auto before = store::Snapshot::open(index());
    sync({"news"});
    EXPECT_TRUE(before->is_current());
}

TEST_F(Sync, ReplacesAnEditedFileAndKeepsItsId) {
    write_some();
    sync({"news"});
    const auto before = ids();
    folder.write("news/a.txt", "One\ncoal instead");
    const SyncReport report = sync();
    EXPECT_EQ(report.replaced, 1U);
    EXPECT_EQ(report.kept, 3U);
    EXPECT_EQ(report.files_read, 1U);
    EXPECT_EQ(ids(), before);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, NoticesAnEditWithSizeAndTimePutBack) {
    write_some();
    sync({"news"});
    const auto time = fs::last_write_time(folder / "news/a.txt");
    folder.write("news/a.txt", "One\nthe gas price rose");
    fs::last_write_time(folder / "news/a.txt", time);
    EXPECT_EQ(sync().replaced, 1U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, DoesNotAnalyseAFileThatWasOnlyTouched) {
    write_some();
    sync({"news"});
    fs::last_write_time(folder / "news/a.txt", fs::file_time_type(std::chrono::seconds(5)));
    reader.opened = 0;
    const SyncReport report = sync();
    EXPECT_EQ(report.kept, 4U);
    EXPECT_EQ(report.replaced, 0U);
    EXPECT_EQ(report.files_read, 1U);
    EXPECT_EQ(reader.opened, 0U);      // hashed, not read
    EXPECT_EQ(sync().files_read, 0U);  // the new time is remembered
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, ATouchedFileGetsTheDateOfItsNewTime) {
    folder.write("news/a.txt", "One\nit was said today");
    sync({"news"});
    fs::last_write_time(folder / "news/a.txt", fs::file_time_type(std::chrono::seconds(5)));
    EXPECT_EQ(sync().replaced, 1U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, DoesNotReadAFileWhoseBytesAndTimeAreAsBefore) {
    write_some();
    sync({"news"});
    reader.opened = 0;
    // Another inode: what a copy that keeps times makes.
    const auto time = fs::last_write_time(folder / "news/a.txt");
    fs::copy_file(folder / "news/a.txt", folder / "copy");
    fs::last_write_time(folder / "copy", time);
    fs::rename(folder / "copy", folder / "news/a.txt");
    EXPECT_EQ(sync().kept, 4U);
    EXPECT_EQ(reader.opened, 0U);  // hashed, not read
}

TEST_F(Sync, ReadsEverythingWithChecksum) {
    write_some();
    sync({"news"});
    options.checksum = true;
    const SyncReport report = sync();
    EXPECT_EQ(report.files_read, 3U);
    EXPECT_EQ(report.kept, 4U);
    EXPECT_EQ(report.files_unchanged, 0U);  // opened, and found to be as they were
}

TEST_F(Sync, RemovesWhatIsGone) {
    write_some();
    sync({"news"});
    fs::remove(folder / "news/b.lines");
    const SyncReport report = sync();
    EXPECT_EQ(report.removed, 2U);
    EXPECT_EQ(report.files_removed, 1U);
    EXPECT_EQ(report.articles, 2U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, MovesAFileWithoutReadingItAnew) {
    write_some();
    sync({"news"});
    const auto docid_of = [&](const std::string& path) {
        for (const auto& [docid, id, article] : test::read_articles(index()))
            if (article.path == path) return docid;
        return 0U;
    };
    const Xapian::docid docid = docid_of("news/a.txt");
    fs::rename(folder / "news/a.txt", folder / "news/desk/z.txt");
    const SyncReport report = sync();
    EXPECT_EQ(report.moved, 1U);
    EXPECT_EQ(report.kept, 3U);
    EXPECT_EQ(report.added + report.removed + report.replaced, 0U);
    EXPECT_EQ(docid_of("news/desk/z.txt"), docid);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, MovesAFolderOnce) {
    write_some();
    folder.write("news/desk/d.lines", "1|A|x\n2|B|y\n|C|z\n");
    sync({"news"});
    fs::rename(folder / "news/desk", folder / "news/archive");
    const SyncReport report = sync();
    EXPECT_EQ(report.moved, 4U);
    EXPECT_EQ(report.articles, 7U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, KeepsBothOfTwoEqualFilesWhenOneMoves) {
    folder.write("news/a.txt", "Same\ntext");
    folder.write("news/b.txt", "Same\ntext");
    sync({"news"});
    fs::rename(folder / "news/a.txt", folder / "news/c.txt");
    const SyncReport report = sync();
    EXPECT_EQ(report.moved, 1U);
    EXPECT_EQ(report.articles, 2U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, OneFileThatIsGoneWasMovedToOneOfItsCopiesOnly) {
    folder.write("news/a.txt", "One\nthe oil price rose");
    sync({"news"});
    fs::copy_file(folder / "news/a.txt", folder / "news/b.txt");
    fs::rename(folder / "news/a.txt", folder / "news/c.txt");
    const SyncReport report = sync();
    EXPECT_EQ(report.moved, 1U);
    EXPECT_EQ(report.added, 1U);
    EXPECT_EQ(report.articles, 2U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, AnalysesOnlyTheChangedLinesOfAFile) {
    std::string lines;
    for (int i = 0; i < 50; ++i) lines += "|Title " + std::to_string(i) + "|body\n";
    folder.write("news/b.lines", lines);
    sync({"news"});
    const auto before = ids();
    folder.write("news/b.lines", "|New|first\n" + lines);
    const SyncReport report = sync();
    EXPECT_EQ(report.added, 1U);
    EXPECT_EQ(report.kept, 50U);
    EXPECT_EQ(report.replaced + report.removed, 0U);
    for (int i = 1; i <= 50; ++i) {
        const std::string was = "news/b.lines#" + std::to_string(i);
        const std::string is = "news/b.lines#" + std::to_string(i + 1);
        EXPECT_EQ(before.at(was), ids().at(is));
        if (i > 3) break;
    }
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, CountsAnEditedLineAsReplaced) {
    folder.write("news/b.lines", "|A|one\n|B|two\n|C|three\n");
    sync({"news"});
    folder.write("news/b.lines", "|A|one\n|B|changed\n|C|three\n|D|four\n");
    const SyncReport report = sync();
    EXPECT_EQ(report.replaced, 1U);
    EXPECT_EQ(report.added, 1U);
    EXPECT_EQ(report.kept, 2U);
    EXPECT_EQ(report.removed, 0U);
}

TEST_F(Sync, FollowsAFileThatBecomesAFolderAndBack) {
    folder.write("news/item.txt", "One\ntext");
    folder.write("news/b.txt", "Two\ntext");
    sync({"news"});
    fs::remove(folder / "news/item.txt");
    folder.write("news/item.txt/in.txt", "Three\ntext");
    sync();
    expect_as_from_nothing({"news"});
    fs::remove_all(folder / "news/item.txt");
    folder.write("news/item.txt", "Four\ntext");
    sync();
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, ReportsFailuresEachTimeAndRetriesThemWhenTheFileOrTheReaderChanges) {
    folder.write("news/a.bad", "x");
    folder.write("news/b.lines", "|A|one\nbroken\n");
    const std::vector<Failure> expected{{"news/a.bad", "", "damaged"},
                                        {"news/b.lines", "line 2", "no bar"}};
    EXPECT_EQ(sync({"news"}).failures, expected);
    reader.opened = 0;
    EXPECT_EQ(sync().failures, expected);
    EXPECT_EQ(reader.opened, 0U);
    folder.write("news/b.lines", "|A|one\n|B|mended\n");
    EXPECT_EQ(sync().failures.size(), 1U);
    EXPECT_EQ(reader.opened, 1U);
    ++reader.version;
    sync();
    EXPECT_EQ(reader.opened, 3U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, AFileThatGoesBetweenWalkAndReadingIsNoFailure) {
    write_some();
    reader.before_reading = [this](const std::string& path) {
        if (path.ends_with("a.txt")) fs::remove(folder / "news/b.lines");
    };
    const SyncReport first = sync({"news"});
    EXPECT_TRUE(first.failures.empty());
    EXPECT_EQ(first.articles, 2U);
    EXPECT_FALSE(ledger(index()).contains("news/b.lines"));
    expect_as_from_nothing({"news"});
    // What was known of it stays until a walk proves it gone.
    folder.write("news/b.lines", "urn:x:1|Two|gas fell\n");
    sync();
    folder.write("news/a.txt", "One\ncoal");
    folder.write("news/b.lines", "urn:x:1|Two|gas rose again\n");
    const SyncReport second = sync();
    EXPECT_TRUE(second.failures.empty());
    EXPECT_EQ(second.articles, 3U);
    reader.before_reading = {};
    const SyncReport third = sync();
    EXPECT_EQ(third.removed, 1U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, AMovedFileThatGoesBeforeItIsReadKeepsItsArticlesUntilTheNextRun) {
    write_some();
    sync({"news"});
    fs::rename(folder / "news/b.lines", folder / "news/moved.lines");
    folder.write("news/a.txt", "One\ncoal");
    reader.before_reading = [this](const std::string& path) {
        if (path.ends_with("a.txt")) fs::remove(folder / "news/moved.lines");
    };
    const SyncReport report = sync();
    EXPECT_TRUE(report.failures.empty());
    EXPECT_EQ(report.articles, 4U);
    reader.before_reading = {};
    EXPECT_EQ(sync().removed, 2U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, RemembersSkipsAndNamesEmptyFiles) {
    folder.write("news/a.txt", "One\ntext");
    folder.write("news/b.pic", "x");
    folder.write("news/c.txt", "");
    for (int run = 0; run < 2; ++run) {
        const SyncReport report = sync({"news"});
        EXPECT_EQ(report.skipped.at({SkipCode::kKind, false, "picture"}), 1U);
        EXPECT_EQ(report.skipped.at({SkipCode::kEmpty, false, "empty"}), 1U);
        EXPECT_EQ(report.skipped_paths,
                  (std::vector<Skip>{{"news/c.txt", "empty", SkipCode::kEmpty}}));
        EXPECT_TRUE(report.failures.empty());
    }
    EXPECT_EQ(reader.opened, 3U);
}

TEST_F(Sync, CountsSkipsThatAreAsManyOthers) {
    const auto pictures = [&] {
        const SyncReport report = sync({"news"});
        const auto found = report.skipped.find({SkipCode::kKind, false, "picture"});
        return found == report.skipped.end() ? 0U : found->second;
    };
    folder.write("news/a.txt", "One\ntext");
    for (const char* name : {"a", "b", "c", "d", "e"})
        folder.write(std::string("news/") + name + ".pic", name);
    EXPECT_EQ(pictures(), 5U);
    EXPECT_EQ(pictures(), 5U);
    folder.write("news/a.pic", "longer");  // one that is remembered by name, and one that is not
    folder.write("news/e.pic", "longer");
    EXPECT_EQ(pictures(), 5U);
    for (std::uint64_t left = 5; const char* name : {"b", "d", "e", "a", "c"}) {
        fs::remove(folder / (std::string("news/") + name + ".pic"));
        EXPECT_EQ(pictures(), --left) << name;
    }
    EXPECT_EQ(sync().skipped.count({SkipCode::kKind, false, "picture"}), 0U);
}

TEST_F(Sync, RemovesTheArticleOfAFileThatWasEmptied) {
    write_some();
    sync({"news"});
    folder.write("news/a.txt", "");
    EXPECT_EQ(sync().removed, 1U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, DryRunWritesNothingAndCountsTheSame) {
    write_some();
    options.dry_run = true;
    const SyncReport dry_first = sync({"news"});
    EXPECT_EQ(dry_first.added, 4U);
    EXPECT_EQ(dry_first.articles, 4U);
    EXPECT_FALSE(fs::exists(index()));
    options.dry_run = false;
    sync({"news"});
    folder.write("news/a.txt", "One\nedited");
    folder.write("news/b.lines", "urn:x:1|Two|gas fell\nurn:x:1|Two|again\n|Five|\n");
    folder.write("news/n.lines", "urn:x:1|Two|thrice\n");
    fs::rename(folder / "news/desk/c.txt", folder / "news/m.txt");
    const auto before = store::Snapshot::open(index());
    options.dry_run = true;
    const SyncReport dry = sync();
    EXPECT_TRUE(before->is_current());
    options.dry_run = false;
    const SyncReport wet = sync();
    EXPECT_EQ(dry.added, wet.added);
    EXPECT_EQ(dry.replaced, wet.replaced);
    EXPECT_EQ(dry.moved, wet.moved);
    EXPECT_EQ(dry.removed, wet.removed);
    EXPECT_EQ(dry.kept, wet.kept);
    EXPECT_EQ(dry.articles, wet.articles);
    EXPECT_EQ(dry.duplicate_ids, wet.duplicate_ids);
    EXPECT_EQ(wet.duplicate_ids, 2U);
    EXPECT_EQ(wet.moved, 1U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, RebuildsBesideTheLiveIndexWhenTheLanguageChanges) {
    write_some();
    sync({"news"});
    options.language = "english";
    EXPECT_FALSE(sync().rebuilt);  // another name of the same stemmer
    options.language = "de";
    const SyncReport report = sync();
    EXPECT_TRUE(report.rebuilt);
    EXPECT_EQ(report.rebuild_reason, "its language was en, it is de now");
    EXPECT_EQ(report.articles, 4U);
    EXPECT_EQ(store::Snapshot::open(index())->generations().front(), "gen-000002");
    EXPECT_FALSE(fs::exists(index() / "gen-000001"));
    EXPECT_EQ(store::Snapshot::open(index())->info().stemmer, "german");
    expect_as_from_nothing({"news"});
    options.language.clear();
    EXPECT_FALSE(sync().rebuilt);
}

TEST_F(Sync, CarriesArticlesOfAMissingRootIntoARebuiltIndex) {
    write_some();
    folder.write("disk/d.lines", "urn:x:1|D|claimed twice\n1|E|x\n|F|y\n|F|y\n");
    sync({"news", "disk"});
    options.language = "de";
    const auto expected = from_nothing({"news", "disk"});
    fs::rename(folder / "disk", folder / "unmounted");
    const SyncReport report = sync();
    EXPECT_TRUE(report.rebuilt);
    EXPECT_EQ(report.articles, 8U);
    EXPECT_EQ(test::difference(test::read_content(index()), expected), "");
    fs::rename(folder / "unmounted", folder / "disk");
    EXPECT_EQ(sync().articles, 8U);
}

TEST_F(Sync, StopsCleanlyAndIsCompletedByTheNextRun) {
    std::string lines;
    for (int i = 0; i < 300; ++i) lines += "|Title " + std::to_string(i) + "|body\n";
    folder.write("news/a.lines", lines);
    folder.write("news/b.txt", "One\ntext");
    std::stop_source stop;
    ingest::Readers readers = reader.readers();
    const auto read = readers.read;
    readers.read = [&](const auto& entry, const auto& read_options, auto& visitor) {
        stop.request_stop();
        return read(entry, read_options, visitor);
    };
    const SyncReport cut =
        ingest::sync(index(), {folder / "news"}, options, {}, stop.get_token(), readers);
    EXPECT_TRUE(cut.stopped);
    EXPECT_LT(cut.articles, 301U);
    EXPECT_EQ(cut.added, cut.articles);
    EXPECT_TRUE(index::check(index()).empty());
    EXPECT_EQ(sync().articles, 301U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, KeepsItsArticlesWhenTheFolderMovesWithItsIndex) {
    write_some();
    sync({"news"});
    const auto before = test::read_content(index());
    const test::TemporaryFolder elsewhere;
    fs::copy(folder.path(), elsewhere / "copy", fs::copy_options::recursive);
    const SyncReport report =
        ingest::sync(elsewhere / "copy/.newsdex", {}, options, {}, {}, reader.readers());
    EXPECT_EQ(report.articles, 4U);
    EXPECT_EQ(report.kept, 4U);
    EXPECT_EQ(test::difference(test::read_content(elsewhere / "copy/.newsdex"), before), "");
}

TEST_F(Sync, TellsWhatItCannotDo) {
    EXPECT_EQ(message_of([&] { sync({"nothing"}); }),
              "cannot index: " + (folder / "nothing").string() +
                  ": no such file or folder; give one that exists");
    EXPECT_FALSE(fs::exists(index()));
    EXPECT_EQ(
        message_of([&] { sync(); }),
        "cannot index: " + index().string() + ": no folder was ever given to this index; name one");
    EXPECT_FALSE(fs::exists(index()));
    write_some();
    options.language = "klingon";
    EXPECT_THROW(sync({"news"}), Error);
    EXPECT_FALSE(fs::exists(index()));
}

TEST_F(Sync, RefusesASecondWriter) {
    write_some();
    sync({"news"});
    const store::WriterLock lock(index());
    EXPECT_THROW(sync(), Error);
    EXPECT_TRUE(index::status(index()).writer);
}

TEST_F(Sync, TakesLanguageAndGlobsFromTheSettings) {
    write_some();
    folder.write(".newsdex/newsdex.toml", "language = \"de\"\nexclude = [\"*.lines\"]\n");
    EXPECT_EQ(sync({"news"}).articles, 2U);
    EXPECT_EQ(store::Snapshot::open(index())->info().stemmer, "german");
    fs::remove(index() / "newsdex.toml");
    const SyncReport report = sync();
    EXPECT_FALSE(report.rebuilt);
    EXPECT_EQ(report.articles, 4U);
}

TEST_F(Sync, RefusesAForeignDatabase) {
    write_some();
    { Xapian::WritableDatabase foreign(index().string()); }
    EXPECT_THROW(sync({"news"}), Error);
}

}  // namespace
}  // namespace newsdex::ingest
