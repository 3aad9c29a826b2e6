// Lists of any length, handed over hit by hit; and where an article is.
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <string>
#include <utility>

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

/// Lines as many_lines() has them, all of one day but entry `changed`.
std::string lines_but(int count, int changed) {
    std::string lines;
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(i);
        lines += R"({"id": ")" + number + R"(", "date": "2026-01-)" + (i < 500 ? "20" : "10") +
                 R"(", "title": "Entry )" + number + R"(", "body": "The lapwing )" +
                 (i == changed ? "has gone" : "is here") + ".\"}\n";
    }
    return lines;
}

/// Lets something be done to the index when some hits were handed over.
class Meanwhile final : public Gathered {
  public:
    std::function<void()> work;

    bool hit(Hit&& hit) override {
        if (hits.size() == 300) work();
        return Gathered::hit(std::move(hit));
    }
};

constexpr int kEntries = 1500;

/// What the list of kEntries newest first ends with, "" if with nothing, where `work` is done to
/// its index meanwhile.
std::string end_of_list(SmallIndex& index, Meanwhile& list, std::function<void()> work) {
    index.write("many.jsonl", lines_but(kEntries, -1));
    index.sync();
    list.work = std::move(work);
    const Index open = index.open();
    try {
        static_cast<void>(open.search("lapwing", {.limit = kAllHits, .sort = Sort::kNewest}, list));
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kOvertaken);
        const std::string message = error.what();
        return message.substr(message.find(": ", message.find(": ") + 2) + 2);
    }
    return "";
}

void commit_twice(SmallIndex& index) {
    for (const char* text : {"Alpha\n\nheron.\n", "Alpha\n\nheron and egret.\n"}) {
        index.write("a.txt", text);
        index.sync();
    }
}

TEST(List, GoesOnWhileWritersCommitWhatIsNotInIt) {
    SmallIndex index;
    Meanwhile list;
    EXPECT_EQ(end_of_list(index, list, [&] { commit_twice(index); }), "");
    EXPECT_EQ(list.hits.size(), std::size_t{kEntries});
}

TEST(List, LeavesOutWhatChangedBeforeItWasShown) {
    SmallIndex index;
    Meanwhile list;
    std::string last;
    const std::string end = end_of_list(index, list, [&] {
        last = index.search("lapwing", {.offset = kEntries - 1, .sort = Sort::kNewest})
                   .hits.at(0)
                   .article.title;
        index.write("many.jsonl", lines_but(kEntries, std::stoi(last.substr(6))));
        index.sync();
        commit_twice(index);
    });
    EXPECT_EQ(end,
              "1 of 1500 changed while the list was made and is left out; ask again when the "
              "indexer is done");
    EXPECT_EQ(list.begun, 1);
    EXPECT_EQ(list.head.total, std::size_t{kEntries});
    ASSERT_EQ(list.hits.size(), std::size_t{kEntries} - 1);
    for (std::size_t i = 0; i < list.hits.size(); ++i) {
        EXPECT_EQ(list.hits[i].rank, i + 1);
        EXPECT_EQ(list.hits[i].snippet, "The lapwing is here.");
        EXPECT_NE(list.hits[i].article.title, last);
    }
}

TEST(List, GoesOnInAGenerationThatWasLeft) {
    SmallIndex index;
    Meanwhile list;
    EXPECT_EQ(end_of_list(index, list,
                          [&] {
                              static_cast<void>(Indexer(index.directory()).compact());
                              commit_twice(index);
                              static_cast<void>(Indexer(index.directory()).compact());
                          }),
              "");
    EXPECT_EQ(list.hits.size(), std::size_t{kEntries});
}

TEST(List, EndsInAGenerationThatWasCommittedToAndLeft) {
    SmallIndex index;
    Meanwhile list;
    const std::string end = end_of_list(index, list, [&] {
        commit_twice(index);
        static_cast<void>(Indexer(index.directory()).compact());
    });
    EXPECT_EQ(end,
              "732 of 1500 changed while the list was made and are left out; ask again when the "
              "indexer is done");
    EXPECT_EQ(list.hits.size(), 768U);
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
