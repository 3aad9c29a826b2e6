// Hits that tie, put in order column by column, come as order.hpp says.
#include "engine/xapian/ties.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "engine/order.hpp"
#include "schema/schema.hpp"
#include "schema/values.hpp"
#include "tests/support/random.hpp"

namespace newsdex::engine {
namespace {

/// Articles with few different dates and beginnings of ids, of which some have the word.
struct Tied {
    Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
    std::map<DocId, Rank> ranks;
    std::vector<Scored> hits;

    Tied(test::Random& random, By by, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) add(random, by);
        std::sort(hits.begin(), hits.end(), has_smaller_key);
    }

    void add(test::Random& random, By by) {
        Xapian::Document document;
        const bool is_dated = random.below(4) > 0;
        const std::string published =
            is_dated ? schema::encode_instant(static_cast<int>(random.below(5)) - 2) : "";
        if (is_dated) document.add_value(schema::kPublished, published);
        std::string id(16, static_cast<char>(random.below(2) * 200));
        id.back() = static_cast<char>(random.below(200));
        document.add_value(schema::kIdBytes, id);
        const bool is_written = random.below(2) == 0;
        if (is_written) document.add_term("written");
        Scored hit;
        hit.docid = database.add_document(document);
        const Sort sort = by == By::kOldest ? Sort::kOldest : Sort::kNewest;
        Rank rank{0, 0, 0, date_key(published, id, sort)};
        if (by == By::kScore) {
            rank.score = static_cast<double>(random.below(3));
            rank.missing = is_written ? 0 : 1;
        }
        put_key(hit, by == By::kScore ? key_of_score(rank.score) : date_number(published, sort));
        ranks[hit.docid] = rank;
        hits.push_back(hit);
    }

    /// Of the hits [first, last) as they were: by rank, then by docid.
    [[nodiscard]] std::vector<Scored> sorted() const {
        std::vector<Scored> out = hits;
        std::sort(out.begin(), out.end(),
                  [](const Scored& a, const Scored& b) { return a.docid < b.docid; });
        std::stable_sort(out.begin(), out.end(), [&](const Scored& a, const Scored& b) {
            return comes_before(ranks.at(a.docid), ranks.at(b.docid));
        });
        return out;
    }
};

TEST(Ties, ComeAsTheOrderSaysHoweverManyAreSettledTogether) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        for (const By by : {By::kScore, By::kNewest, By::kOldest}) {
            test::Random random(seed);
            Tied tied(random, by, 1 + random.below(60));
            const std::vector<Scored> expected = tied.sorted();
            const std::size_t offset = random.below(20);
            const Window window{offset, random.below(60)};
            std::vector<Scored> hits = tied.hits;
            settle_ties(tied.database, by, {"written"}, window, hits, 1 + random.below(30));
            ASSERT_EQ(hits.size(), expected.size());
            for (std::size_t i = 0; i < hits.size(); ++i) {
                ASSERT_EQ(key_in(hits[i]), key_in(expected[i])) << "seed " << seed;
                if (i < window.offset || i >= window.offset + window.limit) continue;
                ASSERT_EQ(hits[i].docid, expected[i].docid) << "seed " << seed << " at " << i;
            }
        }
    }
}

TEST(Ties, NumbersOrderAsTheKeysOfBytesDo) {
    constexpr auto kFar = std::numeric_limits<std::int64_t>::max() - 1;
    const std::string ids[] = {std::string(16, '\0'), std::string(15, '\0') + '\xFF',
                               "abcdefgh12345678", "abcdefgi12345678", std::string(16, '\xFF')};
    std::vector<std::string> dates = {""};
    for (const std::int64_t at : {-kFar, std::int64_t{-1}, std::int64_t{0}, std::int64_t{7}, kFar})
        dates.push_back(schema::encode_instant(at));
    for (const Sort sort : {Sort::kRelevance, Sort::kNewest, Sort::kOldest}) {
        for (const std::string& a : dates)
            for (const std::string& b : dates)
                EXPECT_EQ(date_number(a, sort) < date_number(b, sort),
                          date_key(a, "", sort) < date_key(b, "", sort));
        for (const std::string& a : ids)
            for (const std::string& b : ids)
                EXPECT_EQ(id_numbers(a) < id_numbers(b),
                          date_key(dates[1], a, sort) < date_key(dates[1], b, sort));
    }
}

TEST(Ties, AKeyGivesTheScoreBack) {
    for (const double score : {0.0, 0x1p-15, 0.75, 12.5, 50'000.0 * 50, 0x1p37}) {
        EXPECT_EQ(score_of_key(key_of_score(score)), score);
        EXPECT_LT(key_of_score(score + 0x1p-15), key_of_score(score));
    }
}

}  // namespace
}  // namespace newsdex::engine
