// Laws of tokens over generated text: what holds whatever the text says.
#include <gtest/gtest.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <clocale>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "analysis/analyzer.hpp"
#include "analysis/characters.hpp"
#include "base/utf8.hpp"
#include "tests/analysis/generator.hpp"

namespace newsdex::analysis {
namespace {

struct Plain {
    std::string term;
    Position position;
    std::uint16_t span;
    TokenKind kind;
    std::uint8_t flags;
    bool operator==(const Plain&) const = default;
};

void PrintTo(const Plain& token, std::ostream* out) {
    *out << token.term << '@' << token.position << '/' << token.span << " kind "
         << static_cast<int>(token.kind) << " flags " << static_cast<int>(token.flags);
}

/// Tokens without their offsets.
std::vector<Plain> tokens_of(Analyzer& analyzer, const std::string& text) {
    TokenBuffer buffer;
    analyzer.tokenize(text, buffer);
    std::vector<Plain> tokens;
    for (const Token& t : buffer.tokens())
        tokens.push_back({std::string(t.term), t.position, t.span, t.kind, t.flags});
    return tokens;
}

std::string in_form(const icu::Normalizer2& form, const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    form.normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(out);
    return out;
}

/// A boundary of `text` as Utf8Iterator reads it: no byte that continues a well-formed character.
bool is_boundary(const std::string& text, std::size_t at) {
    if (at >= text.size()) return at == text.size();
    for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
        const base::Decoded before = base::decode(text, at - back);
        if (before.well_formed && before.length > back) return false;
    }
    return true;
}

void expect_ordered(const TokenBuffer& buffer, const std::string& text, const std::string& what) {
    Position last = 0;
    std::set<std::pair<Position, std::string>> terms;
    for (const Token& token : buffer.tokens()) {
        const bool is_word = token.kind == TokenKind::kWord;
        ASSERT_EQ(token.position, is_word ? last + 1 : last) << what << ": " << token.term;
        last = token.position;
        ASSERT_LE(token.position + token.span - 1U, buffer.last_position()) << what;
        ASSERT_TRUE(base::is_valid_utf8(token.term)) << what;
        ASSERT_FALSE(token.term.empty()) << what;
        ASSERT_LE(token.term.size(), 230U) << what << ": room for a prefix below Xapian's 245";
        ASSERT_GT(token.length, 0U) << what;
        ASSERT_LE(std::size_t{token.offset} + token.length, text.size()) << what;
        ASSERT_TRUE(is_boundary(text, token.offset)) << what << ": " << token.term;
        ASSERT_TRUE(is_boundary(text, token.offset + token.length)) << what << ": " << token.term;
        if (token.kind == TokenKind::kAcronym) continue;
        ASSERT_TRUE(terms.emplace(token.position, token.term).second)
            << what << ": twice " << token.term;
    }
    ASSERT_EQ(last, buffer.last_position()) << what;
}

void expect_stems_differ(Analyzer& analyzer, const TokenBuffer& buffer, const std::string& what) {
    std::set<std::pair<Position, std::string>> stems;
    for (const Token& token : buffer.tokens()) {
        if ((token.flags & kStemmed) == 0) continue;
        ASSERT_TRUE(stems.emplace(token.position, analyzer.stem(token.term)).second)
            << what << ": the stem of " << token.term << " stands twice";
    }
}

class Laws : public testing::Test {
  protected:
    Analyzer analyzer_{"en"};
    TokenBuffer buffer_;
};

TEST_F(Laws, TokensAreOrderedAndLieOnCharacters) {
    for (std::uint32_t seed = 0; seed < test::repeats(800); ++seed) {
        const std::string what = "seed " + std::to_string(seed);
        for (const std::string& text : {test::unicode_text(seed), test::damaged_text(seed)}) {
            analyzer_.tokenize(text, buffer_);
            ASSERT_NO_FATAL_FAILURE(expect_ordered(buffer_, text, what));
            ASSERT_NO_FATAL_FAILURE(expect_stems_differ(analyzer_, buffer_, what));
        }
    }
}

TEST_F(Laws, WhatIsRememberedOfOtherTextsChangesNothing) {
    const std::string signs =
        " #caf\u00E9 caf\u00E9 @caf\u00E9 e\u0301 e\u0301\u0323 \uFDFA o'neill #o'neill ";
    for (std::uint32_t seed = 0; seed < test::repeats(60); ++seed) {
        const std::string text = test::unicode_text(seed) + signs + test::damaged_text(seed);
        Analyzer fresh("en");
        const std::vector<Plain> first = tokens_of(fresh, text);
        ASSERT_EQ(tokens_of(fresh, text), first) << "seed " << seed;
        ASSERT_EQ(tokens_of(analyzer_, text), first) << "seed " << seed;
    }
}

TEST_F(Laws, ComposedAndDecomposedTextAreTheSame) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2& nfc = *icu::Normalizer2::getNFCInstance(status);
    const icu::Normalizer2& nfd = *icu::Normalizer2::getNFDInstance(status);
    for (std::uint32_t seed = 0; seed < test::repeats(800); ++seed) {
        const std::string text = test::unicode_text(seed);
        const std::vector<Plain> as_is = tokens_of(analyzer_, text);
        ASSERT_EQ(tokens_of(analyzer_, in_form(nfc, text)), as_is) << "seed " << seed;
        ASSERT_EQ(tokens_of(analyzer_, in_form(nfd, text)), as_is) << "seed " << seed;
    }
}

TEST_F(Laws, InvisibleCharactersInsideWordsChangeNothing) {
    constexpr const char* kInvisible[] = {"\u00AD", "\u200B", "\u200C",
                                          "\u200D", "\u2060", "\uFEFF"};
    for (std::uint32_t seed = 0; seed < test::repeats(800); ++seed) {
        const std::string text = test::unicode_text(seed);
        std::mt19937 random(seed);
        std::string with;
        for (std::size_t i = 0; i < text.size();) {
            const std::size_t length = base::decode(text, i).length;
            with += text.substr(i, length);
            i += length;
            // Not before a line end: there a soft hyphen joins two words.
            const bool ends_line = i == text.size() || text[i] == '\n' || text[i] == '\r';
            if (!ends_line && random() % 4 == 0) with += kInvisible[random() % 6];
        }
        ASSERT_EQ(tokens_of(analyzer_, with), tokens_of(analyzer_, text)) << "seed " << seed;
    }
}

TEST_F(Laws, TheSameBufferGivesTheSameTokens) {
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        const std::string text = test::unicode_text(seed);
        Analyzer fresh("en");
        ASSERT_EQ(tokens_of(analyzer_, text), tokens_of(fresh, text)) << "seed " << seed;
    }
}

TEST_F(Laws, TextsOneAfterTheOtherAddUp) {
    for (std::uint32_t seed = 0; seed < test::repeats(500); ++seed) {
        const std::string first = test::unicode_text(seed) + "\n\n";
        const std::string second = test::unicode_text(seed + 1'000'000);
        std::vector<Plain> expected = tokens_of(analyzer_, first);
        const Position shift = expected.empty() ? 0 : expected.back().position;
        for (Plain token : tokens_of(analyzer_, second)) {
            token.position += shift;
            expected.push_back(token);
        }
        ASSERT_EQ(tokens_of(analyzer_, first + second), expected) << "seed " << seed;
    }
}

TEST_F(Laws, CaseIsNotTheLocalesBusiness) {
    const std::string text = "ISTANBUL Title IİıI Straße ΣΊΣΥΦΟΣ";
    const std::vector<Plain> expected = tokens_of(analyzer_, text);
    const char* const before = std::setlocale(LC_ALL, nullptr);
    const std::string saved = before == nullptr ? "C" : before;
    if (std::setlocale(LC_ALL, "tr_TR.UTF-8") == nullptr) {
        GTEST_SKIP() << "no Turkish locale here; `localedef -i tr_TR -f UTF-8 tr_TR.UTF-8` adds it";
    }
    Analyzer turkish_locale("en");
    const std::vector<Plain> found = tokens_of(turkish_locale, text);
    std::setlocale(LC_ALL, saved.c_str());
    EXPECT_EQ(found, expected);
}

TEST_F(Laws, EmptyAndBlankTextHaveNoTokens) {
    for (const char* text : {"", " ", "\n\n\t", "\u00AD", "\u200B", "… — !?", "\x80\x81"}) {
        analyzer_.tokenize(text, buffer_);
        EXPECT_TRUE(buffer_.tokens().empty()) << text;
        EXPECT_EQ(buffer_.last_position(), 0U);
    }
}

TEST_F(Laws, LongTextWithoutBlanksIsReadWhole) {
    std::string chinese;
    for (int i = 0; i < 3'000; ++i) chinese += "港口管理局昨日公布新的潮汐表。";
    analyzer_.tokenize(chinese, buffer_);
    EXPECT_EQ(buffer_.last_position(), 3'000U * 14U);
    const std::size_t bigrams = buffer_.tokens().size() - buffer_.last_position();
    EXPECT_EQ(bigrams, 3'000U * 13U);

    const std::string word(300'000, 'a');
    analyzer_.tokenize(word + " b " + word + "\u00E9", buffer_);
    ASSERT_EQ(buffer_.last_position(), 3U);
}

TEST_F(Laws, HostileTextTakesTimeInProportion) {
    // Each would take minutes with the square of its length.
    const auto repeated = [](const std::string& piece, std::size_t times) {
        std::string text;
        for (std::size_t i = 0; i < times; ++i) text += piece;
        return text;
    };
    for (const std::string& text :
         {repeated("a.", 60'000) + "bb", repeated("\u0301\u0323", 60'000), repeated("é-", 60'000),
          repeated("http://", 30'000) + "a", repeated("1'000'", 30'000), repeated("é", 100'000),
          repeated("J. ", 60'000), repeated("«é", 60'000), repeated("(((((http://a.b", 20'000)}) {
        analyzer_.tokenize(text, buffer_);
        EXPECT_NO_FATAL_FAILURE(expect_ordered(buffer_, text, text.substr(0, 12)));
    }
}

TEST_F(Laws, OverlongWordsKeepAPositionAndDiffer) {
    const std::string word(64, 'a');
    analyzer_.tokenize(word + " " + word + "b " + word + "c x", buffer_);
    ASSERT_EQ(buffer_.tokens().size(), 4U);
    EXPECT_EQ(buffer_.tokens()[0].term, word);
    const std::string_view first = buffer_.tokens()[1].term;
    const std::string_view second = buffer_.tokens()[2].term;
    EXPECT_EQ(first.substr(0, 35), std::string(32, 'a') + "…");
    EXPECT_EQ(first.size(), 51U);
    EXPECT_NE(first, second);
    EXPECT_EQ(buffer_.tokens()[1].flags & kStemmed, 0);
    EXPECT_EQ(buffer_.tokens()[3].position, 4U);
}

TEST_F(Laws, LineOfCapitalsIsMarked) {
    analyzer_.tokenize("US TRADE GAP 3 pct\nUs and them\nЦБ РФ\n", buffer_);
    std::string marks;
    for (const Token& token : buffer_.tokens())
        if (token.kind == TokenKind::kWord) marks += (token.flags & kCapitalLine) != 0 ? 'C' : '.';
    // 10 of 13 letters are under 80 %.
    EXPECT_EQ(marks,
              "....."
              "..."
              "CC");
}

}  // namespace
}  // namespace newsdex::analysis
