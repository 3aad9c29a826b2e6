#include "text/paragraphs.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/random.hpp"

namespace newsdex::text {
namespace {

struct JoinCase {
    const char* name;
    const char* text;
    const char* body;
};

class Paragraphs : public testing::TestWithParam<JoinCase> {};

TEST_P(Paragraphs, AreMadeOfLines) { EXPECT_EQ(body_of_lines(GetParam().text), GetParam().body); }

INSTANTIATE_TEST_SUITE_P(
    Cases, Paragraphs,
    testing::Values(
        JoinCase{"narrow_column", "The men set a tide\ngauge near the old\nmole before noon.\n",
                 "The men set a tide gauge near the old mole before noon."},
        JoinCase{"wire_indent",
                 "The harbour board said on Monday that dredging of the north\n"
                 "channel would take until the end of the month at least.\n"
                 "    Ships of more than nine metres must wait for the tide, it\n"
                 "said, and pilots are asked to report any shoal.\n",
                 "The harbour board said on Monday that dredging of the north channel would take "
                 "until the end of the month at least.\n\nShips of more than nine metres must wait "
                 "for the tide, it said, and pilots are asked to report any shoal."},
        JoinCase{"one_paragraph_a_line", "First thought.\nSecond thought.\nThird.",
                 "First thought.\n\nSecond thought.\n\nThird."},
        JoinCase{"blank_lines", "One.\n\n\n\nTwo.\n \nThree.", "One.\n\nTwo.\n\nThree."},
        JoinCase{"crlf", "One.\r\n\r\nTwo.\r\n", "One.\n\nTwo."},
        JoinCase{"cr_only", "The keeper lit\rthe spare lamp.\r\rNight fell.\r",
                 "The keeper lit the spare lamp.\n\nNight fell."},
        JoinCase{"unicode_separators", "One.\u2028Two.\u2029Three.", "One.\n\nTwo.\n\nThree."},
        JoinCase{"hyphen_at_line_end",
                 "The minister read the cap-\ntion aloud to the well-\nknown crew.\n",
                 "The minister read the cap-tion aloud to the well-known crew."},
        JoinCase{"hyphen_before_capital", "Flights London-\nParis are late.",
                 "Flights London-\n\nParis are late."},
        JoinCase{"dash_is_no_hyphen", "He said -\nand left.", "He said - and left."},
        JoinCase{"separators_go", "One.\n***\nTwo.\n* * *\nThree.\n_____\nFour.",
                 "One.\n\nTwo.\n\nThree.\n\nFour."},
        JoinCase{"controls_become_blanks", "One\vtwo\x03three.", "One two three."},
        JoinCase{"list_stays", "Apples 3\nPears 4\nPlums 5", "Apples 3\n\nPears 4\n\nPlums 5"},
        JoinCase{"margin_is_no_indent",
                 "        The harbour board said on Monday that dredging of the\n"
                 "        channel would take until the end of the month at least\n"
                 "        and perhaps longer than that.\n",
                 "The harbour board said on Monday that dredging of the channel would take until "
                 "the end of the month at least and perhaps longer than that."},
        JoinCase{"japanese_joins_without_blank",
                 "港長は今朝、橋を閉鎖したと発表した。復旧の見通しは立って\n"
                 "おらず、船は沖で待っているという。市は午後にも会見を開い\n"
                 "て説明する。\n",
                 "港長は今朝、橋を閉鎖したと発表した。復旧の見通しは立っておらず、船は沖で待ってい"
                 "るという。"
                 "市は午後にも会見を開いて説明する。"},
        JoinCase{"empty", "", ""}, JoinCase{"blank", " \n\t\n\n", ""}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(Paragraphs, ShortLastLineEndsAParagraphOfWrappedText) {
    const std::string text =
        "The harbour board said on Monday that dredging of the north\n"
        "channel would take until the end of the month at least, and\n"
        "no ship may pass.\n"
        "Pilots were asked to report any shoal that they meet on the\n"
        "way to the quay, the board said in a letter to all captains.\n";
    EXPECT_NE(body_of_lines(text).find("may pass.\n\nPilots"), std::string::npos);
}

TEST(Paragraphs, AreCutAtACharacterWhereTheLimitIs) {
    bool was_cut = false;
    const std::string text = "aaaé bbb";
    EXPECT_EQ(body_of_lines(text, layout_of(text), 4, &was_cut), "aaa");
    EXPECT_TRUE(was_cut);
    EXPECT_EQ(body_of_lines(text, layout_of(text), 100, &was_cut), text);
    EXPECT_FALSE(was_cut);
}

/// Words as a writer would set them into a column.
std::string wrapped(const std::vector<std::string>& paragraphs, std::size_t column,
                    const std::string& line_end, const std::string& indent) {
    std::string text;
    for (const std::string& paragraph : paragraphs) {
        if (!text.empty() && indent.empty()) text += line_end;
        std::string line = indent;
        for (std::size_t at = 0; at < paragraph.size();) {
            const std::size_t end = std::min(paragraph.find(' ', at), paragraph.size());
            const std::string word = paragraph.substr(at, end - at);
            if (line.size() > indent.size() && line.size() + word.size() + 1 > column) {
                text += line + line_end;
                line = word;
            } else {
                if (!line.empty() && line != indent) line += ' ';
                line += word;
            }
            at = end + 1;
        }
        text += line + line_end;
    }
    return text;
}

TEST(ParagraphsProperty, WrappedCopyComesBackWhateverTheColumn) {
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        test::Random random(seed);
        std::vector<std::string> paragraphs(1 + random.below(5));
        std::string expected;
        for (std::string& paragraph : paragraphs) {
            paragraph = "The";
            for (std::size_t words = 20 + random.below(60); words > 0; --words) {
                paragraph += ' ';
                for (std::size_t n = 2 + random.below(7); n > 0; --n)
                    paragraph += static_cast<char>(random.between('a', 'z'));
            }
            paragraph += '.';
            if (!expected.empty()) expected += "\n\n";
            expected += paragraph;
        }
        const std::string line_end = random.pick({"\n", "\r\n", "\r"});
        const std::string indent = random.pick({"", "    ", "\t"});
        const std::size_t column = 50 + random.below(35);
        EXPECT_EQ(body_of_lines(wrapped(paragraphs, column, line_end, indent)), expected)
            << "seed " << seed;
    }
}

TEST(ParagraphsProperty, EveryWordOfAnyTextIsKeptInOrder) {
    for (std::uint64_t seed = 0; seed < 5000; ++seed) {
        test::Random random(seed);
        std::string text, words;
        for (std::size_t i = random.below(60); i > 0; --i) {
            std::string word(1 + random.below(9), static_cast<char>(random.between('a', 'z')));
            if (random.one_in(4)) word += '.';
            if (random.one_in(5)) word[0] = 'T';
            text += word + random.pick({" ", "\n", "\n\n", "\r\n", "\r", "\n    ", "\f", "\u2028"});
            words += word;
        }
        std::string body = body_of_lines(text);
        std::erase(body, ' ');
        std::erase(body, '\n');
        EXPECT_EQ(body, words) << "seed " << seed;
    }
}

}  // namespace
}  // namespace newsdex::text
