#include "search/passage.hpp"

#include <gtest/gtest.h>

namespace newsdex::search {
namespace {

TEST(SentenceStart, IsFoundBehindStopsAndParagraphs) {
    // '|' stands in front of every sentence start.
    constexpr const char* kTexts[] = {
        "|One ends. |Two begins! |Three? |Four",
        "|Para one\n\n|para two",
        "|He said \"no.\" |Then he left.",
        "|The U.S. Senate met Mr. Quint at 5 p.m. and J. K. Rowe in the Rd. next",
        "|It cost 5. |Then more.",
        "|ends. lower case goes on",
        "|東京。|大阪！|次",
        "|「行く。」と言った",
        "|Wait… |So it goes",
    };
    for (const std::string text : kTexts) {
        std::string plain;
        std::vector<std::size_t> wanted;
        for (const char c : text) {
            if (c == '|') {
                wanted.push_back(plain.size());
            } else {
                plain += c;
            }
        }
        std::vector<std::size_t> found;
        for (std::size_t at = 0; at < plain.size(); ++at) {
            if ((static_cast<unsigned char>(plain[at]) & 0xC0U) == 0x80) continue;
            if (is_sentence_start(plain, at)) found.push_back(at);
        }
        EXPECT_EQ(found, wanted) << text;
    }
}

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
