// Who gets an id that several ask for, whatever the order of runs and commits.
#include <xapian.h>

#include "index/check.hpp"
#include "index/status.hpp"
#include "tests/ingest/sync_fixture.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

TEST_F(Sync, KeepsBothArticlesThatClaimOneIdWhateverCameFirst) {
    folder.write("news/b.lines", "urn:x:1|B|later by name, first to come\n");
    sync({"news"});
    folder.write("news/a.lines", "urn:x:1|A|first by name\n");
    const SyncReport both = sync();
    EXPECT_EQ(both.articles, 2U);
    EXPECT_EQ(both.duplicate_ids, 1U);
    expect_as_from_nothing({"news"});
    EXPECT_EQ(sync().duplicate_ids, 1U);
    fs::remove(folder / "news/a.lines");
    const SyncReport one = sync();
    EXPECT_EQ(one.duplicate_ids, 0U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, TheLastClaimantHasTheIdThoughACommitCameBeforeTheOtherWent) {
    folder.write("news/a.lines", "urn:x:1|A|first by name\n");
    folder.write("news/b.lines", "urn:x:1|B|second\n");
    folder.write("news/c.lines", "|C|third\n");
    sync({"news"});
    fs::remove(folder / "news/a.lines");
    folder.write("news/b.lines", "urn:x:1|B|second\n|B2|more\n");
    folder.write("news/c.lines", "|C|third\n|D|fourth\n");
    pace.articles = 1;
    EXPECT_EQ(sync().duplicate_ids, 0U);
    expect_as_from_nothing({"news"});
    EXPECT_EQ(sync().duplicate_ids, 0U);
}

TEST_F(Sync, AnIdGivenByACommitIsKeptWhenItsFileIsReadLaterInTheRun) {
    folder.write("news/a.lines", "urn:x:1|A|first by name\n");
    folder.write("news/c.lines", "urn:x:1|C|second\n");
    sync({"news"});
    folder.write("news/a.lines", "|A|another\n");
    folder.write("news/b.lines", "|B|makes the commit fall between\n");
    folder.write("news/c.lines", "urn:x:1|C|second\n|D|more\n");
    pace.articles = 1;
    EXPECT_EQ(sync().duplicate_ids, 0U);
    expect_as_from_nothing({"news"});
}

TEST_F(Sync, CheckTellsWhoHasAnIdOutOfTurn) {
    folder.write("news/a.lines", "urn:x:1|A|first by name\n");
    folder.write("news/b.lines", "urn:x:1|B|second\n");
    sync({"news"});
    EXPECT_TRUE(index::check(index()).empty());
    {
        Xapian::WritableDatabase database((index() / "gen-000001").string());
        const auto record = index::find_record(*index::open_known(index()), "news/a.lines");
        database.delete_document(schema::file_term(record->number));
        database.set_metadata(schema::file_key("news/a.lines"), "");
        database.commit();
    }
    const std::vector<std::string> problems = index::check(index());
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_TRUE(problems[0].find(" should be ") != std::string::npos) << problems[0];
}

TEST_F(Sync, GivesNumbersOfTwoFeedsDifferentIds) {
    folder.write("news/a.lines", "1|A|x\n");
    folder.write("news/b.lines", "1|A|x\n");
    const SyncReport report = sync({"news"});
    EXPECT_EQ(report.articles, 2U);
    EXPECT_EQ(report.duplicate_ids, 0U);
}

}  // namespace
}  // namespace newsdex::ingest
