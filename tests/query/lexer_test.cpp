// Text to tokens, one construct a row, and what holds of the tokens of any text.
#include "query/lexer.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/query/query_soup.hpp"
#include "tests/query/token_text.hpp"

namespace newsdex::query {
namespace {

using test::Random;

std::vector<Token> tokens_of(std::string_view text) {
    Notes notes;
    return lex(text, {.strict = false, .now = 1'767'398'400}, notes);
}

struct Row {
    const char* name;
    const char* text;
    const char* tokens;
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.text; }

class Lexer : public testing::TestWithParam<Row> {};

TEST_P(Lexer, ReadsTheTokens) {
    EXPECT_EQ(test::tokens_text(tokens_of(GetParam().text)), GetParam().tokens);
}

const auto name_of_row = [](const auto& row) { return std::string(row.param.name); };

INSTANTIATE_TEST_SUITE_P(
    Words, Lexer,
    testing::Values(
        Row{"words", "oil price", "word(oil) word(price)"},
        Row{"inner_signs_stay", "co-op AT&T 9/11 C++ U.S.",
            "word(co-op) word(AT&T) word(9/11) word(C++) word(U.S.)"},
        Row{"commas_part_words", "oil,gas", "word(oil) word(gas)"},
        Row{"but_not_the_groups_of_a_number", "1,000,000", "word(1,000,000)"},
        Row{"last_signs_go", "oil. (gas): price-", "word(oil) ( word(gas) ) word(price)"},
        Row{"a_dash_of_two_hyphens_parts", "elected--narrowly", "word(elected) word(narrowly)"},
        Row{"punctuation_in_front_goes", "$5 'tis [oil]", "word(5) word(tis) word(oil)"},
        Row{"tags_keep_their_sign", "#tag @desk _x", "word(#tag) word(@desk) word(_x)"},
        Row{"prefix", "econom*", "prefix(econom)"},
        Row{"a_star_inside_is_left_out", "ban*k", "word(ban) word(k)"},
        Row{"no_break_space_behind_a_star", "econom*\xC2\xA0oil", "prefix(econom) word(oil)"},
        Row{"other_letters_behind_a_star", "econom*\xC3\xA9", "word(econom) word(\xC3\xA9)"},
        Row{"bang_behind_three_letters", "cat! no!", "bang(cat) word(no)"},
        Row{"backslash", "\\AND \\w/5 \\title:x", "literal(AND) literal(w/5) literal(title:x)"},
        Row{"address", "https://a.b/?x=(1)&y=2", "word(https://a.b/?x=(1)&y=2)"},
        Row{"address_that_opens", "https://a.b/(x", "phrase(https://a.b/(x)"},
        Row{"address_in_parentheses", "(https://a.b/x)", "( word(https://a.b/x) )"}),
    name_of_row);

INSTANTIATE_TEST_SUITE_P(
    Phrases, Lexer,
    testing::Values(Row{"phrase", "\"oil price\"", "phrase(oil price)"},
                    Row{"not_closed", "\"oil price", "phrase(oil price)"},
                    Row{"empty", "\"\" oil", "phrase() word(oil)"},
                    Row{"doubled_quotes_inside", R"("he said ""no"" twice")",
                        "phrase(he said \"no\" twice)"},
                    Row{"curly_inside_plain", "\"\xE2\x80\x9Coil\xE2\x80\x9D price\"",
                        "phrase(\xE2\x80\x9Coil\xE2\x80\x9D price)"},
                    Row{"plain_closes_curly", "\xE2\x80\x9Coil\" gas", "phrase(oil) word(gas)"},
                    Row{"single_marks", "‘oil price’ ‚gas price‘ ‘the bank’s rate’",
                        "phrase(oil price) phrase(gas price) phrase(the bank’s rate)"},
                    Row{"apostrophes", "l’eau ‘80s don’t Hawai‘i ‘open",
                        "word(l’eau) word(80s) word(don’t) word(Hawai‘i) word(open)"},
                    Row{"other_marks", "‹a b› 「港口」 『a b』 ＂a b＂",
                        "phrase(a b) phrase(港口) phrase(a b) phrase(a b)"},
                    Row{"hebrew_acronym", "צה\"ל \"צה\"ל אמר\"", "word(צה\"ל) phrase(צה\"ל אמר)"},
                    Row{"operators_inside_are_text", "\"oil AND -gas\"", "phrase(oil AND -gas)"}),
    name_of_row);

INSTANTIATE_TEST_SUITE_P(
    Operators, Lexer,
    testing::Values(
        Row{"capitals", "a AND b OR c NOT d", "word(a) AND word(b) OR word(c) NOT word(d)"},
        Row{"small_letters_are_words", "a and b", "word(a) word(and) word(b)"},
        Row{"signs", "a&&b||c|d", "word(a) AND word(b) OR word(c) OR word(d)"},
        Row{"near", "NEAR NEAR/3 near/3 NEAR3 w/4 /5 /N6/ AROUND(7)",
            "near/10 near/3 near/3 near/3 near/4 near/5 near/6 near/7"},
        Row{"ordered", "ADJ ADJ/2 adj3 pre/4 onear/5", "pre/10 pre/2 pre/3 pre/4 pre/5"},
        Row{"not_in_front", "not/5", "not_near/5"},
        Row{"distances_are_bounded", "NEAR/0 w/99999999999", "near/1 near/1000"},
        Row{"behind_equals_they_are_words", "=AND =w/5", "= literal(AND) = literal(w/5)"},
        Row{"later_ones_are_left_out", "a w/s b w/para c", "word(a) word(b) word(c)"},
        Row{"functions", "caps(us) atleast3(a) ATLEAST(4, a) headline(b)",
            "caps ( word(us) ) atleast/3 ( word(a) ) atleast/4 ( word(a) ) title: ( word(b) )"},
        Row{"at_least_before_a_word", "atleast3 oil", "atleast/3 word(oil)"},
        Row{"later_functions_are_left_out", "hlead(a) first50(b)", "( word(a) ) ( word(b) )"},
        Row{"without_parenthesis_a_word", "caps hlead", "word(caps) word(hlead)"},
        Row{"everything", "* *:* (*)", "* * ( * )"}),
    name_of_row);

INSTANTIATE_TEST_SUITE_P(
    Signs, Lexer,
    testing::Values(
        Row{"before_an_operand", "-a !b +c =d ~\"e f\"",
            "-1 word(a) -1 word(b) + word(c) = literal(d) ~ phrase(e f)"},
        Row{"several", "-!a --b", "-2 word(a) -2 word(b)"},
        Row{"order_is_lost", "=-+a +-=a", "-1 + = literal(a) -1 + = literal(a)"},
        Row{"the_nearer_form_holds", "=~a ~=b", "~ literal(a) = literal(b)"},
        Row{"apart_behind_an_operand", "a - b", "word(a) word(b)"},
        Row{"apart_where_an_operand_must_stand", "- a (- b) OR ! c",
            "-1 word(a) ( -1 word(b) ) OR -1 word(c)"},
        Row{"a_writers_dash", "a -- b \xE2\x80\x93 c", "word(a) word(b) word(c)"},
        Row{"a_dash_right_before_a_word",
            "a \xE2\x80\x93"
            "b",
            "word(a) -1 word(b)"},
        Row{"right_behind_a_phrase", "\"a\"-b (a)!b", "phrase(a) word(b) ( word(a) ) word(b)"},
        Row{"weights_and_fuzzy_words", "a^2.5 b~1 \"c d\"~5", "word(a) word(b) phrase(c d)"},
        Row{"punctuation_between", "-(a) -#b -$5", "-1 ( word(a) ) -1 word(#b) -1 word(5)"}),
    name_of_row);

INSTANTIATE_TEST_SUITE_P(
    Fields, Lexer,
    testing::Values(
        Row{"text", "title:oil byline:(lee)", "title: word(oil) author: ( word(lee) )"},
        Row{"chained", "title:body:oil", "title: body: word(oil)"},
        Row{"rest", "allintitle:oil price", "title:… word(oil) word(price)"},
        Row{"nothing_behind", "title: oil title:", "word(title) word(oil) word(title)"},
        Row{"star_is_later", "title:* publisher:* oil", "word(oil)"},
        Row{"value", "url:https://a.b/?c=d,e;f path:x/*",
            "url: word(https://a.b/?c=d,e;f) path: prefix(x/)"},
        Row{"value_with_signs", "keyword:-x keyword:=y", "keyword: -1 word(x) keyword: = word(y)"},
        Row{"value_quoted", "publisher:\"a b\"", "publisher: phrase(a b)"},
        Row{"value_that_opens", "path:a(b*", "path: phrase(a(b*)"},
        Row{"factiva_codes", "hd=oil hd>oil la=en title=oil",
            "title: word(oil) title: word(oil) lang: word(en) word(title) word(oil)"},
        Row{"unknown", "titel:bank titel: bank", "name(titel) word(bank) word(titel) word(bank)"},
        Row{"no_field", "10:30 a::b x:y", "word(10:30) word(a::b) word(x:y)"},
        Row{"later", "length:500 wc>9", "name(length) word(500) name(wc) word(9)"}),
    name_of_row);

INSTANTIATE_TEST_SUITE_P(
    Dates, Lexer,  // now is Saturday, 3 January 2026
    testing::Values(
        Row{"day", "date:2026-01-02 oil", "date(2026-01-02) word(oil)"},
        Row{"open_ends", "after:2026 before:2027", "date(2026-01-01..) date(..2026-12-31)"},
        Row{"brackets_hold_blanks", "date:[2026-01-01 TO 2026-01-05] oil",
            "date(2026-01-01..2026-01-05) word(oil)"},
        Row{"quotes_hold_blanks", "date:\"3 Jan 2026\" oil", "date(2026-01-03) word(oil)"},
        Row{"a_comma_behind", "date:2026-01-02, oil", "date(2026-01-02) word(oil)"},
        Row{"excluded", "date:!2026-01-02", "-1 date(2026-01-02)"},
        Row{"a_minus_is_of_the_year", "date:-2026", "date(never)"},
        Row{"relative", "date:today", "date(2026-01-03)"},
        Row{"none", "date:somewhen", "name(date) word(somewhen)"}),
    name_of_row);

TEST(LexerLaw, TokensStandInTheTextInItsOrder) {
    for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
        Random random(seed);
        const std::string text = test::random_soup(random);
        std::size_t end = 0;
        std::size_t begin = 0;
        for (const Token& token : tokens_of(text)) {
            const Range range = token.range;
            // Signs of one run share it, and an exclusion behind date: shares the date's.
            ASSERT_GE(range.first, begin) << "seed " << seed << ": " << text;
            ASSERT_GE(range.last, end) << "seed " << seed << ": " << text;
            ASSERT_LE(range.first, range.last) << "seed " << seed << ": " << text;
            ASSERT_LE(range.last, text.size()) << "seed " << seed << ": " << text;
            ASSERT_NE(token.kind, TokenKind::kEnd) << "seed " << seed << ": " << text;
            begin = range.first;
            end = range.last;
        }
    }
}

TEST(LexerLaw, WordsAreWrittenInTheText) {
    for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
        Random random(seed);
        const std::string text = test::random_soup(random);
        for (const Token& token : tokens_of(text)) {
            if (token.kind != TokenKind::kWord && token.kind != TokenKind::kPrefix) continue;
            const std::string here =
                text.substr(token.range.first, token.range.last - token.range.first);
            ASSERT_FALSE(token.text.empty()) << "seed " << seed << ": " << text;
            ASSERT_EQ(here.rfind(token.text, 0), 0U) << "seed " << seed << ": " << text;
        }
    }
}

/// A token that what stands behind a blank does not change.
std::string settled_piece(Random& random) {
    return random.pick({"oil",
                        "co-op",
                        "U.S.",
                        "econom*",
                        "\"oil price\"",
                        "(",
                        ")",
                        "AND",
                        "OR",
                        "NOT",
                        "NEAR/3",
                        "not/4",
                        "-oil",
                        "+oil",
                        "=oil",
                        "~\"a b\"",
                        "title:oil",
                        "publisher:ap",
                        "date:2026-01-02",
                        "caps(us)",
                        "atleast3(oil)",
                        "titel:oil",
                        "cat!",
                        "\\AND",
                        "*",
                        "oil^2",
                        "hd=oil",
                        "AROUND(3)"});
}

TEST(LexerLaw, WhatABlankPartsIsReadByItself) {
    for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
        Random random(seed);
        std::string text;
        std::string expected;
        for (std::size_t i = 1 + random.below(6); i > 0; --i) {
            const std::string piece = settled_piece(random);
            text += piece + random.pick({" ", "  ", "\t", "\n", "\xC2\xA0"});
            expected += (expected.empty() ? "" : " ") + test::tokens_text(tokens_of(piece));
        }
        ASSERT_EQ(test::tokens_text(tokens_of(text)), expected) << "seed " << seed << ": " << text;
    }
}

}  // namespace
}  // namespace newsdex::query
