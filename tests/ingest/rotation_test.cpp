// Names that have another file now: logs that were rotated, copied and truncated, exchanged.
#include <gtest/gtest.h>

#include "tests/ingest/sync_fixture.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

struct Rotation : Sync {};

/// `count` records, some with ids that others ask for, too, some with ids from the path.
std::string log_of(const std::string& name, int count) {
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
        fs::remove_all(folder / "news");
        folder.write("news/seed.txt", "Seed\nnews");
        folder.write("news/log.lines", log_of("a", 5));
        folder.write("news/log.1.lines", log_of("b", 6));
        folder.write("news/log.2.lines", log_of("c", 7));
        sync({"news"});
        fs::rename(folder / "news/log.2.lines", folder / "news/log.3.lines");
        fs::rename(folder / "news/log.1.lines", folder / "news/log.2.lines");
        fs::rename(folder / "news/log.lines", folder / "news/log.1.lines");
        if (has_new) folder.write("news/log.lines", log_of("d", 8));
        const SyncReport report = sync();
        EXPECT_EQ(report.moved, 18U);
        EXPECT_EQ(report.added, has_new ? 8U : 0U);
        EXPECT_EQ(report.removed + report.replaced, 0U);
        expect_as_from_nothing({"news"});
    }
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

}  // namespace
}  // namespace newsdex::ingest
