// The language as a table: query text, the tree it is read as, and the notes that say so.
#include <gtest/gtest.h>

#include <string>

#include "query/parser.hpp"
#include "query/print.hpp"
#include "tests/support/note_text.hpp"

namespace newsdex::query {
namespace {

struct Reading {
    const char* name;
    const char* text;
    const char* tree;
    const char* notes = "";  ///< each as "code: message", a line each
};

void PrintTo(const Reading& reading, std::ostream* out) { *out << reading.text; }

class Conformance : public testing::TestWithParam<Reading> {};

TEST_P(Conformance, ReadsAs) {
    const Reading& reading = GetParam();
    const Parsed parsed = parse(reading.text, {.strict = false, .now = 1'767'398'400});
    EXPECT_EQ(outline(parsed.tree), reading.tree) << reading.text;
    EXPECT_EQ(test::notes_text(parsed.notes), reading.notes) << reading.text;
}

const auto name_of_case = [](const auto& info) { return std::string(info.param.name); };

INSTANTIATE_TEST_SUITE_P(
    Kernel, Conformance,
    testing::Values(
        Reading{"words_phrase_exclusion", R"(maduro "federal court" -sport)",
                "AND(maduro, PHRASE(federal court), NOT(sport))"},
        Reading{"or_binds_words_side_by_side", "oil price OR rates", "AND(oil, OR(price, rates))",
                "mixed_operators: AND and OR are mixed without parentheses; read as oil AND (price "
                "OR rates)"},
        Reading{
            "written_and_binds_tighter_than_or", "oil AND price OR rates",
            "OR(AND(oil, price), rates)",
            "mixed_operators: AND and OR are mixed without parentheses; read as (oil AND price) "
            "OR rates"},
        Reading{"near_over_group_and_phrase", R"((bank OR banks) NEAR/5 "interest rates")",
                "NEAR/5(OR(bank, banks), PHRASE(interest rates))"},
        Reading{"lower_case_or_beside_w_n", R"(bank w/5 (rate or "interest rates"))",
                "NEAR/5(bank, OR(rate, PHRASE(interest rates)))",
                "small_operator: \"or\" is an operator here, as in w/n and pre/n queries"},
        Reading{"smallest_distance_first", "a w/10 b w/3 c", "NEAR/10(a, NEAR/3(b, c))",
                "mixed_distances: different distances side by side: the smallest is read first"},
        Reading{"near_exclusions_alone", "(-oil -coop) NEAR/3 minister",
                "AND(AND(NOT(oil), NOT(coop)), minister)",
                "near_nothing: a date, an exclusion or a whole value is near nothing; asked apart "
                "from the distance (for words not near each other write a not w/5 b)"},
        Reading{"near_and_within_and_of_a_field", "rate NEAR/3 body:(oil (price AND court))",
                "AND(NEAR/3(rate, BODY(oil)), AND(NEAR/3(rate, BODY(price)), "
                "NEAR/3(rate, BODY(court))))",
                "distance_over_group: a distance over AND holds for each of its words by itself"},
        Reading{"near_words_and_names", "(bank OR org:oil) NEAR/3 price",
                "OR(NEAR/3(bank, price), AND(ORG(oil), price))",
                "distance_over_group: a distance over AND holds for each of its words by "
                "itself\nnames_apart: words of a list of names are near no other words; asked "
                "apart from the distance"},
        Reading{"near_names_of_two_lists", "org:oil NEAR/3 place:london",
                "AND(ORG(oil), PLACE(london))",
                "names_apart: words of a list of names are near no other words; asked apart from "
                "the distance"},
        Reading{"near_names_of_one_list", "org:oil NEAR/3 org:union",
                "NEAR/3(ORG(oil), ORG(union))"},
        Reading{"not_near_what_is_near_nothing", "bank not w/5 (-oil)", "bank",
                "not_near_group: not w/n: neither side of an AND may be near; what stands at no "
                "place of the text is left out"},
        Reading{"not_near_from_a_date", "date:2026-01-03 not w/5 bank", "DATE(2026-01-03)",
                "near_nothing: a date, an exclusion or a whole value is near nothing; asked apart "
                "from the distance (for words not near each other write a not w/5 b)"},
        Reading{"not_near_both", "bank not w/5 (oil OR (price AND court))",
                "NOTNEAR/5(bank, OR(oil, price, court))",
                "not_near_group: not w/n: neither side of an AND may be near; what stands at no "
                "place of the text is left out"},
        Reading{"not_near_both_and_a_date", "bank not w/5 (oil AND date:2026-01-03)",
                "NOTNEAR/5(bank, oil)",
                "not_near_group: not w/n: neither side of an AND may be near; what stands at no "
                "place of the text is left out"},
        Reading{"not_near_names", "bank not w/3 org:oil", "bank",
                "not_near_group: not w/n: neither side of an AND may be near; what stands at no "
                "place of the text is left out"},
        Reading{"operators_in_a_row", "oil OR OR gas", "OR(oil, gas)",
                "idle_operator: \"OR\" joins nothing; left out"},
        Reading{"or_before_and", "oil OR AND gas", "OR(oil, gas)",
                "idle_operator: \"AND\" joins nothing; left out"},
        Reading{"and_before_or", "oil AND OR gas", "AND(oil, gas)",
                "idle_operator: \"OR\" joins nothing; left out"},
        Reading{"distance_before_or", "oil NEAR/3 OR gas", "NEAR/3(oil, gas)",
                "idle_operator: \"OR\" joins nothing; left out"},
        Reading{"operators_at_the_end", "oil OR AND", "oil",
                "idle_operator: \"OR\" joins nothing; left out\nidle_operator: \"AND\" joins "
                "nothing; left out"},
        Reading{"not_near", "trump pre/3 putin not w/5 summit",
                "NOTNEAR/5(PRE/3(trump, putin), summit)",
                "mixed_distances: different distances side by side: the smallest is read first"},
        Reading{"single_word_operand", "white house w/5 trump", "AND(white, NEAR/5(house, trump))",
                "single_words: w/5 joins single words: quote \"white house\" if that is meant"},
        Reading{"operator_words_in_quotes", R"("to be or not to be")",
                "PHRASE(to be or not to be)"},
        Reading{"lower_case_or_is_a_word", "buy or sell", "AND(buy, or, sell)",
                "small_word: \"or\" is searched as a word; write OR for the operator"},
        Reading{
            "headline_in_capitals", "BANK AND FUND MEET", "AND(BANK, AND, FUND, MEET)",
            "capital_headline: \"AND\" is searched as a word, as the whole query is in capitals"},
        Reading{"three_words_are_no_headline", "BANK AND FUND", "AND(BANK, FUND)"},
        Reading{"exclusion_alone", "-sport", "NOT(sport)"},
        Reading{"not_over_group", "NOT (a OR b)", "NOT(OR(a, b))"},
        Reading{"hyphen_inside_word", "co-op", "co-op"},
        Reading{"hyphen_inside_quotes", R"("co-op")", "PHRASE(co-op)"},
        Reading{"years_with_hyphen", "2023-2027", "2023-2027"},
        Reading{
            "lone_hyphen", "Lindqvist - budget", "AND(Lindqvist, budget)",
            "sign_apart: \"-\" stands apart and is left out; write it right before what it is for"},
        Reading{"exclamation_mark", "Yahoo!", "Yahoo",
                "bang: \"Yahoo!\" is read as Yahoo; write Yahoo* for words that begin so"},
        Reading{"truncation_beside_w_n", "launder! w/5 cash", "NEAR/5(launder*, cash)"},
        Reading{"truncation_twice", "launder! embezzl!", "AND(launder*, embezzl*)"},
        Reading{"question_mark", "who won?", "AND(who, won)"},
        Reading{"acronym_near_pronoun", "U.S. w/3 us", "NEAR/3(U.S., us)"},
        Reading{"money", "$5bn", "5bn"}, Reading{"date_like_number", "9/11", "9/11"},
        Reading{"slash_distance", "bank /5 rate", "NEAR/5(bank, rate)"},
        Reading{"unknown_field", "titel:bank", "AND(titel, bank)",
                "unknown_field: no field is called \"titel\"; searched as words (did you mean "
                "title:?)"},
        Reading{"time_is_no_field", "10:30", "10:30"},
        Reading{"address", "https://a.b/c?x=1&y=(2)", "https://a.b/c?x=1&y=(2)"},
        Reading{"field_group_and_date", "title:(bank OR rate) after:2025-12",
                "AND(TITLE(OR(bank, rate)), DATE(2025-12-01..))"},
        Reading{"star_in_phrase", R"("interest rat*")", "PHRASE(interest rat*)"},
        Reading{"any_word_in_phrase", R"("a * b")", "PHRASE(a any b)"},
        Reading{"operator_at_the_end", "oil AND", "oil",
                "idle_operator: \"AND\" joins nothing; left out"},
        Reading{"operator_at_the_start", "OR oil", "oil",
                "idle_operator: \"OR\" joins nothing; left out"},
        Reading{"doubled_operator", "oil AND AND gas", "AND(oil, gas)",
                "idle_operator: \"AND\" joins nothing; left out"},
        Reading{"open_parenthesis", "(oil", "oil",
                "open_parenthesis: a parenthesis is not closed; closed at the end"},
        Reading{"close_parenthesis", "oil)", "oil",
                "stray_parenthesis: \")\" closes nothing; left out"},
        Reading{"open_quote", "\"oil", "PHRASE(oil)",
                "open_quote: the quotation mark is not closed; closed at the end"},
        Reading{"empty_parentheses", "()", "nothing",
                "empty_parentheses: the parentheses hold nothing; left out\nno_word: the query has "
                "no word in it; nothing matches"},
        Reading{"signs_only", "?! . -", "nothing",
                "no_word: the query has no word in it; nothing matches"},
        Reading{"empty", "", "everything"}, Reading{"blanks", " \t ", "everything"},
        Reading{"negative_beside_or", "a -b OR c", "AND(a, OR(NOT(b), c))",
                "mixed_operators: AND and OR are mixed without parentheses; read as a AND (NOT b "
                "OR c)"},
        Reading{"and_under_near", "(a AND b) NEAR/5 c", "AND(NEAR/5(a, c), NEAR/5(b, c))",
                "distance_over_group: a distance over AND holds for each of its words by itself"},
        Reading{"at_least", "atleast3(launder!) AND cash", "AND(ATLEAST(3, launder*), cash)"},
        Reading{"all_capitals", "allcaps(RICO)", "ALLCAPS(RICO)"},
        Reading{"capitals_of_each_word", "caps(us OR who (it \"us oil\"))",
                "AND(OR(CAPS(us), CAPS(who)), CAPS(it), CAPS(PHRASE(us oil)))",
                "mixed_operators: AND and OR are mixed without parentheses; read as (caps(us) OR "
                "caps(who)) AND caps(it) AND caps(\"us oil\")"},
        Reading{"capitals_behind_a_sign", "caps(-us)", "NOT(CAPS(us))"},
        Reading{"capitals_within", "caps(us NEAR/3 title:who OR atleast2(it))",
                "OR(NEAR/3(CAPS(us), TITLE(CAPS(who))), ATLEAST(2, CAPS(it)))"},
        Reading{"capitals_of_capitals", "caps(allcaps(us))", "ALLCAPS(us)"}),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    Spellings, Conformance,
    testing::Values(
        Reading{"ampersands", "oil && gas", "AND(oil, gas)"},
        Reading{"bars", "oil || gas", "OR(oil, gas)"}, Reading{"bar", "oil|gas", "OR(oil, gas)"},
        Reading{"and_not", "oil AND NOT gas", "AND(oil, NOT(gas))"},
        Reading{"but_not", "oil BUT NOT gas", "AND(oil, NOT(gas))"},
        Reading{"bang_in_front", "oil !gas", "AND(oil, NOT(gas))"},
        Reading{"plus", "+oil +gas", "AND(+oil, +gas)"},
        Reading{"plus_in_word", "C++ C# AT&T", "AND(C++, C#, AT&T)"},
        Reading{"double_not", "NOT NOT oil", "oil",
                "many_exclusions: 2 exclusions of one thing: they cancel each other"},
        Reading{"long_dash", "oil \xE2\x80\x93gas", "AND(oil, NOT(gas))",
                "dash_sign: a dash before a word is read as -"},
        Reading{"spaced_long_dash", "oil \xE2\x80\x93 gas", "AND(oil, gas)"},
        Reading{"typewriter_dash", "elected--narrowly", "AND(elected, narrowly)"},
        Reading{"near_default", "oil NEAR gas", "NEAR/10(oil, gas)"},
        Reading{"near_lower", "oil near/3 gas", "NEAR/3(oil, gas)"},
        Reading{"near_word_is_a_word", "oil near gas", "AND(oil, near, gas)"},
        Reading{"near_joined", "oil NEAR3 gas", "NEAR/3(oil, gas)"},
        Reading{"around", "oil AROUND(4) gas", "NEAR/4(oil, gas)"},
        Reading{"n_between_slashes", "oil /N5/ gas", "NEAR/5(oil, gas)"},
        Reading{"adj", "oil ADJ/2 gas", "PRE/2(oil, gas)"},
        Reading{"onear", "oil onear/2 gas", "PRE/2(oil, gas)"},
        Reading{"near_zero", "oil NEAR/0 gas", "NEAR/1(oil, gas)",
                "distance_out_of_range: a distance is from 1 to 1,000; read as 1"},
        Reading{"near_huge", "oil NEAR/99999999999 gas", "NEAR/1000(oil, gas)",
                "distance_out_of_range: a distance is from 1 to 1,000; read as 1000"},
        Reading{"near_without_right", "oil NEAR/5", "oil",
                "idle_operator: \"NEAR/5\" joins nothing; left out"},
        Reading{"near_not", "oil NEAR/5 NOT gas", "AND(oil, NOT(gas))",
                "idle_operator: \"NEAR/5\" joins nothing; left out"},
        Reading{"near_date", "oil NEAR/5 date:2026", "AND(oil, DATE(2026-01-01..2026-12-31))",
                "near_nothing: a date, an exclusion or a whole value is near nothing; asked apart "
                "from the distance (for words not near each other write a not w/5 b)"},
        Reading{"w_without_number", "oil w/ gas", "AND(oil, w, gas)"},
        Reading{"w_s_is_later", "oil w/s gas", "AND(oil, gas)",
                "not_offered: same sentence (w/s) is not offered yet; left out"},
        Reading{"hlead_is_later", "hlead(oil gas)", "AND(oil, gas)",
                "not_offered: hlead() is not offered yet; its words are searched anywhere"},
        Reading{"weight_is_later", "oil^2 gas", "AND(oil, gas)",
                "not_offered: weights (a^2) are not offered yet; left out"},
        Reading{"fuzzy_is_later", "oil~1 gas", "AND(oil, gas)",
                "not_offered: fuzzy words and near-alike phrases (a~1, \"a b\"~5) are not offered "
                "yet; left out"},
        Reading{"inner_star_is_later", "ban*k", "AND(ban, k)",
                "star_inside: a star is offered at the end of a word only; searched as words"},
        Reading{"one_letter_is_later", "wom?n", "AND(wom, n)",
                "not_offered: ? for one letter is not offered yet; searched as words"},
        Reading{"more_letters_is_later", "engineer$3", "AND(engineer, 3)",
                "not_offered: $n for more letters is not offered yet; searched as words"},
        Reading{"length_is_later", "length:>1000 oil", "AND(length, 1000, oil)",
                "not_offered: length: is not offered yet; searched as words"},
        Reading{"curly_quotes", "\xE2\x80\x9Coil price\xE2\x80\x9D", "PHRASE(oil price)"},
        Reading{"german_quotes", "\xE2\x80\x9E\xC3\x96l Preis\xE2\x80\x9C",
                "PHRASE(\xC3\x96l Preis)"},
        Reading{"guillemets", "\xC2\xABoil price\xC2\xBB", "PHRASE(oil price)"},
        Reading{"quotes_in_quotes", "\"\xE2\x80\x9Cquoted\xE2\x80\x9D word\"",
                "PHRASE(quoted word)"},
        Reading{"doubled_quotes", R"("he said ""no"" twice")", "PHRASE(he said no twice)"},
        Reading{"sign_in_phrase", R"("Fisheries & Harbours Bill")",
                "PHRASE(Fisheries Harbours Bill)"},
        Reading{"inflected", R"(~"oil price")", "INFLECTED(oil price)"},
        Reading{"equals_word", "=rates", "PHRASE(rates)"},
        Reading{"minus_phrase", R"(oil -"crude oil")", "AND(oil, NOT(PHRASE(crude oil)))"},
        Reading{"minus_in_quotes", R"("-5 degrees")", "PHRASE(-5 degrees)"},
        Reading{"star", "*", "everything"}, Reading{"star_colon_star", "*:*", "everything"},
        Reading{"prefix", "econom*", "econom*"}, Reading{"comma", "oil,gas", "AND(oil, gas)"},
        Reading{"thousands",
                "1,000 1\xC2\xA0"
                "000",
                "AND(1,000, 1\xC2\xA0"
                "000)"},
        Reading{"trailing_dot", "oil. gas.", "AND(oil, gas)"},
        Reading{"dots_of_acronym", "U.S.", "U.S."}, Reading{"hashtag", "#MeToo", "#MeToo"},
        Reading{"double_colon", "Vessel::Orca", "Vessel::Orca"},
        Reading{"colon_before_blank", "Harbour: plan", "AND(Harbour, plan)"},
        Reading{"field_before_blank", "title: plan", "AND(title, plan)",
                "field_without_value: \"title:\" has nothing right behind it; searched as a word"},
        Reading{"any_case_of_field", "Title:plan HEADLINE:b", "AND(TITLE(plan), TITLE(b))"},
        Reading{"field_phrase", R"(author:"Ann Lee")", "AUTHOR(PHRASE(Ann Lee))"},
        Reading{"field_function", "headline(oil OR gas)", "TITLE(OR(oil, gas))"},
        Reading{"factiva_field", "hd=oil", "TITLE(oil)"},
        Reading{"value_with_signs", "url:https://a.b/?c=d", "URL(https://a.b/?c=d)"},
        Reading{"value_prefix", "path:desk/a/**", "PATH(desk/a/*)"},
        Reading{"value_group", "publisher:(reuters OR ap)", "PUBLISHER(OR(reuters, ap))"},
        Reading{"value_quoted", R"(source:"New York Times" oil)",
                "AND(PUBLISHER(PHRASE(New York Times)), oil)"},
        Reading{
            "all_in_title", "allintitle: oil price", "AND(allintitle, oil, price)",
            "field_without_value: \"allintitle:\" has nothing right behind it; searched as a word"},
        Reading{"all_in_title_joined", "allintitle:oil price", "TITLE(AND(oil, price))"},
        Reading{"field_star_is_later", "author:* oil", "oil",
                "not_offered: asking for articles that have author: is not offered yet; left out"},
        Reading{"negative_field", "-title:oil", "NOT(TITLE(oil))"},
        Reading{"atleast_comma", "ATLEAST(3, oil)", "ATLEAST(3, oil)"},
        Reading{"atleast_word", "atleast3 oil", "ATLEAST(3, oil)"},
        Reading{"atleast_over_and", "atleast2(a AND b)", "AND(ATLEAST(2, a), ATLEAST(2, b))"},
        Reading{"field_near", "title:(a AND b) NEAR/2 c",
                "AND(NEAR/2(TITLE(a), c), NEAR/2(TITLE(b), c))",
                "distance_over_group: a distance over AND holds for each of its words by itself"}),
    name_of_case);

INSTANTIATE_TEST_SUITE_P(
    Dates, Conformance,  // now is Saturday, 3 January 2026
    testing::Values(
        Reading{"year", "date:2026", "DATE(2026-01-01..2026-12-31)"},
        Reading{"month", "date:2024-02", "DATE(2024-02-01..2024-02-29)"},
        Reading{"day", "date:2026-1-3", "DATE(2026-01-03)"},
        Reading{"digits", "date:20260103", "DATE(2026-01-03)"},
        Reading{"week", "date:2026-W01", "DATE(2025-12-29..2026-01-04)"},
        Reading{"range", "date:2025-12..2026-01-15", "DATE(2025-12-01..2026-01-15)"},
        Reading{"open_end", "date:2026-01..", "DATE(2026-01-01..)"},
        Reading{"open_start", "date:..2026-01", "DATE(..2026-01-31)"},
        Reading{"after", "after:2026-01-03", "DATE(2026-01-03..)"},
        Reading{"before", "before:2026-03", "DATE(..2026-02-28)"},
        Reading{"brackets", "date:[2026-01-01 TO 2026-01-31]", "DATE(2026-01-01..2026-01-31)"},
        Reading{"braces", "date:{2026-01-01 TO 2026-01-31}", "DATE(2026-01-02..2026-01-30)"},
        Reading{"at_least", "date:>=2026-01-05", "DATE(2026-01-05..)"},
        Reading{"more_than", "date:>2026-01", "DATE(2026-02-01..)"},
        Reading{"less_than", "date:<2026-01", "DATE(..2025-12-31)"},
        Reading{"at_most", "date:<=2026-01", "DATE(..2026-01-31)"},
        Reading{"interval", "date:2026-01-01/2026-01-31", "DATE(2026-01-01..2026-01-31)"},
        Reading{"duration", "date:2026-01-31/P1M", "DATE(2026-01-31..2026-02-27)"},
        Reading{"named_month", R"(date:"3 Jan 2026")", "DATE(2026-01-03)"},
        Reading{"american", R"(date:"January 3, 2026")", "DATE(2026-01-03)"},
        Reading{"month_and_year", R"(date:"Sept 2025")", "DATE(2025-09-01..2025-09-30)"},
        Reading{"german", R"(date:"3. März 2025")", "DATE(2025-03-03)"},
        Reading{"french_range", R"(date:"1er août 2025..décembre 2025")",
                "DATE(2025-08-01..2025-12-31)"},
        Reading{"russian", R"(after:"3 января 2026")", "DATE(2026-01-03..)"},
        Reading{"croatian", "before:siječanj-2026", "DATE(..2025-12-31)"},
        Reading{"japanese", "date:2026年1月3日", "DATE(2026-01-03)"},
        Reading{"no_day_of_april", R"(date:"31 avril 2025")", "DATE(never)",
                "date_doubtful: date:\"31 avril 2025\": there is no such day; nothing matches"},
        Reading{"a_month_is_a_word_elsewhere", "März 2025", "AND(März, 2025)",
                "date_proposed: \"März 2025\" is searched as words; "
                "date:2025-03-01..2025-03-31 finds what was published then"},
        Reading{"slashes_unambiguous", "date:31/01/2026", "DATE(2026-01-31)"},
        Reading{"slashes_ambiguous", "date:01/02/2026", "DATE(never)",
                "date_doubtful: date:01/02/2026: day or month first? Nothing matches; write it as "
                "2026-01-31"},
        Reading{"impossible", "date:2026-02-30", "DATE(never)",
                "date_doubtful: date:2026-02-30: there is no such day; nothing matches"},
        Reading{"swapped", "date:2026-02..2026-01", "DATE(2026-01-01..2026-02-28)",
                "date_doubtful: date:2026-02..2026-01: the later date came first; read as "
                "date:2026-01-01..2026-02-28"},
        Reading{"behind_the_last_day", "date:>9999-12-31", "DATE(never)",
                "date_doubtful: date:>9999-12-31: articles are dated in the years 1 to 9999; "
                "nothing matches (a day is written as 2026-01-31)"},
        Reading{"before_the_first_day", "before:0001-01-01", "DATE(never)",
                "date_doubtful: before:0001-01-01: articles are dated in the years 1 to 9999; "
                "nothing matches (a day is written as 2026-01-31)"},
        Reading{"less_than_the_first", "date:<0001", "DATE(never)",
                "date_doubtful: date:<0001: articles are dated in the years 1 to 9999; nothing "
                "matches (a day is written as 2026-01-31)"},
        Reading{"braces_behind_the_last", "date:{9999 TO *]", "DATE(never)",
                "date_doubtful: date:{9999 TO *]: articles are dated in the years 1 to 9999; "
                "nothing matches (a day is written as 2026-01-31)"},
        Reading{"the_last_day", "date:>=9999-12-31", "DATE(9999-12-31..)"},
        Reading{"year_zero", "date:0000", "DATE(never)",
                "date_doubtful: date:0000: there is no such day; nothing matches"},
        Reading{"year_zero_day", "after:0000-03-15", "DATE(never)",
                "date_doubtful: after:0000-03-15: there is no such day; nothing matches"},
        Reading{"five_digits", "date:10000-01-01", "DATE(never)",
                "date_doubtful: date:10000-01-01: articles are dated in the years 1 to 9999; "
                "nothing matches (a day is written as 2026-01-31)"},
        Reading{"before_five_digits", "before:10000", "DATE(never)",
                "date_doubtful: before:10000: articles are dated in the years 1 to 9999; nothing "
                "matches (a day is written as 2026-01-31)"},
        Reading{"huge", "date:99999999999999999999", "DATE(never)",
                "date_doubtful: date:99999999999999999999: articles are dated in the years 1 to "
                "9999; nothing matches (a day is written as 2026-01-31)"},
        Reading{"huge_range", "date:2026..99999999999", "DATE(never)",
                "date_doubtful: date:2026..99999999999: articles are dated in the years 1 to 9999; "
                "nothing matches (a day is written as 2026-01-31)"},
        Reading{"before_our_era", "date:-0044-03-15", "DATE(never)",
                "date_doubtful: date:-0044-03-15: articles are dated in the years 1 to 9999; "
                "nothing matches (a day is written as 2026-01-31)"},
        Reading{"minus_year", "date:-2026", "DATE(never)",
                "date_doubtful: date:-2026: articles are dated in the years 1 to 9999; nothing "
                "matches (a day is written as 2026-01-31)"},
        Reading{"month_13", "date:2026-13", "DATE(never)",
                "date_doubtful: date:2026-13: there is no such day; nothing matches"},
        Reading{"month_0", "date:2026-00-10", "DATE(never)",
                "date_doubtful: date:2026-00-10: there is no such day; nothing matches"},
        Reading{"week_54", "date:2026-W54", "DATE(never)",
                "date_doubtful: date:2026-W54: there is no such day; nothing matches"},
        Reading{"ages", "date:2026/P9999Y9999Y9999Y9999Y", "DATE(2026-01-01..9999-12-31)"},
        Reading{"ages_back", "date:P9999Y9999Y9999Y9999Y/2026", "DATE(0001-01-01..2026-12-31)"},
        Reading{"undated", "date:none", "DATE(none)"},
        Reading{"no_date", "eel date:somewhen", "AND(eel, date, somewhen)",
                "field_without_date: \"date:\" is not followed by a date; searched as words"},
        Reading{"today", "date:today", "DATE(2026-01-03)",
                "date_read: date:today: read as date:2026-01-03"},
        Reading{"weekday", "date:monday", "DATE(2025-12-29)",
                "date_read: date:monday: read as date:2025-12-29"},
        Reading{"same_weekday", "date:saturday", "DATE(2026-01-03)",
                "date_read: date:saturday: read as date:2026-01-03"},
        Reading{"seven_days", "when:7d", "DATE(2025-12-27..2026-01-03)",
                "date_read: when:7d: read as date:2025-12-27..2026-01-03"},
        Reading{"last_month", "date:last-month", "DATE(2025-12-01..2025-12-31)",
                "date_read: date:last-month: read as date:2025-12-01..2025-12-31"},
        Reading{"this_week", "date:this-week", "DATE(2025-12-29..2026-01-04)",
                "date_read: date:this-week: read as date:2025-12-29..2026-01-04"},
        Reading{"after_yesterday", "after:yesterday", "DATE(2026-01-02..)",
                "date_read: after:yesterday: read as date:2026-01-02.."}),
    name_of_case);

}  // namespace
}  // namespace newsdex::query
