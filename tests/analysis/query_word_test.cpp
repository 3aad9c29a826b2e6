// What queries find in texts, at the level of words: the kinds hyphen, apostrophe, acronym-case,
// unicode-forms, cjk and numbers, as tables and as laws.
#include "analysis/query_word.hpp"

#include <gtest/gtest.h>

#include <ostream>
#include <random>
#include <string>

#include "analysis/acronyms.hpp"
#include "tests/analysis/generator.hpp"
#include "tests/analysis/tiny_index.hpp"

namespace newsdex::analysis {
namespace {

struct QueryRow {
    const char* name;
    const char* query;
    const char* text;
    bool bare;    ///< found when typed as it is
    bool quoted;  ///< found between quotation marks
    const char* language = "en";
};

void PrintTo(const QueryRow& row, std::ostream* out) { *out << row.query << " in " << row.text; }

class Query : public testing::TestWithParam<QueryRow> {};

TEST_P(Query, Finds) {
    const QueryRow& row = GetParam();
    Analyzer analyzer(row.language);
    EXPECT_EQ(finds(analyzer, row.text, row.query, Form::kInflected), row.bare);
    EXPECT_EQ(finds(analyzer, row.text, row.query, Form::kAsWritten), row.quoted);
}

INSTANTIATE_TEST_SUITE_P(
    Hyphen, Query,
    testing::Values(
        QueryRow{"solid_finds_hyphened", "wifi", "Free wi-fi comes", true, true},
        QueryRow{"hyphened_finds_solid", "wi-fi", "Free wifi comes", true, true},
        QueryRow{"inflected", "email", "two e-mails came", true, false},
        QueryRow{"inflected_back", "e-mails", "one email came", true, false},
        QueryRow{"blanks", "state-of-the-art", "it is state of the art", true, true},
        QueryRow{"blanks_back", "state of the art", "a state-of-the-art ferry", true, true},
        QueryRow{"in_phrase", "send email today", "Send e-mail today to", true, true},
        QueryRow{"in_phrase_back", "send e-mail today", "Send email today to", true, true},
        QueryRow{"part_is_not_the_whole", "co-op", "a company of op singers", false, false},
        QueryRow{"docket", "0417-B-52", "Case 0417-B-521 was", false, false},
        QueryRow{"line_end", "caption", "the cap-\ntion said", true, true},
        QueryRow{"en_dash", "co-op", "the co–op", true, true},
        QueryRow{"letter_and_number", "covid19", "COVID-19 spread", true, true}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Apostrophe, Query,
    testing::Values(
        QueryRow{"name_finds_possessive", "Brandt", "Brandt’s plan", true, true},
        QueryRow{"possessive_finds_name", "Brandt's", "The plan of Brandt", true, false},
        QueryRow{"possessive_both_signs", "Brandt's", "Brandt’s plan", true, true},
        QueryRow{"name_without_stemmer", "Brandt", "Brandt's", true, true, "none"},
        QueryRow{"phrase", "O'Neill budget", "O'Neill's budget", true, true},
        QueryRow{"no_apostrophe", "ONeill", "O’Neill said", true, true},
        QueryRow{"no_apostrophe_back", "O'Neill", "ONeill said", true, true},
        QueryRow{"other_word", "well", "we'll see", false, false},
        QueryRow{"negation", "dont", "I don't", true, true},
        QueryRow{"plural_possessive", "farmers market", "the farmers' market", true, true},
        QueryRow{"quotation_marks", "sharp", "a 'sharp' turn", true, true},
        QueryRow{"elision", "économie", "de l'économie", true, true, "fr"},
        QueryRow{"elision_with_article", "l’économie", "de l'économie", true, true, "fr"},
        QueryRow{"elision_in_english", "économie", "de l'Économie", true, true},
        QueryRow{"elision_in_english_plain", "economie", "d’Économie", true, true},
        QueryRow{"elision_in_english_article", "l'économie", "de l’économie", true, true},
        QueryRow{"elision_in_english_phrase", "revue économie", "revue d'économie", true, true},
        QueryRow{"elision_not_asked_back", "l'économie", "économie", false, false},
        QueryRow{"elision_of_a_name", "arcy", "d'Arcy", true, true}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    AcronymCase, Query,
    testing::Values(QueryRow{"dotted_finds_plain", "U.S.", "The US envoy", true, true},
                    QueryRow{"plain_finds_dotted", "US", "The U.S. envoy", true, true},
                    QueryRow{"not_the_pronoun", "US", "join us", false, false},
                    QueryRow{"pronoun_finds_both", "us", "the US", true, true},
                    QueryRow{"small_dots", "U.S.", "the u.s. envoy", true, true},
                    QueryRow{"line_of_capitals", "US", "JOIN US NOW", true, true},
                    QueryRow{"who", "WHO", "who said", false, false},
                    QueryRow{"hyphened", "US", "the U.S.-led force", true, true},
                    QueryRow{"possessive", "US", "the U.S.'s plan and US's", true, true},
                    QueryRow{"possessive_asked", "US's", "the US plan", true, false},
                    QueryRow{"other_acronym", "NATO", "nato", true, true},
                    QueryRow{"dotted_in_phrase", "the KLT company", "the K.L.T. company", true,
                             true},
                    QueryRow{"one_letter", "vitamin C", "Vitamin C ran", true, true},
                    QueryRow{"initials", "J.K. Rowling", "J. K. Rowling", true, true},
                    QueryRow{"initials_back", "J. K. Rowling", "JK Rowling", true, true}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    UnicodeForms, Query,
    testing::Values(QueryRow{"no_accent_finds_both", "guenat cafe", "Guénat café", true, true},
                    QueryRow{"no_accent_inflected", "cafe", "the cafés", true, false},
                    QueryRow{"accent_finds_only_itself", "café", "the cafe", false, false},
                    QueryRow{"accent_finds_decomposed", "Vallèze", "Valle\u0300ze", true, true},
                    QueryRow{"accent_case", "CAFÉ", "café", true, true},
                    QueryRow{"sharp_s", "Mühlstrasse", "Mühlstraße", true, true},
                    QueryRow{"sharp_s_back", "mühlstraße", "MÜHLSTRASSE", true, true},
                    QueryRow{"capital_sharp_s", "mühlstraße", "MÜHLSTRAẞE", true, true},
                    QueryRow{"umlaut_spelled_out", "Muehlstrasse", "Mühlstraße", true, true},
                    QueryRow{"umlaut_left_out", "Muhlstrasse", "Mühlstraße", true, true},
                    QueryRow{"umlaut_inflected", "häuser", "Häusern", true, false, "de"},
                    QueryRow{"umlaut_case", "Häuser", "häuser", true, true, "de"},
                    QueryRow{"stroke", "Lodz", "Łódź", true, true},
                    QueryRow{"dotted_i", "izbara", "İZBARA", true, true},
                    QueryRow{"dotless_i", "Isik", "Işık", true, true},
                    QueryRow{"dotless_i_of_capital", "ırak", "IRAK Irak", true, true},
                    QueryRow{"dotless_i_in_turkish", "ırak", "IRAK", true, true, "tr"},
                    QueryRow{"half_rings", "Abu Nasr", "ʾAbū Naṣr", true, true},
                    QueryRow{"hamza_left_out", "احمد", "أحمد", true, true},
                    QueryRow{"persian_letters", "كتاب", "کتاب", true, true},
                    QueryRow{"persian_letters_back", "کتاب", "كتاب", true, true},
                    QueryRow{"native_digits", "2024", "عام ٢٠٢٤", true, true},
                    QueryRow{"native_digits_back", "२०२४", "in 2024", true, true},
                    QueryRow{"gershayim", "צה\"ל", "צה״ל", true, true},
                    QueryRow{"gershayim_left_out", "צהל", "צה”ל", true, true},
                    QueryRow{"geresh", "ג'ורג'", "ג׳ורג׳", true, true},
                    QueryRow{"soft_hyphen", "Gesamtkonzept", "Ge\u00ADsamt\u00ADkon\u00ADzept",
                             true, true},
                    QueryRow{"zero_width", "lighthouse", "light\u200Bhouse", true, true},
                    QueryRow{"ligature", "fisheries office", "ﬁsheries oﬃce", true, true},
                    QueryRow{"full_width", "ABC123", "便名ＡＢＣ１２３は", true, true},
                    QueryRow{"sigma", "ΟΔΟΣ", "οδος", true, true},
                    QueryRow{"final_sigma", "οδος", "ΟΔΟΣ", true, true},
                    QueryRow{"yo", "елка", "Ёлка", true, true}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Cjk, Query,
    testing::Values(QueryRow{"in_sentence", "潮汐表", "昨日公布新的潮汐表。", true, true},
                    QueryRow{"pairs_apart", "天文台", "天文学家与人文台历", false, false},
                    QueryRow{"latin_glued", "tidemap", "昨日发布tidemap后", true, true},
                    QueryRow{"japanese", "手続き", "渡船の手続きは", true, true},
                    QueryRow{"order", "京東", "東京と京都", false, false},
                    QueryRow{"one_character", "港", "昨日港口", true, true},
                    QueryRow{"mixed", "port 港口 news", "port 港口 news 渡轮", true, true},
                    QueryRow{"hangul", "서울", "서울에서", true, true},
                    QueryRow{"thai", "นายก", "อดีตนายกรัฐมนตรี", true, true},
                    QueryRow{"thai_other_mark", "นา", "น่า", false, false},
                    QueryRow{"burmese", "မြန်မာ", "ပြည်ထောင်စုသမ္မတမြန်မာနိုင်ငံ", true, true},
                    QueryRow{"khmer", "ខ្មែរ", "ភាសាខ្មែរជា", true, true},
                    QueryRow{"lao", "ລາວ", "ປະເທດລາວແມ່ນ", true, true}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Numbers, Query,
    testing::Values(QueryRow{"plain_finds_comma", "1000", "About 1,000 gulls", true, true},
                    QueryRow{"comma_finds_plain", "1,000", "About 1000 gulls", true, true},
                    QueryRow{"apostrophe", "1000000", "1'000'000 francs", true, true},
                    QueryRow{"thin_blank", "1000", "1\u2009000 francs", true, true},
                    QueryRow{"not_inside", "1000", "10000", false, false},
                    QueryRow{"list", "12345678", "12, 345 and 678", false, false},
                    QueryRow{"decimal", "3.5 percent", "35 percent", false, false},
                    QueryRow{"decimal_found", "3.5", "of 3.5 percent", true, true},
                    QueryRow{"leading_zeros", "0042", "Agent 42", false, false},
                    QueryRow{"dot_in_german", "1000", "1.000 Euro", true, true, "de"},
                    QueryRow{"dot_in_english", "1000", "1.000 mm", false, false},
                    QueryRow{"in_phrase", "about 1,000 gulls", "about 1000 gulls", true, true}),
    [](const auto& row) { return std::string(row.param.name); });

INSTANTIATE_TEST_SUITE_P(
    Signs, Query,
    testing::Values(
        QueryRow{"tag", "#MeToo", "the #metoo movement", true, true},
        QueryRow{"tag_is_asked", "#MeToo", "the metoo movement", false, false},
        QueryRow{"tag_without_sign", "metoo", "the #MeToo movement", true, true},
        QueryRow{"name", "@bbcnews", "by @BBCNews today", true, true},
        QueryRow{"address", "https://a.org/b", "see http://www.a.org/b/.", true, true},
        QueryRow{"host_word", "bbc", "see https://www.bbc.co.uk/x", true, true},
        QueryRow{"host", "bbc.co.uk", "see https://www.bbc.co.uk/x", true, true},
        QueryRow{"typed_with_www", "www.bbc.co.uk", "see bbc.co.uk today", false, false},
        QueryRow{"typed_with_scheme", "http://bbc.co.uk/", "see bbc.co.uk today", true, true},
        QueryRow{"path", "news/uk", "see https://www.bbc.co.uk/news/uk", true, true},
        QueryRow{"other_host", "co.bbc", "see https://www.bbc.co.uk/x", false, false},
        QueryRow{"emphasis", "The Times", "in _The Times_ today", true, true},
        QueryRow{"file_name", "final report", "of final_report_2.doc", true, true},
        QueryRow{"acronym_of_plural", "MP", "two MPs met", true, true},
        QueryRow{"plural_of_acronym", "MPs", "an MP met", true, false},
        QueryRow{"plural_as_written", "MPs", "two MPs met", true, true},
        QueryRow{"no_plural", "GP", "by GPS", false, false}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(QueryText, EveryTextFindsItself) {
    Analyzer analyzer("en");
    for (std::uint32_t seed = 0; seed < newsdex::test::repeats(600); ++seed) {
        const std::string text = newsdex::test::unicode_text(seed);
        const QueryText query = read_query_text(analyzer, text);
        if (query.terms.empty() || query.terms.size() > 40) continue;
        ASSERT_TRUE(finds(analyzer, text, text, Form::kAsWritten)) << "seed " << seed;
        ASSERT_TRUE(finds(analyzer, text, text, Form::kInflected)) << "seed " << seed;
    }
}

TEST(QueryText, EveryAmbiguousAcronymTellsItselfFromTheWord) {
    Analyzer analyzer("en");
    for (const std::string_view term : ambiguous_acronyms()) {
        std::string capitals;
        std::string dotted;
        for (const char c : term) {
            capitals += static_cast<char>(c - 'a' + 'A');
            dotted += {static_cast<char>(c - 'a' + 'A'), '.'};
        }
        const std::string word(term);
        for (const std::string& text : {"the " + capitals + " of it all", "the " + dotted + " x"}) {
            EXPECT_TRUE(finds(analyzer, text, capitals, Form::kInflected)) << text;
            EXPECT_TRUE(finds(analyzer, text, dotted, Form::kAsWritten)) << text;
            EXPECT_TRUE(finds(analyzer, text, word, Form::kAsWritten)) << text;
        }
        EXPECT_FALSE(finds(analyzer, "to " + word + " him", capitals, Form::kInflected)) << word;
        EXPECT_TRUE(finds(analyzer, "to " + word + " him", word, Form::kInflected)) << word;
    }
}

TEST(QueryText, AnyHyphenationFindsTheSolidWord) {
    Analyzer analyzer("en");
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        std::string solid;
        std::string hyphened;
        const unsigned parts = 2 + static_cast<unsigned>(random() % 4);
        for (unsigned i = 0; i < parts; ++i) {
            std::string part;
            while (part.size() < 1 + random() % 6) part += static_cast<char>('a' + random() % 26);
            solid += part;
            hyphened += (i == 0 ? "" : "-") + part;
        }
        for (const Form form : {Form::kAsWritten, Form::kInflected}) {
            EXPECT_TRUE(finds(analyzer, "x " + hyphened + " y", solid, form)) << hyphened;
            EXPECT_TRUE(finds(analyzer, "x " + solid + " y", hyphened, form)) << hyphened;
            EXPECT_TRUE(finds(analyzer, "x " + hyphened + " y", "x " + solid + " y", form));
        }
    }
}

TEST(QueryText, AnyGroupingFindsTheNumber) {
    Analyzer analyzer("en");
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        std::mt19937 random(seed);
        const std::string digits = std::to_string(1'000 + random() % 4'000'000'000U);
        for (const char* mark : {",", "'", "’", "\u2009", "\u00A0", "\u202F"}) {
            std::string grouped = digits;
            for (std::size_t at = digits.size(); at > 3;) {
                at -= 3;
                grouped.insert(at, mark);
            }
            const std::string text = "of " + grouped + " people";
            EXPECT_TRUE(finds(analyzer, text, digits, Form::kInflected)) << text;
            EXPECT_TRUE(finds(analyzer, "of " + digits + " people", grouped, Form::kAsWritten));
            EXPECT_FALSE(finds(analyzer, text, digits + "0", Form::kInflected)) << text;
        }
    }
}

TEST(QueryText, TellsWhatThePlannerMustKnow) {
    Analyzer analyzer("en");
    const QueryText query = read_query_text(analyzer, "U.S. Cafés' co-op 東京 #tag");
    ASSERT_EQ(query.terms.size(), 7U);
    EXPECT_EQ(query.terms[0].term, "us");
    EXPECT_EQ(query.terms[0].acronym, "us");
    EXPECT_EQ(query.terms[1].term, "cafés");
    EXPECT_EQ(query.terms[1].stem, "café");
    EXPECT_TRUE(query.terms[1].has_accents);
    EXPECT_EQ(query.terms[1].offset, 5U);
    EXPECT_EQ(query.terms[1].length, 6U);
    ASSERT_EQ(query.joined.size(), 1U);
    EXPECT_EQ(query.joined[0].first, 2U);
    EXPECT_EQ(query.joined[0].span, 2U);
    EXPECT_EQ(query.joined[0].term, "coop");
    ASSERT_EQ(query.bigrams.size(), 1U);
    EXPECT_EQ(query.bigrams[0].first, 4U);
    EXPECT_EQ(query.bigrams[0].term, "東京");
    EXPECT_EQ(query.terms[4].stem, "");
    EXPECT_EQ(query.terms[6].term, "#tag");
    EXPECT_EQ(query.terms[6].stem, "");
}

}  // namespace
}  // namespace newsdex::analysis
