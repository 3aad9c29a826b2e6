#include "files/walk.hpp"

#include <algorithm>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tests/files/walking.hpp"
#include "tests/support/random.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::files {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

/// Paths below the folder.
Names names_of(const Found& walk, const fs::path& folder) {
    Names names;
    for (const FileEntry& entry : walk.files)
        names.push_back(entry.path.substr(folder.native().size() + 1));
    return names;
}

TEST(Walk, FindsFilesSortedByPathBytes) {
    const test::TemporaryFolder folder;
    // "a-b" sorts before "a/…" as '-' is before '/': folder by folder it would come after.
    for (const char* name : {"b.txt", "a/z.txt", "a/a/deep.txt", "a-b.txt", "B.txt"})
        folder.write(name, name);
    const Found found = walk_of(folder.path());
    EXPECT_EQ(names_of(found, folder.path()),
              (Names{"B.txt", "a-b.txt", "a/a/deep.txt", "a/z.txt", "b.txt"}));
    EXPECT_TRUE(found.failures.empty());
    EXPECT_TRUE(found.skipped.empty());
    EXPECT_FALSE(found.root_missing);
    EXPECT_NE(found.root_device, 0U);
}

TEST(Walk, TellsSizeTimesAndInode) {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("a.txt", "12345");
    const timespec times[2] = {{1'600'000'000, 5}, {1'700'000'000, 123'456'789}};
    ASSERT_EQ(::utimensat(AT_FDCWD, file.c_str(), times, 0), 0);
    struct stat info {};
    ASSERT_EQ(::stat(file.c_str(), &info), 0);
    const Found found = walk_of(folder.path());
    ASSERT_EQ(found.files.size(), 1U);
    EXPECT_EQ(found.files[0].size, 5U);
    EXPECT_EQ(found.files[0].mtime_ns, 1'700'000'000'123'456'789);
    EXPECT_GT(found.files[0].ctime_ns, 0);
    EXPECT_EQ(found.files[0].inode, info.st_ino);
    EXPECT_EQ(found.files[0].device, info.st_dev);
}

TEST(Walk, TakesASingleFileAsRoot) {
    const test::TemporaryFolder folder;
    folder.write("a.txt", "a");
    folder.write(".hidden.txt", "given by its own path, it is wanted");
    EXPECT_EQ(names_of(walk_of(folder / "a.txt"), folder.path()), Names{"a.txt"});
    EXPECT_EQ(names_of(walk_of(folder / ".hidden.txt"), folder.path()), Names{".hidden.txt"});
}

TEST(Walk, SaysThatARootIsMissing) {
    const test::TemporaryFolder folder;
    const Found found = walk_of(folder / "nowhere");
    EXPECT_TRUE(found.root_missing);
    EXPECT_EQ(found.root_device, 0U);
    EXPECT_TRUE(found.failures.empty());
    folder.write("file", "x");
    EXPECT_TRUE(walk_of(folder / "file/below").root_missing);
}

TEST(Walk, KeepsEveryNameThatAFileSystemAllows) {
    const test::TemporaryFolder folder;
    const Names names = {" lead and trail ", "*?[a].txt",    "-rf.txt",      "a\nb.txt",
                         "tests++/a.txt",    "\xff\xfe.txt", "\xc3\x9c.txt", "U\xcc\x88.txt"};
    for (const std::string& name : names) folder.write(name, name);
    Names sorted = names;
    std::sort(sorted.begin(), sorted.end());
    EXPECT_EQ(names_of(walk_of(folder.path()), folder.path()), sorted);
}

TEST(Walk, SkipsDotNamesAndCountsThem) {
    const test::TemporaryFolder folder;
    for (const char* name : {".a.txt", ".git/config", ".git/HEAD", "b.txt", ".newsdex/XAPIANDB"})
        folder.write(name, name);
    const Found found = walk_of(folder.path());
    EXPECT_EQ(names_of(found, folder.path()), Names{"b.txt"});
    EXPECT_EQ(found.skipped.at({SkipCode::kName, false, "name begins with a dot"}),
              2U);  // .newsdex is no skip: it is ours
    EXPECT_EQ(found.skipped.size(), 1U);
}

TEST(Walk, NeverEntersTheIndexWhereverItIs) {
    const test::TemporaryFolder folder;
    folder.write("db/postlist.glass", "x");
    folder.write("news/a.txt", "x");
    fs::create_directory_symlink(folder / "db", folder / "news/link");
    EXPECT_EQ(names_of(walk_of(folder.path(), {}, folder / "db"), folder.path()),
              Names{"news/a.txt"});
}

struct FilterCase {
    const char* name;
    std::vector<std::string> include, exclude;
    Names found;
};

class WalkFilters : public testing::TestWithParam<FilterCase> {};

TEST_P(WalkFilters, Apply) {
    const test::TemporaryFolder folder;
    for (const char* name : {"a.txt", "b.md", "sub/c.txt", "sub/d.md", "sub/low/e.txt", ".f.txt",
                             ".mail/g.txt", ".mail/.h.txt"})
        folder.write(name, name);
    const Found found = walk_of(folder.path(), {GetParam().include, GetParam().exclude});
    EXPECT_EQ(names_of(found, folder.path()), GetParam().found);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, WalkFilters,
    testing::Values(
        FilterCase{"none", {}, {}, {"a.txt", "b.md", "sub/c.txt", "sub/d.md", "sub/low/e.txt"}},
        FilterCase{"name", {"*.md"}, {}, {"b.md", "sub/d.md"}},
        FilterCase{
            "name_admits_dots", {"*.txt"}, {}, {".f.txt", "a.txt", "sub/c.txt", "sub/low/e.txt"}},
        FilterCase{"path", {"sub/*.txt"}, {}, {"sub/c.txt"}},
        FilterCase{"deep_path", {"sub/**"}, {}, {"sub/c.txt", "sub/d.md", "sub/low/e.txt"}},
        FilterCase{"folder_name", {"low"}, {}, {"sub/low/e.txt"}},
        FilterCase{"dot_folder", {".mail"}, {}, {".mail/g.txt"}},
        FilterCase{"below_dot_folder", {".mail/*.txt"}, {}, {".mail/.h.txt", ".mail/g.txt"}},
        FilterCase{"exclude_name", {}, {"*.md"}, {"a.txt", "sub/c.txt", "sub/low/e.txt"}},
        FilterCase{"exclude_folder", {}, {"low"}, {"a.txt", "b.md", "sub/c.txt", "sub/d.md"}},
        FilterCase{"exclude_path", {}, {"sub/low"}, {"a.txt", "b.md", "sub/c.txt", "sub/d.md"}},
        FilterCase{"exclude_wins", {"*.txt"}, {"sub"}, {".f.txt", "a.txt"}}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(Walk, CountsWhatPatternsLeaveOut) {
    const test::TemporaryFolder folder;
    for (const char* name : {"a.txt", "b.md", "c.md", "d.html"}) folder.write(name, name);
    EXPECT_EQ(
        walk_of(folder.path(), {{}, {"*.md"}}).skipped.at({SkipCode::kName, false, "excluded"}),
        2U);
    EXPECT_EQ(
        walk_of(folder.path(), {{"*.md"}, {}}).skipped.at({SkipCode::kName, false, "not included"}),
        2U);
}

TEST(Walk, CountsPipesSocketsAndLinksThatLeadNowhere) {
    const test::TemporaryFolder folder;
    folder.write("b.txt", "ruff");
    ASSERT_EQ(::mkfifo((folder / "pipe.txt").c_str(), 0600), 0);
    const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    (folder / "socket.txt").native().copy(address.sun_path, sizeof address.sun_path - 1);
    ASSERT_EQ(::bind(server, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    ::close(server);
    fs::create_symlink("gone", folder / "dangling.txt");
    fs::create_symlink("self", folder / "self");
    fs::create_symlink("pipe.txt", folder / "to-pipe");
    const Found found = walk_of(folder.path());
    EXPECT_EQ(names_of(found, folder.path()), Names{"b.txt"});
    EXPECT_EQ(found.skipped.at({SkipCode::kSpecial, false, "named pipe"}), 2U);
    EXPECT_EQ(found.skipped.at({SkipCode::kSpecial, false, "socket"}), 1U);
    EXPECT_EQ(found.skipped.at({SkipCode::kSpecial, false, "link that leads nowhere"}), 2U);
    EXPECT_TRUE(found.failures.empty());
    EXPECT_EQ(walk_of(folder / "pipe.txt").skipped.at({SkipCode::kSpecial, false, "named pipe"}),
              1U);
}

TEST(Walk, EndsInLoopsAndGivesEachFileOnce) {
    const test::TemporaryFolder folder;
    folder.write("sub/b.txt", "ruff");
    fs::create_directory_symlink(".", folder / "man");
    fs::create_directory_symlink("..", folder / "sub/up");
    fs::create_directory_symlink(folder.path().parent_path() / folder.path().filename(),
                                 folder / "sub/whole");
    const Found found = walk_of(folder.path());
    EXPECT_EQ(names_of(found, folder.path()), Names{"sub/b.txt"});
    EXPECT_EQ(found.skipped.at({SkipCode::kRepeated, false, "link to what is read already"}), 3U);
}

TEST(Walk, NamesAFileByItsOwnPathBeforeALinks) {
    const test::TemporaryFolder folder;
    folder.write("z/real.txt", "x");
    fs::create_symlink("z/real.txt", folder / "a-link.txt");
    fs::create_directory_symlink("z", folder / "b-link");
    const Found found = walk_of(folder.path());
    EXPECT_EQ(names_of(found, folder.path()), Names{"z/real.txt"});
}

TEST(Walk, NamesAFileOutsideByItsFirstLink) {
    const test::TemporaryFolder folder;
    folder.write("elsewhere/x.txt", "x");
    folder.write("news/own.txt", "y");
    fs::create_directory_symlink(folder / "elsewhere", folder / "news/b");
    fs::create_symlink(folder / "elsewhere/x.txt", folder / "news/c.txt");
    const Found found = walk_of(folder / "news");
    EXPECT_EQ(names_of(found, folder / "news"), (Names{"own.txt", "b/x.txt"}));
}

TEST(Walk, GivesAFileWithTwoNamesOnceByTheFirst) {
    const test::TemporaryFolder folder;
    folder.write("b.txt", "x");
    fs::create_hard_link(folder / "b.txt", folder / "a.txt");
    fs::create_directory(folder / "sub");
    fs::create_hard_link(folder / "b.txt", folder / "sub/c.txt");
    const Found found = walk_of(folder.path());
    EXPECT_EQ(names_of(found, folder.path()), Names{"a.txt"});
    EXPECT_EQ(found.skipped.at({SkipCode::kRepeated, false, "another name of a file read already"}),
              2U);
}

TEST(Walk, GivesAFileOnceForOverlappingRoots) {
    const test::TemporaryFolder folder;
    folder.write("a.txt", "x");
    folder.write("sub/b.txt", "x");
    SeenFiles seen;
    EXPECT_EQ(names_of(walk_once(folder.path(), {}, {}, seen), folder.path()),
              (Names{"a.txt", "sub/b.txt"}));
    EXPECT_TRUE(walk_once(folder / "sub", {}, {}, seen).files.empty());
}

struct RootCase {
    const char* name;
    const char* root;
};

class WalkRoots : public testing::TestWithParam<RootCase> {};

TEST_P(WalkRoots, GiveOnePathHoweverWritten) {
    const test::TemporaryFolder folder;
    folder.write("news/a.txt", "x");
    folder.write("other/b.txt", "x");
    const Found found = walk_of(folder / GetParam().root);
    EXPECT_EQ(names_of(found, folder.path()), Names{"news/a.txt"});
}

INSTANTIATE_TEST_SUITE_P(Cases, WalkRoots,
                         testing::Values(RootCase{"plain", "news"}, RootCase{"slash", "news/"},
                                         RootCase{"dot", "./news/."}, RootCase{"doubled", "news//"},
                                         RootCase{"up", "other/../news"},
                                         RootCase{"file", "news/./a.txt"}),
                         [](const auto& c) { return std::string(c.param.name); });

TEST(Walk, KeepsLinksInTheRoot) {
    const test::TemporaryFolder folder;
    folder.write("real/sub/a.txt", "x");
    folder.write("real/b.txt", "x");
    fs::create_directory_symlink("real/sub", folder / "link");
    EXPECT_EQ(names_of(walk_of(folder / "link"), folder.path()), Names{"link/a.txt"});
    // Behind a link `..` leads where the system says, not where the letters do.
    EXPECT_EQ(names_of(walk_of(folder / "link/.."), folder.path()),
              (Names{"real/b.txt", "real/sub/a.txt"}));
}

TEST(Walk, GoesTwoHundredFoldersDeep) {
    const test::TemporaryFolder folder;
    std::string deep;
    for (int i = 0; i < 200; ++i) deep += "d/";
    folder.write(deep + "a.txt", "x");
    EXPECT_EQ(names_of(walk_of(folder.path()), folder.path()), Names{deep + "a.txt"});
}

/// Runs a check as a user without rights, in a child; true if it held.
template <class Check>
bool as_nobody(Check&& check) {
    const pid_t child = ::fork();
    if (child == 0) {
        constexpr uid_t kNobody = 65534;
        if (::geteuid() == 0 && ::setuid(kNobody) != 0) ::_exit(2);
        ::_exit(check() ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST(Walk, ReportsWhatItMayNotLookAt) {
    const test::TemporaryFolder folder;
    fs::permissions(folder.path(), fs::perms(0755));
    folder.write("closed/a.txt", "x");
    folder.write("listed/a.txt", "x");  // names can be read, files not looked at
    folder.write("listed/b.txt", "x");
    folder.write("open/a.txt", "x");
    fs::permissions(folder / "closed", fs::perms(0));
    fs::permissions(folder / "listed", fs::perms(0644));
    if (!as_nobody([&] { return ::access(folder.path().c_str(), R_OK | X_OK) == 0; })) {
        GTEST_SKIP() << "the temporary folder is closed to a user without rights";
    }
    EXPECT_TRUE(as_nobody([&] {
        const Found found = walk_of(folder.path());
        Names unknown = found.unknown;
        std::sort(unknown.begin(), unknown.end());
        const Names wanted = {(folder / "closed").native(), (folder / "listed").native()};
        return names_of(found, folder.path()) == Names{"open/a.txt"} && unknown == wanted &&
               found.failures.size() == 2 && found.failures[0].reason == "permission denied";
    }));
    EXPECT_TRUE(as_nobody([&] {
        const Found found = walk_of(folder / "closed/a.txt");
        return !found.root_missing && found.failures.size() == 1 && found.unknown.size() == 1;
    }));
    fs::permissions(folder / "closed", fs::perms(0755));
    fs::permissions(folder / "listed", fs::perms(0755));
}

TEST(Walk, OpensAFolderAgainForTheFilesBehindItsFolders) {
    const test::TemporaryFolder folder;
    Names names = {"a/1.txt", "a/b/2.txt", "a/b/c/3.txt", "a/b/d.txt", "a/e.txt", "f.txt"};
    for (const std::string& name : names) folder.write(name, name);
    fs::create_directory(folder / "a/b/empty");
    EXPECT_EQ(names_of(walk_of(folder.path()), folder.path()), names);
}

TEST(Walk, SaysNothingOfWhatGoesAwayMeanwhile) {
    const test::TemporaryFolder folder;
    for (const char* name : {"a.txt", "b/c.txt", "b/d.txt", "e.txt"}) folder.write(name, name);
    SeenFiles seen;
    Names names;
    const Walk found =
        walk(folder.path(), {}, {}, seen, [&](const FileState&, const std::string& path) {
            names.push_back(fs::path(path).filename());
            if (names.back() == "c.txt") fs::remove_all(folder.path());
        });
    EXPECT_EQ(names, (Names{"a.txt", "c.txt"}));
    EXPECT_TRUE(found.failures.empty());
    EXPECT_TRUE(found.unknown.empty());
}

TEST(WalkProperty, FilesOfTheTreeComeByTheBytesOfTheirPaths) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        test::Random random(seed);
        const test::TemporaryFolder folder;
        Names files;
        for (int i = 0; i < 40; ++i) {
            std::string name;
            do {
                name += random.pick({"a", "b", "a-", "a.", "a0", "a b", "\xff"});
                if (random.below(2) == 0) break;
                name += '/';
            } while (true);
            name += random.pick({"x", ".x", "-", "~1"});
            std::error_code error;
            fs::create_directories((folder / name).parent_path(), error);
            if (error || fs::exists(folder / name, error) || error) continue;
            if (fs::path(name).filename().native().starts_with('.')) continue;
            folder.write(name, name);
            files.push_back((folder / name).native());
        }
        std::sort(files.begin(), files.end());
        Names found;
        for (const FileEntry& entry : walk_of(folder.path()).files) found.push_back(entry.path);
        ASSERT_EQ(found, files) << "seed " << seed;
    }
}

TEST(WalkProperty, EveryFileOnceWhateverTheLinks) {
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        test::Random random(seed);
        const test::TemporaryFolder folder;
        std::vector<fs::path> folders = {folder.path()};
        Names files;
        for (int i = 0; i < 30; ++i) {
            const fs::path above = folders[random.below(folders.size())];
            const std::string name = "n" + std::to_string(random.below(1000)) + "-" +
                                     std::string(1, static_cast<char>(0x80 + random.below(0x70)));
            if (fs::exists(above / name) || fs::is_symlink(above / name)) continue;
            switch (random.below(4)) {
                case 0:
                    fs::create_directory(above / name);
                    folders.push_back(above / name);
                    break;
                case 1:
                    fs::create_symlink(folders[random.below(folders.size())], above / name);
                    break;
                case 2:
                    if (!files.empty())
                        fs::create_symlink(files[random.below(files.size())], above / name);
                    break;
                default:
                    files.push_back((above / name).native());
                    folder.write(files.back().substr(folder.path().native().size() + 1), "x");
            }
        }
        std::sort(files.begin(), files.end());
        Names found;
        for (const FileEntry& entry : walk_of(folder.path()).files) found.push_back(entry.path);
        ASSERT_EQ(found, files) << "seed " << seed;
    }
}

TEST(Walk, ATimeBeyondWhatNanosecondsHoldIsMovedToTheBound) {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("a.txt", "x");
    for (const std::int64_t seconds : {10'000'000'000LL, -10'000'000'000LL, 1LL << 40}) {
        const timespec times[2] = {{0, 0}, {seconds, 999'999'999}};
        if (::utimensat(AT_FDCWD, file.c_str(), times, 0) != 0) continue;
        struct stat info {};
        ASSERT_EQ(::stat(file.c_str(), &info), 0);
        if (info.st_mtim.tv_sec != seconds) continue;  // the file system has bounds of its own
        const Found found = walk_of(file);
        ASSERT_EQ(found.files.size(), 1U);
        EXPECT_EQ(found.files[0].mtime_ns / 1'000'000'000,
                  seconds < 0 ? -9'223'372'034 : 9'223'372'035);
    }
}

}  // namespace
}  // namespace newsdex::files
