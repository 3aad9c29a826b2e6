// What a plan costs is told before anything is read.
#include "engine/xapian/cost.hpp"

#include <gtest/gtest.h>

#include <string>

#include <newsdex/error.hpp>

#include "engine/engine.hpp"
#include "tests/engine/nodes.hpp"

namespace newsdex::engine {
namespace {

using plan::Kind;
using plan::Node;

/// 100 articles: all have "the", one "rare".
class CostTest : public testing::Test {
  protected:
    CostTest() {
        for (int i = 0; i < 100; ++i) {
            Xapian::Document document;
            document.add_posting("the", 1);
            if (i == 50) document.add_posting("rare", 2);
            database.add_document(document);
        }
        plan.terms = words({"the", "rare"});
        plan.words.push_back({"the", {}, 100, false, false});
    }
    std::uint64_t steps(Node node) {
        constexpr std::uint64_t kMost = 10'000'000;
        plan.root = std::move(node);
        TermFacts facts(database);
        match::Work work(kMost);
        take_cost(plan, facts, database.get_doccount(), work);
        return kMost - work.left();
    }

    Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
    plan::Plan plan;
};

TEST_F(CostTest, GrowsWithTheArticlesOfTheWords) {
    const std::uint64_t rare = steps(plan::term_node(1));
    const std::uint64_t common = steps(plan::term_node(0));
    EXPECT_GT(common, rare);
    const Node both = node_of(Kind::kAnd, {plan::term_node(0), plan::term_node(1)});
    const Node either = node_of(Kind::kOr, {plan::term_node(0), plan::term_node(1)});
    EXPECT_LT(steps(both), steps(either));
    EXPECT_GT(steps(node_of(Kind::kPhrase, {plan::term_node(0), plan::term_node(0)})), steps(both));
}

TEST_F(CostTest, WhatCostsMoreThanThereIsIsRefusedByName) {
    Node the = plan::term_node(0);
    the.word = 0;
    plan.root = node_of(Kind::kAnd, {plan::term_node(1), node_of(Kind::kPhrase, {the, the})});
    TermFacts facts(database);
    match::Work work(100);
    try {
        take_cost(plan, facts, database.get_doccount(), work);
        FAIL() << "not refused";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kTooCostly);
        EXPECT_STREQ(error.what(),
                     "cannot answer the query: the the: its words are in too many articles; add a "
                     "rarer word or search for a part of it");
    }
}

TEST_F(CostTest, ManyWordsOfAnOrCostWhatTheirPostingsDo) {
    const auto any_of = [&](std::size_t count) {
        return steps(node_of(Kind::kOr, std::vector<Node>(count, plan::term_node(1))));
    };
    EXPECT_LT(any_of(1'000), 3 * any_of(400));
}

// libxapian reads phrases side by side and compares each list that ends with all others.
TEST_F(CostTest, ManyPhrasesOfAnOrAreRefused) {
    const auto any_of = [&](std::size_t count) {
        const Node phrase = node_of(Kind::kPhrase, {plan::term_node(1), plan::term_node(1)});
        plan.root = node_of(Kind::kOr, std::vector<Node>(count, phrase));
        TermFacts facts(database);
        match::Work work(kMostWork);
        take_cost(plan, facts, database.get_doccount(), work);
    };
    EXPECT_NO_THROW(any_of(1'000));
    EXPECT_THROW(any_of(4'000), Error);
}

// One clause of half of the words, beside the other half one by one: to compare each with it took
// work that grew with the square of the words, minutes here.
TEST_F(CostTest, ToFindTheDearestOfManyClausesTakesNoLongerThanTheirCost) {
    constexpr std::size_t kWords = 20'000;
    const Node many = node_of(Kind::kOr, std::vector<Node>(kWords, plan::term_node(0)));
    std::vector<Node> clauses(kWords, plan::term_node(1));
    clauses.insert(clauses.begin(), many);
    plan.root = node_of(Kind::kAnd, std::move(clauses));
    TermFacts facts(database);
    match::Work work(100);
    EXPECT_THROW(take_cost(plan, facts, database.get_doccount(), work), Error);
}

}  // namespace
}  // namespace newsdex::engine
