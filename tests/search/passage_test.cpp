// Which stretch is chosen.
#include "search/passage.hpp"

#include <gtest/gtest.h>

namespace newsdex::search {
namespace {

TEST(BestStretch, KeepsPlacesWholeWhereTheyFit) {
    const std::string text(100, 'x');
    const std::vector<double> weights = {1, 1, 1};
    const std::vector<MatchedPlace> places = {
        {{0, 5, 0}}, {{20, 25, 0}, {40, 45, 1}}, {{90, 95, 2}}};
    EXPECT_EQ(best_stretch(text, places, weights, 30), (Stretch{20, 45}));
    EXPECT_EQ(best_stretch(text, places, weights, 50), (Stretch{0, 45}));
    EXPECT_EQ(best_stretch(text, places, weights, 100), (Stretch{0, 95}));
    // Too wide to be shown whole: its first word.
    EXPECT_EQ(best_stretch(text, places, weights, 10), (Stretch{0, 5}));
}

}  // namespace
}  // namespace newsdex::search
