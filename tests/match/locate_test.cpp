// Which words are shown as the reason of a match.
#include <gtest/gtest.h>

#include <string>

#include "tests/match/article.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test {
namespace {

using plan::Kind;
using plan::Node;

/// "1-2(1,2) 7(7)": places with their words.
std::string places(Node root, HandArticle& article) {
    plan::Plan plan;
    plan.root = std::move(root);
    const auto text = [](const match::Extent& extent) {
        return extent.first == extent.last
                   ? std::to_string(extent.first)
                   : std::to_string(extent.first) + "-" + std::to_string(extent.last);
    };
    std::string out;
    for (const match::Place& place : match::locate(plan, article)) {
        if (!out.empty()) out += ' ';
        out += text(place.extent) + "(";
        for (std::size_t i = 0; i < place.words.size(); ++i) {
            out += (i > 0 ? "," : "") + text(place.words[i].extent);
        }
        out += ")";
    }
    return out;
}

HandArticle tide_gauge() {
    // gauge tide gauge the tide of gauges
    HandArticle article;
    article.terms = {{0, {2, 5}}, {1, {1, 3}}, {2, {7}}};
    return article;
}

TEST(Locate, OnlyThePhraseAndNotItsStrayWords) {
    HandArticle article = tide_gauge();
    EXPECT_EQ(places(node_of(Kind::kPhrase, {term_of(0), term_of(1)}), article), "2-3(2,3)");
}

TEST(Locate, BareWordsWhereverTheyStand) {
    HandArticle article = tide_gauge();
    EXPECT_EQ(places(node_of(Kind::kAnd, {term_of(0), term_of(1)}), article),
              "1(1) 2(2) 3(3) 5(5)");
}

TEST(Locate, NearnessThatHolds) {
    // bank 1, rates 3; bank 20, rates 40
    HandArticle article;
    article.terms = {{0, {1, 20}}, {1, {3, 40}}};
    EXPECT_EQ(places(node_of(Kind::kNear, {term_of(0), term_of(1)}, 3), article), "1-3(1,3)");
}

TEST(Locate, OverlappingMatchesAreOnePlace) {
    HandArticle article;
    article.terms = {{0, {1, 3}}, {1, {5}}};
    EXPECT_EQ(places(node_of(Kind::kNear, {term_of(0), term_of(1)}, 4), article), "1-5(1,3,5)");
}

TEST(Locate, NothingUnderNotAndNothingOfBranchesThatFail) {
    HandArticle article = tide_gauge();
    const Node fails = node_of(Kind::kAnd, {term_of(0), term_of(9)});
    EXPECT_EQ(places(node_of(Kind::kOr, {fails, term_of(2)}), article), "7(7)");
    EXPECT_EQ(places(node_of(Kind::kAnd, {term_of(2), node_of(Kind::kNot, {term_of(9)})}), article),
              "7(7)");
}

TEST(Locate, JoinedWordsAreShownWhole) {
    HandArticle article;
    article.terms = {{0, {1}}, {1, {2, 3}}, {2, {2}}, {3, {4}}};
    Node coop = term_of(1);
    coop.joined = {{2, 2}};
    EXPECT_EQ(places(node_of(Kind::kPhrase, {term_of(0), coop, term_of(3)}), article),
              "1-4(1,2-3,4)");
}

TEST(Locate, WordsOfAPhraseWithAGapLeaveTheGapOut) {
    HandArticle article;
    article.terms = {{0, {1}}, {1, {3}}, {2, {2}}};
    EXPECT_EQ(
        places(node_of(Kind::kPhrase, {term_of(0), node_of(Kind::kAnyWord), term_of(1)}), article),
        "1-3(1,3)");
}

TEST(LocateLaw, EveryMarkedWordStandsInItsPlaceAndEveryMatchHasOne) {
    for (std::uint64_t seed = 0; seed < 5'000; ++seed) {
        Random random(seed);
        HandArticle article;
        for (plan::TermId term = 0; term < 4; ++term) {
            for (match::Position at = 1; at < 25; ++at) {
                if (random.one_in(6)) article.terms[term].push_back(at);
            }
        }
        const auto leaf = [&] { return term_of(static_cast<plan::TermId>(random.below(4))); };
        const Node phrase = node_of(Kind::kPhrase, {leaf(), leaf()});
        const Node either = node_of(Kind::kOr, {leaf(), phrase});
        Node root =
            node_of(Kind::kNear, {either, leaf()}, 1 + static_cast<unsigned>(random.below(4)));
        plan::Plan plan;
        plan.root = root;
        const auto found = match::locate(plan, article);
        ASSERT_EQ(found.empty(), !match::matches(root, article)) << "seed " << seed;
        for (const match::Place& place : found) {
            ASSERT_GE(place.words.size(), 2U) << "seed " << seed;
            ASSERT_EQ(place.words.front().extent.first, place.extent.first) << "seed " << seed;
            for (const match::Place::At& at : place.words) {
                ASSERT_GE(at.extent.first, place.extent.first) << "seed " << seed;
                ASSERT_LE(at.extent.last, place.extent.last) << "seed " << seed;
            }
        }
    }
}

}  // namespace
}  // namespace newsdex::test
