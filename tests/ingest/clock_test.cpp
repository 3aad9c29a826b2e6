// Clocks that jump and file systems that count whole seconds.
#include <sys/mount.h>

#include <chrono>
#include <cstdlib>
#include <ctime>

#include "index/check.hpp"
#include "ingest/fresh_times.hpp"
#include "tests/ingest/sync_fixture.hpp"
#include "tests/support/mounts.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kASecond = 1'000'000'000;

files::FileEntry changed_at(std::int64_t seconds, std::int64_t nanoseconds) {
    files::FileEntry entry;
    entry.ctime_ns = seconds * kASecond + nanoseconds;
    return entry;
}

TEST(FreshTimes, AskForAnotherReadingWhereSecondsAreTooCoarse) {
    const std::int64_t now = std::time(nullptr);
    EXPECT_TRUE(must_be_read_again(changed_at(now, 0)));
    EXPECT_FALSE(must_be_read_again(changed_at(now - 5, 0)));
    EXPECT_TRUE(must_be_read_again(changed_at(now + 5, 0))) << "the clock was set back";
    EXPECT_FALSE(must_be_read_again(changed_at(now - 5, 1)));
    EXPECT_FALSE(must_be_read_again(changed_at(now + 1'000'000, 1)));
}

TEST(FreshTimes, WaitOutTheTickInWhichAFileChanged) {
    timespec now{};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
    if (now.tv_nsec == 0) now.tv_nsec = 1;
    EXPECT_FALSE(must_be_read_again(changed_at(now.tv_sec, now.tv_nsec)));
    timespec after{};
    ::clock_gettime(CLOCK_REALTIME_COARSE, &after);
    EXPECT_GT(after.tv_sec * kASecond + after.tv_nsec, now.tv_sec * kASecond + now.tv_nsec);
}

using Clock = Sync;

TEST_F(Clock, FilesOfEveryTimeAreReadOnceAndNoticedWhenTheyChange) {
    write_some();
    using Seconds = std::chrono::seconds;
    const auto now = fs::file_time_type::clock::now();
    const auto set = [this](const char* name, fs::file_time_type time) {
        fs::last_write_time(folder / name, time);
    };
    set("news/a.txt", now + Seconds(100'000'000));
    set("news/b.lines", now - Seconds(1'700'000'000));
    sync({"news"});
    reader.opened = 0;
    EXPECT_EQ(sync().files_unchanged, 3U);
    EXPECT_EQ(reader.opened, 0U);
    // As if the clock had been set back before the edit.
    folder.write("news/a.txt", "One\nthe gas price rose");
    set("news/a.txt", now - Seconds(100'000'000));
    EXPECT_EQ(sync().replaced, 1U);
    expect_as_from_nothing({"news"});
}

/// ext4 with inodes of 128 bytes has no room for parts of a second.
TEST_F(Clock, AnEditInTheSameSecondIsNoticedWhereTimesAreCoarse) {
    const std::string reason = test::own_mounts();
    if (!reason.empty()) {
        GTEST_SKIP() << "no mounts of its own: " << reason;
    }
    fs::create_directories(folder / "news");
    const std::string image = folder / "image";
    const std::string command = "truncate -s 4M '" + image + "' && mkfs.ext4 -q -I 128 '" + image +
                                "' >/dev/null 2>&1 && mount -o loop '" + image + "' '" +
                                (folder / "news").string() + "' 2>/dev/null";
    if (std::system(command.c_str()) != 0) {
        GTEST_SKIP() << "no such file system can be mounted";
    }
    write_some();
    sync({"news"});
    for (const char* word : {"gas", "tin", "oil"}) {
        folder.write("news/a.txt", std::string("One\nthe ") + word + " price rose");
        sync();
        EXPECT_EQ(test::difference(test::read_content(index()), from_nothing({"news"})), "");
    }
    ::umount2((folder / "news").c_str(), MNT_DETACH);
}

/// Two indexes, two indexers: neither sees the other's directory as news.
TEST_F(Clock, TwoIndexesOverOneFolderKnowNothingOfEachOther) {
    write_some();
    const fs::path second = folder / "news/second";
    for (int run = 0; run < 2; ++run) {
        EXPECT_EQ(sync({"news"}).articles, 4U);
        EXPECT_EQ(
            ingest::sync(second, {folder / "news"}, options, {}, {}, reader.readers()).articles,
            4U);
    }
    EXPECT_EQ(index::check(index()), std::vector<std::string>());
    EXPECT_EQ(index::check(second), std::vector<std::string>());
}

}  // namespace
}  // namespace newsdex::ingest
