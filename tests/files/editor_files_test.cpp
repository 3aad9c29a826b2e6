// Siblings of each kind of name that an editor gives, around names that people give.
#include "files/editor_files.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "tests/files/walking.hpp"
#include "tests/support/temporary_folder.hpp"

namespace newsdex::files {
namespace {

constexpr std::string_view kNames[] = {"a.txt",     "Story 5.md",        "feed.2026-01.jsonl",
                                       "mayor.TXT", "no_ending.v2.json", "caf\xC3\xA9.txt"};

/// What the editors make of a name.
std::vector<std::string> made_of(const std::string& name) {
    std::vector<std::string> out;
    for (const char* behind :
         {"~", ".~1~", ".~12~", ".un~", ".bak", ".BAK", ".orig", ".rej", ".swp", ".swo", ".swn",
          ".tmp", ".save", ".save.1", ".save.17", ".kate-swp", ".autosave"})
        out.push_back(name + behind);
    out.insert(out.end(), {'#' + name + '#', ".#" + name, "~$" + name, ".~lock." + name + '#',
                           '.' + name + ".swp", '.' + name + ".kate-swp"});
    return out;
}

TEST(EditorFiles, AreToldByTheirNames) {
    for (const std::string_view name : kNames)
        for (const std::string& made : made_of(std::string(name)))
            EXPECT_TRUE(is_of_editor(made)) << made;
    EXPECT_TRUE(is_of_editor("~WRL0005.tmp"));
    EXPECT_TRUE(is_of_editor("DEADJOE"));
}

TEST(EditorFiles, AreNoneThatPeopleName) {
    for (const std::string_view name : kNames) EXPECT_FALSE(is_of_editor(name)) << name;
    for (const char* name : {"a.bak",      "notes.tmp", "budget.orig", "St. Ives.bak",
                             "~",          "#",         "##",          "#5",
                             "# 5 things", "C#",        "save",        "a.save.txt",
                             "tmp",        "a.bak.txt", "a.txt.1",     "~ann",
                             "~ann.txt",   "a~b.txt",   "a.txt.old",   "the bak",
                             "2026.01",    ""})
        EXPECT_FALSE(is_of_editor(name)) << name;
}

TEST(EditorFiles, AreLeftOutAndCountedUnlessIncluded) {
    const test::TemporaryFolder folder;
    std::size_t made = 0;
    for (const std::string_view name : kNames) {
        folder.write("news/" + std::string(name), "x");
        for (const std::string& other : made_of(std::string(name))) {
            folder.write("news/" + other, "x");
            made += other.starts_with('.') ? 0 : 1;
        }
    }
    const Found walk = walk_of(folder / "news", {}, folder / "db");
    std::vector<std::string> found;
    for (const FileEntry& entry : walk.files)
        found.push_back(std::filesystem::path(entry.path).filename());
    std::vector<std::string> wanted(std::begin(kNames), std::end(kNames));
    std::sort(wanted.begin(), wanted.end());
    EXPECT_EQ(found, wanted);
    EXPECT_EQ(walk.skipped.at({SkipCode::kName, false, "backup or lock of an editor"}), made);

    const Found included = walk_of(folder / "news", {{"*.txt~"}, {}}, folder / "db");
    ASSERT_EQ(included.files.size(), 2U);  // mayor.TXT~ is another ending
    EXPECT_TRUE(included.files.front().path.ends_with("a.txt~"));
}

TEST(EditorFiles, IsReadWhereItIsNamedItself) {
    const test::TemporaryFolder folder;
    const auto file = folder.write("a.txt~", "x");
    EXPECT_EQ(walk_of(file, {}, folder / "db").files.size(), 1U);
}

}  // namespace
}  // namespace newsdex::files
