#include "store/xapian/snapshot.hpp"

#include <gtest/gtest.h>

#include <newsdex/error.hpp>

#include <atomic>
#include <thread>

#include "store/layout.hpp"
#include "tests/store/opening.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::store {
namespace {

namespace fs = std::filesystem;

struct SnapshotTest : testing::Test {
    test::TemporaryFolder folder;
    schema::IndexInfo info{schema::kSchemaVersion, 1, "en", "english"};

    /// An index with `count` documents in its generation `number`, made live.
    void make(const fs::path& directory, unsigned number, unsigned count) const {
        fs::create_directories(directory);
        const Layout layout(directory);
        Xapian::WritableDatabase database(layout.generation(number).string(),
                                          Xapian::DB_CREATE_OR_OPEN);
        for (unsigned i = 0; i < count; ++i) database.add_document(Xapian::Document());
        database.set_metadata(std::string(schema::kInfoKey), schema::encode_info(info));
        database.commit();
        layout.make_live(number);
    }
    static ErrorCode code_of_opening(const fs::path& directory) {
        try {
            static_cast<void>(Snapshot::open(directory));
        } catch (const Error& error) {
            return error.code();
        }
        return ErrorCode::kQuery;
    }
};

TEST_F(SnapshotTest, OpensAnIndexUnderAnyName) {
    make(folder / "db", 1, 3);
    const auto snapshot = Snapshot::open(folder / "db");
    EXPECT_EQ(snapshot->database().get_doccount(), 3U);
    EXPECT_EQ(snapshot->info(), info);
    EXPECT_EQ(snapshot->generations(), std::vector<std::string>{"gen-000001"});
    EXPECT_TRUE(snapshot->is_current());
}

TEST_F(SnapshotTest, OpensOneGenerationByItself) {
    make(folder / "db", 1, 3);
    const auto snapshot = Snapshot::open(folder / "db/gen-000001");
    EXPECT_EQ(snapshot->database().get_doccount(), 3U);
    EXPECT_TRUE(snapshot->is_current());
}

TEST_F(SnapshotTest, IsLeftBehindByASwitchAlone) {
    make(folder / "db", 1, 3);
    const auto before = Snapshot::open(folder / "db");
    EXPECT_TRUE(before->is_left_behind()) << "as it was";
    make(folder / "db", 1, 2);  // a commit
    EXPECT_FALSE(before->is_left_behind());
    const auto last = Snapshot::open(folder / "db");
    make(folder / "db", 2, 1);
    EXPECT_TRUE(last->is_left_behind());
    EXPECT_FALSE(before->is_left_behind());
    fs::remove_all(folder / "db/gen-000001");
    EXPECT_TRUE(last->is_left_behind());
    EXPECT_EQ(last->database().get_doccount(), 5U);
    EXPECT_FALSE(before->is_left_behind());
}

TEST_F(SnapshotTest, OpensSeveralIndexesAsOne) {
    make(folder / "a", 1, 3);
    make(folder / "b", 1, 4);
    const fs::path both[] = {folder / "a", folder / "b"};
    const auto snapshot = Snapshot::open(both);
    EXPECT_EQ(snapshot->database().get_doccount(), 7U);
    EXPECT_EQ(snapshot->directories().size(), 2U);
    make(folder / "b", 2, 1);
    EXPECT_FALSE(snapshot->is_current());
}

TEST_F(SnapshotTest, NoticesACommit) {
    make(folder / "db", 1, 1);
    const auto snapshot = Snapshot::open(folder / "db");
    EXPECT_TRUE(snapshot->is_current());  // what is looked at now and then was looked at
    make(folder / "db", 1, 1);
    EXPECT_FALSE(snapshot->is_current());
    const auto later = Snapshot::open(folder / "db");
    EXPECT_GT(later->revision(), snapshot->revision());
    EXPECT_EQ(later->database().get_doccount(), 2U);
    EXPECT_EQ(snapshot->database().get_doccount(), 1U);
}

TEST_F(SnapshotTest, NoticesASwitch) {
    make(folder / "db", 1, 1);
    const auto snapshot = Snapshot::open(folder / "db");
    EXPECT_TRUE(snapshot->is_current());  // what is looked at now and then was looked at
    make(folder / "db", 2, 5);
    EXPECT_FALSE(snapshot->is_current());
    EXPECT_EQ(Snapshot::open(folder / "db")->database().get_doccount(), 5U);
}

// libxapian opens every table when it opens the database: removal later takes nothing away.
TEST_F(SnapshotTest, ReadsOnWhenItsGenerationIsRemoved) {
    make(folder / "db", 1, 3);
    {
        Xapian::WritableDatabase database((folder / "db/gen-000001").string());
        Xapian::Document document;
        document.add_posting("word", 7);
        document.add_value(1, "value");
        document.set_data("data");
        database.replace_document(1, document);
        database.add_spelling("word");
        database.add_synonym("word", "term");
        database.commit();
    }
    const auto snapshot = Snapshot::open(folder / "db");
    fs::remove_all(folder / "db/gen-000001");
    const Xapian::Database& database = snapshot->database();
    EXPECT_EQ(*database.positionlist_begin(1, "word"), 7U);
    EXPECT_EQ(*database.termlist_begin(1), "word");
    EXPECT_EQ(database.get_document(1).get_value(1), "value");
    EXPECT_EQ(database.get_document(1).get_data(), "data");
    EXPECT_EQ(*database.spellings_begin(), "word");
    EXPECT_EQ(*database.synonyms_begin("word"), "term");
}

// libxapian opens a file after the other, the postings last, and takes what it does not find for
// empty where an index need not have it.
TEST_F(SnapshotTest, OpensTheNewGenerationIfFilesOfItsOwnAreRemovedMeanwhile) {
    const Layout layout(folder / "db");
    const auto make_whole = [&](unsigned number) {
        make(folder / "db", number, 0);
        Xapian::WritableDatabase database(layout.generation(number).string());
        Xapian::Document document;
        document.add_posting("word", number);
        document.set_data("data");
        database.add_document(document);
        database.commit();
    };
    unsigned number = 1;
    for (const char* file : {"iamglass", "docdata.glass", "termlist.glass", "position.glass"}) {
        const unsigned before = number;
        make_whole(before);
        const test::BeforeOpening opening(file, [&] {
            make_whole(++number);
            fs::remove(layout.generation(before) / file);
        });
        const auto snapshot = Snapshot::open(folder / "db");
        ASSERT_GT(number, before) << file;
        EXPECT_EQ(snapshot->generations().front(), layout.live()) << file;
        const Xapian::Database& database = snapshot->database();
        EXPECT_EQ(database.get_document(1).get_data(), "data") << file;
        EXPECT_EQ(*database.termlist_begin(1), "word") << file;
        EXPECT_EQ(*database.positionlist_begin(1, "word"), number) << file;
        ++number;
    }
}

TEST_F(SnapshotTest, OpensBesideSwitchesThatRemoveWhatTheyReplace) {
    make(folder / "db", 1, 1);
    std::atomic<bool> done = false;
    std::thread writer([&] {
        const Layout layout(folder / "db");
        for (unsigned number = 2; number < 80; ++number) {
            make(folder / "db", number, 1);
            layout.remove_stale();
        }
        done = true;
    });
    while (!done) {
        try {
            EXPECT_EQ(Snapshot::open(folder / "db")->database().get_doccount(), 1U);
        } catch (const Error& error) {
            ADD_FAILURE() << error.what();
        }
    }
    writer.join();
}

TEST_F(SnapshotTest, SaysWhyThereIsNoIndex) {
    EXPECT_EQ(code_of_opening(folder / "none"), ErrorCode::kNoIndex);
    fs::create_directory(folder / "empty");
    EXPECT_EQ(code_of_opening(folder / "empty"), ErrorCode::kNoIndex);
    EXPECT_TRUE(fs::is_empty(folder / "empty"));
    { Xapian::WritableDatabase foreign((folder / "foreign").string()); }
    EXPECT_EQ(code_of_opening(folder / "foreign"), ErrorCode::kNoIndex);
    try {
        static_cast<void>(Snapshot::open(folder / "empty"));
    } catch (const Error& error) {
        EXPECT_EQ(error.what(), "cannot open the index: " + (folder / "empty").string() +
                                    ": no index in this directory; make one with `indexer PATH`");
    }
}

TEST_F(SnapshotTest, RefusesALaterFormat) {
    info.schema_version = schema::kSchemaVersion + 1;
    make(folder / "db", 1, 1);
    EXPECT_EQ(code_of_opening(folder / "db"), ErrorCode::kTooNew);
}

TEST_F(SnapshotTest, RefusesIndexesThatDoNotAgree) {
    make(folder / "a", 1, 1);
    info.language = "de";
    make(folder / "b", 1, 1);
    const fs::path both[] = {folder / "a", folder / "b"};
    EXPECT_THROW(static_cast<void>(Snapshot::open(both)), Error);
    EXPECT_THROW(static_cast<void>(Snapshot::open(std::span<const fs::path>())), Error);
}

TEST_F(SnapshotTest, ReportsDamage) {
    make(folder / "db", 1, 1);
    fs::remove_all(folder / "db/gen-000001");
    EXPECT_EQ(code_of_opening(folder / "db"), ErrorCode::kDamaged);
    make(folder / "cut", 1, 1);
    fs::resize_file(folder / "cut/gen-000001/iamglass", 10);
    EXPECT_NE(code_of_opening(folder / "cut"), ErrorCode::kQuery);
    folder.write("odd/XAPIANDB", "remote :x\n");
    EXPECT_EQ(code_of_opening(folder / "odd"), ErrorCode::kDamaged);
}

}  // namespace
}  // namespace newsdex::store
