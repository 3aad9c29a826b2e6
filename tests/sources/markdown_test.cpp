#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "sources/markdown/front_matter.hpp"
#include "sources/markdown/text.hpp"
#include "tests/sources/reading.hpp"

namespace newsdex::sources {
namespace {

using Strings = std::vector<std::string>;

Article article_of(const std::string& content, std::string_view name = "a.md") {
    Reading reading = read_as(name, content);
    EXPECT_EQ(reading.articles.size(), 1U) << content;
    if (reading.articles.empty()) return {};
    EXPECT_EQ(reading.articles[0].member, "");
    return reading.articles[0];
}

TEST(Markdown, ReadsTheThreeKindsOfFrontMatterAlike) {
    const std::string body = "\nThe pintail log.\n";
    const Strings contents = {
        "---\ntitle: \"Storm: day two\"\ndate: 2026-01-05T22:30:00-0700\ntags: [sea, wind]\n"
        "author:\n  name: Ann Lee\nsection: Coast\n---\n",
        "---\ntitle: 'Storm: day two'\ndate: 2026-01-05 22:30:00 -07:00  # about\ntags:\n- sea\n- "
        "wind\n"
        "authors:\n  - Ann Lee\ncategories: [Coast, Sea]\n...\n",
        "+++\ntitle = \"Storm: day two\"\ndate = 2026-01-05T22:30:00-07:00\ntags = [\"sea\", "
        "\"wind\"]\n"
        "author = \"By Ann Lee\"\nsection = \"Coast\"\n+++\n",
        "{\"title\": \"Storm: day two\", \"date\": \"2026-01-05T22:30:00-07:00\",\n"
        "\"tags\": [\"sea\", \"wind\"], \"author\": \"Ann Lee\", \"section\": \"Coast\"}\n",
        "---\n{\"title\": \"Storm: day two\", \"date\": \"2026-01-05T22:30:00-07:00\", \"tags\": "
        "\"sea, "
        "wind\", \"author\": \"Ann Lee\", \"section\": \"Coast\"}\n---\n"};
    for (const std::string& head : contents) {
        const Article article = article_of(head + body);
        EXPECT_EQ(article.title, "Storm: day two") << head;
        ASSERT_TRUE(article.published) << head;
        EXPECT_EQ(article.published->utc_seconds, 1'767'677'400) << head;
        EXPECT_EQ(article.published->offset_minutes, -420) << head;
        EXPECT_EQ(article.keywords, (Strings{"sea", "wind"})) << head;
        EXPECT_EQ(article.authors, Strings{"Ann Lee"}) << head;
        EXPECT_EQ(article.section, "Coast") << head;
        EXPECT_EQ(article.body, "The pintail log.") << head;
        EXPECT_EQ(article.format, "markdown");
        EXPECT_EQ(article.origin.count("front matter"), 0U) << head;
    }
}

struct TitleCase {
    const char* name;
    const char* line;
    const char* title;
};

class MarkdownTitle : public testing::TestWithParam<TitleCase> {};

TEST_P(MarkdownTitle, ComesOutAsMeant) {
    EXPECT_EQ(
        article_of(std::string("---\n") + GetParam().line + "\nlayout: post\n---\nText.\n").title,
        GetParam().title);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, MarkdownTitle,
    testing::Values(TitleCase{"plain", "title: Storm", "Storm"},
                    TitleCase{"colon_unquoted", "title: Storm: day two", "Storm: day two"},
                    TitleCase{"quoted", "title: \"A \\\"big\\\" day\"", "A \"big\" day"},
                    TitleCase{"single_quoted", "title: 'It''s here'", "It's here"},
                    TitleCase{"boolean_word", "title: No", "No"},
                    TitleCase{"number", "title: 1984", "1984"},
                    TitleCase{"folded", "title: >\n  Two\n  lines", "Two lines"},
                    TitleCase{"duplicate", "title: First\ntitle: Second", "Second"},
                    TitleCase{"tabs", "title:\tTabbed", "Tabbed"},
                    TitleCase{"tagged", "title: !!str Tagged", "Tagged"},
                    TitleCase{"broken_elsewhere", "title: Good\nnext: [a, b", "Good"},
                    TitleCase{"percent", "title: 50% off\nother: %bad", "50% off"},
                    TitleCase{"key_case", "Title: Cased", "Cased"},
                    TitleCase{"from_body", "lang: en", "Text."},
                    TitleCase{"entity", "title: A &amp; B", "A & B"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(Markdown, HasStatusByDraftAndDates) {
    const auto status = [](const std::string& line) {
        return article_of("---\ntitle: T\n" + line + "\n---\nText.\n").status;
    };
    EXPECT_EQ(status("draft: true"), Status::kWithheld);
    EXPECT_EQ(status("draft: false"), Status::kUsable);
    EXPECT_EQ(status("published: false"), Status::kWithheld);
    EXPECT_EQ(status("published: 2025-01-01"), Status::kUsable);
    EXPECT_EQ(status("publishDate: 2031-01-01"), Status::kEmbargoed);
    EXPECT_EQ(status("publishDate: 2024-01-01"), Status::kUsable);
    EXPECT_EQ(status("expiryDate: 2024-01-01"), Status::kUsable);
}

TEST(Markdown, ReadsFieldsOneMapDeeper) {
    const Article article = article_of(
        "+++\ntitle = \"T\"\n[taxonomies]\ntags = [\"a\"]\n[extra]\nauthor = \"Ann "
        "Lee\"\n+++\nX\n");
    EXPECT_EQ(article.keywords, Strings{"a"});
    EXPECT_EQ(article.authors, Strings{"Ann Lee"});
}

TEST(Markdown, RulesAreNoFrontMatter) {
    const Article rules =
        article_of("---\n\nThe pintail log has a rule.\n\n---\n\nThe second shoveler part.\n");
    EXPECT_EQ(rules.body, "The pintail log has a rule.\n\nThe second shoveler part.");
    EXPECT_EQ(article_of("---\ntitle: Two\n---\npintail one\n\n---\n\nshoveler two\n").body,
              "pintail one\n\nshoveler two");
}

TEST(Markdown, UnclosedFrontMatterIsText) {
    EXPECT_NE(article_of("---\ntitle: \"Never closed\nBody text.\n").body.find("Body text."),
              std::string::npos);
}

TEST(Markdown, BlankLinesAndMarkMayStandBeforeFrontMatter) {
    EXPECT_EQ(article_of("\n\n---\ntitle: T\n---\nX\n").title, "T");
    EXPECT_EQ(article_of("\xef\xbb\xbf---\r\ntitle: T\r\n---\r\nX\r\n").title, "T");
    EXPECT_EQ(article_of("---\ntitle: T\n---\nX\n", "a.txt").title, "T");  // whatever the name
}

TEST(Markdown, DateOfTheFileNameWhereNoneIsGiven) {
    const Article article = article_of("---\ntitle: T\n---\nX\n", "2025-01-29-a-slug.markdown");
    ASSERT_TRUE(article.published);
    EXPECT_EQ(article.published->origin, DateOrigin::kFilename);
    EXPECT_EQ(article.published->utc_seconds, 1'738'108'800);
}

TEST(Markdown, FirstHeadingIsTheTitle) {
    const Article article = article_of("# Harbour *opens*\n\nIt did.\n");
    EXPECT_EQ(article.title, "Harbour opens");
    EXPECT_EQ(article.body, "It did.");
    EXPECT_EQ(article.origin.at("title"), "first heading");
    EXPECT_EQ(article_of("---\ntitle: Other\n---\n# Harbour\n\nIt did.\n").body,
              "Harbour\n\nIt did.");
}

TEST(Markdown, TextBeforeMoreIsTheSummary) {
    const Article article =
        article_of("---\ntitle: T\n---\nIn *short*.\n\n<!--more-->\n\nAt length.\n");
    EXPECT_EQ(article.summary, "In short.");
    EXPECT_EQ(article.body, "In short.\n\nAt length.");
}

struct TextCase {
    const char* name;
    const char* markdown;
    const char* text;
};

class MarkdownToText : public testing::TestWithParam<TextCase> {};

TEST_P(MarkdownToText, KeepsWhatIsRead) {
    EXPECT_EQ(markdown_text(without_shortcodes(GetParam().markdown)).body, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, MarkdownToText,
    testing::Values(
        TextCase{"wrapped", "one\ntwo\n\nthree", "one two\n\nthree"},
        TextCase{"emphasis", "a **b** _c_ `d` ~~e~~", "a b c d e"},
        TextCase{"link", "see [the port](https://x.example/y \"t\") now", "see the port now"},
        TextCase{"reference", "see [the port][1]\n\n[1]: https://x.example", "see the port"},
        TextCase{"image", "a ![alt text](x.png) b", "a b"},
        TextCase{"list", "- one\n- two\n  - three\n", "one\n\ntwo\n\nthree"},
        TextCase{"numbered", "1. one\n2. two\n", "one\n\ntwo"},
        TextCase{"headings", "## A\n\ntext\n\nB\n---\n\nmore", "A\n\ntext\n\nB\n\nmore"},
        TextCase{"quote", "> said\n> he", "said he"},
        TextCase{"code", "```\nline 1\nline 2\n```\n", "line 1\nline 2"},
        TextCase{"table", "|a|b|\n|---|---|\n|c|d|\n", "a b\n\nc d"},
        TextCase{"entities", "A &amp; B &#8217;s &unknown;", "A & B \xe2\x80\x99s &unknown;"},
        TextCase{"html_block", "<div><p>one</p><p>two</p></div>\n\nthree", "one\n\ntwo\n\nthree"},
        TextCase{"inline_html", "a <b>bold</b> word<br>next", "a bold word next"},
        TextCase{"comment", "a\n\n<!-- hidden -->\n\nb", "a\n\nb"},
        TextCase{"hugo_shortcode", "a {{< img src=\"x\" alt=\"hidden\" >}} b", "a b"},
        TextCase{"hugo_paired", "{{% note %}}kept{{% /note %}}", "kept"},
        TextCase{"liquid", "{% include x.html %}a {{ site.url }}b", "a b"},
        TextCase{"braces_stay", "a {{ b and {c}", "a {{ b and {c}"},
        TextCase{"rule", "a\n\n---\n\nb", "a\n\nb"}, TextCase{"blank", " \n\n", ""}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(FrontMatter, IsFoundOrNot) {
    EXPECT_TRUE(split_front_matter("---\na: b\n---\n"));
    EXPECT_TRUE(split_front_matter("---\na:\n  - b\n...\nx"));
    EXPECT_TRUE(split_front_matter("+++\n+++\nx"));
    EXPECT_FALSE(split_front_matter("---\nno key here\n---\n"));
    EXPECT_FALSE(split_front_matter("---\na: b\n"));
    EXPECT_FALSE(split_front_matter("----\na: b\n----\n"));
    EXPECT_FALSE(split_front_matter("text\n---\na: b\n---\n"));
    EXPECT_FALSE(split_front_matter("{\"a\": 1}\n{\"b\": 2}\n"));
    EXPECT_FALSE(split_front_matter("{\"a\": 1}\ntext at once"));
    EXPECT_FALSE(split_front_matter("---\na: b\n" + std::string(kMaxFrontMatter, 'x') + "\n---\n"));
    EXPECT_FALSE(split_front_matter(""));
}

// md4c 0.4.8 takes some closing tags for text that 0.5.2 takes for tags.
TEST(Markdown, ClosingTagsThatAreLeftAsTextAreDropped) {
    const auto body = [](const std::string& text) {
        return read_as("a.md", "Head of the matter\n==================\n\n" + text)
            .articles.at(0)
            .body;
    };
    EXPECT_EQ(body("One \\</p> two\\</strong > three.\n").find("</"), std::string::npos);
    EXPECT_EQ(body("Use `</p>` and `<b>`.\n"), "Use </p> and <b>.");
    EXPECT_EQ(body("    </div>\n"), "</div>");
    EXPECT_EQ(body("Shares of \\</IBM> rose.\n"), "Shares of </IBM> rose.");
}

}  // namespace
}  // namespace newsdex::sources
