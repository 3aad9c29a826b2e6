#include "output/safe_text.hpp"

#include <gtest/gtest.h>

#include <random>

#include "base/utf8.hpp"
#include "base/width.hpp"
#include "output/text.hpp"

namespace newsdex::output {
namespace {

TEST(SafeText, ShowsControlsAsSymbols) {
    const std::pair<std::string, std::string> cases[] = {
        {"plain é 東京", "plain é 東京"},
        {"\x1b[31mred", "␛[31mred"},
        {"bell\x07", "bell␇"},
        {std::string("nul\0", 4), "nul␀"},
        {"del\x7F", "del␡"},
        {"tab\tand\r\nbreaks\v\f", "tab and  breaks  "},
        {"\u009B2J", "<9B>2J"},
        {"\u0085next", " next"},
        {"a\u202Eb\u2066c\u200F", "a<U+202E>b<U+2066>c<U+200F>"},
        {"bad\xC3(", "bad\uFFFD("},
        {"no-break\u00A0blank\u3000wide", "no-break blank wide"},
    };
    for (const auto& [text, shown] : cases) EXPECT_EQ(visible(text), shown) << shown;
}

std::string random_text(std::uint32_t seed, std::size_t size) {
    std::mt19937 random(seed);
    std::string text;
    while (text.size() < size) {
        switch (random() % 5) {
            case 0:
                text += static_cast<char>(random() % 256);
                break;
            case 1:
                base::append(text, static_cast<char32_t>(random() % 0xD800));
                break;
            case 2:
                text += ' ';
                break;
            case 3:
                base::append(text, static_cast<char32_t>(0x2000 + random() % 0x70));
                break;
            default:
                text += static_cast<char>('a' + random() % 26);
        }
    }
    return text;
}

bool has_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const base::Decoded next = base::decode(text, at);
        const char32_t c = next.code_point;
        if (!next.well_formed || (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) ||
            (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
            return true;
        at += next.length;
    }
    return false;
}

TEST(SafeText, ShowsEveryControlAsSomethingElse) {
    for (char32_t c = 0; c < 0x300; ++c) {
        std::string text;
        base::append(text, c);
        EXPECT_FALSE(has_control(visible(text))) << "U+" << std::hex << static_cast<unsigned>(c);
    }
}

TEST(SafeTextLaw, NoByteOfAnArticleReachesTheTerminalAsControl) {
    for (std::uint32_t seed = 0; seed < 3000; ++seed) {
        const std::string text = random_text(seed, seed % 200);
        Hit hit;
        hit.rank = 1;
        hit.id = text;
        hit.article.title = hit.article.publisher = hit.article.section = text;
        hit.article.path = hit.article.member = hit.snippet = hit.article.body = text;
        hit.file = '/' + text;
        hit.article.authors = hit.article.keywords = {text};
        hit.article.origin = {{text, text}};
        hit.highlights = {{0, 5}, {7, 9}};
        const Results results{text, text, {{NoteCode::kNoWord, text, 0, 1}}, 1, 0, 0, 1, {hit},
                              text, 3};
        ASSERT_FALSE(has_control(results_text(results, {}))) << "seed " << seed;
        ASSERT_FALSE(has_control(results_text(results, {.terminal = true}))) << "seed " << seed;
        ASSERT_FALSE(has_control(results_text(results, {.here = "/home"}))) << "seed " << seed;
        ASSERT_FALSE(has_control(remarks(results))) << "seed " << seed;
        ASSERT_FALSE(has_control(article_text(hit.article, text, true, {}))) << "seed " << seed;
    }
}

TEST(Wrap, BreaksAtBlanksAndBetweenIdeographs) {
    using Lines = std::vector<std::string_view>;
    EXPECT_EQ(wrap("", 10), Lines{});
    EXPECT_EQ(wrap("one two three", 20), Lines{"one two three"});
    EXPECT_EQ(wrap("one two three", 7), (Lines{"one two", "three"}));
    EXPECT_EQ(wrap("one two three", 8), (Lines{"one two", "three"}));
    EXPECT_EQ(wrap("one  two", 3), (Lines{"one", "two"}));
    EXPECT_EQ(wrap(" lead and trail ", 8), (Lines{"lead and", "trail"}));
    EXPECT_EQ(wrap("abcdefgh", 3), (Lines{"abc", "def", "gh"}));
    EXPECT_EQ(wrap("ab abcdefgh", 3, false), (Lines{"ab", "abcdefgh"}));
    EXPECT_EQ(wrap("東京都知事", 4), (Lines{"東京", "都知", "事"}));
    EXPECT_EQ(wrap("東京。大阪", 4), (Lines{"東", "京。", "大阪"}));
    EXPECT_EQ(wrap("e\u0301e\u0301e\u0301", 2), (Lines{"e\u0301e\u0301", "e\u0301"}));
}

TEST(WrapLaw, LosesNothingButBlanksAndKeepsTheWidth) {
    const auto without_blanks = [](std::string_view text) {
        std::string out;
        for (const char c : text)
            if (c != ' ') out += c;
        return out;
    };
    for (std::uint32_t seed = 0; seed < 3000; ++seed) {
        const std::string text = visible(random_text(seed, seed % 300));
        const std::size_t columns = 12 + seed % 40;  // no letter with its marks is wider
        std::string joined;
        for (const std::string_view line : wrap(text, columns)) {
            ASSERT_LE(base::width(line), columns) << "seed " << seed;
            ASSERT_TRUE(base::is_valid_utf8(line)) << "seed " << seed;
            ASSERT_FALSE(line.empty() || line.front() == ' ' || line.back() == ' ')
                << "seed " << seed;
            joined += line;
        }
        ASSERT_EQ(without_blanks(joined), without_blanks(text)) << "seed " << seed;
    }
}

TEST(ShellName, IsReadByAShellAsTheName) {
    EXPECT_EQ(shell_name("news/a-b_1.txt"), "news/a-b_1.txt");
    EXPECT_EQ(shell_name("\u6771\u4eac.txt"), "\u6771\u4eac.txt");
    EXPECT_EQ(shell_name("a b.txt"), "'a b.txt'");
    EXPECT_EQ(shell_name("star*.txt"), "'star*.txt'");
    EXPECT_EQ(shell_name("it's"), "\"it's\"");
    EXPECT_EQ(shell_name("it's $5"), "$'it\\'s $5'");
    EXPECT_EQ(shell_name("red\x1b[31m.txt"), "$'red\\033[31m.txt'");
    EXPECT_EQ(shell_name("new\nline"), "$'new\\012line'");
    EXPECT_EQ(shell_name("latin\xe9"), "$'latin\\351'");
    EXPECT_EQ(shell_name("turn\u202E"), "$'turn\\342\\200\\256'");
}

TEST(SafeJson, EscapesWhatActsOnATerminalAndNothingElse) {
    EXPECT_EQ(safe_json("{\"a\":\"\u009B\u202E\x7F\"}"), "{\"a\":\"\\u009b\\u202e\\u007f\"}");
    const std::string plain = "{\"a\":\"caf\u00e9 \u6771 \U0001F6E2 \u00a0\"}";
    EXPECT_EQ(safe_json(plain), plain);
}

TEST(VisibleLines, KeepsLineFeedsAlone) {
    EXPECT_EQ(visible_lines("a\x1b\nb\r\n\nc\u009B"), "a\u241b\nb \n\nc<9B>");
}

}  // namespace
}  // namespace newsdex::output
