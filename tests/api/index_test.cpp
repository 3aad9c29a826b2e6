#include <newsdex/index.hpp>

#include <gtest/gtest.h>

#include <set>
#include <type_traits>

#include "tests/api/small_index.hpp"
#include "tests/support/random.hpp"

namespace newsdex {
namespace {

using test::SmallIndex;
using test::titles;

static_assert(!std::is_copy_constructible_v<Index>);
static_assert(std::is_nothrow_move_constructible_v<Index>);

ErrorCode code_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.code();
    }
    ADD_FAILURE() << "no error";
    return ErrorCode::kIo;
}

TEST(IndexApi, EndsAtItsDeadlineAndWhenToldToStop) {
    const SmallIndex index({"a.txt", "Ferries\n\nThe ferry sank.\n"});
    const Index open = index.open();
    const auto past = std::chrono::steady_clock::time_point::min();
    EXPECT_EQ(code_of([&] { (void)open.search("ferry", {.deadline = past}); }),
              ErrorCode::kDeadline);
    std::stop_source stop;
    EXPECT_EQ(open.search("ferry", {.stop = stop.get_token()}).total, 1U);
    stop.request_stop();
    EXPECT_EQ(code_of([&] { (void)open.search("ferry", {.stop = stop.get_token()}); }),
              ErrorCode::kDeadline);
    EXPECT_EQ(open.search("ferry").total, 1U);
}

TEST(IndexApi, AnswersAQuery) {
    const SmallIndex index({"a.txt", "Ferries\n\nThe ferry sank.\n"},
                           {"b.txt", "Birds\n\nAn osprey flew.\n"});
    const Index open = index.open();
    EXPECT_EQ(open.article_count(), 2U);
    const Results results = open.search("ferry");
    EXPECT_EQ(results.query, "ferry");
    EXPECT_EQ(results.understood, "ferry");
    EXPECT_EQ(results.total, 1U);
    ASSERT_EQ(titles(results), std::vector<std::string>{"Ferries"});
    EXPECT_EQ(results.hits[0].rank, 1U);
    EXPECT_EQ(results.hits[0].id.size(), 26U);
    EXPECT_GT(results.hits[0].score, 0);
    EXPECT_TRUE(results.hits[0].article.path.ends_with("a.txt"));
}

TEST(IndexApi, TellsWhyItCannotBeOpened) {
    test::TemporaryFolder folder;
    EXPECT_EQ(code_of([&] { (void)Index::open(folder / "none"); }), ErrorCode::kNoIndex);
    EXPECT_EQ(code_of([&] { (void)Index::open(folder.path()); }), ErrorCode::kNoIndex);
    EXPECT_EQ(code_of([] { (void)Index::open(std::vector<std::filesystem::path>{}); }),
              ErrorCode::kUsage);
}

TEST(IndexApi, StaysWithItsIndexWhenTheWorkingDirectoryChanges) {
    const SmallIndex index({"a.txt", "Ferries\n\nThe ferry sank.\n"});
    const SmallIndex other({"a.txt", "Birds\n\nAn osprey flew.\n"});
    const std::filesystem::path before = std::filesystem::current_path();
    std::filesystem::current_path(index.directory().parent_path());
    const Index open = Index::open(index.directory().filename());
    std::filesystem::current_path(other.directory().parent_path());
    Indexer(index.directory()).compact();  // so that it is opened anew
    const std::uint64_t found = open.search("ferry").total;
    std::filesystem::current_path(before);
    EXPECT_EQ(found, 1U);
}

TEST(IndexApi, ShowsAnArticleByAnyUniqueBeginningOfItsId) {
    const SmallIndex index({"a.txt", "Ferries\n\nThe ferry sank.\n\nNobody was hurt.\n"},
                           {"b.txt", "Birds\n\nAn osprey flew.\n"});
    const Index open = index.open();
    const std::string id = open.search("ferry").hits.at(0).id;
    std::string upper = id.substr(0, 12);
    for (char& c : upper) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    for (const std::string& prefix : {id, id.substr(0, 12), upper}) {
        EXPECT_EQ(open.article(prefix).body, "The ferry sank.\n\nNobody was hurt.") << prefix;
        EXPECT_EQ(open.full_id(prefix), id);
    }
    for (const char* bad : {"", "!", "0", "zzzzzzzzzzzzzzzzzzzzzzzzzz", "Q"})
        EXPECT_EQ(code_of([&] { (void)open.article(bad); }), ErrorCode::kNotFound) << bad;
}

TEST(IndexApi, SaysThatSeveralIdsBeginSo) {
    SmallIndex index;
    for (int i = 0; i < 40; ++i)
        index.write(std::to_string(i) + ".txt", "T\n\nword " + std::to_string(i) + "\n");
    index.sync();
    const Index open = index.open();
    std::set<std::string> first;
    for (const Hit& hit : open.search("", {.limit = 40}).hits) {
        // 40 ids and 32 letters: two begin alike.
        if (first.insert(hit.id.substr(0, 1)).second) continue;
        EXPECT_EQ(code_of([&] { (void)open.article(hit.id.substr(0, 1)); }), ErrorCode::kNotFound);
        return;
    }
    FAIL() << "no two ids begin alike";
}

TEST(IndexApi, SeveralIndexesAreSearchedAsOne) {
    const SmallIndex one({"a.txt", "Ferries\n\nThe ferry sank.\n"});
    const SmallIndex two({"b.txt", "Boats\n\nA ferry sailed.\n"}, {"c.txt", "Birds\n\nowl\n"});
    const Index open = Index::open({one.directory(), two.directory()});
    EXPECT_EQ(open.article_count(), 3U);
    const Results results = open.search("ferry");
    EXPECT_EQ(results.total, 2U);
    for (const Hit& hit : results.hits) EXPECT_EQ(open.article(hit.id).title, hit.article.title);
}

TEST(IndexApi, SeesWhatWasCommittedSinceAndAGenerationBuiltAnew) {
    SmallIndex index({"a.txt", "Ferries\n\nThe ferry sank.\n"});
    const Index open = index.open();
    EXPECT_EQ(open.search("ferry").total, 1U);
    for (int i = 0; i < 5; ++i) {
        index.write("more" + std::to_string(i) + ".txt", "More\n\nAnother ferry.\n");
        index.sync();
        EXPECT_EQ(open.search("ferry").total, static_cast<std::uint64_t>(i) + 2);
    }
    Indexer(index.directory()).compact();
    EXPECT_FALSE(std::filesystem::exists(index.directory() / "gen-000001"));
    EXPECT_EQ(open.search("ferry").total, 6U);
    index.write("last.txt", "Last\n\nThe last ferry.\n");
    index.sync();
    EXPECT_EQ(open.search("ferry").total, 7U);
}

TEST(IndexApi, KnowsAnArticleCommittedSinceByItsId) {
    SmallIndex small({"a.txt", "Ferry\n\nThe ferry sailed.\n"});
    const Index index = small.open();
    ASSERT_EQ(index.search("ferry").total, 1U);
    small.write("b.txt", "Barge\n\nThe barge sank.\n");
    small.sync();
    const std::string id = small.search("barge").hits.at(0).id;
    // The handle's own reader is of the older commit, which has no such article.
    EXPECT_EQ(index.full_id(id), id);
    EXPECT_EQ(index.article(id).title, "Barge");
    EXPECT_EQ(index.article_count(), 2U);
}

TEST(IndexApi, StrictQueriesFailWithTheColumn) {
    const SmallIndex index({"a.txt", "Ferries\n\nThe ferry sank.\n"});
    const Index open = index.open();
    EXPECT_EQ(code_of([&] { (void)open.search("ferry AND", {.strict = true}); }),
              ErrorCode::kQuery);
    EXPECT_EQ(open.search("ferry AND").total, 1U);
}

TEST(IndexApi, AMovedFromHandleLeavesTheOtherWorking) {
    const SmallIndex index({"a.txt", "Ferries\n\nThe ferry sank.\n"});
    Index first = index.open();
    Index second = std::move(first);
    first = index.open();
    EXPECT_EQ(second.search("ferry").total, 1U);
    EXPECT_EQ(first.search("ferry").total, 1U);
}

// Pages joined are the whole list, whatever their size; the total never changes; each sort.
TEST(PagingLaw, PagesNeitherRepeatNorSkip) {
    SmallIndex index;
    test::Random random(11);
    std::string lines;
    for (int i = 0; i < 137; ++i) {
        lines += R"({"id": ")" + std::to_string(i) + R"(", "title": "Notice )" + std::to_string(i) +
                 R"(", "body": "identical ferry notice)";
        for (std::size_t k = random.below(3); k > 0; --k) lines += " ferry";
        lines += "\"";
        if (!random.one_in(4))
            lines += R"(, "date": "2026-01-0)" + std::to_string(1 + random.below(9)) + "\"";
        lines += "}\n";
    }
    index.write("a.jsonl", lines);
    index.sync();
    const Index open = index.open();
    for (const Sort sort : {Sort::kRelevance, Sort::kNewest, Sort::kOldest}) {
        for (const char* query : {"ferry", "", "ferry pier"}) {
            const Results whole = open.search(query, {.limit = 1000, .sort = sort});
            ASSERT_EQ(whole.total, 137U);
            ASSERT_EQ(whole.hits.size(), 137U);
            for (const std::size_t size : {1U, 7U, 50U}) {
                std::vector<std::string> ids;
                for (std::size_t offset = 0; offset <= 137 + size; offset += size) {
                    const Results page =
                        open.search(query, {.offset = offset, .limit = size, .sort = sort});
                    ASSERT_EQ(page.total, 137U);
                    for (const Hit& hit : page.hits) {
                        ASSERT_EQ(hit.rank, ids.size() + 1);
                        ids.push_back(hit.id);
                    }
                }
                std::vector<std::string> wanted;
                for (const Hit& hit : whole.hits) wanted.push_back(hit.id);
                ASSERT_EQ(ids, wanted) << query << " by " << size;
            }
        }
    }
    EXPECT_EQ(open.search("ferry", {.limit = 0}).total, 137U);
    EXPECT_TRUE(open.search("ferry", {.limit = 0}).hits.empty());
}

TEST(IndexApi, CountsUndatedArticlesThatMayBeShown) {
    SmallIndex index({"a.json", R"({"title": "A", "body": "numbat", "date": "2016-03-04"})"},
                     {"b.json", R"({"title": "B", "body": "numbat"})"},
                     {"c.json", R"({"title": "C", "body": "numbat", "pubstatus": "canceled"})"});
    const auto note = [&] {
        for (const Note& told : index.search("numbat date:2016").notes)
            if (told.code == NoteCode::kUndated) return told.message;
        return std::string("none");
    };
    EXPECT_EQ(index.search("numbat date:none").total, 1U);
    EXPECT_EQ(note(), "1 undated article is not considered (date:none finds it)");
    std::filesystem::remove(index.news() / "b.json");
    index.sync();
    EXPECT_EQ(index.search("numbat date:none").total, 0U);
    EXPECT_EQ(note(), "none");
}

}  // namespace
}  // namespace newsdex
