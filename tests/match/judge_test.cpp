// What a plan means, node by node.
#include <gtest/gtest.h>

#include "tests/match/article.hpp"
#include "tests/match/extents.hpp"

namespace newsdex::test {
namespace {

using match::Extents;
using plan::Kind;
using plan::Node;

bool matches(const Node& node, HandArticle& article) {
    match::Work work(1'000'000);
    return match::matches(node, article, work);
}

TEST(Judge, JoinedWordsCoverTheirPositions) {
    // the co-op shops: the 1, co 2, op 3, coop 2 and 3, shops 4
    HandArticle article;
    article.terms = {{0, {1}}, {1, {2, 3}}, {2, {2}}, {3, {4}}};
    Node coop = term_of(1);
    coop.joined = {{2, 2}};
    EXPECT_EQ(extents(coop, article), (Extents{{2, 3}}));
    EXPECT_TRUE(matches(node_of(Kind::kPhrase, {term_of(0), coop, term_of(3)}), article));
    EXPECT_FALSE(matches(node_of(Kind::kPhrase, {term_of(0), term_of(3)}), article));
    EXPECT_TRUE(matches(node_of(Kind::kNear, {coop, term_of(3)}, 1), article));
    EXPECT_FALSE(matches(node_of(Kind::kNear, {term_of(0), term_of(3)}, 2), article));
}

TEST(Judge, JoinedWordsOfAnotherFieldAreNotThisFields) {
    // Scoop stands at 2 and 3; in the body coop covers 110 and 111.
    HandArticle article;
    article.terms = {{1, {2, 3}}, {2, {2, 110}}};
    Node coop = term_of(1);
    coop.joined = {{2, 2}};
    EXPECT_EQ(extents(coop, article), (Extents{{2, 3}}));
}

TEST(Judge, AllPairsCountNotOnlyTheShortest) {
    // the big bad wolf: "the (big OR "big bad") wolf"
    HandArticle article;
    article.terms = {{0, {1}}, {1, {2}}, {2, {3}}, {3, {4}}};
    const Node big =
        node_of(Kind::kOr, {term_of(1), node_of(Kind::kPhrase, {term_of(1), term_of(2)})});
    EXPECT_TRUE(matches(node_of(Kind::kPhrase, {term_of(0), big, term_of(3)}), article));
}

TEST(Judge, AnyWordIsJustOne) {
    HandArticle article;
    article.terms = {{0, {1}}, {1, {3}}, {2, {2}}};
    EXPECT_TRUE(matches(node_of(Kind::kPhrase, {term_of(0), node_of(Kind::kAnyWord), term_of(1)}),
                        article));
    EXPECT_FALSE(matches(node_of(Kind::kPhrase, {term_of(0), node_of(Kind::kAnyWord), term_of(2)}),
                         article));
}

TEST(Judge, SectionsKeepWordsApart) {
    HandArticle article;
    article.terms = {{0, {3}}, {1, {104}}};
    article.starts = {1, 0, 0, 0, 0, 104};
    EXPECT_FALSE(matches(node_of(Kind::kNear, {term_of(0), term_of(1)}, 1000), article));
    Node lists = node_of(Kind::kNear, {term_of(0), term_of(1)}, 1000);
    lists.lists = true;
    EXPECT_TRUE(matches(lists, article));
    Node in_body = node_of(Kind::kInParts, {term_of(1)});
    in_body.parts = 1U << 5U;
    EXPECT_TRUE(matches(in_body, article));
    in_body.children[0] = term_of(0);
    EXPECT_FALSE(matches(in_body, article));
}

TEST(Judge, CountsPlacesByTheirStart) {
    HandArticle article;
    article.terms = {{0, {1, 5}}, {1, {1}}};
    EXPECT_TRUE(matches(node_of(Kind::kAtLeast, {term_of(0)}, 2), article));
    EXPECT_FALSE(matches(node_of(Kind::kAtLeast, {term_of(0)}, 3), article));
    EXPECT_FALSE(matches(node_of(Kind::kAtLeast, {node_of(Kind::kOr, {term_of(0), term_of(1)})}, 3),
                         article));
}

TEST(Judge, DaysMeetARangeWhereTheyOverlapIt) {
    HandArticle article;
    Node days = node_of(Kind::kDays);
    days.dates.first = 20260115;
    days.dates.last = 20260120;
    EXPECT_FALSE(matches(days, article));
    EXPECT_TRUE(matches(node_of(Kind::kUndated), article));
    article.day = {{20260101, 20260131}};
    EXPECT_TRUE(matches(days, article));
    article.day = {{20260120, 20260120}};
    EXPECT_TRUE(matches(days, article));
    article.day = {{20260121, 20260121}};
    EXPECT_FALSE(matches(days, article));
    EXPECT_FALSE(matches(node_of(Kind::kUndated), article));
}

TEST(Judge, MostWordsAreTwoOrOneThatIsEnough) {
    HandArticle article;
    article.terms = {{0, {1}}, {1, {2}}};
    Node rare = term_of(0);
    rare.enough = true;
    EXPECT_TRUE(matches(node_of(Kind::kMost, {term_of(0), term_of(1), term_of(2)}), article));
    EXPECT_FALSE(matches(node_of(Kind::kMost, {term_of(0), term_of(2)}), article));
    EXPECT_TRUE(matches(node_of(Kind::kMost, {rare, term_of(2)}), article));
}

TEST(Judge, LogicIsThatOfSets) {
    HandArticle article;
    article.terms = {{0, {1}}};
    EXPECT_TRUE(matches(node_of(Kind::kAll), article));
    EXPECT_FALSE(matches(node_of(Kind::kNone), article));
    EXPECT_TRUE(matches(node_of(Kind::kNot, {term_of(1)}), article));
    EXPECT_FALSE(matches(node_of(Kind::kAnd, {term_of(0), term_of(1)}), article));
    EXPECT_TRUE(matches(node_of(Kind::kOr, {term_of(1), term_of(0)}), article));
    Node covered = node_of(Kind::kOr, {term_of(1)});
    covered.cover = 0;
    EXPECT_TRUE(matches(covered, article));
}

}  // namespace
}  // namespace newsdex::test
