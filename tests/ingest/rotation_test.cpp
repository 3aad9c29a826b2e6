// Names that have another file now: logs that were rotated, copied and truncated, exchanged.
#include <gtest/gtest.h>

#include <array>

#include "sources/reader.hpp"
#include "tests/ingest/sync_fixture.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

struct Rotation : Sync {
    [[nodiscard]] fs::path log(const std::string& turn) const {
        return folder / ("news/log" + turn + ".lines");
    }
    /// Of log, log.1 and log.2, in an index; `counts` of records each.
    void index_logs(const std::array<int, 3>& counts) {
        fs::remove_all(folder / "news");
        folder.write("news/seed.txt", "Seed\nnews");
        folder.write("news/log.lines", log_of("a", counts[0]));
        folder.write("news/log.1.lines", log_of("b", counts[1]));
        folder.write("news/log.2.lines", log_of("c", counts[2]));
        sync({"news"});
    }
    /// log.1 becomes log.2, log becomes log.1.
    void turn() const {
        fs::rename(log(".1"), log(".2"));
        fs::rename(log(""), log(".1"));
    }

    static std::string log_of(const std::string& name, int count);
};

/// `count` records, some with ids that others ask for, too, some with ids from the path.
std::string Rotation::log_of(const std::string& name, int count) {
    std::string lines = "urn:x:1|Asked for|" + name + "\n";
    for (int i = 1; i < count; ++i) lines += "|" + name + " " + std::to_string(i) + "|body\n";
    return lines;
}

TEST_F(Rotation, MovesALogThatWasRotated) {
    for (const int in_new : {0, 3, 10}) {
        SCOPED_TRACE(in_new);
        fs::remove_all(folder / "news");
        folder.write("news/log.lines", log_of("old", 10));
        folder.write("news/seed.txt", "Seed\nnews");
        sync({"news"});
        fs::rename(folder / "news/log.lines", folder / "news/log.1.lines");
        folder.write("news/log.lines", in_new == 0 ? "" : log_of("new", in_new));
        const SyncReport report = sync();
        EXPECT_EQ(report.moved, 10U);
        EXPECT_EQ(report.added, static_cast<std::uint64_t>(in_new));
        EXPECT_EQ(report.removed + report.replaced, 0U);
        expect_as_from_nothing({"news"});
    }
}

TEST_F(Rotation, MovesALogThatWasCopiedAndTruncated) {
    folder.write("news/log.lines", log_of("old", 10));
    sync({"news"});
    fs::copy_file(folder / "news/log.lines", folder / "news/log.1.lines");
    fs::resize_file(folder / "news/log.lines", 0);
    EXPECT_EQ(sync().moved, 10U);
    expect_as_from_nothing({"news"});
}

TEST_F(Rotation, MovesAChainOfLogsAndOneWhoseNameIsFree) {
    for (const bool has_new : {true, false}) {
        SCOPED_TRACE(has_new);
        index_logs({5, 6, 7});
        fs::rename(log(".2"), log(".3"));
        turn();
        if (has_new) folder.write("news/log.lines", log_of("d", 8));
        const SyncReport report = sync();
        EXPECT_EQ(report.moved, 18U);
        EXPECT_EQ(report.added, has_new ? 8U : 0U);
        EXPECT_EQ(report.removed + report.replaced, 0U);
        expect_as_from_nothing({"news"});
    }
}

/// As log rotation has it that keeps so many: the oldest is dropped.
TEST_F(Rotation, MovesAChainWhoseLastNameIsWrittenOver) {
    for (const bool equal_sizes : {false, true}) {
        for (const bool has_new : {true, false}) {
            SCOPED_TRACE(testing::Message() << equal_sizes << has_new);
            const auto count = [&](int other) { return equal_sizes ? 5 : other; };
            index_logs({count(6), count(7), count(8)});
            turn();
            if (has_new) folder.write("news/log.lines", log_of("d", 9));
            const SyncReport report = sync();
            EXPECT_EQ(report.moved, static_cast<std::uint64_t>(count(6) + count(7)));
            EXPECT_EQ(report.added, has_new ? 9U : 0U);
            EXPECT_EQ(report.removed, static_cast<std::uint64_t>(count(8)));
            EXPECT_EQ(report.replaced, 0U);
            expect_as_from_nothing({"news"});
        }
    }
}

TEST_F(Rotation, MovesALogThatWasCopiedOverAnOlderOneAndTruncated) {
    folder.write("news/log.lines", log_of("new", 10));
    folder.write("news/log.1.lines", log_of("old", 12));
    sync({"news"});
    fs::copy_file(folder / "news/log.lines", folder / "news/log.1.lines",
                  fs::copy_options::overwrite_existing);
    fs::resize_file(folder / "news/log.lines", 0);
    const SyncReport report = sync();
    EXPECT_EQ(report.moved, 10U);
    EXPECT_EQ(report.removed, 12U);
    expect_as_from_nothing({"news"});
}

/// Its files are moved, and the new one is not read yet.
TEST_F(Rotation, GoesOnWhereARunEndedAfterAChain) {
    index_logs({6, 7, 8});
    turn();
    folder.write("news/log.lines", log_of("d", 9));
    Readers readers = reader.readers();
    readers.read = [](const auto&, const auto&, auto&) -> sources::ReadResult {
        throw std::runtime_error("killed");
    };
    pace.articles = 1;
    EXPECT_THROW(
        static_cast<void>(ingest::sync(index(), {folder / "news"}, options, {}, {}, readers, pace)),
        std::runtime_error);
    const SyncReport report = sync();
    EXPECT_EQ(report.added, 9U);
    EXPECT_EQ(report.moved + report.removed, 0U);
    expect_as_from_nothing({"news"});
}

/// A copy beside a file that goes on growing: the articles stay with the name that they had.
TEST_F(Rotation, ACopyOfAFileThatGrewSinceIsNoRotation) {
    const std::string copied = log_of("news", 400);
    ASSERT_GT(copied.size(), 4096U);
    folder.write("news/a.lines", copied);
    folder.write("news/b.lines", log_of("news", 300));
    sync({"news"});
    folder.write("news/b.lines", copied);
    folder.write("news/a.lines", copied + "|more|news\n");
    const SyncReport report = sync();
    EXPECT_EQ(report.moved + report.removed, 0U);
    EXPECT_EQ(report.added, 101U);
    expect_as_from_nothing({"news"});
}

TEST_F(Rotation, NamesThatWereExchangedAreAsFromNothing) {
    folder.write("news/a.lines", log_of("a", 5));
    folder.write("news/b.lines", log_of("b", 6));
    sync({"news"});
    fs::rename(folder / "news/a.lines", folder / "news/c");
    fs::rename(folder / "news/b.lines", folder / "news/a.lines");
    fs::rename(folder / "news/c", folder / "news/b.lines");
    sync();
    expect_as_from_nothing({"news"});
}

/// Restored from a copy, into another inode.
TEST_F(Rotation, AFileThatStillHasItsBytesIsNotTakenForRotated) {
    folder.write("news/log.lines", log_of("old", 10));
    sync({"news"});
    fs::copy_file(folder / "news/log.lines", folder / "news/log.1.lines");
    fs::copy_file(folder / "news/log.lines", folder / "copy");
    fs::rename(folder / "copy", folder / "news/log.lines");
    const SyncReport report = sync();
    EXPECT_EQ(report.moved, 0U);
    EXPECT_EQ(report.added, 10U);
    expect_as_from_nothing({"news"});
}

/// A run that renames a file and is stopped in the middle of it: what it did not come to has ids
/// and a kind of the name before, though the ledger has the new one.
TEST_F(Rotation, GoesOnInTheMiddleOfAFile) {
    std::string records =
        R"({"title": "Asks the name for its day", "body": "and so the file is read"})";
    for (int i = 0; i < 20; ++i)
        records += "\n{\"title\": \"Rates " + std::to_string(i) +
                   "\", \"body\": \"fell\", \"date\": \"2026-03-04\"}";
    for (const bool is_rotated : {false, true}) {
        SCOPED_TRACE(is_rotated);
        fs::remove_all(folder / "news");
        folder.write("news/wire.json", records);
        folder.write("news/seed.json", R"({"title": "Seed", "body": "news"})");
        std::stop_source stop;
        bool is_to_stop = false;
        Readers readers{sources::read_file, sources::reader_version, sources::readers_version};
        readers.read = [&](const auto& entry, const auto& read_options, auto& visitor) {
            if (is_to_stop) stop.request_stop();
            return sources::read_file(entry, read_options, visitor);
        };
        const auto run = [&](const fs::path& index, std::stop_token token) {
            return ingest::sync(index, {folder / "news"}, options, {}, std::move(token), readers);
        };
        run(index(), {});
        fs::rename(folder / "news/wire.json", folder / "news/wire.jsonl");
        if (is_rotated) folder.write("news/wire.json", R"({"title": "New", "body": "log"})");
        is_to_stop = true;
        EXPECT_TRUE(run(index(), stop.get_token()).stopped);
        is_to_stop = false;
        run(index(), {});
        fs::remove_all(other());
        run(other(), {});
        EXPECT_EQ(test::difference(test::read_content(index()), test::read_content(other())), "");
    }
}

}  // namespace
}  // namespace newsdex::ingest
