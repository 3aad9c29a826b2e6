// Operators on extents against the slowest code, over all small worlds and random larger ones.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include <newsdex/error.hpp>

#include "match/algebra.hpp"
#include "tests/support/random.hpp"

namespace newsdex::match {
namespace {

using test::Random;

Extents random_extents(Random& random) {
    std::set<Extent> out;
    for (std::size_t i = random.below(6); i > 0; --i) {
        const auto first = static_cast<Position>(1 + random.below(30));
        out.insert({first, first + static_cast<Position>(random.below(4))});
    }
    return {out.begin(), out.end()};
}

int section_of(Position at, const std::vector<Position>& starts) {
    int section = 0;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        if (starts[i] > 0 && starts[i] <= at) section = static_cast<int>(i);
    }
    return section;
}

bool slow_is_near(const Extent& a, const Extent& b, Distance distance,
                  const std::vector<Position>& starts) {
    const Position first = std::min(a.first, b.first);
    const Position last = std::max(a.last, b.last);
    if (section_of(first, starts) != section_of(last, starts)) return false;
    if (a.last < b.first) return b.first - a.last <= distance.most;
    return !distance.ordered && b.last < a.first && a.first - b.last <= distance.most;
}

TEST(NearLaw, AgreesWithTheSlowestCode) {
    for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
        Random random(seed);
        const Extents left = random_extents(random);
        const Extents right = random_extents(random);
        const Distance distance{1 + static_cast<Position>(random.below(8)), random.one_in(2)};
        const std::vector<Position> starts{1, 0, static_cast<Position>(random.below(30))};
        Extents near_expected;
        Extents apart_expected;
        for (const Extent& a : left) {
            bool any = false;
            for (const Extent& b : right) {
                if (!slow_is_near(a, b, distance, starts)) continue;
                any = true;
                near_expected.push_back({std::min(a.first, b.first), std::max(a.last, b.last)});
            }
            if (!any) apart_expected.push_back(a);
        }
        near_expected = sorted_distinct(near_expected);
        ASSERT_EQ(near(left, right, distance, Sections(starts)), near_expected) << "seed " << seed;
        ASSERT_EQ(not_near(left, right, distance, Sections(starts)), apart_expected)
            << "seed " << seed;
    }
}

/// Every pair of sets of extents within 4 positions.
TEST(NearLaw, HoldsInEverySmallWorld) {
    Extents all;
    for (Position first = 1; first <= 3; ++first) {
        for (Position last = first; last <= 3; ++last) all.push_back({first, last});
    }
    const unsigned sets = 1U << all.size();
    for (unsigned a = 0; a < sets; ++a) {
        for (unsigned b = 0; b < sets; ++b) {
            Extents left;
            Extents right;
            for (std::size_t i = 0; i < all.size(); ++i) {
                if (((a >> i) & 1U) != 0) left.push_back(all[i]);
                if (((b >> i) & 1U) != 0) right.push_back(all[i]);
            }
            Extents expected;
            for (const Extent& x : left) {
                for (const Extent& y : right) {
                    if (slow_is_near(x, y, {1, false}, {})) {
                        expected.push_back({std::min(x.first, y.first), std::max(x.last, y.last)});
                    }
                }
            }
            ASSERT_EQ(near(left, right, {1, false}, {}), sorted_distinct(expected))
                << "sets " << a << " and " << b;
        }
    }
}

TEST(AdjacentLaw, IsOrderedNearnessOfOneBehindTheGap) {
    for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
        Random random(seed);
        const Extents left = random_extents(random);
        const Extents right = random_extents(random);
        const auto gap = static_cast<Position>(random.below(3));
        std::set<Extent> expected;
        for (const Extent& a : left) {
            for (const Extent& b : right) {
                if (b.first == a.last + gap + 1) expected.insert({a.first, b.last});
            }
        }
        ASSERT_EQ(adjacent(left, right, gap, {}), Extents(expected.begin(), expected.end()))
            << "seed " << seed;
    }
}

TEST(ConsecutiveLaw, AgreesWithAdjacent) {
    for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
        Random random(seed);
        std::vector<std::vector<Position>> words(1 + random.below(4));
        std::vector<std::span<const Position>> spans;
        Extents expected;
        for (std::size_t i = 0; i < words.size(); ++i) {
            for (Position at = 1; at < 16; ++at) {
                if (random.one_in(2)) words[i].push_back(at);
            }
            Extents own;
            for (const Position at : words[i]) own.push_back({at, at});
            expected = i == 0 ? own : adjacent(expected, own, 0, {});
        }
        for (const auto& word : words) spans.emplace_back(word);
        ASSERT_EQ(consecutive(spans, {}), expected) << "seed " << seed;
    }
}

TEST(SetLaw, UnionAndCommonAreThoseOfSets) {
    for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
        Random random(seed);
        const Extents a = random_extents(random);
        const Extents b = random_extents(random);
        std::set<Extent> both(a.begin(), a.end());
        both.insert(b.begin(), b.end());
        ASSERT_EQ(united(a, b), Extents(both.begin(), both.end()));
        for (const Extent& extent : common(a, b)) {
            ASSERT_TRUE(std::count(a.begin(), a.end(), extent) == 1 &&
                        std::count(b.begin(), b.end(), extent) == 1);
        }
        ASSERT_EQ(common(a, b).size(), a.size() + b.size() - both.size());
    }
}

TEST(Bounds, TooManyExtentsAreRefusedNotDropped) {
    Extents all;
    for (Position at = 1; at <= 3000; ++at) all.push_back({at, at});
    try {
        static_cast<void>(near(all, all, {1000, true}, {}));
        FAIL() << "not refused";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kTooCostly);
    }
    EXPECT_EQ(near(all, all, {100, true}, {}).size(), 2999U * 100 - 99 * 50);
}

TEST(Positions, NearTheLargestNumberDoNotWrapAround) {
    const Position most = ~Position{0};
    EXPECT_TRUE(near({{most, most}}, {{1, 1}}, {5, true}, {}).empty());
    EXPECT_TRUE(adjacent({{most, most}}, {{0, 0}}, 0, {}).empty());
}

}  // namespace
}  // namespace newsdex::match
