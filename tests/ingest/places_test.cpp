#include "ingest/places.hpp"

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.hpp"

namespace newsdex::ingest {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> names(std::vector<Root> roots) {
    std::vector<std::string> out;
    const Places places("/holder/.newsdex");
    for (const Root& root : outermost(places, std::move(roots))) out.push_back(root.name);
    return out;
}

TEST(Places, NameWhatLiesBelowTheHolderRelatively) {
    const test::TemporaryFolder folder;
    folder.write("home/news/a.txt", "x");
    const Places places(folder / "home/.newsdex");
    EXPECT_EQ(places.name_of(folder / "home/news/a.txt"), "news/a.txt");
    EXPECT_EQ(places.name_of(folder / "home/news/"), "news");
    EXPECT_EQ(places.name_of(folder / "home/./news/../news"), "news");
    EXPECT_EQ(places.name_of(folder / "home"), ".");
    EXPECT_EQ(places.name_of(folder / "homes"), (folder / "homes").string());
    EXPECT_EQ(places.name_of(folder / "other/b.txt"), (folder / "other/b.txt").string());
    EXPECT_EQ(places.path_of("news"), folder / "home/news");
    EXPECT_EQ(places.path_of("."), folder / "home");
    EXPECT_EQ(places.path_of("/x"), "/x");
    EXPECT_EQ(places.name_of_walked((folder / "home/news/a.txt").string()), "news/a.txt");
    EXPECT_EQ(places.name_of_walked("/elsewhere/a"), "/elsewhere/a");
}

TEST(Places, KeepLinksBelowTheHolderAndResolveOthers) {
    const test::TemporaryFolder folder;
    folder.write("data/a.txt", "x");
    fs::create_directory(folder / "home");
    fs::create_directory_symlink(folder / "data", folder / "home/news");
    fs::create_directory_symlink(folder / "home", folder / "alias");
    const Places places(folder / "home/.newsdex");
    EXPECT_EQ(places.name_of(folder / "home/news"), "news");
    EXPECT_EQ(places.name_of(folder / "alias/news"), (folder / "data").string());
    EXPECT_EQ(places.name_of(folder / "alias"), ".");
    const Places through_alias(folder / "alias/.newsdex");
    EXPECT_EQ(through_alias.name_of(folder / "home/x"), "x");
}

TEST(Places, KnowWhatLiesBelow) {
    EXPECT_TRUE(Places::is_below("a", "a"));
    EXPECT_TRUE(Places::is_below("a/b", "a"));
    EXPECT_FALSE(Places::is_below("ab", "a"));
    EXPECT_FALSE(Places::is_below("a", "a/b"));
    EXPECT_TRUE(Places::is_below("a/b", "."));
    EXPECT_FALSE(Places::is_below("/a", "."));
    EXPECT_TRUE(Places::is_below("/a", "/"));
}

TEST(Roots, AreReducedToTheOutermost) {
    EXPECT_EQ(names({{"b", 0}, {"a", 0}, {"a/x", 0}, {"b", 0}}),
              (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(names({{"a", 0}, {"a-b", 0}, {"a/b", 0}}), (std::vector<std::string>{"a", "a-b"}));
    EXPECT_EQ(names({{".", 0}, {"a", 0}, {"/z", 0}}), (std::vector<std::string>{".", "/z"}));
    EXPECT_EQ(names({{"/", 0}, {"a", 0}}), std::vector<std::string>{"/"});
    EXPECT_EQ(names({{"/holder", 0}, {"a", 0}, {"/hold", 0}}),
              (std::vector<std::string>{"/hold", "/holder"}));
    EXPECT_TRUE(names({}).empty());
}

TEST(Roots, ComeBackFromTheirBytes) {
    const std::vector<Root> roots{{"a\nb", 7}, {"\xff", 0}};
    EXPECT_EQ(decode_roots(encode_roots(roots)), roots);
    EXPECT_TRUE(decode_roots("").empty());
    EXPECT_TRUE(decode_roots("\x05x").empty());
}

}  // namespace
}  // namespace newsdex::ingest
