// An article's score does not depend on how many indexes the articles are spread over, nor on the
// engine, whatever words the query has.
#include "engine/score.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "tests/engine/small_world.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test {
namespace {

TEST(Score, FrequencyOfAnyJoinsTheRarestFirst) {
    EXPECT_EQ(engine::frequency_of_any({}, 10), 0U);
    EXPECT_EQ(engine::frequency_of_any({4}, 10), 4U);
    EXPECT_EQ(engine::frequency_of_any({4, 5}, 10), 7U);
    // 1 and 2 first: 2.8, of 10 as 3; with 5: 6.5, as 7. 5 and 2 first: 6; with 1: 6.4, as 6.
    EXPECT_EQ(engine::frequency_of_any({5, 1, 2}, 10), 7U);
    EXPECT_EQ(engine::frequency_of_any({3, 3}, 0), 0U);
}

TEST(Score, IsAWholeNumberOfTheGridAndNoSumLosesAnything) {
    const engine::WordWeight weight = engine::word_weight(3, {20'000, 250}, {});
    double up = 0;
    double down = 0;
    for (int count = 1; count <= 300; ++count) {
        const double part = weight.of(count, 10.0 * count);
        EXPECT_EQ(part * 32'768, std::floor(part * 32'768));
        EXPECT_LE(part, weight.bound());
        up += part;
        down += weight.of(301 - count, 10.0 * (301 - count));
    }
    EXPECT_EQ(up, down);
    // ln((20000 - 3 + 0.5) / (3 + 0.5)) * 2.2 * 2 / (1.2 * (0.6 * 125 / 250 + 0.4) + 2)
    EXPECT_NEAR(weight.of(2, 0), 8.6507 * 2.2 * 2 / 2.84, 1e-3);
    EXPECT_EQ(engine::exact_weight(3, {20'000, 250}, {}).slope, 0);
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

TEST(ScoreLaw, IsThatOfTheDefinitionOverOneIndexAndOverSeveral) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        Random random(seed);
        SmallWorld slow(kSlow);
        SmallWorld one(1);
        SmallWorld several(2 + random.below(3));
        const std::size_t articles = 5 + random.below(60);
        for (std::size_t i = 0; i < articles; ++i) {
            const std::string name = "n" + std::to_string(i);
            const std::string body = random_body(random);
            for (SmallWorld* world : {&slow, &one, &several}) world->add_body(name, body);
        }
        for (const char* query :
             {"rate*", "bank* rate*", "ratex* OR bankx*", "the ratexx*", "rate* -bankxa",
              "bankxa ratexa", "rate* NEAR/5 bank*", "rat?xb bank?a", "+rate* bankxxa zzz"}) {
            for (const MatchMode match : {MatchMode::kDefault, MatchMode::kAny}) {
                const auto expected = slow.search(query, 0, 1000, Sort::kRelevance, match);
                for (SmallWorld* world : {&one, &several}) {
                    const auto found = world->search(query, 0, 1000, Sort::kRelevance, match);
                    ASSERT_EQ(found.total, expected.total) << query;
                    ASSERT_EQ(found.names, expected.names) << query << ", seed " << seed;
                    ASSERT_EQ(found.scores, expected.scores) << query << ", seed " << seed;
                }
            }
        }
    }
}

}  // namespace
}  // namespace newsdex::test
