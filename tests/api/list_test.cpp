// Lists of any length, handed over hit by hit; and where an article is.
#include <gtest/gtest.h>

#include <filesystem>

#include "tests/api/small_index.hpp"

namespace newsdex::test {
namespace {

std::string many_lines(int count) {
    std::string lines;
    for (int i = 0; i < count; ++i)
        lines += R"({"title": "Entry )" + std::to_string(i) + R"(", "body": "The lapwing of day )" +
                 std::to_string(i) + ".\"}\n";
    return lines;
}

class Gathered : public HitVisitor {
  public:
    std::size_t most = kAllHits;
    int begun = 0;
    Results head;
    std::vector<Hit> hits;

    void begin(const Results& results) override {
        ++begun;
        head = results;
        EXPECT_TRUE(hits.empty());
    }
    bool hit(Hit&& hit) override {
        hits.push_back(std::move(hit));
        return hits.size() < most;
    }
};

TEST(List, HandedOverIsTheListThatIsReturned) {
    const SmallIndex index({"many.jsonl", many_lines(700)});
    const Index open = index.open();
    for (const std::size_t offset : {0U, 3U, 699U, 800U}) {
        for (const std::size_t limit : {std::size_t{0}, std::size_t{300}, kAllHits}) {
            const SearchOptions options{.offset = offset, .limit = limit};
            const Results whole = open.search("lapwing", options);
            Gathered gathered;
            const Results results = open.search("lapwing", options, gathered);
            EXPECT_EQ(gathered.begun, 1);
            EXPECT_EQ(gathered.head.total, 700U);
            EXPECT_EQ(results.total, whole.total);
            EXPECT_EQ(results.shown, whole.hits.size());
            EXPECT_EQ(gathered.head.shown, whole.hits.size());
            EXPECT_TRUE(results.hits.empty());
            ASSERT_EQ(gathered.hits.size(), whole.hits.size());
            for (std::size_t i = 0; i < whole.hits.size(); ++i) {
                EXPECT_EQ(gathered.hits[i].rank, whole.hits[i].rank);
                EXPECT_EQ(gathered.hits[i].id, whole.hits[i].id);
                EXPECT_EQ(gathered.hits[i].snippet, whole.hits[i].snippet);
                EXPECT_EQ(gathered.hits[i].file, whole.hits[i].file);
            }
        }
    }
}

TEST(List, EndsWhereTheVisitorHasEnough) {
    const SmallIndex index({"many.jsonl", many_lines(700)});
    Gathered gathered;
    gathered.most = 260;
    const Results results = index.open().search("lapwing", {.limit = kAllHits}, gathered);
    EXPECT_EQ(gathered.hits.size(), 260U);
    EXPECT_EQ(results.total, 700U);
}

TEST(List, TellsOfAnEmptyAnswerToo) {
    const SmallIndex index({"a.txt", "Alpha\n\nlapwing.\n"});
    Gathered gathered;
    static_cast<void>(index.open().search("lapwnig", {}, gathered));
    EXPECT_EQ(gathered.begun, 1);
    EXPECT_EQ(gathered.head.suggestion, "lapwing");
}

TEST(List, WhatTheVisitorThrowsComesOut) {
    struct Thrower : HitVisitor {
        bool hit(Hit&&) override { throw std::runtime_error("full"); }
    } thrower;
    const SmallIndex index({"a.txt", "Alpha\n\nlapwing.\n"});
    const Index open = index.open();
    EXPECT_THROW(static_cast<void>(open.search("lapwing", {}, thrower)), std::runtime_error);
    EXPECT_EQ(open.search("lapwing").total, 1U);
}

TEST(Place, OfAHitIsAbsolute) {
    const SmallIndex index({"a.txt", "Alpha\n\nlapwing.\n"}, {"b/c.txt", "Beta\n\nlapwing.\n"});
    for (const Hit& hit : index.search("lapwing").hits) {
        EXPECT_EQ(hit.index, index.directory().native());
        EXPECT_EQ(hit.file, (index.directory().parent_path() / hit.article.path).native());
        EXPECT_TRUE(std::filesystem::exists(hit.file)) << hit.file;
        const Location location = index.open().location(hit.id);
        EXPECT_EQ(location.file, hit.file);
        EXPECT_EQ(location.index, hit.index);
    }
    EXPECT_THROW(static_cast<void>(index.open().location("zz")), Error);
}

TEST(Place, IdsOfAFileComeInItsOrder) {
    const SmallIndex index({"a.txt", "Alpha\n\nlapwing.\n"}, {"many.jsonl", many_lines(12)});
    const Index open = index.open();
    EXPECT_EQ(open.ids_in(index.news() / "a.txt").size(), 1U);
    const std::vector<std::string> ids = open.ids_in(index.news() / "many.jsonl");
    ASSERT_EQ(ids.size(), 12U);
    for (std::size_t i = 0; i < ids.size(); ++i)
        EXPECT_EQ(open.article(ids[i]).title, "Entry " + std::to_string(i));
    EXPECT_TRUE(open.ids_in(index.news() / "none.txt").empty());
    EXPECT_TRUE(open.ids_in(index.news()).empty());
}

TEST(Place, OfTwoIndexesIsToldApart) {
    const SmallIndex one({"a.txt", "Alpha\n\nlapwing one.\n"}, {"c.txt", "Gamma\n\nlapwing.\n"});
    const SmallIndex two({"a.txt", "Alpha\n\nlapwing two.\n"});
    const Index both = Index::open({one.directory(), two.directory()});
    const Results found = both.search("lapwing");
    ASSERT_EQ(found.hits.size(), 3U);
    for (const Hit& hit : found.hits) {
        const SmallIndex& own = hit.index == one.directory().native() ? one : two;
        EXPECT_EQ(hit.index, own.directory().native());
        EXPECT_EQ(own.search("lapwing", {.limit = kAllHits}).hits.size(), &own == &one ? 2U : 1U);
        EXPECT_TRUE(hit.file.starts_with(own.news().native())) << hit.file;
    }
    EXPECT_EQ(both.ids_in(two.news() / "a.txt").size(), 1U);
}

}  // namespace
}  // namespace newsdex::test
