// A path as it opens from a folder: for generated folders and files, the two joined are the file.
#include "output/shown_path.hpp"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>

#include "tests/support/random.hpp"

namespace newsdex::output {
namespace {

TEST(ShownPath, IsRelativeBelowTheFolderElseAbsolute) {
    constexpr std::array<const char*, 3> kCases[] = {
        {"/home/ann", "/home/ann/news/a.txt", "news/a.txt"},
        {"/home/ann/", "/home/ann/news/a.txt", "news/a.txt"},
        {"/home/ann/news", "/home/ann/news/a.txt", "a.txt"},
        {"/home/ann/new", "/home/ann/news/a.txt", "/home/ann/news/a.txt"},
        {"/home/ann/news/desk", "/home/ann/news/a.txt", "/home/ann/news/a.txt"},
        {"/", "/a.txt", "a.txt"},
        {"", "/a.txt", "/a.txt"},
        {"/home", "/home", "."},
        {"/home", "/home/-n.txt", "./-n.txt"},
        {"/home", "/home/-d/a.txt", "./-d/a.txt"},
        {"/home", "/home/d/-n.txt", "d/-n.txt"},
        {"/home", "/other/-n.txt", "/other/-n.txt"},
        {"/home", "/home/\xff.txt", "\xff.txt"},
    };
    for (const auto& [here, file, shown] : kCases)
        EXPECT_EQ(path_from(here, file), shown) << here << " " << file;
}

TEST(ShownPath, OpensTheFileFromThere) {
    for (std::uint32_t seed = 0; seed < 2'000; ++seed) {
        test::Random random(seed);
        const auto folder = [&] {
            std::string path;
            for (std::size_t depth = random.below(4); depth > 0; --depth)
                path += std::string("/") + random.pick({"a", "ab", "-b", "c d", ".e"});
            return path;
        };
        const std::string here = folder();
        const std::string file = (random.one_in(2) ? here : folder()) + folder() + "/x";
        const std::string shown = path_from(here.empty() ? "/" : here, file);
        const std::filesystem::path opened = std::filesystem::path(here.empty() ? "/" : here);
        EXPECT_EQ((opened / shown).lexically_normal(), file)
            << "seed " << seed << ": " << here << " " << file << " " << shown;
        EXPECT_FALSE(shown.starts_with('-')) << seed;
    }
}

TEST(ShownPath, OfANameIsThatBelowTheHoldingFolder) {
    EXPECT_EQ(absolute_of("/home/ann", "news/a.txt"), "/home/ann/news/a.txt");
    EXPECT_EQ(absolute_of("/home/ann", "/far/a.txt"), "/far/a.txt");
    EXPECT_EQ(absolute_of("/", "a.txt"), "/a.txt");
    EXPECT_EQ(absolute_of("/home/ann", "."), "/home/ann");
    EXPECT_EQ(absolute_of("", "a.txt"), "a.txt");
}

TEST(ShownPath, OfAHitWithoutAPlaceIsItsPath) {
    Hit hit;
    hit.article.path = "news/a.txt";
    EXPECT_EQ(shown_path(hit, "/home"), "news/a.txt");
    hit.file = "/home/ann/news/a.txt";
    EXPECT_EQ(shown_path(hit, ""), "news/a.txt");
    EXPECT_EQ(shown_path(hit, "/home"), "ann/news/a.txt");
}

}  // namespace
}  // namespace newsdex::output
