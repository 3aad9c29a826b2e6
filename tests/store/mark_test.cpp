#include "store/mark.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <string>
#include <system_error>
#include <vector>

#include <newsdex/error.hpp>

#include "tests/support/temporary_folder.hpp"

namespace newsdex::store {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& content) { std::ofstream(path) << content; }

/// Gives `path` the time of change of `model`.
void copy_time(const fs::path& model, const fs::path& path) {
    struct stat status {};
    ASSERT_EQ(::stat(model.c_str(), &status), 0);
    const timespec times[] = {status.st_atim, status.st_mtim};
    ASSERT_EQ(::utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
}

TEST(FileMark, StandsWhileTheFileDoes) {
    const test::TemporaryFolder folder;
    write(folder / "file", "one");
    const FileMark mark(folder / "file", Links::kFollowed);
    EXPECT_TRUE(mark.stands());
    write(folder / "beside", "two");
    EXPECT_TRUE(mark.stands());
    fs::remove(folder / "file");
    EXPECT_FALSE(mark.stands());
}

TEST(FileMark, NoticesAFileRenamedIntoPlaceWithSizeAndTimeOfTheOld) {
    const test::TemporaryFolder folder;
    write(folder / "file", "one");
    const FileMark mark(folder / "file", Links::kFollowed);
    // Many times, as a file system gives the inode that was freed last.
    for (int i = 0; i < 20; ++i) {
        write(folder / "new", "two");
        copy_time(folder / "file", folder / "new");
        fs::rename(folder / "new", folder / "file");
        EXPECT_FALSE(mark.stands()) << i;
    }
}

TEST(FileMark, NoticesAFileWrittenInPlace) {
    const test::TemporaryFolder folder;
    write(folder / "file", "one");
    const FileMark mark(folder / "file", Links::kFollowed);
    write(folder / "file", "three");
    EXPECT_FALSE(mark.stands());
}

TEST(FileMark, OfNoFileStandsUntilThereIsOne) {
    const test::TemporaryFolder folder;
    FileMark mark(folder / "no/file", Links::kFollowed);
    EXPECT_TRUE(mark.stands());
    fs::create_directory(folder / "no");
    EXPECT_TRUE(mark.stands());
    write(folder / "no/file", "one");
    EXPECT_FALSE(mark.stands());
    mark = FileMark(folder / "no/file", Links::kFollowed);
    EXPECT_TRUE(mark.stands());
}

TEST(IndexMark, NoticesAnotherDirectoryInItsPlace) {
    const test::TemporaryFolder folder;
    for (const char* name : {"index", "other"}) {
        fs::create_directory(folder / name);
        write(folder / name / kVersionFile, "one");
    }
    const IndexMark mark(folder / "index");
    EXPECT_TRUE(mark.stands());
    fs::rename(folder / "index", folder / "old");
    fs::rename(folder / "other", folder / "index");
    const auto late = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (mark.stands() && std::chrono::steady_clock::now() < late) {
    }
    EXPECT_FALSE(mark.stands());
}

/// What this process has open below a folder.
std::vector<std::string> open_below(const fs::path& folder) {
    std::vector<std::string> found;
    for (const auto& entry : fs::directory_iterator("/proc/self/fd")) {
        std::error_code closed;
        const std::string path = fs::read_symlink(entry, closed);
        if (path.starts_with(folder.string())) found.push_back(path);
    }
    return found;
}

// The version file was looked for through a link in place of the generation, and held open.
TEST(IndexMark, OpensNothingWhereALinkInTheIndexLeads) {
    const test::TemporaryFolder folder;
    fs::create_directories(folder / "index");
    fs::create_directories(folder / "outside");
    write(folder / "outside" / kVersionFile, "one");
    write(folder / "index/XAPIANDB", "auto gen-000001\n");
    fs::create_directory_symlink(folder / "outside", folder / "index/gen-000001");
    {
        const IndexMark mark(folder / "index");
        EXPECT_EQ(open_below(folder / "outside"), std::vector<std::string>{});
        EXPECT_TRUE(mark.stands());
        fs::remove(folder / "index/gen-000001");
        EXPECT_TRUE(mark.stands());
        fs::create_directory(folder / "index/gen-000001");
        write(folder / "index/gen-000001" / kVersionFile, "one");
        EXPECT_FALSE(mark.stands());
    }
    fs::create_directory_symlink(folder / "index", folder / "named");
    EXPECT_TRUE(IndexMark(folder / "named").stands());
    EXPECT_TRUE(IndexMark(folder / "outside").stands());
}

TEST(FileMark, SaysWhatItCannotRead) {
    const test::TemporaryFolder folder;
    fs::create_symlink("loop", folder / "loop");
    EXPECT_THROW(FileMark(folder / "loop", Links::kFollowed), Error);
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_THROW(FileMark(folder / "pipe", Links::kFollowed), Error);
}

}  // namespace
}  // namespace newsdex::store
