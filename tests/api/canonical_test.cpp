// The canonical form of a query finds what the query finds: as many articles, by default and with
// every MatchMode.
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/api/small_index.hpp"
#include "tests/query/query_soup.hpp"

namespace newsdex {
namespace {

using test::Random;
using test::random_soup;
using test::SmallIndex;

/// Articles of the words that the soup is made of, so that many queries find some.
void fill(SmallIndex& index) {
    Random random(15);
    for (int i = 0; i < 60; ++i) {
        std::string text = test::soup_word(random) + ' ' + test::soup_word(random) + "\n\n";
        text += "OSLO, Jan. " + std::to_string(1 + i % 28) + ", 2026 - ";
        for (int word = 0; word < 30; ++word) text += test::soup_word(random) + ' ';
        index.write(std::to_string(i) + ".txt", text + "end.\n");
    }
    index.sync();
}

TEST(Canonical, FindsWhatTheQueryFinds) {
    SmallIndex index;
    fill(index);
    const Index open = index.open();
    const std::uint64_t queries = std::getenv("NEWSDEX_LONG") != nullptr ? 20'000 : 2'000;
    std::uint64_t found = 0;
    for (std::uint64_t seed = 0; seed < queries; ++seed) {
        Random random(seed);
        const std::string query = random_soup(random);
        for (const MatchMode match : {MatchMode::kDefault, MatchMode::kAll, MatchMode::kAny}) {
            SearchOptions options{.limit = 0, .match = match, .now = 1'767'398'400};
            options.suggest = false;
            const Results typed = open.search(query, options);
            const Results again = open.search(typed.understood, options);
            ASSERT_EQ(again.total, typed.total)
                << "seed " << seed << ": " << query << "\ncanonical: " << typed.understood;
            ASSERT_EQ(again.understood, typed.understood) << "seed " << seed << ": " << query;
            found += typed.total > 0 && typed.total < 60 ? 1 : 0;
        }
    }
    EXPECT_GT(found, queries / 4);  // the soup is not all nonsense
}

}  // namespace
}  // namespace newsdex
