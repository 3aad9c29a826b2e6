#include "output/highlight.hpp"

#include <gtest/gtest.h>

namespace newsdex::output {
namespace {

TEST(MarkedHtml, EscapesEverythingButItsOwnMarks) {
    struct Case {
        std::string text;
        std::vector<CodePointRange> highlights;
        std::string html;
    };
    const Case cases[] = {
        {"", {}, ""},
        {"plain", {}, "plain"},
        {"the mark", {{4, 8}}, "the <mark>mark</mark>"},
        {"<mark> & \"it's\"", {{1, 5}}, "&lt;<mark>mark</mark>&gt; &amp; &quot;it&#39;s&quot;"},
        {"über <b>", {{0, 4}}, "<mark>über</mark> &lt;b&gt;"},
        {"東京 x", {{0, 2}, {3, 4}}, "<mark>東京</mark> <mark>x</mark>"},
        {"short", {{3, 99}}, "sho<mark>rt</mark>"},
        {"short", {{7, 9}}, "short"},
        {"abc", {{2, 3}, {0, 1}}, "ab<mark>c</mark>"},
    };
    for (const auto& [text, highlights, html] : cases)
        EXPECT_EQ(marked_html(text, highlights), html) << text;
}

}  // namespace
}  // namespace newsdex::output
