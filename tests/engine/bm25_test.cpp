// An article's score does not depend on how many indexes the articles are spread over, whatever
// words the query has: libxapian's figures over one database are the oracle.
#include "engine/xapian/bm25.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "tests/engine/small_world.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test {
namespace {

TEST(Bm25, FrequencyOfAnyJoinsTheRarestFirst) {
    EXPECT_EQ(engine::frequency_of_any({}, 10), 0U);
    EXPECT_EQ(engine::frequency_of_any({4}, 10), 4U);
    EXPECT_EQ(engine::frequency_of_any({4, 5}, 10), 7U);
    // 1 and 2 first: 2.8, of 10 as 3; with 5: 6.5, as 7. 5 and 2 first: 6; with 1: 6.4, as 6.
    EXPECT_EQ(engine::frequency_of_any({5, 1, 2}, 10), 7U);
    EXPECT_EQ(engine::frequency_of_any({3, 3}, 0), 0U);
}

/// Words that begin alike, some in few articles, so that one of several databases lacks them.
std::string random_body(Random& random) {
    std::string body = "the";
    const std::size_t words = 1 + random.below(40);
    for (std::size_t i = 0; i < words; ++i) {
        const std::size_t word = random.below(1 + random.below(30));
        body += (word % 2 == 0 ? " rate" : " bank") + std::string(1 + word / 4, 'x') +
                static_cast<char>('a' + word % 4);
    }
    return body;
}

TEST(Bm25Law, ScoresAreEqualOverOneIndexAndOverSeveral) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        SmallWorld one(1);
        SmallWorld several(2 + random.below(3));
        const std::size_t articles = 5 + random.below(60);
        for (std::size_t i = 0; i < articles; ++i) {
            const std::string name = "n" + std::to_string(i);
            const std::string body = random_body(random);
            one.add_body(name, body);
            several.add_body(name, body);
        }
        for (const char* query :
             {"rate*", "bank* rate*", "ratex* OR bankx*", "the ratexx*", "rate* -bankxa",
              "bankxa ratexa", "rate* NEAR/5 bank*", "rat?xb bank?a", "+rate* bankxxa zzz"}) {
            for (const MatchMode match : {MatchMode::kDefault, MatchMode::kAny}) {
                const auto expected = one.search(query, 0, 1000, Sort::kRelevance, match);
                const auto found = several.search(query, 0, 1000, Sort::kRelevance, match);
                ASSERT_EQ(found.total, expected.total) << query;
                std::map<std::string, double> scores;
                for (std::size_t i = 0; i < expected.names.size(); ++i) {
                    scores[expected.names[i]] = expected.scores[i];
                }
                for (std::size_t i = 0; i < found.names.size(); ++i) {
                    // The order of a sum's operands is the only difference.
                    ASSERT_NEAR(found.scores[i], scores.at(found.names[i]), 1e-12)
                        << query << ", seed " << seed << ", " << found.names[i];
                }
            }
        }
    }
}

}  // namespace
}  // namespace newsdex::test
