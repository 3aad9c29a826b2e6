// The parts that the analyzer is made of, where a mistake would hide in the whole.
#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <array>
#include <newsdex/error.hpp>
#include <string>
#include <vector>

#include "analysis/acronyms.hpp"
#include "analysis/analyzer.hpp"
#include "analysis/characters.hpp"
#include "analysis/elision.hpp"
#include "analysis/fold.hpp"
#include "analysis/numbers.hpp"
#include "analysis/stemmer.hpp"
#include "analysis/word_chain.hpp"
#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "tests/analysis/differences.hpp"

namespace newsdex::analysis {
namespace {

TEST(Characters, AgreeWithXapianUpToUnicode9) {
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        std::string text;
        base::append(text, c);
        const bool is_surrogate = c >= 0xD800 && c < 0xE000;
        if (is_surrogate || differences::has_newer_characters(text)) continue;
        const Character character = describe(c);
        const bool is_connector =
            Xapian::Unicode::get_category(c) == Xapian::Unicode::CONNECTOR_PUNCTUATION;
        ASSERT_EQ(character.is(Character::kWordPart),
                  Xapian::Unicode::is_wordchar(c) && !is_connector)
            << static_cast<unsigned>(c);
        ASSERT_EQ(character.lower, Xapian::Unicode::tolower(c)) << static_cast<unsigned>(c);
    }
}

// One figure over everything that decides on words: another ICU must not change it. If it does, pin
// what differs as base::kUnicodeVersion does, or raise the analyzer's version.
TEST(Characters, AreTheSameWithEveryIcu) {
    base::Hasher all;
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        const Character character = describe(c);
        std::array<char, 8> bytes{};
        for (std::size_t i = 0; i < 4; ++i) {
            bytes[i] = static_cast<char>(character.lower >> (8 * i) & 0xFFU);
            bytes[4 + i] =
                static_cast<char>(std::uint32_t{character.properties} >> (8 * i) & 0xFFU);
        }
        all.add({bytes.data(), bytes.size()});
    }
    EXPECT_EQ(base::hex(all.finish()), "ca9af0d880bd067564a1b0b4afc9cabf");
}

TEST(Characters, OfALaterUnicodeAreNoWordsAndStayAsTheyAre) {
    // Unicode 16: a capital A that NFKC would make plain, a mark that would be put in order with
    // others, a letter with a lower case, a digit.
    for (const char* text :
         {"x\U0001CCD6y", "x\U00000897\u0323y", "x\U0000A7CBy", "x\U0001CCF1y"}) {
        Analyzer analyzer("en");
        TokenBuffer buffer;
        analyzer.tokenize(text, buffer);
        std::vector<std::string> words;
        for (const Token& token : buffer.tokens())
            if (token.kind == TokenKind::kWord) words.emplace_back(token.term);
        ASSERT_EQ(words.size(), 2U) << text;
        EXPECT_EQ(words[0], "x") << text;
        EXPECT_TRUE(words[1].ends_with("y")) << text;
    }
}

TEST(Stems, AreTheSameWithEveryLibxapian) {
    Stemmer english("en");
    EXPECT_EQ(english.stem("skis"), "ski");  // libxapian 1.4.29 alone has "skis"
    EXPECT_EQ(english.stem("skies"), "sky");
    EXPECT_EQ(Stemmer("german").stem("skis"), Xapian::Stem("german")("skis"));
}

TEST(Folding, IsDoneOnceAndForAll) {
    for (char32_t c = 0x80; c <= 0x2FFFF; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::string letter;
        base::append(letter, describe(c).lower);
        std::string once;
        std::string twice;
        fold_accents(letter, once);
        fold_accents(once, twice);
        ASSERT_EQ(once, twice) << static_cast<unsigned>(c);
        ASSERT_EQ(folds(describe(c).lower), once != letter) << static_cast<unsigned>(c);
    }
}

TEST(Numbers, LoseTheirGroupMarksOnly) {
    struct Case {
        const char* word;
        char mark;
        const char* plain;  // "" for none
    };
    for (const Case& row :
         {Case{"1,000", ',', "1000"}, Case{"999,999,999", ',', "999999999"},
          Case{"1,000.5", ',', "1000.5"}, Case{"1,000,5", ',', ""}, Case{"1,00,000", ',', "100000"},
          Case{"1,000,00", ',', ""}, Case{"1,00", ',', ""}, Case{"1000,000", ',', ""},
          Case{"0,5", ',', ""}, Case{"1.000", ',', ""}, Case{"1.000", '.', "1000"},
          Case{"1.000,5", '.', "1000,5"}, Case{"1,000m", ',', "1000m"}, Case{"1,000_", ',', ""},
          Case{",000", ',', ""}, Case{"", ',', ""}, Case{"1", ',', ""}, Case{"a,000", ',', ""}}) {
        std::string plain;
        EXPECT_EQ(ungroup(row.word, row.mark, plain), *row.plain != '\0') << row.word;
        if (*row.plain != '\0') {
            EXPECT_EQ(plain, row.plain) << row.word;
        }
    }
}

TEST(Acronyms, AreSortedSmallLetters) {
    const auto table = ambiguous_acronyms();
    EXPECT_TRUE(std::is_sorted(table.begin(), table.end()));
    EXPECT_EQ(std::adjacent_find(table.begin(), table.end()), table.end());
    for (const std::string_view term : table) {
        EXPECT_GE(term.size(), 2U) << term;
        EXPECT_TRUE(std::all_of(term.begin(), term.end(), [](char c) {
            return c >= 'a' && c <= 'z';
        })) << term;
        EXPECT_TRUE(is_ambiguous_acronym(term)) << term;
    }
    for (const char* term : {"us", "who", "it", "is", "aids", "ice", "now", "start"})
        EXPECT_TRUE(is_ambiguous_acronym(term)) << term;
    for (const char* term : {"nato", "opec", "", "u", "the"})
        EXPECT_FALSE(is_ambiguous_acronym(term)) << term;
}

TEST(Elisions, AreTakenOffInEveryLanguage) {
    EXPECT_EQ(after_elision("l'économie"), "économie");
    EXPECT_EQ(after_elision("dell'arte"), "arte");
    EXPECT_EQ(after_elision("lorsqu'elle"), "elle");
    EXPECT_EQ(after_elision("l'élan"), "élan");
    for (const char* word : {"", "'", "l'", "l'été", "o'neill", "d'you", "d'bonnes", "x'homme",
                             "l d'homme", "l'1000", "homme", "puisquoi'elle"})
        EXPECT_EQ(after_elision(word), "") << word;
}

TEST(Elisions, AreOfTheirLanguage) {
    EXPECT_TRUE(Elisions("french").splits("qu"));
    EXPECT_FALSE(Elisions("french").splits("aujourd"));
    EXPECT_FALSE(Elisions("french").splits(""));
    EXPECT_FALSE(Elisions("french").splits("l d"));
    EXPECT_TRUE(Elisions("italian").splits("dell"));
    EXPECT_FALSE(Elisions("italian").splits("ell"));
    EXPECT_TRUE(Elisions("catalan").splits("n"));
    EXPECT_FALSE(Elisions("english").any());
}

TEST(Stemmer, GivesXapiansStems) {
    Stemmer stemmer("de-AT");
    EXPECT_EQ(stemmer.language(), "german");
    const Xapian::Stem xapian("german");
    // More distinct words than the cache keeps, each twice.
    for (unsigned i = 0; i < 140'000; ++i) {
        const std::string word = "häuser" + std::to_string(i % 70'000) + "ungen";
        ASSERT_EQ(stemmer.stem(word), xapian(word)) << word;
    }
}

TEST(Stemmer, KnowsTagsAndNames) {
    for (const char* known : {"en", "en-GB", "EN", "english", "de", "pt-BR", "none", "german2"})
        EXPECT_TRUE(Analyzer::knows(known)) << known;
    for (const char* unknown : {"ja", "zh-Hans", "", "klingon", "pl"})
        EXPECT_FALSE(Analyzer::knows(unknown)) << unknown;
    EXPECT_EQ(Analyzer("en-US").language(), "english");
    EXPECT_EQ(Analyzer("none").language(), "none");
}

TEST(Stemmer, RefusesOthersWithAReason) {
    try {
        Analyzer analyzer("ja");
        FAIL() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kUsage);
        EXPECT_STREQ(error.what(),
                     "cannot stem: ja: there is no stemmer for this language; use \"none\"");
    }
}

TEST(Analyzer, StemsNothingWithoutAStemmer) {
    Analyzer analyzer("none");
    TokenBuffer buffer;
    analyzer.tokenize("Cafés' co-op's", buffer);
    for (const Token& token : buffer.tokens()) EXPECT_EQ(token.flags & kStemmed, 0) << token.term;
    EXPECT_EQ(analyzer.stem("running"), "running");
}

TEST(Gap, IsReadBySignsAndLines) {
    struct Case {
        const char* between;
        Gap gap;
    };
    for (const Case& row : {Case{"-", Gap::kHyphen},
                            Case{"\u00AD-\u200B", Gap::kHyphen},
                            Case{"\u2013", Gap::kHyphen},
                            Case{"--", Gap::kOther},
                            Case{"- ", Gap::kOther},
                            Case{" -", Gap::kOther},
                            Case{"-\n", Gap::kLineEnd},
                            Case{"-\r\n   ", Gap::kLineEnd},
                            Case{"-\n\n", Gap::kOther},
                            Case{"\u00AD\n", Gap::kLineEnd},
                            Case{".", Gap::kDot},
                            Case{". ", Gap::kDot},
                            Case{".\n", Gap::kDot},
                            Case{"..", Gap::kOther},
                            Case{"'", Gap::kGroupMark},
                            Case{"’", Gap::kGroupMark},
                            Case{"\u202F", Gap::kGroupMark},
                            Case{"\u00A0\u00A0", Gap::kOther},
                            Case{"", Gap::kOther},
                            Case{"/", Gap::kOther}})
        EXPECT_EQ(read_gap(row.between).gap, row.gap) << testing::PrintToString(row.between);
    EXPECT_EQ(read_gap("-\n" + std::string(200, ' ')).gap, Gap::kOther);
}

}  // namespace
}  // namespace newsdex::analysis
