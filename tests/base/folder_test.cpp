// Listing and removing folders.
#include "base/folder.hpp"

#include <gtest/gtest.h>
#include <newsdex/error.hpp>

#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "tests/support/temporary_folder.hpp"

namespace newsdex::base {
namespace {

namespace fs = std::filesystem;

TEST(Folder, NamesAreThoseInIt) {
    const test::TemporaryFolder folder;
    folder.write("f/a", "");
    folder.write("f/.b", "");
    folder.write("f/c/d", "");
    std::vector<std::string> names = names_in(folder / "f");
    std::sort(names.begin(), names.end());
    EXPECT_EQ(names, (std::vector<std::string>{".b", "a", "c"}));
    fs::create_symlink("f", folder / "link");
    EXPECT_EQ(names_in(folder / "link").size(), 3U);
    EXPECT_TRUE(names_in(folder / "none").empty());
    EXPECT_TRUE(names_in(folder / "f/a").empty());
}

TEST(Folder, OneThatCannotBeReadIsAnError) {
    if (::geteuid() == 0) {
        GTEST_SKIP() << "root reads every folder";
    }
    const test::TemporaryFolder folder;
    folder.write("f/a", "");
    fs::permissions(folder / "f", fs::perms::none);
    EXPECT_THROW(static_cast<void>(names_in(folder / "f")), Error);
    fs::permissions(folder / "f", fs::perms::owner_all);
}

TEST(Folder, ATreeIsRemovedAndNoLinkFollowed) {
    const test::TemporaryFolder folder;
    folder.write("kept/file", "");
    folder.write("f/a", "");
    folder.write("f/b/c/d", "");
    fs::create_directory_symlink(folder / "kept", folder / "f/link");
    remove_tree(folder / "f");
    EXPECT_FALSE(fs::exists(folder / "f"));
    fs::create_directory_symlink(folder / "kept", folder / "link");
    remove_tree(folder / "link");
    EXPECT_FALSE(fs::is_symlink(folder / "link"));
    remove_tree(folder / "none");
    EXPECT_TRUE(fs::exists(folder / "kept/file"));
}

}  // namespace
}  // namespace newsdex::base
