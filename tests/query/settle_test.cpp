// What the query as a whole makes of its tokens.
#include "query/settle.hpp"

#include <gtest/gtest.h>

#include <string>

#include "query/lexer.hpp"
#include "tests/query/query_soup.hpp"
#include "tests/query/token_text.hpp"

namespace newsdex::query {
namespace {

using test::Random;

std::vector<Token> settled(std::string_view text) {
    Notes notes;
    return settle(lex(text, {}, notes), text, notes);
}

struct SettleRow {
    const char* name;
    const char* text;
    const char* tokens;
};

void PrintTo(const SettleRow& row, std::ostream* out) { *out << row.text; }

class Settle : public testing::TestWithParam<SettleRow> {};

TEST_P(Settle, ReadsTheTokens) {
    EXPECT_EQ(test::tokens_text(settled(GetParam().text)), GetParam().tokens);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Settle,
    testing::Values(
        SettleRow{
            "small_letters_are_words", "a or b and c not d near e",
            "word(a) word(or) word(b) word(and) word(c) word(not) word(d) word(near) word(e)"},
        SettleRow{"but_operators_beside_a_mark", "a or b and c w/5 d near e",
                  "word(a) OR word(b) AND word(c) near/5 word(d) near/10 word(e)"},
        SettleRow{"mixed_case_is_as_small", "a Or b atleast2(c)",
                  "word(a) OR word(b) atleast/2 ( word(c) )"},
        SettleRow{"literal_words_stay", "a \\or b w/5 =not",
                  "word(a) literal(or) word(b) near/5 = "
                  "literal(not)"},
        SettleRow{"one_bang_is_no_mark", "launder! or cash", "bang(launder) word(or) word(cash)"},
        SettleRow{"two_are", "launder! or embezzl!", "prefix(launder) OR prefix(embezzl)"},
        SettleRow{"one_beside_a_mark_truncates", "launder! pre/3 cash",
                  "prefix(launder) pre/3 word(cash)"},
        SettleRow{"near_is_no_mark", "a or b NEAR/3 c", "word(a) word(or) word(b) near/3 word(c)"},
        SettleRow{"not_before_a_distance", "a not w/5 b NOT NEAR/3 c",
                  "word(a) not_near/5 word(b) not_near/3 word(c)"},
        SettleRow{"a_sign_before_a_distance_stays", "a -w/5 b", "word(a) -1 near/5 word(b)"},
        SettleRow{"literal_not_before_a_distance", "a \\not w/5 b",
                  "word(a) literal(not) near/5 word(b)"},
        SettleRow{"but_not", "a BUT NOT b", "word(a) NOT word(b)"},
        SettleRow{"small_but_is_a_word", "a but NOT b", "word(a) word(but) NOT word(b)"},
        SettleRow{"but_alone_is_a_word", "a BUT b", "word(a) word(BUT) word(b)"},
        SettleRow{"headline", "BANK AND FUND MEET", "word(BANK) word(AND) word(FUND) word(MEET)"},
        SettleRow{"a_headline_has_one_operator", "BANK AND FUND AND MEET",
                  "word(BANK) AND word(FUND) AND word(MEET)"},
        SettleRow{"and_four_words", "BANK AND FUND", "word(BANK) AND word(FUND)"},
        SettleRow{"and_no_sign", "BANK && FUND MEET", "word(BANK) AND word(FUND) word(MEET)"},
        SettleRow{"and_nothing_else", "BANK AND FUND \"MEET\"",
                  "word(BANK) AND word(FUND) phrase(MEET)"},
        SettleRow{"closed_at_the_end", "(a (b", "( word(a) ( word(b) ) )"},
        SettleRow{"closes_nothing", "a) b) (c", "word(a) word(b) ( word(c) )"}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(SettleLaw, ParenthesesAreBalancedAndNoneIsTooDeep) {
    for (std::uint64_t seed = 0; seed < 2'000; ++seed) {
        Random random(seed);
        std::string text;
        for (std::size_t i = random.below(4); i > 0; --i) {
            text += std::string(random.below(300), random.pick({'(', ')'}));
            text += test::random_soup(random);
        }
        std::size_t depth = 0;
        for (const Token& token : settled(text)) {
            if (token.kind == TokenKind::kOpen) ++depth;
            ASSERT_LE(depth, kMaxDepth) << "seed " << seed;
            if (token.kind == TokenKind::kClose) {
                ASSERT_GT(depth, 0U) << "seed " << seed;
                --depth;
            }
        }
        ASSERT_EQ(depth, 0U) << "seed " << seed;
    }
}

TEST(SettleLaw, NoBangIsLeftBesideAMarkOfTheProfessionalDialects) {
    for (std::uint64_t seed = 0; seed < 5'000; ++seed) {
        Random random(seed);
        const std::string text = test::random_soup(random) + " pre/3 " + test::random_soup(random);
        bool marked = false;
        bool bang = false;
        for (const Token& token : settled(text)) {
            marked |= token.professional;
            bang |= token.kind == TokenKind::kWord && token.bang;
        }
        // The mark may stand in quotation marks or in a value.
        ASSERT_FALSE(marked && bang) << "seed " << seed << ": " << text;
    }
}

}  // namespace
}  // namespace newsdex::query
