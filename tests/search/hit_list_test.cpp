// Which hits of a list are handed over when writers change articles meanwhile.
#include "search/hit_list.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/search/fake_engine.hpp"

namespace newsdex::search {
namespace {

constexpr std::size_t kFirst = HitList::kFirst;

FakeEngine numbered(std::size_t count) {
    FakeEngine engine;
    for (std::size_t i = 1; i <= count; ++i) {
        Article article;
        article.title = "Entry " + std::to_string(i);
        engine.store(static_cast<engine::DocId>(i), article, std::string(26, 'a'));
    }
    return engine;
}

/// Goes on to another engine after some pieces.
class Switching final : public HitSink {
  public:
    const engine::Engine* now = nullptr;
    const engine::Engine* later = nullptr;
    std::size_t pieces_before = 0, pieces = 0, begun = 0, left_out = 0;
    std::size_t most = kAllHits;
    bool is_lost = false;
    std::vector<Hit> hits;

    void begin(const Results&) override { ++begun; }
    bool read(const std::function<void(const engine::Engine&, bool)>& read) override {
        const bool is_later = ++pieces > pieces_before && later != nullptr;
        if (is_lost && pieces > pieces_before) return false;
        if (is_later) read(*now, false);  // what it read did not stand
        read(is_later ? *later : *now, is_later);
        return true;
    }
    bool take(std::vector<Hit>&& some) override {
        for (Hit& hit : some) hits.push_back(std::move(hit));
        return hits.size() < most;
    }
    void leave_out(std::size_t count) override { left_out += count; }
};

struct Lists : testing::Test {
    static constexpr std::size_t kCount = 2000;
    FakeEngine engine = numbered(kCount);
    analysis::Analyzer analyzer{"en"};
    plan::Plan plan;
    Switching sink;

    void hand_out(std::size_t offset = 0) {
        std::vector<engine::Scored> found;
        for (std::size_t i = kCount - offset; i > 0; --i)
            found.push_back({static_cast<engine::DocId>(i), 0, 1.0});
        sink.now = &engine;
        HitList list(plan, analyzer, engine, found, {.offset = offset, .snippet_columns = 0}, {});
        list.hand_out({}, sink);
    }
};

TEST_F(Lists, OfAnyLengthHaveEachHitOnceInOrder) {
    for (const std::size_t offset : {0U, 1743U, 1744U, 1745U, 1999U, 2000U}) {
        sink = {};
        hand_out(offset);
        EXPECT_EQ(sink.begun, 1U);
        EXPECT_EQ(sink.left_out, 0U);
        ASSERT_EQ(sink.hits.size(), kCount - offset);
        for (std::size_t i = 0; i < sink.hits.size(); ++i) {
            EXPECT_EQ(sink.hits[i].rank, offset + i + 1);
            EXPECT_EQ(sink.hits[i].article.title, "Entry " + std::to_string(sink.hits[i].docid));
        }
    }
}

TEST_F(Lists, LeaveOutWhatChangedBeforeItWasReadAndNothingElse) {
    FakeEngine later = numbered(kCount);
    Article changed;
    changed.title = "Another";
    later.store(1990, changed, std::string(26, 'a'));  // already handed over
    later.store(1500, changed, std::string(26, 'a'));
    later.stored.erase(1);
    sink.later = &later;
    hand_out();
    EXPECT_EQ(sink.left_out, 2U);
    ASSERT_EQ(sink.hits.size(), kCount - 2);
    for (const Hit& hit : sink.hits) {
        EXPECT_NE(hit.docid, 1500U);
        EXPECT_EQ(hit.rank, kCount + 1 - hit.docid);
        EXPECT_EQ(hit.article.title, "Entry " + std::to_string(hit.docid));
    }
}

TEST_F(Lists, EndWhereNothingKnowsTheirArticles) {
    sink.is_lost = true;
    sink.pieces_before = 1;
    hand_out();
    EXPECT_EQ(sink.hits.size() + sink.left_out, kCount);
    EXPECT_EQ(sink.hits.size(), 3 * kFirst);
}

TEST_F(Lists, EndWhereTheSinkHasEnough) {
    sink.most = kFirst + 1;
    hand_out();
    EXPECT_EQ(sink.hits.size(), 3 * kFirst);
    EXPECT_EQ(sink.left_out, 0U);
}

}  // namespace
}  // namespace newsdex::search
