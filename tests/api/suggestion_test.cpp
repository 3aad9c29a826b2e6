// What is suggested comes from the index's own words and finds something.
#include <gtest/gtest.h>

#include "tests/api/small_index.hpp"
#include "tests/support/random.hpp"

namespace newsdex {
namespace {

using test::SmallIndex;

TEST(Suggestion, ReplacesTheWrongWordAndKeepsTheRight) {
    const SmallIndex index({"a.txt", "One\n\nThe harbour froze in Zürich.\n"},
                           {"b.txt", "Two\n\nSenator Hilvary Quint spoke of governments.\n"},
                           {"c.txt", "Three\n\n東京都知事 met the harbour pilots.\n"});
    const Index open = index.open();
    struct Case {
        const char* query;
        MatchMode match;
        const char* suggestion;  // "" for none
        std::uint64_t total;
    };
    const Case cases[] = {
        {"harbuor", MatchMode::kDefault, "harbour", 2},
        {"Harbuor", MatchMode::kDefault, "Harbour", 2},
        {"\"harbuor froze\"", MatchMode::kDefault, "\"harbour froze\"", 1},
        {"+Hillvary +Quint", MatchMode::kDefault, "+Hilvary +Quint", 1},
        {"hillvary quint", MatchMode::kAll, "hilvary quint", 1},
        {"hillvary qiunt", MatchMode::kAll, "hilvary quint", 1},
        {"title:harbuor", MatchMode::kDefault, "", 0},
        {"harbuor -pilots", MatchMode::kDefault, "harbour -pilots", 1},
        {"harbuor OR govermnents", MatchMode::kDefault, "harbour OR governments", 3},
        {"*harbuor", MatchMode::kDefault, "harbour", 2},
        {"[harbuor], -pilots;", MatchMode::kDefault, "harbour AND NOT pilots", 1},
        {"harbuor^2 -!pilots", MatchMode::kAll, "harbour pilots", 1},
        {"\"harbuor\"-froze", MatchMode::kDefault, "\"harbour\" AND froze", 1},
        {"zzyqqx", MatchMode::kDefault, "", 0},
        {"東大都", MatchMode::kDefault, "", 0},
        {"harbour quint", MatchMode::kAll, "", 0},
        {"?!", MatchMode::kDefault, "", 0},
        {"1899x", MatchMode::kDefault, "", 0},
    };
    for (const auto& [query, match, suggestion, total] : cases) {
        const Results results = open.search(query, {.match = match});
        EXPECT_EQ(results.total, 0U) << query;
        EXPECT_EQ(results.suggestion.value_or(""), suggestion) << query;
        EXPECT_EQ(results.suggestion_total, total) << query;
    }
}

TEST(Suggestion, IsNotMadeWhereSomethingIsFoundOrNoneIsWanted) {
    const SmallIndex index({"a.txt", "One\n\nThe harbour froze.\n"});
    EXPECT_FALSE(index.search("harbour").suggestion);
    EXPECT_FALSE(index.search("harbour ice", {.match = MatchMode::kAny}).suggestion);
    EXPECT_FALSE(index.search("harbuor", {.suggest = false}).suggestion);
}

TEST(SuggestionLaw, FindsWhatItSaysItFinds) {
    constexpr const char* kWords[] = {"harbour",  "government", "parliament", "ferries",
                                      "minister", "president",  "election",   "über",
                                      "café",     "Москва",     "senator",    "climate"};
    SmallIndex index;
    for (std::size_t i = 0; i < std::size(kWords); ++i) {
        index.write(std::to_string(i) + ".txt", std::string("T\n\nwords: ") + kWords[i] + " and " +
                                                    kWords[(i + 5) % std::size(kWords)] + "\n");
    }
    index.sync();
    const Index open = index.open();
    std::size_t suggested = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        test::Random random(seed);
        std::string word = kWords[random.below(std::size(kWords))];
        for (std::size_t slips = 1 + random.below(2); slips > 0; --slips) {
            const std::size_t at = random.below(word.size());
            if (static_cast<unsigned char>(word[at]) >= 0x80) continue;
            switch (random.below(3)) {
                case 0:
                    word.erase(at, 1);
                    break;
                case 1:
                    word.insert(at, "x");
                    break;
                default:
                    word[at] = 'q';
            }
        }
        const Results results = open.search(word, {.match = MatchMode::kAll});
        if (!results.suggestion) continue;
        ++suggested;
        EXPECT_EQ(results.total, 0U) << word;
        EXPECT_GT(results.suggestion_total, 0U) << word;
        EXPECT_EQ(open.search(*results.suggestion, {.match = MatchMode::kAll}).total,
                  results.suggestion_total)
            << word << " to " << *results.suggestion;
    }
    EXPECT_GT(suggested, 200U);
}

}  // namespace
}  // namespace newsdex
