// Disks that come and go: absence of files on a disk that is not mounted proves nothing.
#include <sys/mount.h>

#include <cerrno>
#include <cstring>

#include "tests/ingest/sync_fixture.hpp"
#include "tests/support/mounts.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

/// A disk in memory, mounted while this lives.
class MountedDisk {
  public:
    explicit MountedDisk(fs::path path) : path_(std::move(path)) {
        fs::create_directories(path_);
        reason_ = test::own_mounts();
        if (!reason_.empty()) return;
        mounted_ = ::mount("tmpfs", path_.c_str(), "tmpfs", 0, "size=4m") == 0;
        if (!mounted_) reason_ = std::strerror(errno);
    }
    ~MountedDisk() { unmount(); }
    MountedDisk(const MountedDisk&) = delete;
    MountedDisk& operator=(const MountedDisk&) = delete;

    void unmount() {
        if (mounted_) ::umount2(path_.c_str(), MNT_DETACH);
        mounted_ = false;
    }
    [[nodiscard]] bool is_mounted() const { return mounted_; }
    [[nodiscard]] const std::string& reason() const { return reason_; }

  private:
    fs::path path_;
    bool mounted_ = false;
    std::string reason_;
};

struct Mounts : SyncFixture {
    void write_two(const std::string& at) {
        folder.write(at + "/one.txt", "One\noil");
        folder.write(at + "/two.txt", "Two\ngas");
    }
};

TEST_F(Mounts, KeepsArticlesOfADiskBelowTheRootThatIsNotMounted) {
    folder.write("news/own.txt", "Own\ntin");
    MountedDisk disk(folder / "news/disk");
    if (!disk.is_mounted()) {
        GTEST_SKIP() << "no disk can be mounted: " << disk.reason();
    }
    write_two("news/disk");
    EXPECT_EQ(sync({"news"}).articles, 3U);
    disk.unmount();
    for (int run = 0; run < 2; ++run) {
        const SyncReport report = sync();
        EXPECT_EQ(report.articles, 3U);
        ASSERT_EQ(report.warnings.size(), 1U);
        EXPECT_EQ(report.warnings[0],
                  "kept 2 articles: the device below news that held them is not mounted; if it is "
                  "meant, --prune removes them");
    }
    options.prune = true;
    EXPECT_EQ(sync().articles, 1U);
}

TEST_F(Mounts, RemovesAFileThatIsGoneFromAMountedDisk) {
    folder.write("news/own.txt", "Own\ntin");
    const MountedDisk disk(folder / "news/disk");
    if (!disk.is_mounted()) {
        GTEST_SKIP() << "no disk can be mounted: " << disk.reason();
    }
    write_two("news/disk");
    sync({"news"});
    fs::remove(folder / "news/disk/one.txt");
    const SyncReport report = sync();
    EXPECT_EQ(report.articles, 2U);
    EXPECT_TRUE(report.warnings.empty());
}

TEST_F(Mounts, KeepsArticlesOfARootOnAnotherDevice) {
    folder.write("disk/below.txt", "Below\nwhat lies under the mount point");
    MountedDisk disk(folder / "disk");
    if (!disk.is_mounted()) {
        GTEST_SKIP() << "no disk can be mounted: " << disk.reason();
    }
    write_two("disk");
    EXPECT_EQ(sync({"disk"}).articles, 2U);
    disk.unmount();
    for (int run = 0; run < 2; ++run) {
        const SyncReport report = sync();
        EXPECT_EQ(report.articles, 3U);
        ASSERT_EQ(report.warnings.size(), 1U);
        EXPECT_EQ(report.warnings[0],
                  "kept 2 articles: disk lies on another device than before; if it is meant, "
                  "--prune removes them");
    }
    options.prune = true;
    EXPECT_EQ(sync().articles, 1U);
    EXPECT_TRUE(sync().warnings.empty());
}

TEST_F(Mounts, KeepsArticlesOfADiskThatALinkLeadsTo) {
    folder.write("news/own.txt", "Own\ntin");
    MountedDisk disk(folder / "far");
    if (!disk.is_mounted()) {
        GTEST_SKIP() << "no disk can be mounted: " << disk.reason();
    }
    write_two("far");
    fs::create_directory_symlink(folder / "far", folder / "news/link");
    EXPECT_EQ(sync({"news"}).articles, 3U);
    disk.unmount();
    EXPECT_EQ(sync().articles, 3U);
    fs::remove(folder / "far");  // as an automounter does
    EXPECT_EQ(sync().articles, 3U);
    const MountedDisk another(folder / "far");
    EXPECT_EQ(sync().articles, 3U);
}

TEST_F(Mounts, KeepsArticlesOfADiskInADisk) {
    folder.write("news/own.txt", "Own\ntin");
    MountedDisk outer(folder / "news/disk");
    if (!outer.is_mounted()) {
        GTEST_SKIP() << "no disk can be mounted: " << outer.reason();
    }
    folder.write("news/disk/outer.txt", "Outer\nlead");
    MountedDisk inner(folder / "news/disk/inner");
    write_two("news/disk/inner");
    EXPECT_EQ(sync({"news"}).articles, 4U);
    inner.unmount();
    EXPECT_EQ(sync().articles, 4U);
    fs::remove(folder / "news/disk/outer.txt");
    folder.write("news/disk/outer2.txt", "Outer\nnot the same");
    const SyncReport report = sync();
    EXPECT_EQ(report.removed, 1U);
    EXPECT_EQ(report.articles, 4U);
    outer.unmount();
    EXPECT_EQ(sync().articles, 4U);
}

TEST_F(Mounts, KeepsArticlesOfAPartOfTheSameDiskThatIsNoLongerShown) {
    folder.write("news/own.txt", "Own\ntin");
    write_two("elsewhere");
    fs::create_directories(folder / "news/part");
    const std::string reason = test::own_mounts();
    if (!reason.empty() || ::mount((folder / "elsewhere").c_str(), (folder / "news/part").c_str(),
                                   nullptr, MS_BIND, nullptr) != 0) {
        GTEST_SKIP() << "nothing can be mounted: " << reason;
    }
    EXPECT_EQ(sync({"news"}).articles, 3U);
    fs::remove(folder / "elsewhere/one.txt");
    EXPECT_EQ(sync().articles, 2U);
    ASSERT_EQ(::umount2((folder / "news/part").c_str(), MNT_DETACH), 0);
    EXPECT_EQ(sync().articles, 2U);
}

TEST_F(Mounts, FollowsADiskThatIsMountedAtAnotherPlace) {
    folder.write("news/own.txt", "Own\ntin");
    MountedDisk disk(folder / "disk");
    if (!disk.is_mounted()) {
        GTEST_SKIP() << "no disk can be mounted: " << disk.reason();
    }
    write_two("disk");
    for (const char* place : {"news/a", "news/b"}) {
        const fs::path at = folder / place;
        fs::create_directories(at);
        ASSERT_EQ(::mount((folder / "disk").c_str(), at.c_str(), nullptr, MS_BIND, nullptr), 0);
        const SyncReport report = sync({"news"});
        EXPECT_EQ(report.articles, 3U);
        EXPECT_TRUE(report.warnings.empty());
        ASSERT_EQ(::umount2(at.c_str(), MNT_DETACH), 0);
    }
}

TEST_F(Mounts, BelievesAnotherDeviceThatHoldsAllThatWasThere) {
    write_two("disk");
    sync({"disk"});
    const MountedDisk disk(folder / "disk");
    if (!disk.is_mounted()) {
        GTEST_SKIP() << "no disk can be mounted: " << disk.reason();
    }
    write_two("disk");
    EXPECT_TRUE(sync().warnings.empty());
    fs::remove(folder / "disk/two.txt");
    const SyncReport report = sync();
    EXPECT_EQ(report.articles, 1U);
    EXPECT_TRUE(report.warnings.empty());
}

}  // namespace
}  // namespace newsdex::ingest
