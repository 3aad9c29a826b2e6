#include <gtest/gtest.h>

#include "base/files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::base {
namespace {

namespace fs = std::filesystem;

/// The working directory is `to` until the end.
class WorkingDirectory {
  public:
    explicit WorkingDirectory(const fs::path& to) : before_(fs::current_path()) {
        fs::current_path(to);
    }
    ~WorkingDirectory() { fs::current_path(before_); }
    WorkingDirectory(const WorkingDirectory&) = delete;
    WorkingDirectory& operator=(const WorkingDirectory&) = delete;

  private:
    fs::path before_;
};

TEST(LastingPath, IsAbsoluteWithoutSlashAtTheEnd) {
    const test::TemporaryFolder folder;
    const WorkingDirectory here(folder.path());
    for (const char* given : {"ix", "ix/", "./ix", "ix/.", "x/../ix", "ix//"})
        EXPECT_EQ(lasting_path(given), folder / "ix") << given;
    EXPECT_EQ(lasting_path("."), folder.path());
    EXPECT_EQ(lasting_path("/"), "/");
    EXPECT_EQ(lasting_path(""), "");
}

TEST(LastingPath, GoesUpFromWhereALinkLeads) {
    const test::TemporaryFolder folder;
    fs::create_directories(folder / "far/inner");
    fs::create_directory_symlink(folder / "far/inner", folder / "link");
    const WorkingDirectory here(folder.path());
    for (const char* given : {"link/../ix", "link/../ix/", "./link/.././ix", "link/../none/../ix"})
        EXPECT_EQ(lasting_path(given), folder / "far/ix") << given;
    EXPECT_EQ(lasting_path("link/.."), folder / "far");
}

// Somebody may have it lead elsewhere tomorrow, and paths are kept relative to where it lies.
TEST(LastingPath, KeepsALinkAtTheEnd) {
    const test::TemporaryFolder folder;
    fs::create_directories(folder / "far/inner");
    fs::create_directory_symlink(folder / "far", folder / "ix");
    const WorkingDirectory here(folder / "far/inner");
    EXPECT_EQ(lasting_path(folder / "ix"), folder / "ix");
    EXPECT_EQ(lasting_path("../../ix"), folder / "ix");
}

}  // namespace
}  // namespace newsdex::base
