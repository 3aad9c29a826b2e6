// Rows of text, and the law that both directions tell the same.
#include "base/sentences.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "tests/support/random.hpp"

namespace newsdex::base {
namespace {

std::vector<std::size_t> starts_backwards(std::string_view text) {
    std::vector<std::size_t> out;
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).length)
        if (is_sentence_start(text, at)) out.push_back(at);
    return out;
}

/// From one end to the next; a text that begins with blanks has none at 0.
std::vector<std::size_t> starts_forwards(std::string_view text) {
    std::vector<std::size_t> out;
    for (std::size_t at = 0; at < text.size();) {
        if (is_white(decode(text, at).code_point)) {
            at += decode(text, at).length;
        } else {
            out.push_back(at);
            at = sentence_end(text, at);
            EXPECT_GT(at, out.back());
        }
    }
    return out;
}

TEST(Sentences, EndInAFullStopOrNot) {
    for (const char* text : {"It is shut.", "It is shut. ", "“It is shut.”", "(It is shut.)",
                             "He said no.", "橋は閉鎖。", "「橋は閉鎖。」"})
        EXPECT_TRUE(ends_in_full_stop(text)) << text;
    for (const char* text :
         {"", " ", "”", "Shut", "Shut?", "Shut!", "Shut...", "Shut…", "Acme Inc.", "the U.S.",
          "at 5 p.m.", "Jane Doe Jr.", "“a wreck”", "It was shut in Jan.", "in Tampa, Fla.",
          "IN MACON, GA.", "told the Sens."})
        EXPECT_FALSE(ends_in_full_stop(text)) << text;
}

TEST(Sentences, BeginBehindSignsAndEmptyLines) {
    // '|' stands in front of every start.
    constexpr const char* kTexts[] = {
        "|One ends. |Two begins! |Three? |Four",
        "|Para one\n\n|para two",
        "|A line\nand more \n \n|para two",
        "|He said \"no.\" |Then he left.",
        "|He said (so he did.) |\"Then,\" he left.",
        "|\"He said 'no.'\" |Then he left.",
        "|The U.S. Senate met Mr. Quint at 5 p.m. and J. K. Rowe in the Rd. next",
        "|Acme Inc. rose 3.5 percent. |Others fell.",
        "|It moved to the EU. |Then more.",
        "|No. 5 is open. |He said no. |Then he left.",
        "|It cost 5. |Then more.",
        "|ends. lower case goes on. était-il. |Élan",
        "|ends.\n|lower case in a line of its own",
        "|東京。|大阪！|次",
        "|「行く。」と言った。|「来る。」|彼は",
        "|Wait… |So it goes",
        "|No blank.Behind it",
    };
    for (const std::string text : kTexts) {
        std::string plain;
        std::vector<std::size_t> wanted;
        for (const char c : text)
            if (c == '|')
                wanted.push_back(plain.size());
            else
                plain += c;
        EXPECT_EQ(starts_backwards(plain), wanted) << text;
        EXPECT_EQ(starts_forwards(plain), wanted) << text;
    }
}

TEST(Sentences, EndBehindTheirMarks) {
    EXPECT_EQ(sentence_end("“We stay.” He sat."), std::string("“We stay.”").size());
    EXPECT_EQ(sentence_end("No sign  \n\nNext"), 7U);
    EXPECT_EQ(sentence_end("No sign \n "), 7U);
    EXPECT_EQ(sentence_end("One. Two", 5), 8U);
    EXPECT_EQ(sentence_end(" \n\n "), 0U);
    EXPECT_EQ(sentence_end(""), 0U);
}

TEST(SentencesLaw, BothDirectionsTellTheSame) {
    for (std::uint64_t seed = 0; seed < 20'000; ++seed) {
        test::Random random(seed);
        std::string text = "x";
        for (std::size_t i = random.below(40); i > 0; --i) {
            text += random.pick({"a",  "B",  "é",  "Mr.",  ".",  "!",    "…",
                                 " ",  "  ", "\n", "\n\n", "\"", ")",    "”",
                                 "。", "」", "と", "5",    "no", "\xFF", "\xE2\x80"});
        }
        ASSERT_EQ(starts_backwards(text), starts_forwards(text)) << "seed " << seed << ": " << text;
    }
}

}  // namespace
}  // namespace newsdex::base
