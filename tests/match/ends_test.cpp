// Ends of extents against the extents themselves, and the judge against both.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "match/ends.hpp"
#include "tests/match/extents.hpp"
#include "tests/match/random_nodes.hpp"

namespace newsdex::test {
namespace {

using match::Ends;
using match::Extent;
using match::Extents;
using match::Position;
using match::Positions;
using match::Side;
using match::Work;
using plan::Kind;
using plan::Node;

constexpr std::uint64_t kPlenty = 1'000'000'000;

std::uint64_t rounds(std::uint64_t usual) {
    return std::getenv("NEWSDEX_LONG") == nullptr ? usual : 50 * usual;
}

Position end_of(const Extent& extent, Side side) {
    return side == Side::kFirst ? extent.first : extent.last;
}

Positions ends_of(const Extents& extents, Side side, const Positions* given = nullptr) {
    std::set<Position> out;
    for (const Extent& extent : extents) {
        const Position other = end_of(extent, match::other(side));
        if (!given || std::binary_search(given->begin(), given->end(), other))
            out.insert(end_of(extent, side));
    }
    return {out.begin(), out.end()};
}

TEST(EndsLaw, AreThoseOfAllExtents) {
    for (std::uint64_t seed = 0; seed < rounds(6'000); ++seed) {
        Random random(seed);
        HandArticle article = random_article(random);
        const Node node = random_place(random, 1 + static_cast<int>(random.below(4)));
        const Extents all = extents(node, article);
        Work work(kPlenty);
        Ends ends(article, work);
        for (const Side side : {Side::kFirst, Side::kLast}) {
            ASSERT_EQ(ends.all(node, side), ends_of(all, side)) << "seed " << seed;
            Positions given = ends_of(all, side);
            std::erase_if(given, [&](Position) { return random.one_in(2); });
            ASSERT_EQ(ends.across(node, side, given), ends_of(all, match::other(side), &given))
                << "seed " << seed;
        }
    }
}

TEST(EndsLaw, TellWhetherAnArticleMatches) {
    for (std::uint64_t seed = 0; seed < rounds(6'000); ++seed) {
        Random random(seed);
        HandArticle article = random_article(random);
        const Node node = random_place(random, 1 + static_cast<int>(random.below(5)));
        Work work(kPlenty);
        ASSERT_EQ(match::matches(node, article, work), !extents(node, article).empty())
            << "seed " << seed;
    }
}

}  // namespace
}  // namespace newsdex::test
