// The order of an answer where scores or dates tie.
#include <gtest/gtest.h>

#include <string>

#include "tests/engine/engines.hpp"

namespace newsdex::test {
namespace {

using Names = std::vector<std::string>;

using Order = EngineSuite;
INSTANTIATE_TEST_SUITE_P(Engines, Order, kEngines, engine_name);

SmallWorld ferry_world(std::size_t databases) {
    SmallWorld world(databases);
    world.add({"b", "", "ferry", "20250101", "20250101", "", ""});
    world.add({"undated", "", "ferry", "", "", "", ""});
    world.add({"new", "", "ferry", "20260101", "20260101", "", ""});
    world.add({"a", "", "ferry", "20250101", "20250101", "", ""});
    return world;
}

TEST_P(Order, TiesGoByDateThenIdAndUndatedComeLast) {
    SmallWorld world = ferry_world(GetParam());
    EXPECT_EQ(world.search("ferry").names, (Names{"new", "a", "b", "undated"}));
    EXPECT_EQ(world.search("ferry", 0, 10, Sort::kNewest).names,
              (Names{"new", "a", "b", "undated"}));
    EXPECT_EQ(world.search("ferry", 0, 10, Sort::kOldest).names,
              (Names{"a", "b", "new", "undated"}));
    EXPECT_EQ(world.search("").names, (Names{"new", "a", "b", "undated"}));
}

TEST_P(Order, OfEqualScoresTheWordAsWrittenComesFirst) {
    SmallWorld world(GetParam());
    world.add({"other", "", "The university expands.", "20260101", "20260101", "", ""});
    world.add({"written", "", "The universe expands.", "", "", "", ""});
    EXPECT_EQ(world.search("universe").names, (Names{"written", "other"}));
    EXPECT_EQ(world.search("university").names, (Names{"other", "written"}));
    EXPECT_EQ(world.search("universe", 0, 10, Sort::kNewest).names, (Names{"other", "written"}));
}

TEST_P(Order, TheWordAsTypedOutweighsALittleLength) {
    SmallWorld world(GetParam());
    world.add_body("other", "The university expands.");
    world.add_body("written", "The universe expands now.");
    for (int i = 0; i < 20; ++i) world.add_body("rest", "Nothing of the kind is said here.");
    EXPECT_EQ(world.search("universe").names, (Names{"written", "other"}));
    EXPECT_EQ(world.search("university").names, (Names{"other", "written"}));
    EXPECT_EQ(world.search("universe expands").names, (Names{"written", "other"}));
    EXPECT_EQ(world.search("universe expands", 0, 10, Sort::kNewest).total, 2U);
}

TEST_P(Order, EachPageOfOneHoldsTheNextOfManyTies) {
    SmallWorld world(GetParam());
    for (int i = 0; i < 60; ++i) world.add_body("t" + std::to_string(100 + i), "ferry");
    for (std::size_t i = 0; i < 60; ++i) {
        const auto page = world.search("ferry", i, 1);
        ASSERT_EQ(page.names, (Names{"t" + std::to_string(100 + i)}));
        ASSERT_EQ(page.total, 60U);
    }
    EXPECT_TRUE(world.search("ferry", 60, 1).names.empty());
    EXPECT_TRUE(world.search("ferry", ~std::size_t{0}, ~std::size_t{0}).names.empty());
}

TEST_P(Order, MoreDistinctWordsComeBeforeRarerOnes) {
    SmallWorld world(GetParam());
    for (int i = 0; i < 20; ++i) world.add_body("c" + std::to_string(i), "common words here");
    world.add_body("rare", "lighthouse");
    world.add_body("both", "common words of a longer text with many others in it so it scores low");
    const auto found = world.search("common words longer zzyqxx");
    EXPECT_EQ(found.names.front(), "both");
    EXPECT_GT(found.total, 20U);
}

TEST_P(Order, QueriesThatDoNotScoreComeNewestFirst) {
    SmallWorld world = ferry_world(GetParam());
    EXPECT_EQ(world.search("date:2025..2026").names, (Names{"new", "a", "b"}));
    EXPECT_EQ(world.search("-train").names, (Names{"new", "a", "b", "undated"}));
    for (const double score : world.search("-train").scores) EXPECT_EQ(score, 0.0);
}

}  // namespace
}  // namespace newsdex::test
