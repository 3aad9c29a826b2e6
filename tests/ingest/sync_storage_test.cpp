// What a sync leaves behind: read back by Xapian, compacted, checked, told by status.
#include "ingest/sync.hpp"

#include "index/check.hpp"
#include "index/compact.hpp"
#include "index/status.hpp"
#include "store/xapian/snapshot.hpp"
#include "tests/ingest/sync_fixture.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

TEST_F(Sync, ReadsBackVeryRepetitiveBodies) {
    for (const std::size_t length : {8'000U, 8'192U, 8'300U, 100'000U, 1'000'000U}) {
        std::string body;
        while (body.size() < length) body += "ab cd ";
        folder.write("news/r" + std::to_string(length) + ".txt", "Title\n" + body);
        folder.write("news/s" + std::to_string(length) + ".txt", "T\n" + std::string(length, 'a'));
    }
    EXPECT_EQ(sync({"news"}).articles, 10U);
    EXPECT_EQ(index::check(index()), std::vector<std::string>());
    EXPECT_EQ(ids().size(), 10U);
}

/// libxapian's inflate loses the end of some data that is longer than its buffer by a few bytes.
TEST_F(Sync, ReadsBackRepetitiveDataOfEveryLengthAboveTheBuffer) {
    for (std::size_t length = 8'193 - 600; length < 8'193 + 300; length += 3) {
        const std::string name = "news/" + std::to_string(length);
        folder.write(name + "a.txt", "T\n" + std::string(length, 'a'));
        std::string body;
        while (body.size() < length) body += "ab cd ";
        folder.write(name + "b.txt", "T\n" + body);
    }
    for (const std::size_t length : {10'692U, 16'384U, 16'500U, 1'000'000U})
        folder.write("news/x" + std::to_string(length), "T\n" + std::string(length, 'a'));
    sync({"news"});
    EXPECT_EQ(index::check(index()), std::vector<std::string>());
}

/// Term lists over 8 KB whose terms differ by little.
TEST_F(Sync, ReadsBackTermListsOfWordsThatGrow) {
    for (std::size_t last = 40; last < 60; ++last) {
        std::string body;
        for (std::size_t i = 0; i < last * last; ++i) {
            body += std::string(1 + i % last, static_cast<char>('a' + i / last % 26));
            body += ' ';
        }
        folder.write("news/" + std::to_string(last) + ".txt", "T\n" + body);
    }
    sync({"news"});
    EXPECT_EQ(index::check(index()), std::vector<std::string>());
    const auto snapshot = store::Snapshot::open(index());
    const Xapian::Database& database = snapshot->database();
    for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
        Xapian::termcount words = 0;
        for (auto term = database.termlist_begin(*it); term != database.termlist_end(*it); ++term)
            words += term.get_wdf();
        EXPECT_EQ(words, database.get_doclength(*it));
    }
}

/// A run that is cut off reads none of them again.
TEST_F(Sync, CommitsByWorkAlsoWhatGivesNoArticle) {
    constexpr unsigned kFiles = 6;
    folder.write("news/a.txt", "One\ntext");
    for (unsigned i = 1; i < kFiles; ++i) folder.write("news/" + std::to_string(i) + ".txt", "");
    const auto commits_of_a_run = [&](std::uint64_t work) {
        fs::remove_all(index());
        pace.work = work;
        sync({"news"});
        return store::Snapshot::open(index())->revision();
    };
    EXPECT_EQ(commits_of_a_run(0), commits_of_a_run(1ULL << 40U) + kFiles);
}

TEST_F(Sync, KeepsPathsThatAreNotUtf8AndVeryLongOnes) {
    folder.write("news/\xE9t\xE9\n.txt", "One\ntext");
    const std::string deep = "news/" + std::string(200, 'x') + "/" + std::string(200, 'y') + "/";
    folder.write(deep + "a.txt", "Two\ntext");
    folder.write(deep + "b.txt", "Three\ntext");
    EXPECT_EQ(sync({"news"}).articles, 3U);
    EXPECT_EQ(sync().files_unchanged, 3U);
    fs::remove(folder / (deep + "a.txt"));
    EXPECT_EQ(sync().removed, 1U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, CompactsIntoANewGenerationWithTheSameContent) {
    write_some();
    sync({"news"});
    const auto before = test::read_content(index());
    const auto [size_before, size_after] = index::compact(index());
    EXPECT_GT(size_before, size_after);
    EXPECT_EQ(test::difference(before, test::read_content(index())), "");
    EXPECT_TRUE(index::check(index()).empty());
    folder.write("news/new.txt", "New\ntext");
    const SyncReport report = sync();
    EXPECT_EQ(report.files_unchanged, 3U);
    EXPECT_EQ(report.added, 1U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, TheNumberOfJobsChangesNothing) {
    for (int i = 0; i < 120; ++i) {
        folder.write("news/" + std::to_string(i % 7) + "/" + std::to_string(i) + ".txt",
                     "Title " + std::to_string(i) + "\nbody of " + std::to_string(i * 7));
    }
    folder.write("news/a.lines", "urn:x:1|A|x\nurn:x:1|A|y\n|B|z\n");
    folder.write("news/b.lines", "urn:x:1|A|x\n");
    const auto exact = [this](unsigned jobs) {
        const fs::path directory = folder / ("." + std::to_string(jobs));
        options.jobs = jobs;
        static_cast<void>(
            ingest::sync(directory, {folder / "news"}, options, {}, {}, reader.readers()));
        std::string all;
        const Xapian::Database database(directory.string());
        for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it)
            all += std::to_string(*it) + database.get_document(*it).get_data() + "\n";
        return all;
    };
    EXPECT_EQ(exact(1), exact(4));
}

TEST_F(Sync, StatusTellsWhatIsThere) {
    write_some();
    folder.write("news/x.bad", "x");
    sync({"news"});
    const IndexStatus status = index::status(index());
    EXPECT_EQ(status.articles, 4U);
    EXPECT_EQ(status.files, 4U);
    EXPECT_EQ(status.failed_files, 1U);
    EXPECT_EQ(status.failures, (std::vector<Failure>{{"news/x.bad", "", "damaged"}}));
    EXPECT_EQ(status.undated, 4U);
    EXPECT_FALSE(status.first_day);
    EXPECT_EQ(status.language, "en");
    EXPECT_GT(status.terms, 20U);
    EXPECT_GT(status.size_bytes, 0U);
    EXPECT_FALSE(status.writer);
}

TEST_F(Sync, CheckFindsDisagreementOfLedgerAndDocuments) {
    write_some();
    sync({"news"});
    EXPECT_TRUE(index::check(index()).empty());
    {
        Xapian::WritableDatabase database((index() / "gen-000001").string());
        const auto record = index::find_record(*index::open_known(index()), "news/a.txt");
        database.delete_document(schema::file_term(record->number));
        database.set_metadata(schema::file_key("news/desk/c.txt"), "");
        database.commit();
    }
    const std::vector<std::string> problems = index::check(index());
    ASSERT_EQ(problems.size(), 2U);
    EXPECT_EQ(problems[0], "news/a.txt: the ledger has 1 articles, the index 0");
    EXPECT_TRUE(problems[1].ends_with("its file news/desk/c.txt is not in the ledger"))
        << problems[1];
}

TEST_F(Sync, CheckFindsDamagedFiles) {
    write_some();
    sync({"news"});
    fs::resize_file(index() / "gen-000001/postlist.glass", 4096);
    EXPECT_FALSE(index::check(index()).empty());
}

}  // namespace
}  // namespace newsdex::ingest
