// The language as a table: query text, the tree it is read as, and whether a note says so.
#include <gtest/gtest.h>

#include <string>

#include "query/parser.hpp"
#include "query/print.hpp"

namespace newsdex::query {
namespace {

struct Reading {
    const char* name;
    const char* text;
    const char* tree;
    const char* note = "";  ///< part of a note; "" if there must be none
};

void PrintTo(const Reading& reading, std::ostream* out) { *out << reading.text; }

class Conformance : public testing::TestWithParam<Reading> {};

TEST_P(Conformance, ReadsAs) {
    const Reading& reading = GetParam();
    const Parsed parsed = parse(reading.text, {.strict = false, .now = 1'767'398'400});
    EXPECT_EQ(outline(parsed.tree), reading.tree) << reading.text;
    std::string notes;
    for (const Note& note : parsed.notes) notes += note.message + "\n";
    if (*reading.note == '\0') {
        EXPECT_EQ(notes, "") << reading.text;
    } else {
        EXPECT_NE(notes.find(reading.note), std::string::npos) << reading.text << ": " << notes;
    }
}

const auto name_of_case = [](const auto& info) { return std::string(info.param.name); };

INSTANTIATE_TEST_SUITE_P(
    Kernel, Conformance,
    testing::Values(
        Reading{"words_phrase_exclusion", R"(maduro "federal court" -sport)",
                "AND(maduro, PHRASE(federal court), NOT(sport))"},
        Reading{"or_binds_words_side_by_side", "oil price OR rates", "AND(oil, OR(price, rates))",
                "read as oil AND (price OR rates)"},
        Reading{"written_and_binds_tighter_than_or", "oil AND price OR rates",
                "OR(AND(oil, price), rates)", "read as oil AND price OR rates"},
        Reading{"near_over_group_and_phrase", R"((bank OR banks) NEAR/5 "interest rates")",
                "NEAR/5(OR(bank, banks), PHRASE(interest rates))"},
        Reading{"lower_case_or_beside_w_n", R"(bank w/5 (rate or "interest rates"))",
                "NEAR/5(bank, OR(rate, PHRASE(interest rates)))", "is an operator here"},
        Reading{"smallest_distance_first", "a w/10 b w/3 c", "NEAR/10(a, NEAR/3(b, c))",
                "the smallest is read first"},
        Reading{"near_exclusions_alone", "(-oil -coop) NEAR/3 minister",
                "AND(AND(NOT(oil), NOT(coop)), minister)", "near nothing"},
        Reading{"near_and_within_and_of_a_field", "rate NEAR/3 body:(oil (price AND court))",
                "AND(NEAR/3(rate, BODY(oil)), AND(NEAR/3(rate, BODY(price)), "
                "NEAR/3(rate, BODY(court))))",
                "each of its words"},
        Reading{"near_words_and_names", "(bank OR org:oil) NEAR/3 price",
                "OR(NEAR/3(bank, price), AND(ORG(oil), price))", "near no other words"},
        Reading{"near_names_of_two_lists", "org:oil NEAR/3 place:london",
                "AND(ORG(oil), PLACE(london))", "near no other words"},
        Reading{"near_names_of_one_list", "org:oil NEAR/3 org:union",
                "NEAR/3(ORG(oil), ORG(union))"},
        Reading{"not_near_what_is_near_nothing", "bank not w/5 (-oil)", "bank", "left out"},
        Reading{"not_near_from_a_date", "date:2026-01-03 not w/5 bank", "DATE(2026-01-03)",
                "near nothing"},
        Reading{"not_near_both", "bank not w/5 (oil OR (price AND court))",
                "NOTNEAR/5(bank, OR(oil, price, court))", "neither side"},
        Reading{"not_near_both_and_a_date", "bank not w/5 (oil AND date:2026-01-03)",
                "NOTNEAR/5(bank, oil)", "left out"},
        Reading{"not_near_names", "bank not w/3 org:oil", "bank", "left out"},
        Reading{"operators_in_a_row", "oil OR OR gas", "OR(oil, gas)", "joins nothing"},
        Reading{"or_before_and", "oil OR AND gas", "OR(oil, gas)", "joins nothing"},
        Reading{"and_before_or", "oil AND OR gas", "AND(oil, gas)", "joins nothing"},
        Reading{"distance_before_or", "oil NEAR/3 OR gas", "NEAR/3(oil, gas)", "joins nothing"},
        Reading{"operators_at_the_end", "oil OR AND", "oil", "joins nothing"},
        Reading{"not_near", "trump pre/3 putin not w/5 summit",
                "NOTNEAR/5(PRE/3(trump, putin), summit)", "the smallest is read first"},
        Reading{"single_word_operand", "white house w/5 trump", "AND(white, NEAR/5(house, trump))",
                "quote \"white house\""},
        Reading{"operator_words_in_quotes", R"("to be or not to be")",
                "PHRASE(to be or not to be)"},
        Reading{"lower_case_or_is_a_word", "buy or sell", "AND(buy, or, sell)", "write OR"},
        Reading{"headline_in_capitals", "BANK AND FUND MEET", "AND(BANK, AND, FUND, MEET)",
                "searched as a word"},
        Reading{"three_words_are_no_headline", "BANK AND FUND", "AND(BANK, FUND)"},
        Reading{"exclusion_alone", "-sport", "NOT(sport)"},
        Reading{"not_over_group", "NOT (a OR b)", "NOT(OR(a, b))"},
        Reading{"hyphen_inside_word", "co-op", "co-op"},
        Reading{"hyphen_inside_quotes", R"("co-op")", "PHRASE(co-op)"},
        Reading{"years_with_hyphen", "2023-2027", "2023-2027"},
        Reading{"lone_hyphen", "Lindqvist - budget", "AND(Lindqvist, budget)", "stands apart"},
        Reading{"exclamation_mark", "Yahoo!", "Yahoo", "write Yahoo*"},
        Reading{"truncation_beside_w_n", "launder! w/5 cash", "NEAR/5(launder*, cash)"},
        Reading{"truncation_twice", "launder! embezzl!", "AND(launder*, embezzl*)"},
        Reading{"question_mark", "who won?", "AND(who, won)"},
        Reading{"acronym_near_pronoun", "U.S. w/3 us", "NEAR/3(U.S., us)"},
        Reading{"money", "$5bn", "5bn"}, Reading{"date_like_number", "9/11", "9/11"},
        Reading{"slash_distance", "bank /5 rate", "NEAR/5(bank, rate)"},
        Reading{"unknown_field", "titel:bank", "AND(titel, bank)", "did you mean title:?"},
        Reading{"time_is_no_field", "10:30", "10:30"},
        Reading{"address", "https://a.b/c?x=1&y=(2)", "https://a.b/c?x=1&y=(2)"},
        Reading{"field_group_and_date", "title:(bank OR rate) after:2025-12",
                "AND(TITLE(OR(bank, rate)), DATE(2025-12-01..))"},
        Reading{"star_in_phrase", R"("interest rat*")", "PHRASE(interest rat*)"},
        Reading{"any_word_in_phrase", R"("a * b")", "PHRASE(a any b)"},
        Reading{"operator_at_the_end", "oil AND", "oil", "joins nothing"},
        Reading{"operator_at_the_start", "OR oil", "oil", "joins nothing"},
        Reading{"doubled_operator", "oil AND AND gas", "AND(oil, gas)", "joins nothing"},
        Reading{"open_parenthesis", "(oil", "oil", "closed at the end"},
        Reading{"close_parenthesis", "oil)", "oil", "closes nothing"},
        Reading{"open_quote", "\"oil", "PHRASE(oil)", "not closed"},
        Reading{"empty_parentheses", "()", "nothing", "hold nothing"},
        Reading{"signs_only", "?! . -", "nothing", "no word"}, Reading{"empty", "", "everything"},
        Reading{"blanks", " \t ", "everything"},
        Reading{"negative_beside_or", "a -b OR c", "AND(a, OR(NOT(b), c))",
                "read as a AND (NOT b OR c)"},
        Reading{"and_under_near", "(a AND b) NEAR/5 c", "AND(NEAR/5(a, c), NEAR/5(b, c))",
                "holds for each"},
        Reading{"at_least", "atleast3(launder!) AND cash", "AND(ATLEAST(3, launder*), cash)"},
        Reading{"all_capitals", "allcaps(RICO)", "ALLCAPS(RICO)"},
        Reading{"capitals_of_each_word", "caps(us OR who (it \"us oil\"))",
                "AND(OR(CAPS(us), CAPS(who)), CAPS(it), CAPS(PHRASE(us oil)))",
                "AND and OR are mixed"},
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
        Reading{"double_not", "NOT NOT oil", "oil", "cancel each other"},
        Reading{"long_dash", "oil \xE2\x80\x93gas", "AND(oil, NOT(gas))", "dash before a word"},
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
        Reading{"near_zero", "oil NEAR/0 gas", "NEAR/1(oil, gas)", "from 1 to 1,000"},
        Reading{"near_huge", "oil NEAR/99999999999 gas", "NEAR/1000(oil, gas)", "from 1 to 1,000"},
        Reading{"near_without_right", "oil NEAR/5", "oil", "joins nothing"},
        Reading{"near_not", "oil NEAR/5 NOT gas", "AND(oil, NOT(gas))", "joins nothing"},
        Reading{"near_date", "oil NEAR/5 date:2026", "AND(oil, DATE(2026-01-01..2026-12-31))",
                "near nothing"},
        Reading{"w_without_number", "oil w/ gas", "AND(oil, w, gas)"},
        Reading{"w_s_is_later", "oil w/s gas", "AND(oil, gas)", "not offered yet"},
        Reading{"hlead_is_later", "hlead(oil gas)", "AND(oil, gas)", "not offered yet"},
        Reading{"weight_is_later", "oil^2 gas", "AND(oil, gas)", "not offered yet"},
        Reading{"fuzzy_is_later", "oil~1 gas", "AND(oil, gas)", "not offered yet"},
        Reading{"inner_star_is_later", "ban*k", "AND(ban, k)", "at the end of a word only"},
        Reading{"one_letter_is_later", "wom?n", "AND(wom, n)", "not offered yet"},
        Reading{"more_letters_is_later", "engineer$3", "AND(engineer, 3)", "not offered yet"},
        Reading{"length_is_later", "length:>1000 oil", "AND(length, 1000, oil)", "not offered yet"},
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
        Reading{"field_before_blank", "title: plan", "AND(title, plan)", "nothing right behind"},
        Reading{"any_case_of_field", "Title:plan HEADLINE:b", "AND(TITLE(plan), TITLE(b))"},
        Reading{"field_phrase", R"(author:"Ann Lee")", "AUTHOR(PHRASE(Ann Lee))"},
        Reading{"field_function", "headline(oil OR gas)", "TITLE(OR(oil, gas))"},
        Reading{"factiva_field", "hd=oil", "TITLE(oil)"},
        Reading{"value_with_signs", "url:https://a.b/?c=d", "URL(https://a.b/?c=d)"},
        Reading{"value_prefix", "path:desk/a/**", "PATH(desk/a/*)"},
        Reading{"value_group", "publisher:(reuters OR ap)", "PUBLISHER(OR(reuters, ap))"},
        Reading{"value_quoted", R"(source:"New York Times" oil)",
                "AND(PUBLISHER(PHRASE(New York Times)), oil)"},
        Reading{"all_in_title", "allintitle: oil price", "AND(allintitle, oil, price)",
                "nothing right behind"},
        Reading{"all_in_title_joined", "allintitle:oil price", "TITLE(AND(oil, price))"},
        Reading{"field_star_is_later", "author:* oil", "oil", "not offered yet"},
        Reading{"negative_field", "-title:oil", "NOT(TITLE(oil))"},
        Reading{"atleast_comma", "ATLEAST(3, oil)", "ATLEAST(3, oil)"},
        Reading{"atleast_word", "atleast3 oil", "ATLEAST(3, oil)"},
        Reading{"atleast_over_and", "atleast2(a AND b)", "AND(ATLEAST(2, a), ATLEAST(2, b))"},
        Reading{"field_near", "title:(a AND b) NEAR/2 c",
                "AND(NEAR/2(TITLE(a), c), NEAR/2(TITLE(b), c))", "holds for each"}),
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
        Reading{"slashes_unambiguous", "date:31/01/2026", "DATE(2026-01-31)"},
        Reading{"slashes_ambiguous", "date:01/02/2026", "DATE(never)", "day or month first?"},
        Reading{"impossible", "date:2026-02-30", "DATE(never)", "no such day"},
        Reading{"swapped", "date:2026-02..2026-01", "DATE(2026-01-01..2026-02-28)",
                "later date came first"},
        Reading{"behind_the_last_day", "date:>9999-12-31", "DATE(never)", "years 1 to 9999"},
        Reading{"before_the_first_day", "before:0001-01-01", "DATE(never)", "years 1 to 9999"},
        Reading{"less_than_the_first", "date:<0001", "DATE(never)", "years 1 to 9999"},
        Reading{"braces_behind_the_last", "date:{9999 TO *]", "DATE(never)", "years 1 to 9999"},
        Reading{"the_last_day", "date:>=9999-12-31", "DATE(9999-12-31..)"},
        Reading{"year_zero", "date:0000", "DATE(never)", "no such day"},
        Reading{"year_zero_day", "after:0000-03-15", "DATE(never)", "no such day"},
        Reading{"five_digits", "date:10000-01-01", "DATE(never)", "years 1 to 9999"},
        Reading{"before_five_digits", "before:10000", "DATE(never)", "years 1 to 9999"},
        Reading{"huge", "date:99999999999999999999", "DATE(never)", "years 1 to 9999"},
        Reading{"huge_range", "date:2026..99999999999", "DATE(never)", "years 1 to 9999"},
        Reading{"before_our_era", "date:-0044-03-15", "DATE(never)", "years 1 to 9999"},
        Reading{"minus_year", "date:-2026", "DATE(never)", "years 1 to 9999"},
        Reading{"month_13", "date:2026-13", "DATE(never)", "no such day"},
        Reading{"month_0", "date:2026-00-10", "DATE(never)", "no such day"},
        Reading{"week_54", "date:2026-W54", "DATE(never)", "no such day"},
        Reading{"ages", "date:2026/P9999Y9999Y9999Y9999Y", "DATE(2026-01-01..9999-12-31)"},
        Reading{"ages_back", "date:P9999Y9999Y9999Y9999Y/2026", "DATE(0001-01-01..2026-12-31)"},
        Reading{"undated", "date:none", "DATE(none)"},
        Reading{"no_date", "eel date:somewhen", "AND(eel, date, somewhen)",
                "not followed by a date"},
        Reading{"today", "date:today", "DATE(2026-01-03)", "read as date:2026-01-03"},
        Reading{"weekday", "date:monday", "DATE(2025-12-29)", "read as"},
        Reading{"same_weekday", "date:saturday", "DATE(2026-01-03)", "read as"},
        Reading{"seven_days", "when:7d", "DATE(2025-12-27..2026-01-03)", "read as"},
        Reading{"last_month", "date:last-month", "DATE(2025-12-01..2025-12-31)", "read as"},
        Reading{"this_week", "date:this-week", "DATE(2025-12-29..2026-01-04)", "read as"},
        Reading{"after_yesterday", "after:yesterday", "DATE(2026-01-02..)", "read as"}),
    name_of_case);

}  // namespace
}  // namespace newsdex::query
