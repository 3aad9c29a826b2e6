// What becomes of the words of news: one row for each trap of features 0.1 and 3.4.
#include "analysis/analyzer.hpp"

#include <gtest/gtest.h>

#include <ostream>

namespace newsdex::analysis {
namespace {

/// "co@1 +coop@1/2 op@2": the term and its position; before it nothing for a word, = for another
/// spelling, + for a joined form (with the positions it covers), ^ for an acronym, ~ for a bigram.
std::string show(const TokenBuffer& buffer) {
    std::string out;
    for (const Token& token : buffer.tokens()) {
        if (!out.empty()) out += ' ';
        constexpr std::string_view kSigns = " =+^~";
        const char sign = kSigns[static_cast<std::size_t>(token.kind)];
        if (sign != ' ') out += sign;
        out += token.term;
        out += '@' + std::to_string(token.position);
        if (token.kind == TokenKind::kJoined) out += '/' + std::to_string(token.span);
    }
    return out;
}

std::string tokens_of(std::string_view text, std::string_view language = "en") {
    Analyzer analyzer(language);
    TokenBuffer buffer;
    analyzer.tokenize(text, buffer);
    return show(buffer);
}

struct Row {
    const char* name;
    const char* text;
    const char* tokens;
    const char* language = "en";
};

void PrintTo(const Row& row, std::ostream* out) { *out << row.text; }

class News : public testing::TestWithParam<Row> {};

TEST_P(News, Becomes) {
    EXPECT_EQ(tokens_of(GetParam().text, GetParam().language), GetParam().tokens)
        << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Acronyms, News,
    testing::Values(
        Row{"us_in_four_spellings", "U.S. U.S US us", "us@1 ^us@1 us@2 ^us@2 us@3 ^us@3 us@4"},
        Row{"followed_by_hyphen", "U.S.-led", "us@1 ^us@1 +usled@1/2 led@2"},
        Row{"possessive", "U.K.'s plan", "uk's@1 =uk@1 plan@2"},
        Row{"possessive_plain", "US's plan", "us's@1 =us@1 ^us@1 plan@2"},
        Row{"of_capitals", "N.A.T.O. J.K.", "nato@1 jk@2"},
        Row{"of_small_letters", "a.b.c u.s. e.g.", "abc@1 us@2 ^us@2 eg@3"},
        Row{"of_both", "M.P.s I.d.", "mps@1 =mp@1 id@2"},
        Row{"degree", "Ph.D.", "ph@1 +phd@1/2 d@2"},
        Row{"end_of_sentence_is_none", "He left.The end", "he@1 left@2 the@3 end@4"},
        Row{"initials_apart", "J. K. Rowling", "j@1 +jk@1/2 k@2 rowling@3"},
        Row{"initials_of_three", "J. R. R. Tolkien", "j@1 +jrr@1/3 r@2 r@3 tolkien@4"},
        Row{"one_initial", "George W. Bush", "george@1 w@2 bush@3"},
        Row{"letter_at_end_of_sentence", "Vitamin C. A study", "vitamin@1 c@2 a@3 study@4"},
        Row{"dots_and_blanks", "the U. S. envoy", "the@1 u@2 +us@2/2 ^us@2 s@3 envoy@4"},
        Row{"who", "WHO Who who", "who@1 ^who@1 who@2 who@3"},
        Row{"line_of_capitals", "IT IS NOW", "it@1 ^it@1 is@2 ^is@2 now@3 ^now@3"},
        Row{"plural", "MPs NGOs' M.P.s @PMs",
            "mps@1 =mp@1 ngos@2 =ngo@2 mps@3 =mp@3 pms@4 =pm@4 =@pms@4"},
        Row{"no_plural", "Ms As MPS mps McAs", "ms@1 as@2 mps@3 mps@4 mcas@5"},
        Row{"no_common_word", "NATO OPEC", "nato@1 opec@2"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Apostrophes, News,
    testing::Values(
        Row{"possessive", "Brandt's Brandt’s", "brandt's@1 =brandt@1 brandt's@2 =brandt@2"},
        Row{"plural_possessive", "workers' pay", "workers@1 pay@2"},
        Row{"name", "O'Neill", "o'neill@1 =oneill@1"},
        Row{"name_possessive", "O’Neill’s", "o'neill's@1 =o'neill@1 =oneill's@1 =oneill@1"},
        Row{"negation", "don't", "don't@1 =dont@1"},
        Row{"contraction_is_no_other_word", "we'll she'd we're", "we'll@1 she'd@2 we're@3"},
        Row{"several", "rock'n'roll", "rock'n'roll@1 =rocknroll@1"},
        Row{"quotation_marks", "'sharp' ‘turn’", "sharp@1 turn@2"},
        Row{"letter_apostrophe", "пʼять", "пʼять@1 =п'ять@1 =пять@1"},
        Row{"elision_french", "l’économie d'une", "l@1 économie@2 =economie@2 d@3 une@4", "fr"},
        Row{"elision_keeps_one_word", "aujourd'hui", "aujourd'hui@1 =aujourdhui@1", "fr"},
        Row{"elision_italian", "dell'arte", "dell@1 arte@2", "it"},
        Row{"elision_catalan", "l'home", "l@1 home@2", "ca"},
        Row{"elision_in_english", "l'homme", "l'homme@1 =lhomme@1 =homme@1"},
        Row{"elision_with_accents", "d'Économie",
            "d'économie@1 =déconomie@1 =économie@1 =d'economie@1 =deconomie@1 =economie@1"},
        Row{"elision_of_another_language", "dell'arte", "dell'arte@1 =dellarte@1 =arte@1", "fr"},
        Row{"elision_with_possessive", "d’Arcy’s",
            "d'arcy's@1 =d'arcy@1 =darcy's@1 =darcy@1 =arcy's@1 =arcy@1"},
        Row{"elision_before_apostrophe", "qu'aujourd'hui",
            "qu'aujourd'hui@1 =quaujourdhui@1 =aujourd'hui@1 =aujourdhui@1"},
        Row{"elision_joined", "l'avant-garde",
            "l'avant@1 =lavant@1 =avant@1 +l'avantgarde@1/2 +lavantgarde@1/2 +avantgarde@1/2 "
            "garde@2"},
        Row{"no_elision", "o'clock d'you c'mon l'eau m'sieur",
            "o'clock@1 =oclock@1 d'you@2 =dyou@2 c'mon@3 =cmon@3 l'eau@4 =leau@4 m'sieur@5 "
            "=msieur@5"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Hyphens, News,
    testing::Values(Row{"joined", "co-op e-mail", "co@1 +coop@1/2 op@2 e@3 +email@3/2 mail@4"},
                    Row{"chain", "state-of-the-art", "state@1 +stateoftheart@1/4 of@2 the@3 art@4"},
                    Row{"with_number", "COVID-19 F-16 10-year",
                        "covid@1 +covid19@1/2 19@2 f@3 +f16@3/2 16@4 10@5 +10year@5/2 year@6"},
                    Row{"numbers_alone", "2023-2027 9/11 2026-01-03",
                        "2023@1 2027@2 9@3 11@4 2026@5 01@6 03@7"},
                    Row{"docket", "0417-B-52", "0417@1 +0417b52@1/3 b@2 52@3"},
                    Row{"double", "mayor--elected", "mayor@1 elected@2"},
                    Row{"with_blanks", "left - right", "left@1 right@2"},
                    Row{"line_end", "cap-\n  tion", "cap@1 +caption@1/2 tion@2"},
                    Row{"line_end_capital", "New-\nYork", "new@1 york@2"},
                    Row{"paragraph_end", "cap-\n\ntion", "cap@1 tion@2"},
                    Row{"soft_hyphen_at_line_end", "cap\u00AD\ntion", "cap@1 +caption@1/2 tion@2"},
                    Row{"dashes", "a\u2010b c\u2013d e\u2212f",
                        "a@1 +ab@1/2 b@2 c@3 +cd@3/2 d@4 e@5 +ef@5/2 f@6"},
                    Row{"possessive", "co-op's", "co@1 +coop's@1/2 +coop@1/2 op's@2 =op@2"},
                    Row{"accents", "café-bar", "café@1 =cafe@1 +cafébar@1/2 +cafebar@1/2 bar@2"},
                    Row{"ten_words_are_not_joined", "a-b-c-d-e-f-g-h-i-j",
                        "a@1 b@2 c@3 d@4 e@5 f@6 g@7 h@8 i@9 j@10"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Numbers, News,
    testing::Values(Row{"comma", "1,000 12,345,678", "1,000@1 =1000@1 12,345,678@2 =12345678@2"},
                    Row{"decimals_stay", "3.14 1,000.50 1.4.22",
                        "3.14@1 1,000.50@2 =1000.50@2 1.4.22@3"},
                    Row{"apostrophe", "1'000’000", "1@1 +1000000@1/3 000@2 000@3"},
                    Row{"thin_blank", "1\u2009000 2\u00A0500\u202F000",
                        "1@1 +1000@1/2 000@2 2@3 +2500000@3/3 500@4 000@5"},
                    Row{"no_groups", "1,00 1,0000 12345,678", "1,00@1 1,0000@2 12345,678@3"},
                    Row{"list_with_blanks", "12, 345 and 678", "12@1 345@2 and@3 678@4"},
                    Row{"indian", "12,34,567", "12,34,567@1 =1234567@1"},
                    Row{"unit_glued", "1,000m $5bn £3.50 5%", "1,000m@1 =1000m@1 5bn@2 3.50@3 5@4"},
                    Row{"dot_in_english", "1.000", "1.000@1"},
                    Row{"dot_in_german", "1.000 1.000,50 3,140",
                        "1.000@1 =1000@1 1.000,50@2 =1000,50@2 3,140@3", "de"},
                    Row{"leading_zeros", "0042", "0042@1"}, Row{"fraction", "½ 2½", "½@1 2½@2"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Signs, News,
    testing::Values(
        Row{"tag_and_name", "#MeToo @bbcnews", "metoo@1 =#metoo@1 bbcnews@2 =@bbcnews@2"},
        Row{"number_sign", "#1 item", "1@1 item@2"},
        Row{"mail", "joe.bloggs@example.com", "joe@1 bloggs@2 example@3 com@4"},
        Row{"programming", "C++ C# fish+chips a++++", "c++@1 c#@2 fish@3 chips@4 a@5"},
        Row{"ampersand", "AT&T R&D", "at&t@1 r&d@2"},
        Row{"underscore", "snake_case _The Times_", "snake@1 case@2 the@3 times@4"},
        Row{"control",
            "a\x01"
            "b",
            "a@1 b@2"},
        Row{"trade_mark", "Windows™ №5", "windows@1 5@2"},
        Row{"address", "https://www.bbc.co.uk/news/uk-12?x=1&y=2, then",
            "www@1 bbc@2 co@3 uk@4 news@5 uk@6 +uk12@6/2 12@7 x@8 1&y@9 2@10 then@11"},
        Row{"address_in_brackets", "(see http://a.org/b_(c)).", "see@1 a@2 org@3 b@4 c@5"},
        Row{"address_without_scheme", "www.who.int/.", "www@1 who@2 int@3"},
        Row{"scheme_alone", "http:// www. ", "http@1 www@2"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    UnicodeForms, News,
    testing::Values(
        Row{"accent", "café caf\u0065\u0301", "café@1 =cafe@1 café@2 =cafe@2"},
        Row{"strokes_and_ligatures", "Łódź Ærø œuvre þing ıssız",
            "łódź@1 =lodz@1 ærø@2 =aero@2 =aeroe@2 œuvre@3 =oeuvre@3 þing@4 =thing@4 ıssız@5 "
            "=issiz@5"},
        Row{"half_rings", "ʿAbd ʾAbū", "ʿabd@1 =abd@1 ʾabū@2 =abu@2"},
        Row{"native_digits", "٢٠٢٤ १,००० ١٬٠٠٠٫٥",
            "٢٠٢٤@1 =2024@1 १,०००@2 =1,000@2 =1000@2 ١,٠٠٠.٥@3 =1,000.5@3 =1000.5@3"},
        Row{"arabic", "أحمد مصطفى مدرسة", "أحمد@1 =احمد@1 مصطفى@2 =مصطفي@2 مدرسة@3 =مدرسه@3"},
        Row{"persian", "یک کتاب", "یک@1 =يك@1 کتاب@2 =كتاب@2"},
        Row{"hebrew_quotes", "צה\"ל צה״ל ג׳ורג׳", "צה״ל@1 =צהל@1 צה״ל@2 =צהל@2 ג'ורג@3 =גורג@3"},
        Row{"okina", "Hawai‘i", "hawai'i@1 =hawaii@1"},
        Row{"sharp_s", "Straße STRAẞE Strasse",
            "straße@1 =strasse@1 straße@2 =strasse@2 "
            "strasse@3"},
        Row{"sharp_s_and_umlaut", "Mühlstraße",
            "mühlstraße@1 =mühlstrasse@1 =muhlstrasse@1 =muehlstrasse@1"},
        Row{"umlauts", "Häuser Århus", "häuser@1 =hauser@1 =haeuser@1 århus@2 =arhus@2 =aarhus@2"},
        Row{"dotted_capital_i", "İzbara İZBARA", "izbara@1 izbara@2"},
        Row{"final_sigma", "ΟΔΟΣ οδός", "οδοσ@1 οδός@2 =οδόσ@2 =οδοσ@2"},
        Row{"cyrillic", "ёлка май", "ёлка@1 =елка@1 май@2"},
        Row{"ligature", "ﬁnance oﬃce", "finance@1 office@2"},
        Row{"full_width", "ＡＢＣ１２３", "abc123@1"},
        Row{"soft_hyphens", "Ge\u00ADsamt\u00ADkonzept", "gesamtkonzept@1"},
        Row{"zero_width", "light\u200Bhouse break\u2060water \uFEFFa\u200Db",
            "lighthouse@1 breakwater@2 ab@3"},
        Row{"subscript", "CO₂", "co2@1"}, Row{"spacing_accent", "a´b", "a@1 b@2"}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Cjk, News,
    testing::Values(Row{"run", "東京都", "東@1 ~東京@1 京@2 ~京都@2 都@3"},
                    Row{"blank_leaves_no_gap", "東京 大", "東@1 ~東京@1 京@2 大@3"},
                    Row{"latin_glued", "発tidemap後", "発@1 tidemap@2 後@3"},
                    Row{"digits_glued", "2020年", "2020@1 年@2"},
                    Row{"acronym_glued", "東U.S.大", "東@1 us@2 ^us@2 大@3"},
                    Row{"apostrophe_before", "abc'東 def", "abc@1 東@2 def@3"},
                    Row{"full_width_glued", "便名ＡＢＣ１２３は",
                        "便@1 ~便名@1 名@2 abc123@3 は@4"},
                    Row{"hangul", "서울 시", "서@1 ~서울@1 울@2 시@3"},
                    Row{"thai", "กรุงเทพ ทำ",
                        "ก@1 ~กรุ@1 รุ@2 ~รุง@2 ง@3 ~งเ@3 เ@4 ~เท@4 ท@5 ~ทพ@5 พ@6 "
                        "ท@7 ~ทำ@7 ำ@8"},
                    Row{"thai_beside_numbers", "พ.ศ. ๒๕๖๗", "พ@1 ศ@2 ๒๕๖๗@3 =2567@3"},
                    Row{"lao", "ລາວ", "ລ@1 ~ລາ@1 າ@2 ~າວ@2 ວ@3"},
                    Row{"khmer_letter_below", "ខ្មែរ", "ខ្មែ@1 ~ខ្មែរ@1 រ@2"},
                    Row{"burmese_stack", "မန္တ", "မ@1 ~မန္တ@1 န္တ@2"}),
    [](const auto& row) { return std::string(row.param.name); });

}  // namespace
}  // namespace newsdex::analysis
