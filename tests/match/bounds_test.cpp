// Articles and nodes that have millions of extents are decided with little work.
#include <gtest/gtest.h>

#include <numeric>

#include "tests/match/article.hpp"

namespace newsdex::test {
namespace {

using match::OutOfWork;
using match::Work;
using plan::Kind;
using plan::Node;

constexpr std::uint64_t kMost = 100'000'000;

/// One word, `count` times.
HandArticle repeated(std::size_t count) {
    HandArticle article;
    article.terms[0].resize(count);
    std::iota(article.terms[0].begin(), article.terms[0].end(), match::Position{1});
    return article;
}

Node chain(std::size_t length, unsigned distance, bool ordered) {
    Node node = term_of(0);
    for (std::size_t i = 1; i < length; ++i) {
        node = node_of(Kind::kNear, {std::move(node), term_of(0)}, distance);
        node.ordered = ordered;
    }
    return node;
}

/// Steps that deciding takes.
std::uint64_t steps(const Node& node, HandArticle& article, bool expected = true) {
    Work work(kMost);
    EXPECT_EQ(match::matches(node, article, work), expected);
    return kMost - work.left();
}

TEST(Bounds, AChainOverOneRepeatedWordMakesNoPairs) {
    HandArticle article = repeated(1000);
    EXPECT_LT(steps(chain(3, 1000, false), article), 100'000U);
    EXPECT_LT(steps(chain(3, 1000, true), article), 100'000U);
    HandArticle longer = repeated(60'000);
    EXPECT_LT(steps(chain(3, 1000, false), longer), 6'000'000U);
}

TEST(Bounds, WorkGrowsWithTheArticleAndNotWithItsPairs) {
    HandArticle small = repeated(2'000);
    HandArticle large = repeated(4'000);
    const Node node = chain(4, 1000, false);
    EXPECT_LT(steps(node, large), 3 * steps(node, small));
}

TEST(Bounds, ALongChainIsDecidedToo) {
    HandArticle article = repeated(1000);
    EXPECT_LT(steps(chain(12, 1000, false), article), 4'000'000U);
    EXPECT_LT(steps(chain(60, 1000, true), article), 1'000'000U);
}

TEST(Bounds, ChainsThatHaveTooFewWordsAreDecidedToo) {
    HandArticle article = repeated(5);
    steps(chain(5, 1000, false), article, true);
    steps(chain(6, 1000, false), article, false);
}

TEST(Bounds, GroupsOfPairsAreDecidedToo) {
    HandArticle article = repeated(1000);
    Node node = chain(2, 1000, false);
    for (int depth = 0; depth < 3; ++depth) node = node_of(Kind::kNear, {node, node}, 1000);
    EXPECT_LT(steps(node, article), 10'000'000U);
    node = node_of(Kind::kNotNear, {chain(3, 1000, false), chain(3, 1000, false)}, 1000);
    // The one extent that reaches from end to end is near none other.
    EXPECT_LT(steps(node, article), 1'000'000U);
    const Node counted = node_of(Kind::kAtLeast, {chain(3, 1000, false)}, 900);
    EXPECT_LT(steps(counted, article), 100'000U);
}

TEST(Bounds, MoreThanTheWorkIsRefused) {
    HandArticle article = repeated(1000);
    Work work(1'000);
    EXPECT_THROW(static_cast<void>(match::matches(chain(3, 1000, false), article, work)),
                 OutOfWork);
}

TEST(Bounds, LocatingMakesNoPairs) {
    HandArticle article = repeated(5'000);
    for (const unsigned distance : {1U, 3U, 1000U}) {
        plan::Plan plan;
        plan.root = chain(3, distance, false);
        Work work(kMost);
        const auto places = match::locate(plan, article, work);
        ASSERT_EQ(places.size(), 1U);
        EXPECT_EQ(places[0].extent, (match::Extent{1, 5'000}));
        EXPECT_EQ(places[0].words.size(), 5'000U);
        EXPECT_LT(kMost - work.left(), 3'000'000U) << "distance " << distance;
    }
}

TEST(Bounds, LocatingWithoutWorkFindsNothingAndFailsNot) {
    HandArticle article = repeated(1000);
    plan::Plan plan;
    plan.root = chain(3, 1000, false);
    Work work(1'000);
    EXPECT_TRUE(match::locate(plan, article, work).empty());
}

}  // namespace
}  // namespace newsdex::test
