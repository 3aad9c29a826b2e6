// Order as a reader expects it: the undated last either way, dates before 1970 in their place.
#include <gtest/gtest.h>

#include "tests/api/small_index.hpp"
#include "tests/support/note_text.hpp"
#include "tests/support/random.hpp"

namespace newsdex {
namespace {

using test::SmallIndex;
using test::titles;
using Titles = std::vector<std::string>;

std::string line(const std::string& title, const std::string& body, const std::string& date) {
    return R"({"id": ")" + title + R"(", "title": ")" + title + R"(", "body": ")" + body + "\"" +
           (date.empty() ? "" : R"(, "date": ")" + date + "\"") + "}\n";
}

TEST(Ranking, UndatedArticlesComeLastEitherWay) {
    const SmallIndex index({"a.jsonl", line("Undated", "barge", "") +
                                           line("Ninety-nine", "barge", "1899-12-31") +
                                           line("Recent", "barge", "2025-11-30") +
                                           line("Sixty-nine", "barge", "1969-12-31")});
    const Results oldest = index.search("barge", {.sort = Sort::kOldest});
    EXPECT_EQ(titles(oldest), (Titles{"Ninety-nine", "Sixty-nine", "Recent", "Undated"}));
    EXPECT_EQ(test::notes_text(oldest.notes), "undated_last: 1 article has no date and comes last");
    const Results newest = index.search("barge", {.sort = Sort::kNewest});
    EXPECT_EQ(titles(newest), (Titles{"Recent", "Sixty-nine", "Ninety-nine", "Undated"}));
    EXPECT_TRUE(index.search("barge").notes.empty());
}

TEST(RankingLaw, EveryOrderByDateIsOneOrderAndRepeats) {
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        test::Random random(seed);
        std::string lines;
        for (int i = 0; i < 60; ++i) {
            const bool undated = random.one_in(5);
            lines += line("T" + std::to_string(i), "ferry",
                          undated ? ""
                                  : std::to_string(1890 + random.below(140)) + "-0" +
                                        std::to_string(1 + random.below(9)) + "-1" +
                                        std::to_string(random.below(9)));
        }
        const SmallIndex index({"a.jsonl", lines});
        const auto dates = [](const Results& results) {
            std::vector<std::optional<std::int64_t>> out;
            for (const Hit& hit : results.hits) {
                const auto& date = hit.article.published;
                // A date of the file is shown, but it dates nothing.
                const bool is_dated = date && date->is_publication_date();
                out.push_back(is_dated ? std::optional(date->utc_seconds) : std::nullopt);
            }
            return out;
        };
        const Results newest = index.search("ferry", {.limit = 60, .sort = Sort::kNewest});
        const Results oldest = index.search("ferry", {.limit = 60, .sort = Sort::kOldest});
        const auto down = dates(newest);
        const auto up = dates(oldest);
        for (std::size_t i = 1; i < 60; ++i) {
            ASSERT_TRUE(!down[i] || (down[i - 1] && *down[i - 1] >= *down[i])) << "seed " << seed;
            ASSERT_TRUE(!up[i] || (up[i - 1] && *up[i - 1] <= *up[i])) << "seed " << seed;
        }
        ASSERT_EQ(titles(index.search("ferry", {.limit = 60, .sort = Sort::kNewest})),
                  titles(newest))
            << "seed " << seed;
    }
}

}  // namespace
}  // namespace newsdex
