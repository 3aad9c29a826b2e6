#include "document/term_table.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/support/random.hpp"

namespace newsdex::document {
namespace {

TEST(TermTable, AgreesWithAMapForAnySizeAndReuse) {
    TermTable table;
    test::Random random(7);
    for (const std::size_t words : {1U, 10U, 3'000U, 5U, 40'000U, 2U}) {
        table.clear();
        std::map<std::string, std::pair<std::uint32_t, std::set<std::uint32_t>>> expected;
        for (std::size_t i = 0; i < words; ++i) {
            const std::string prefix = random.pick({"", "S", "XDL"});
            std::string word(1 + random.below(20), 'a');
            for (char& c : word) c = static_cast<char>('a' + random.below(3));
            const auto position = static_cast<std::uint32_t>(random.below(1'000'000));
            const auto entry = table.find_or_add(prefix, word);
            EXPECT_EQ(table.word(entry), word);
            EXPECT_EQ(table.prefix(entry), prefix);
            table.add_wdf(entry, 2);
            table.add_position(entry, position);
            auto& [wdf, positions] = expected[prefix + word];
            wdf += 2;
            positions.insert(position);
        }
        DocumentTerms out;
        table.flatten_into(out);
        ASSERT_EQ(out.terms.size(), expected.size());
        for (const TermEntry& term : out.terms) {
            const auto& [wdf, positions] = expected.at(std::string(out.text_of(term)));
            EXPECT_EQ(term.wdf, wdf);
            const auto first = out.positions.begin() + term.positions_begin;
            EXPECT_TRUE(std::equal(positions.begin(), positions.end(), first,
                                   first + term.positions_count));
        }
    }
}

TEST(TermTable, CutsWordsThatAreTooLong) {
    TermTable table;
    const std::string word(300, 'w');
    const auto entry = table.find_or_add("S", word);
    EXPECT_EQ(table.find_or_add("S", word), entry);
    EXPECT_EQ("S" + std::string(table.word(entry)), schema::term("S", word));
}

}  // namespace
}  // namespace newsdex::document
