#include "search/snippet.hpp"

#include <gtest/gtest.h>

#include <random>

#include "base/utf8.hpp"
#include "base/width.hpp"
#include "search/text_step.hpp"
#include "tests/search/snippet_text.hpp"

namespace newsdex::search {
namespace {

const std::vector<double> kWeights = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};

std::string cut(std::string_view source, std::size_t columns) {
    const MarkedText text = marked(source);
    return shown(cut_snippet(text.text, text.places, kWeights, columns));
}

TEST(Snippet, ShowsTheMatchInItsSentence) {
    struct Case {
        const char* source;
        std::size_t columns;
        const char* snippet;
    };
    const Case cases[] = {
        {"", 40, ""},
        {" \n ", 40, ""},
        {"A short text.", 40, "A short text."},
        {"A [short] text.", 40, "A [short] text."},
        {"First paragraph is here.\n\nThen the [bank] rose.", 200,
         "First paragraph is here. Then the [bank] rose."},
        {"A first sentence without it. The old [bank] rose by a lot of points today.", 44,
         "… The old [bank] rose by a lot of points …"},
        {"It was the U.S. [bank] rate that Mr. Quint cut again on that day.", 42,
         "It was the U.S. [bank] rate that Mr. …"},
        {"one two three four five six seven eight nine ten [eleven] twelve", 30,
         "… nine ten [eleven] twelve"},
        {"No match means the beginning of the text is shown.", 30, "No match means the …"},
        {"tabs\tand\r\nbreaks  are [blanks]", 60, "tabs and breaks are [blanks]"},
        {"{tide gauge} and gauge", 60, "[tide] [gauge] and gauge"},
    };
    for (const auto& [source, columns, snippet] : cases)
        EXPECT_EQ(cut(source, columns), snippet) << source;
}

TEST(Snippet, PrefersMoreAndRarerWords) {
    const std::string filler(200, 'x');
    EXPECT_EQ(cut("[bank]0 alone. " + filler + ". Then [bank]0 and [rate]1 met.", 40),
              "… Then [bank] and [rate] met.");
    const MarkedText text =
        marked("[the]0 first. " + filler + ". A [zephyrine]1 bell. " + filler + ". [the]0 last.");
    const std::vector<double> weights = {0.1, 5};
    EXPECT_EQ(shown(cut_snippet(text.text, text.places, weights, 40)), "… A [zephyrine] bell. …");
}

TEST(Snippet, KeepsMarksWithTheirLetters) {
    // The range ends in front of the vowel sign; the highlight does not.
    const std::string text = "पाठ हिंदी यहाँ";
    const std::size_t first = text.find("हिंदी");
    const std::vector<MatchedPlace> places = {{{first, first + std::string("हिंद").size(), 0}}};
    EXPECT_EQ(shown(cut_snippet(text, places, kWeights, 60)), "पाठ [हिंदी] यहाँ");
}

TEST(Snippet, CutsWhereThereAreNoBlanks) {
    std::string long_text;
    for (int i = 0; i < 100; ++i) long_text += "東京";
    const MarkedText text = marked(long_text + "[大阪]" + long_text);
    const Snippet snippet = cut_snippet(text.text, text.places, kWeights, 40);
    EXPECT_LE(base::width(snippet.text), 42U);
    EXPECT_NE(shown(snippet).find("[大阪]"), std::string::npos);
    EXPECT_EQ(cut(std::string(300, 'a') + " [bell] " + std::string(300, 'b'), 40).find("[bell]"),
              std::string("… ").size());
}

TEST(Snippet, AWordWiderThanTheSnippetIsCut) {
    const Snippet snippet =
        cut_snippet(std::string(500, 'a'), std::vector<MatchedPlace>{{{0, 500, 0}}}, kWeights, 40);
    EXPECT_LE(base::width(snippet.text), 40U);
    EXPECT_EQ(snippet.highlights.size(), 1U);
}

TEST(Snippet, WordsOfAPlaceWithoutABlankBetweenAreOneHighlight) {
    EXPECT_EQ(cut("{co op}", 40), "[co] [op]");
    const std::vector<MatchedPlace> hyphen = {{{0, 2, 0}, {3, 5, 0}}};
    EXPECT_EQ(shown(cut_snippet("co-op", hyphen, kWeights, 40)), "[co-op]");
    const std::vector<MatchedPlace> apart = {{{0, 2, 0}}, {{3, 5, 0}}};
    EXPECT_EQ(shown(cut_snippet("co-op", apart, kWeights, 40)), "[co]-[op]");
}

TEST(Snippet, OverlappingMatchesAreOneHighlight) {
    const std::vector<MatchedPlace> places = {{{0, 5, 0}}, {{3, 8, 1}}, {{3, 5, 0}}};
    EXPECT_EQ(cut_snippet("co-op and", places, kWeights, 40).highlights,
              (std::vector<CodePointRange>{{0, 8}}));
}

TEST(HighlightsOf, CountsCodePointsOfTheTextAsItIs) {
    const MarkedText text = marked("Über\tdie [Brücke] [è]");
    EXPECT_EQ(highlights_of(text.text, text.places),
              (std::vector<CodePointRange>{{9, 15}, {16, 17}}));
}

struct Generated {
    std::string text;
    std::vector<MatchedPlace> places;
};

/// Words of several scripts with marks, blanks and stops; some of them matched.
Generated generated(std::uint32_t seed) {
    std::mt19937 random(seed);
    constexpr const char* kWords[] = {
        "bank", "Zürich", "हिंदी",    "東京都", "e\u0301te",          "Москва", "a",
        "—",    "US.",    "\"so.\"", "กรุงเทพ", "👩‍👩‍👧", "ok!",    "x\x01y"};
    constexpr const char* kGaps[] = {" ", " ", " ", "", "\n\n", ". ", "\t", " \u00A0"};
    Generated out;
    const std::size_t words = random() % 200;
    const std::size_t rarity = 2 + random() % 40;
    MatchedPlace open;
    for (std::size_t i = 0; i < words; ++i) {
        const std::size_t first = out.text.size();
        out.text += kWords[random() % std::size(kWords)];
        if (random() % rarity == 0) {
            open.push_back({first, out.text.size(), static_cast<std::uint32_t>(random() % 10)});
            if (random() % 3 != 0) out.places.push_back(std::exchange(open, {}));
        }
        out.text += kGaps[random() % std::size(kGaps)];
    }
    if (!open.empty()) out.places.push_back(open);
    return out;
}

std::string code_points(std::string_view text, CodePointRange range) {
    std::string out;
    std::size_t index = 0;
    for (std::size_t at = 0; at < text.size(); ++index) {
        const base::Decoded next = base::decode(text, at);
        if (index >= range.first && index < range.last) out += text.substr(at, next.length);
        at += next.length;
    }
    return out;
}

TEST(SnippetLaw, IsValidShortAndShowsOnlyMatches) {
    for (std::uint32_t seed = 0; seed < 4'000; ++seed) {
        const Generated input = generated(seed);
        const std::size_t columns = 30 + seed % 250;
        const Snippet snippet = cut_snippet(input.text, input.places, kWeights, columns);
        ASSERT_TRUE(base::is_valid_utf8(snippet.text)) << "seed " << seed;
        ASSERT_LE(columns_between(snippet.text, 0, snippet.text.size()), columns)
            << "seed " << seed;
        ASSERT_EQ(snippet.highlights.empty(), input.places.empty()) << "seed " << seed;
        std::size_t last = 0;
        for (const CodePointRange& range : snippet.highlights) {
            ASSERT_LT(range.first, range.last) << "seed " << seed;
            ASSERT_GE(range.first, last) << "seed " << seed;
            last = range.last;
            // What is marked is made of matched words (joined where they touch).
            const std::string marked_part = code_points(snippet.text, range);
            bool found = false;
            for (const MatchedPlace& place : input.places) {
                for (const MatchedWord& word : place) {
                    found |= marked_part.find(input.text.substr(
                                 word.first, word.last - word.first)) != std::string::npos;
                }
            }
            ASSERT_TRUE(found) << "seed " << seed << ": " << marked_part;
        }
        ASSERT_LE(last, base::count_code_points(snippet.text)) << "seed " << seed;
    }
}

TEST(SnippetLaw, StandsInTheTextWithoutABrokenCharacter) {
    for (std::uint32_t seed = 0; seed < 4'000; ++seed) {
        const Generated input = generated(seed);
        const Snippet snippet = cut_snippet(input.text, input.places, kWeights, 40 + seed % 100);
        // The whole text by the same squeezing: the snippet without its "…" is a part of it.
        const Snippet whole = cut_snippet(input.text, {}, kWeights, 1'000'000);
        std::string_view part = snippet.text;
        constexpr std::string_view kFront = "… ";
        constexpr std::string_view kBack = " …";
        if (part.substr(0, kFront.size()) == kFront) part.remove_prefix(kFront.size());
        if (part.size() >= kBack.size() && part.substr(part.size() - kBack.size()) == kBack)
            part.remove_suffix(kBack.size());
        const std::size_t at = whole.text.find(part);
        ASSERT_NE(at, std::string::npos) << "seed " << seed << ": " << part;
        const base::Decoded behind = base::decode(whole.text, at + part.size());
        ASSERT_FALSE(behind.length > 0 && base::joins_previous(behind.code_point) &&
                     whole.text.find(part, at + 1) == std::string::npos)
            << "seed " << seed;
        ASSERT_FALSE(!part.empty() && base::joins_previous(base::decode(part, 0).code_point))
            << "seed " << seed << ": " << part << "\n"
            << input.text;
    }
}

}  // namespace
}  // namespace newsdex::search
