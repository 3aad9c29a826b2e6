// What a pattern of path: is like, by a table and by all stretches of generated paths.
#include "plan/paths.hpp"

#include <gtest/gtest.h>

#include <array>

#include "tests/support/random.hpp"

namespace newsdex::plan {
namespace {

bool is_like(std::string_view pattern, std::string_view path,
             const std::vector<std::string>& holders = {}) {
    return PathPattern(pattern, holders).matches(path);
}

TEST(PathPattern, IsAFolderOrFileAnywhere) {
    constexpr std::string_view kPath = "news/Sport/2016-03/Final Clinton.txt";
    for (const char* like : {"news",
                             "sport",
                             "SPORT",
                             "Sport/",
                             "sport/2016-03",
                             "news/sport/2016-03/final clinton.txt",
                             "Final Clinton.txt",
                             "*Clinton*",
                             "*clinton.TXT",
                             "2016*",
                             "2016-0?",
                             "2016-0[1-4]",
                             "sport/*/*.txt",
                             "news/**",
                             "**/*.txt",
                             "news/**/final*",
                             "./news",
                             "./news/sport",
                             "./news/*",
                             "*",
                             "sp*/2016*"})
        EXPECT_TRUE(is_like(like, kPath)) << like;
    for (const char* unlike :
         {"port", "spor", "new", "news/2016-03", "sport/final clinton.txt", "Clinton",
          "clinton.txt", "Final", "*.md", "2016", "2016-0[5-9]", "./sport", "/news", "news/*.txt",
          "sport/**/x", "", "./", "news//sport"})
        EXPECT_FALSE(is_like(unlike, kPath)) << unlike;
}

TEST(PathPattern, AccentsAndOddBytesAreNoObstacle) {
    EXPECT_TRUE(is_like("cafe", "news/Caf\u00e9/a.txt"));
    EXPECT_TRUE(is_like("Caf\u00e9", "news/cafe/a.txt"));
    EXPECT_TRUE(is_like("a.txt", "news/\xff\xfe/a.txt"));
    EXPECT_TRUE(is_like("a[1].txt", "news/a[1].txt"));  // as it is called
    EXPECT_TRUE(is_like("what?.txt", "news/what?.txt"));
}

TEST(PathPattern, AbsoluteOnesHoldFromTheTop) {
    EXPECT_TRUE(is_like("/home/ann/news", "/home/ann/news/a.txt"));
    EXPECT_TRUE(is_like("/home/*/news/*.txt", "/home/ann/news/a.txt"));
    EXPECT_FALSE(is_like("/ann/news", "/home/ann/news/a.txt"));
    EXPECT_FALSE(is_like("/home/ann/news", "news/a.txt"));
    EXPECT_TRUE(is_like("/home/ann/news", "news/a.txt", {"/home/ann"}));
    EXPECT_TRUE(is_like("/home/ann/news/a.txt", "news/a.txt", {"/srv", "/home/ann"}));
    EXPECT_FALSE(is_like("/home/ann/news", "old/news/a.txt", {"/home/ann"}));
    EXPECT_TRUE(is_like("/news", "news/a.txt", {"/"}));
}

TEST(PathPattern, EveryStretchOfNamesIsFoundAndNoneElse) {
    for (std::uint32_t seed = 0; seed < 2'000; ++seed) {
        test::Random random(seed);
        std::vector<std::string> names;
        for (std::size_t depth = 1 + random.below(5); depth > 0; --depth)
            names.emplace_back(random.pick({"a", "ab", "b", "a b", ".c", "aa"}));
        std::string path;
        for (const std::string& name : names) path += (path.empty() ? "" : "/") + name;
        const std::size_t first = random.below(names.size());
        std::string stretch;
        for (std::size_t i = first; i < names.size(); ++i) {
            stretch += (stretch.empty() ? "" : "/") + names[i];
            EXPECT_TRUE(is_like(stretch, path)) << seed << ": " << stretch << " in " << path;
            EXPECT_EQ(is_like("./" + stretch, path),
                      path.starts_with(stretch) &&
                          (path.size() == stretch.size() || path[stretch.size()] == '/'))
                << seed << ": " << stretch << " in " << path;
        }
        EXPECT_FALSE(is_like(stretch + "x", path)) << seed;
        EXPECT_FALSE(is_like("x" + stretch, path)) << seed;
    }
}

}  // namespace
}  // namespace newsdex::plan
