// Any number of words is ranked as the definition says, over one index and over several, with the
// few that are no single list among them. tests/oracle/many_words_test.cpp asks Reuters-21578.
#include <gtest/gtest.h>

#include <string>

#include "tests/engine/small_world.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test {
namespace {

constexpr std::size_t kVocabulary = 6'000;

std::string numbered(std::size_t number) { return "w" + std::to_string(number) + "z"; }

/// Common words and rare ones.
std::string common_and_rare(Random& random) {
    std::string body = "co-op bank rate";
    const std::size_t words = 20 + random.below(80);
    for (std::size_t i = 0; i < words; ++i)
        body += ' ' + numbered(random.below(1 + random.below(kVocabulary)));
    return body;
}

class ManyWordsOfAMadeWorld : public testing::Test {
  protected:
    ManyWordsOfAMadeWorld() {
        Random random(18);
        for (std::size_t i = 0; i < 30; ++i) {
            const std::string body = common_and_rare(random);
            for (SmallWorld* world : {&slow, &one, &several})
                world->add_body("n" + std::to_string(i), body);
        }
    }
    void expect_same(const std::string& query, MatchMode match) {
        const auto expected = slow.search(query, 0, 1000, Sort::kRelevance, match);
        ASSERT_GT(expected.total, 0U);
        EXPECT_GT(expected.scores.front(), 0);
        for (SmallWorld* world : {&one, &several}) {
            const auto found = world->search(query, 0, 1000, Sort::kRelevance, match);
            ASSERT_EQ(found.names, expected.names);
            ASSERT_EQ(found.scores, expected.scores);
            ASSERT_EQ(world->search(query, 0, 0, Sort::kRelevance, match).total, expected.total);
        }
    }

    SmallWorld slow{kSlow};
    SmallWorld one{1};
    SmallWorld several{3};
};

std::string some_words(std::size_t count, const std::string& between, std::size_t first = 0) {
    std::string out = numbered(first);
    for (std::size_t i = 1; i < count; ++i) out += between + numbered(first + i);
    return out;
}

TEST_F(ManyWordsOfAMadeWorld, AreRankedByTheDefinition) {
    for (const std::size_t count : {2U, 255U, 256U, 257U, 5'000U}) {
        SCOPED_TRACE(count);
        expect_same(some_words(count, " "), MatchMode::kAny);
        expect_same(some_words(count, " OR "), MatchMode::kDefault);
        expect_same("qxzzy " + some_words(count, " "), MatchMode::kDefault);
    }
}

TEST_F(ManyWordsOfAMadeWorld, AreRankedBesideAndBelowOtherClauses) {
    const std::string either = '(' + some_words(300, " OR ");
    for (const std::string& query : {
             "bank " + either + ')',
             either + " OR co-op OR \"bank rate\" OR w1*)",
             either + ") NEAR/3 rate",
             either + ") -w400z",
             "rate -(" + some_words(300, " OR ", 5'000) + ')',
             "rate -" + some_words(300, " -", 5'000) + " -\"bank w1z\"",
             "+bank " + some_words(300, " "),
             "+bank co-op " + some_words(300, " "),
             "qxzzy co-op " + some_words(300, " "),
         }) {
        SCOPED_TRACE(query);
        for (const MatchMode match : {MatchMode::kDefault, MatchMode::kAny})
            expect_same(query, match);
    }
}

/// A word of so many terms, as those of a prefix, says nothing of an article.
TEST_F(ManyWordsOfAMadeWorld, OfOnePrefixDoNotScore) {
    for (SmallWorld* world : {&slow, &one, &several}) {
        const auto found = world->search("w1*");
        EXPECT_GT(found.total, 0U);
        for (const double score : found.scores) EXPECT_EQ(score, 0);
    }
}

}  // namespace
}  // namespace newsdex::test
