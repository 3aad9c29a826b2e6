// What stands above the text of a Markdown file, over generated heads; and the marks of note
// takers.
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "sources/markdown/text.hpp"
#include "tests/dates/date_text.hpp"
#include "tests/sources/reading.hpp"
#include "tests/support/random.hpp"

namespace newsdex::sources {
namespace {

using Strings = std::vector<std::string>;
using test::Random;

Article read_article(const std::string& content) {
    Reading reading = read_as("a.md", content);
    EXPECT_EQ(reading.articles.size(), 1U) << content;
    return reading.articles.empty() ? Article{} : reading.articles[0];
}

const std::string kTitle = "Bridge closes in Halden";
const std::string kProse =
    "The harbour board closed the north bridge on Monday after inspectors found cracks.";

/// In any emphasis, or none.
std::string emphasised(Random& random, const std::string& text) {
    const std::string mark = random.pick({"", "*", "_", "**", "__"});
    return mark + text + mark;
}

std::string heading(Random& random) {
    switch (random.below(6)) {
        case 0:
            return kTitle + "\n=====";
        case 1:
            return "## " + kTitle;
        case 2:
            return "**" + kTitle + "**";
        case 3:
            return "# " + kTitle + " #";
        case 4:
            return "# *Bridge* closes in **Halden**";
        default:
            return "# " + kTitle;
    }
}

TEST(MarkdownTopLaw, BylineAndDateLineAreFieldsInAnyEmphasisAndOrder) {
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Random random(seed);
        const std::string byline = emphasised(
            random, random.pick({"By Jane Doe", "Von Jane Doe", "Por Jane Doe", "By: Jane Doe"}));
        const std::string date = emphasised(
            random, random.pick({"March 5, 2024", "5 March 2024", "Published on March 5, 2024",
                                 "Tuesday, 5 March 2024", "2024-03-05", "5. März 2024",
                                 "2024年3月5日", "5 มีนาคม 2567"}));
        const bool is_date_first = random.one_in(2);
        const std::string between = random.pick({"\n\n", "\n", "\n\n---\n\n", "  \n"});
        const std::string& first = is_date_first ? date : byline;
        const std::string& second = is_date_first ? byline : date;
        std::string content = heading(random) + "\n\n" + first + between + second + "\n\n" + kProse;
        if (random.one_in(4)) content = "![The bridge](b.jpg)\n\n" + content;
        if (random.one_in(4)) content = "<!-- exported -->\n\n" + content;
        const Article article = read_article(content + "\n");
        EXPECT_EQ(article.title, kTitle) << content << "\nseed " << seed;
        EXPECT_EQ(article.authors, Strings{"Jane Doe"}) << content << "\nseed " << seed;
        EXPECT_EQ(test::date_text(article.published), "2024-03-05") << content << "\nseed " << seed;
        EXPECT_EQ(article.body, kProse) << content << "\nseed " << seed;
    }
}

TEST(MarkdownTopLaw, KeysAreFieldsHoweverTheyAreMarked) {
    struct Key {
        const char* name;
        const char* value;
    };
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        Random random(seed);
        std::vector<Key> keys = {
            {random.pick({"Author", "Authors", "By", "Autor", "Auteur"}), "Jane Doe"},
            {random.pick({"Date", "Published", "Datum", "Fecha"}), "5 March 2024"},
            {random.pick({"Source", "Publisher", "Quelle"}), "Halden Gazette"},
            {random.pick({"URL", "Link"}), "https://gazette.example/bridge"}};
        for (std::size_t i = keys.size(); i > 1; --i) std::swap(keys[i - 1], keys[random.below(i)]);
        const std::string open = random.pick({"", "**", "*", "- **", "> ", "- ", "* __"});
        std::string close;
        for (const char c : open)
            if (c == '*' || c == '_') close += c;
        if (open == "* __") close = "__";
        const bool is_colon_inside = random.one_in(2);
        const bool is_title_key = open.empty() && random.one_in(2);
        std::string content = is_title_key ? "Title: " + kTitle + "\n" : heading(random) + "\n\n";
        const std::string end = random.pick({"\n", "  \n", "\\\n"});
        for (const Key& key : keys)
            content += open + key.name + (is_colon_inside ? ":" + close : close + ":") + " " +
                       key.value + end;
        content += "\n" + kProse + "\n";
        const Article article = read_article(content);
        EXPECT_EQ(article.title, kTitle) << content << "\nseed " << seed;
        EXPECT_EQ(article.authors, Strings{"Jane Doe"}) << content << "\nseed " << seed;
        EXPECT_EQ(test::date_text(article.published), "2024-03-05") << content << "\nseed " << seed;
        EXPECT_EQ(article.publisher, "Halden Gazette") << content << "\nseed " << seed;
        EXPECT_EQ(article.url, "https://gazette.example/bridge") << content << "\nseed " << seed;
        EXPECT_EQ(article.body, kProse) << content << "\nseed " << seed;
    }
}

/// The words of the article, wherever they stand.
std::string all_of(const Article& article) {
    std::string all = article.title + '\n' + article.subtitle + '\n' + article.summary + '\n' +
                      article.publisher + '\n' + article.section + '\n' + article.body + '\n' +
                      article.url + '\n' + article.dateline;
    for (const Strings& list : {article.authors, article.keywords, article.places})
        for (const std::string& text : list) all += '\n' + text;
    for (const auto& [key, text] : article.origin) all += '\n' + key + ' ' + text;
    return all;
}

TEST(MarkdownTopLaw, NoProseIsLost) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        Random random(seed);
        std::string content;
        Strings sentences;
        for (std::size_t n = 1 + random.below(8); n > 0; --n) {
            const std::string word = "word" + std::to_string(sentences.size()) + "x";
            const std::string sentence =
                "The " + word + " of the north bridge was closed on a Monday in spring.";
            const std::string line = random.pick({"# ",       "## ",       "",
                                                  "- ",       "> ",        "**Note:** ",
                                                  "Author: ", "Summary: ", "Body: ",
                                                  "% ",       "title:: ",  "*By Jane Doe* ",
                                                  "Date: ",   "| a | ",    "[[x|y]] ",
                                                  "==a== ",   "1. ",       ":key: ",
                                                  "**",       "_",         "March 5, 2024 ",
                                                  "Update: ", "`a` ",      "[a](b) "});
            content += line + sentence + random.pick({"\n", "\n\n", "  \n", "\n---\n", "\n\n\n"});
            sentences.push_back(word);
        }
        const std::string all = all_of(read_article(content));
        for (const std::string& word : sentences)
            EXPECT_NE(all.find(word), std::string::npos) << word << " of\n"
                                                         << content << "\nseed " << seed;
    }
}

TEST(MarkdownTop, FrontMatterIsBelievedBeforeTheLinesBelowIt) {
    const std::string head = "---\ntitle: T\ndate: 2024-03-05\nauthor: Jane Doe\n---\n\n";
    const Article same = read_article(head + "*By Jane Doe*\n\nMarch 5, 2024\n\n" + kProse);
    EXPECT_EQ(same.body, kProse);
    const Article other = read_article(head + "*By John Roe*\n\nMarch 6, 2024\n\n" + kProse);
    EXPECT_EQ(other.body, "By John Roe\n\nMarch 6, 2024\n\n" + kProse);
    EXPECT_EQ(other.authors, Strings{"Jane Doe"});
}

TEST(MarkdownTop, StatusOfAKeyIsThatOfADraft) {
    EXPECT_EQ(read_article("Title: T\nDate: 2024-03-05\nStatus: draft\n\n" + kProse).status,
              Status::kWithheld);
    EXPECT_EQ(read_article("---\ntitle: T\nstatus: draft\n---\n" + kProse).status,
              Status::kWithheld);
    EXPECT_EQ(read_article("---\ntitle: T\nstatus: published\n---\n" + kProse).status,
              Status::kUsable);
}

struct MarksCase {
    const char* text;
    const char* wanted;
};

TEST(InlineText, DropsMarksAndNothingElse) {
    const MarksCase cases[] = {
        {"*Bridge* closes in **Halden**", "Bridge closes in Halden"},
        {"See [the report](https://x.example), `now`", "See the report, now"},
        {"[[people/jane|Jane Doe]]", "Jane Doe"},
        {"==Storm== over {{< place >}}Halden", "Storm over Halden"},
        {"# 1 in the charts", "# 1 in the charts"},
        {"1. FC Halden wins", "1. FC Halden wins"},
        {"- no list", "- no list"},
        {"M*A*S*H closes in snake_case_town", "M*A*S*H closes in snake_case_town"},
        {"2 * 3 * 4 = 24", "2 * 3 * 4 = 24"},
        {"Shares of <IBM> *rise*", "Shares of <IBM> rise"},
        {"A \\*real\\* star", "A *real* star"},
        {"", ""},
    };
    for (const auto& [text, wanted] : cases) EXPECT_EQ(inline_text(text), wanted) << text;
}

TEST(WikiMarks, AreTextOrGone) {
    const MarksCase cases[] = {
        {"a [[harbour]] b", "a harbour b"},
        {"a [[Board of 1990|board]] b", "a board b"},
        {"a [[Board#History]] b", "a Board b"},
        {"a ![[bridge.png]] b", "a  b"},
        {"a [[1]](https://x.example) b", "a [[1]](https://x.example) b"},
        {"if [[ -f x ]]; then", "if [[ -f x ]]; then"},
        {"[[a]", "[[a]"},
        {"a ==b c== d", "a b c d"},
        {"a == b and c == d", "a == b and c == d"},
        {"a === b", "a === b"},
        {"a %%hidden%% b", "a  b"},
        {"a\n%%\nhidden\n%%\nb", "a\n\nb"},
        {"100%% sure and 50%% not", "100%% sure and 50%% not"},
        {"%%never closed", "%%never closed"},
        {"> [!note] Title\n> text", ">  Title\n> text"},
        {"> [!note]- Title", ">  Title"},
        {"a [!b] c", "a [!b] c"},
        {"a ^a1b2c3\nb", "a \nb"},
        {"2 ^31 is", "2 ^31 is"},
        {"`[[a]] ==b==` [[c]]", "`[[a]] ==b==` c"},
        {"```\n[[a]]\n```\n[[b]]", "```\n[[a]]\n```\nb"},
        {"```\n[[a]]", "```\n[[a]]"},
    };
    for (const auto& [text, wanted] : cases) EXPECT_EQ(without_wiki_marks(text), wanted) << text;
}

TEST(WikiMarks, TakeLinearTime) {
    for (const char* part :
         {"[[", "==a", " %%a", "> [!", "`", "~~~\n", " ^a", "[[a|", "``` `` ` "}) {
        std::string text;
        while (text.size() < (4U << 20U)) text += part;
        EXPECT_LE(without_wiki_marks(text).size(), text.size()) << part;
    }
    // Runs of every length, none closed.
    std::string runs;
    for (std::size_t n = 1; n < 2000; ++n) runs += std::string(n, '`') + ' ';
    EXPECT_EQ(without_wiki_marks("== " + runs), "== " + runs);
}

}  // namespace
}  // namespace newsdex::sources
