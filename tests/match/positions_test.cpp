// Operators on sorted positions against the slowest code.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "match/positions.hpp"
#include "tests/support/random.hpp"

namespace newsdex::match {
namespace {

using test::Random;

Positions random_positions(Random& random) {
    std::set<Position> out;
    const std::size_t range = 1 + random.below(80);
    for (std::size_t i = random.below(30); i > 0; --i)
        out.insert(static_cast<Position>(random.below(range)));
    return {out.begin(), out.end()};
}

TEST(PositionsLaw, AgreesWithTheSlowestCode) {
    for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
        Random random(seed);
        const Positions a = random_positions(random);
        const Positions b = random_positions(random);
        const auto least = static_cast<Position>(random.below(4));
        const Reach reach{least, least + static_cast<Position>(random.below(6))};
        std::set<Position> reached_by_a;
        std::set<Position> reaching_b;
        std::set<Position> both;
        for (const Position from : a) {
            for (const Position to : b) {
                if (from == to) both.insert(from);
                if (to < from || to - from < reach.least || to - from > reach.most) continue;
                reached_by_a.insert(to);
                reaching_b.insert(from);
            }
        }
        const auto list = [](const std::set<Position>& set) {
            return Positions(set.begin(), set.end());
        };
        ASSERT_EQ(reached(a, b, reach), list(reached_by_a)) << "seed " << seed;
        ASSERT_EQ(reaching(a, b, reach), list(reaching_b)) << "seed " << seed;
        ASSERT_EQ(common(a, b), list(both)) << "seed " << seed;
    }
}

TEST(Positions, NearTheLargestNumberDoNotWrapAround) {
    const Position most = ~Position{0};
    const Positions last{most};
    const Positions first{0, 1};
    EXPECT_TRUE(reached(last, first, {1, 5}).empty());
    EXPECT_TRUE(reaching(last, first, {1, 5}).empty());
    EXPECT_EQ(reached(Positions{most - 1}, last, {1, 5}), last);
}

TEST(Positions, SectionsEndWhereALaterOneBegins) {
    const auto text = [](const Positions& starts) {
        std::string out;
        for (const Part& part : parts_of(starts))
            out += std::to_string(part.number) + ':' + std::to_string(part.stretch.first) + ' ';
        return out;
    };
    EXPECT_EQ(text({}), "0:0 ");
    EXPECT_EQ(text({1, 0, 9, 0, 20}), "0:0 2:9 4:20 ");
    EXPECT_EQ(text({1, 9, 5}), "0:0 2:5 ");
    EXPECT_EQ(parts_of(Positions{1, 9})[0].stretch.last, 8U);
}

}  // namespace
}  // namespace newsdex::match
