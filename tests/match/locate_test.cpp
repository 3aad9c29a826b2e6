// Which words are shown as the reason of a match.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <string>

#include "tests/match/extents.hpp"
#include "tests/match/random_nodes.hpp"

namespace newsdex::test {
namespace {

using plan::Kind;
using plan::Node;

/// "1-2(1,2) 7(7)": places with their words.
std::string text_of(const std::vector<match::Spot>& places) {
    const auto text = [](const match::Extent& extent) {
        return extent.first == extent.last
                   ? std::to_string(extent.first)
                   : std::to_string(extent.first) + "-" + std::to_string(extent.last);
    };
    std::string out;
    for (const match::Spot& place : places) {
        if (!out.empty()) out += ' ';
        out += text(place.extent) + "(";
        for (std::size_t i = 0; i < place.words.size(); ++i)
            out += (i > 0 ? "," : "") + text(place.words[i].extent);
        out += ")";
    }
    return out;
}

std::string located(Node root, HandArticle& article) {
    plan::Plan plan;
    plan.root = std::move(root);
    match::Work work(100'000'000);
    return text_of(match::locate(plan, article, work));
}

HandArticle tide_gauge() {
    // gauge tide gauge the tide of gauges
    HandArticle article;
    article.terms = {{0, {2, 5}}, {1, {1, 3}}, {2, {7}}};
    return article;
}

TEST(Locate, OnlyThePhraseAndNotItsStrayWords) {
    HandArticle article = tide_gauge();
    EXPECT_EQ(located(node_of(Kind::kPhrase, {term_of(0), term_of(1)}), article), "2-3(2,3)");
}

TEST(Locate, BareWordsWhereverTheyStand) {
    HandArticle article = tide_gauge();
    EXPECT_EQ(located(node_of(Kind::kAnd, {term_of(0), term_of(1)}), article),
              "1(1) 2(2) 3(3) 5(5)");
}

TEST(Locate, NearnessThatHolds) {
    // bank 1, rates 3; bank 20, rates 40
    HandArticle article;
    article.terms = {{0, {1, 20}}, {1, {3, 40}}};
    EXPECT_EQ(located(node_of(Kind::kNear, {term_of(0), term_of(1)}, 3), article), "1-3(1,3)");
}

TEST(Locate, OverlappingMatchesAreOnePlace) {
    HandArticle article;
    article.terms = {{0, {1, 3}}, {1, {5}}};
    EXPECT_EQ(located(node_of(Kind::kNear, {term_of(0), term_of(1)}, 4), article), "1-5(1,3,5)");
}

TEST(Locate, NothingUnderNotAndNothingOfBranchesThatFail) {
    HandArticle article = tide_gauge();
    const Node fails = node_of(Kind::kAnd, {term_of(0), term_of(9)});
    EXPECT_EQ(located(node_of(Kind::kOr, {fails, term_of(2)}), article), "7(7)");
    EXPECT_EQ(
        located(node_of(Kind::kAnd, {term_of(2), node_of(Kind::kNot, {term_of(9)})}), article),
        "7(7)");
}

TEST(Locate, JoinedWordsAreShownWhole) {
    HandArticle article;
    article.terms = {{0, {1}}, {1, {2, 3}}, {2, {2}}, {3, {4}}};
    Node coop = term_of(1);
    coop.joined = {{2, 2}};
    EXPECT_EQ(located(node_of(Kind::kPhrase, {term_of(0), coop, term_of(3)}), article),
              "1-4(1,2-3,4)");
}

TEST(Locate, WordsOfAPhraseWithAGapLeaveTheGapOut) {
    HandArticle article;
    article.terms = {{0, {1}}, {1, {3}}, {2, {2}}};
    EXPECT_EQ(
        located(node_of(Kind::kPhrase, {term_of(0), node_of(Kind::kAnyWord), term_of(1)}), article),
        "1-3(1,3)");
}

/// Places that overlap as one, with all words that any match is made of.
std::string slow_places(const Node& root, HandArticle& article) {
    std::vector<match::Spot> out;
    Words words;
    for (const auto& [extent, its] : places(root, article)) {
        words.insert(its.begin(), its.end());
        if (out.empty() || extent.first > out.back().extent.last) out.push_back({extent, {}});
        out.back().extent.last = std::max(out.back().extent.last, extent.last);
    }
    for (match::Spot& place : out) {
        for (const auto& [at, word] : words)
            if (at.first >= place.extent.first && at.first <= place.extent.last)
                place.words.push_back({at, word});
    }
    return text_of(out);
}

TEST(LocateLaw, FindsTheWordsOfAllMatchesAndNoOthers) {
    const bool is_long = std::getenv("NEWSDEX_LONG") != nullptr;
    for (std::uint64_t seed = 0; seed < (is_long ? 300'000U : 4'000U); ++seed) {
        Random random(seed);
        HandArticle article = random_article(random);
        const Node root = random_place(random, 1 + static_cast<int>(random.below(4)));
        if (root.kind == Kind::kOr) continue;  // each child for itself, as bare words
        ASSERT_EQ(located(root, article), slow_places(root, article)) << "seed " << seed;
    }
}

}  // namespace
}  // namespace newsdex::test
