// A file system of a few hundred kilobytes: the run stops with a message, what was committed
// answers, and with room made the next run completes the index.
#include <gtest/gtest.h>
#include <sys/mount.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "tests/faults/world.hpp"

namespace newsdex::test {
namespace {

namespace fs = std::filesystem;

/// A tmpfs of its own, gone with the object.
class SmallDisk {
  public:
    SmallDisk(const fs::path& path, const std::string& size) : path_(path) {
        fs::create_directories(path);
        mounted_ = ::mount("tmpfs", path.c_str(), "tmpfs", 0, ("size=" + size).c_str()) == 0;
        reason_ = std::strerror(errno);
    }
    ~SmallDisk() {
        if (mounted_) ::umount2(path_.c_str(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool is_mounted() const { return mounted_; }
    [[nodiscard]] const std::string& reason() const { return reason_; }
    void grow(const std::string& size) const {
        ASSERT_EQ(::mount("tmpfs", path_.c_str(), "tmpfs", MS_REMOUNT, ("size=" + size).c_str()), 0)
            << std::strerror(errno);
    }
    void make_read_only() const {
        ASSERT_EQ(::mount("tmpfs", path_.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr), 0)
            << std::strerror(errno);
    }

  private:
    fs::path path_;
    bool mounted_ = false;
    std::string reason_;
};

TEST(FullDisk, StopsWithAMessageAndCompletesWithRoom) {
    World world(40, 150);
    const IndexContent whole = world.from_nothing();
    for (const char* size : {"64k", "300k", "700k", "1200k"}) {
        SCOPED_TRACE(size);
        const SmallDisk disk(world.index(), size);
        if (!disk.is_mounted()) {
            GTEST_SKIP() << "no small disk can be mounted: " << disk.reason();
        }
        const ProgramResult full = world.sync();
        ASSERT_TRUE(full.exit_code == 2 || full.exit_code == 0) << full.err;
        if (full.exit_code == 2) {
            ASSERT_NE(full.err.find(world.index().string()), std::string::npos) << full.err;
        }
        ASSERT_EQ(world.check(), "");
        disk.grow("64m");
        ASSERT_EQ(world.sync().exit_code, 0);
        ASSERT_EQ(difference(whole, read_content(world.index())), "");
    }
}

// Who may only read can check: libxapian's own checker opens the tables for writing.
TEST(ReadOnlyDisk, IsCheckedAndSearched) {
    World world(10, 50);
    const SmallDisk disk(world.index(), "64m");
    if (!disk.is_mounted()) {
        GTEST_SKIP() << "no small disk can be mounted: " << disk.reason();
    }
    ASSERT_EQ(world.sync().exit_code, 0);
    disk.make_read_only();
    EXPECT_EQ(world.check(), "");
    const std::string db = world.index().string();
    EXPECT_EQ(run_program({NEWSDEX_BIN_DIR "/searcher", "--db", db, "harbour"}).exit_code, 0);
    EXPECT_EQ(run_program({NEWSDEX_BIN_DIR "/indexer", "status", "--db", db}).exit_code, 0);
}

}  // namespace
}  // namespace newsdex::test
