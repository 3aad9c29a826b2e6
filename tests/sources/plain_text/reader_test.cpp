#include "sources/plain_text/reader.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "tests/dates/date_text.hpp"
#include "tests/sources/plain_text/read.hpp"
#include "tests/support/random.hpp"

namespace newsdex::sources {
namespace {

using Names = std::vector<std::string>;
const std::string kProse =
    "The harbour board closed the swing bridge on Saturday after a barge struck its eastern pier, "
    "and said that it would stay shut until divers had looked at the piles.";

struct TitleCase {
    const char* name;
    std::string text;
    const char* title;
    const char* origin;
};

class Headline : public testing::TestWithParam<TitleCase> {};

TEST_P(Headline, IsFoundOrMadeFromTheLede) {
    const Article article = test::read_one(GetParam().text);
    EXPECT_EQ(article.title, GetParam().title);
    EXPECT_EQ(article.origin.at("title"), GetParam().origin);
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Headline,
    testing::Values(
        TitleCase{"blank_line_below", "Bridge closed\n\n" + kProse, "Bridge closed", "first line"},
        TitleCase{"no_blank_line_below", "Bridge closed\n" + kProse, "Bridge closed", "first line"},
        TitleCase{"question", "Who pays for the bridge?\n\n" + kProse, "Who pays for the bridge?",
                  "first line"},
        TitleCase{"ends_in_abbreviation", "Barge belonged to Acme Inc.\n\n" + kProse,
                  "Barge belonged to Acme Inc.", "first line"},
        TitleCase{"sentence", "The bridge is closed.\n\n" + kProse, "The bridge is closed.",
                  "lede"},
        TitleCase{"sentence_in_capitals", "THE BRIDGE IS CLOSED.\n\n" + kProse,
                  "THE BRIDGE IS CLOSED.", "lede"},
        TitleCase{"sentence_in_quotes", "“The bridge is closed.”\n\n" + kProse,
                  "“The bridge is closed.”", "lede"},
        TitleCase{"breaks_off_before_a_name",
                  "The bridge is shut, the board told Sen.\n\nRoe that night. " + kProse,
                  "The bridge is shut, the board told Sen.", "lede"},
        TitleCase{"colon_of_a_sentence",
                  "The harbour board said this of the bridge tonight:\n\n" + kProse,
                  "The harbour board said this of the bridge tonight:", "lede"},
        TitleCase{"exclamation", "Bridge closed!\n\n" + kProse, "Bridge closed!", "first line"},
        TitleCase{"quotation", "Mayor calls bridge “a wreck”\n\n" + kProse,
                  "Mayor calls bridge “a wreck”", "first line"},
        TitleCase{"ends_in_dots", "And then the bridge ...\n\n" + kProse, "And then the bridge ...",
                  "first line"},
        TitleCase{"ends_in_initials", "Bridge was built in the U.S.\n\n" + kProse,
                  "Bridge was built in the U.S.", "first line"},
        TitleCase{"two_wrapped_lines",
                  "Queen's harbour prize goes to the builders of the first \n"
                  "swing bridge\n\nLONDON, Feb. 1, 2017 /PRNewswire/ --\n\n"
                  "    Four engineers who built the swing bridge that joined \n"
                  "both banks were honoured today with the prize of the \n"
                  "harbour board, it said.\n",
                  "Queen's harbour prize goes to the builders of the first swing bridge",
                  "first line"},
        TitleCase{"capitals_in_two_lines", "BARGE STRIKES SWING BRIDGE,\nSHIPS WAIT OUTSIDE",
                  "BARGE STRIKES SWING BRIDGE, SHIPS WAIT OUTSIDE", "first line"},
        TitleCase{"underlined", "Bridge closed.\n==============\n" + kProse, "Bridge closed.",
                  "first line"},
        TitleCase{"markdown", "# Bridge closed\n" + kProse, "Bridge closed", "first line"},
        TitleCase{"above_byline", "Bridge closed\nBy Jane Doe\n" + kProse, "Bridge closed",
                  "first line"},
        TitleCase{"below_slug", "URGENT\n\nBridge closed\n\n" + kProse, "Bridge closed",
                  "headline"},
        TitleCase{"prefix_stays", "UPDATE 2-Bridge closed\n\n" + kProse, "UPDATE 2-Bridge closed",
                  "first line"},
        TitleCase{"label_with_dash", "ECONOMIC SPOTLIGHT - The bridge\n\n" + kProse,
                  "ECONOMIC SPOTLIGHT - The bridge", "first line"},
        TitleCase{"only_a_line", "Bridge closed", "Bridge closed", "first line"},
        TitleCase{"prose_only", kProse,  // 162 characters: cut at a word
                  "The harbour board closed the swing bridge on Saturday after a barge struck its "
                  "eastern pier, and said that it would…",
                  "lede"},
        TitleCase{"dateline_first", "OSLO, Jan 3 - The bridge is shut. Ships wait.",
                  "The bridge is shut.", "lede"},
        TitleCase{"byline_then_prose", "By Jane Doe\n\nThe bridge is shut. Ships wait.",
                  "The bridge is shut.", "lede"},
        TitleCase{"ends_in_comma", "The bridge, the board said on Monday,\n" + kProse,
                  "The bridge, the board said on Monday,", "lede"}),
    [](const auto& c) { return std::string(c.param.name); });

TEST(PlainText, ReadsAWholeReport) {
    const Article article = test::read_one(
        "Swing bridge closed after barge strikes pier\n"
        "Ships of more than nine metres wait off the mole\n"
        "\n"
        "By Jane Doe and John Roe\n"
        "Associated Press\n"
        "Saturday, January 3, 2026, 10:15 a.m. EST\n"
        "\n"
        "OSLO, Norway (AP) — " +
        kProse +
        "\n\n"
        "“We saw it coming,” said the pilot.\n"
        "\n"
        "© 2026 Associated Press\n");
    EXPECT_EQ(article.title, "Swing bridge closed after barge strikes pier");
    EXPECT_EQ(article.subtitle, "Ships of more than nine metres wait off the mole");
    EXPECT_EQ(article.authors, (Names{"Jane Doe", "John Roe"}));
    EXPECT_EQ(article.publisher, "Associated Press");
    EXPECT_EQ(test::date_text(article.published), "2026-01-03T10:15-05:00");
    EXPECT_EQ(article.published->origin, DateOrigin::kText);
    EXPECT_EQ(article.dateline, "OSLO, Norway (AP)");
    EXPECT_EQ(article.body, kProse + "\n\n“We saw it coming,” said the pilot.");
    EXPECT_EQ(article.copyright, "© 2026 Associated Press");
    EXPECT_EQ(article.path, "news/a.txt");
    EXPECT_EQ(article.format, "text");
    EXPECT_EQ(article.member, "");
    EXPECT_EQ(article.origin.at("published"), "date line");
    EXPECT_EQ(article.origin.at("authors"), "byline");
    EXPECT_EQ(article.origin.at("dateline"), "first paragraph");
    EXPECT_EQ(article.origin.at("tail"), "copyright");
}

TEST(PlainText, ReadsTheLinesOfAWebCopy) {
    const Article article = test::read_one(
        "https://news.example/2011/10/02/bridge\n2011-10-02T10:00:00+0900\n橋が閉鎖\n" +
        std::string("港長は今朝、橋を閉鎖したと発表した。船は沖で待っている。\n"));
    EXPECT_EQ(article.url, "https://news.example/2011/10/02/bridge");
    EXPECT_EQ(test::date_text(article.published), "2011-10-02T10:00:00+09:00");
    EXPECT_EQ(article.title, "橋が閉鎖");
}

TEST(PlainText, TakesSlugsAsKeywordsAndKnowsAKill) {
    const Article release =
        test::read_one("Source: Harbour Board\nMEDIA RELEASE PR67254\nBridge closed\n\n" + kProse);
    EXPECT_EQ(release.publisher, "Harbour Board");
    EXPECT_EQ(release.keywords, Names{"MEDIA RELEASE PR67254"});
    EXPECT_EQ(release.title, "Bridge closed");
    const Article killed = test::read_one("MANDATORY KILL\n\nBridge closed\n\n" + kProse);
    EXPECT_EQ(killed.status, Status::kCancelled);
    EXPECT_EQ(killed.title, "Bridge closed");
}

TEST(PlainText, LeavesTheTailOutOfTheBody) {
    struct Case {
        const char* tail;
        const char* origin;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"\n Reuter\n", "Reuter"},
             {"\nREUTER", "REUTER"},
             {"\n\n-30-\n", "-30-"},
             {"\n\n###\n", "###"},
             {"\n\nENDS\n\n", "ENDS"},
             {"\n\nContact: Jane Doe\nTel: +47 1234\n", "contact"},
             {"\n\n###\n\nMedia contact:\nJane Doe\njane@board.example\n", "###, contact"},
             {"\n\nCopyright 2026 Harbour Times\n", "copyright"},
             {"\n\nSOURCE: Harbour Board\n", "source"}}) {
        const Article article = test::read_one("Bridge closed\n\n" + kProse + c.tail);
        EXPECT_EQ(article.body, kProse) << c.tail;
        EXPECT_EQ(article.origin.at("tail"), c.origin) << c.tail;
    }
    EXPECT_EQ(test::read_one("Reuter").title, "Reuter") << "nothing else is there: it is the text";
    const Article kept =
        test::read_one("Bridge closed\n\n" + kProse + "\n\nContact was lost at noon.");
    EXPECT_TRUE(kept.body.ends_with("at noon."));
}

TEST(PlainText, TakesReportersFromTheLastLine) {
    const Article article = test::read_one("Bridge closed\n\n" + kProse +
                                           "\n\n(Reporting by Jane Doe; editing by Ann Poe)");
    EXPECT_EQ(article.authors, Names{"Jane Doe"});
    EXPECT_EQ(article.origin.at("authors"), "last line");
}

TEST(PlainText, CompletesADatelineWithoutYear) {
    const std::string text = "LONDON, Feb 26 - " + kProse;
    const std::int64_t march_1987 = 542'073'600;  // 1987-03-07
    struct Case {
        const char* path;
        std::int64_t mtime;
        const char* date;
        DateOrigin origin;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"a.txt", march_1987, "1987-02-26", DateOrigin::kText},
             {"wire-1992.txt", march_1987, "1992-02-26", DateOrigin::kText},
             {"1993/02/a.txt", march_1987, "1993-02-26", DateOrigin::kText},
             {"1994/17.txt", march_1987, "1994-02-26", DateOrigin::kText},
             {"1987.txt", 1'767'435'304, "2026-01-03", DateOrigin::kMtime},
             {"a.txt", 1'767'435'304, "2026-01-03", DateOrigin::kMtime},
             {"a.txt", march_1987 - 10 * 86400, "1987-02-26", DateOrigin::kText},
             {"a.txt", march_1987 + 40 * 86400, "1987-04-16", DateOrigin::kMtime}}) {
        const Article article = test::read_one(text, c.path, c.mtime);
        EXPECT_EQ(test::date_text(article.published), c.date) << c.path << ' ' << c.mtime;
        EXPECT_EQ(article.published->origin, c.origin) << c.path;
    }
    const Article old_year = test::read_one("LONDON, Dec 31 - " + kProse, "a.txt", 1'767'435'304);
    EXPECT_EQ(test::date_text(old_year.published), "2025-12-31");
}

TEST(PlainText, TakesADateFromWhereTheFileLiesIfTheTextHasNone) {
    struct Case {
        const char* path;
        const char* date;
        const char* origin;
    };
    for (const Case& c :
         std::initializer_list<Case>{{"n/2025-11-17-bridge.txt", "2025-11-17", "file name"},
                                     {"2025/11/17/bridge.txt", "2025-11-17", "folder"},
                                     {"n/bridge.txt", "2026-01-03", "mtime"}}) {
        const Article article = test::read_one("Bridge closed\n\n" + kProse, c.path);
        EXPECT_EQ(test::date_text(article.published), c.date);
        EXPECT_EQ(article.origin.at("published"), c.origin);
    }
}

TEST(PlainText, PartsAFileOfSeveralArticles) {
    const std::string first = "Bridge closed\n\n" + kProse + "\n";
    const std::string second = "Quay is flooded again\n\nThe quay stood under water on Sunday.\n";
    for (const std::string& mark : std::initializer_list<std::string>{
             "\f", "\n====================\n", "\n--------------------------------\n\n",
             "\nEnd of Document\n", "\n2 of 17 DOCUMENTS\n\n", "Document 2 of 17\n"}) {
        const std::vector<Article> articles = test::read_all(first + mark + second);
        ASSERT_EQ(articles.size(), 2U) << mark;
        EXPECT_EQ(articles[0].title, "Bridge closed") << mark;
        EXPECT_EQ(articles[0].body, kProse) << mark;
        EXPECT_EQ(articles[0].member, "1");
        EXPECT_EQ(articles[1].title, "Quay is flooded again") << mark;
        EXPECT_EQ(articles[1].member, "2");
        const auto range = articles[1].byte_range.value();
        EXPECT_EQ((first + mark + second)
                      .substr(range.first, range.second - range.first)
                      .find("The quay stood"),
                  std::string("Quay is flooded again\n\n").size() +
                      (first + mark + second).substr(range.first).find("Quay"));
    }
}

TEST(PlainText, DoesNotPartOneArticle) {
    for (const std::string& text :
         {"Bridge closed\n====================\n" + kProse, "Bridge closed\n\n" + kProse + "\n\f",
          "Bridge closed\n\n" + kProse + "\n\n--------------------\nprices: 3, 4, 5.\n",
          "Bridge closed\n\n" + kProse + "\n***\n" + kProse,
          "Bridge closed\n\n" + kProse + "\n____________________"})
        EXPECT_EQ(test::read_all(text).size(), 1U) << text;
}

TEST(PlainText, SkipsEmptyAndBlankFilesByName) {
    test::Collector collector;
    for (const char* text : {"", " \r\n\t\n", "\n\n\n", "\xEF\xBB\xBF", "\u00A0\u3000\n"}) {
        const auto decoded = text::decode_text(text);
        const ReadResult result = read_plain_text(*decoded, {}, {}, collector);
        EXPECT_EQ(result.outcome, Outcome::kSkipped) << testing::PrintToString(text);
        EXPECT_TRUE(result.list_path);
        EXPECT_NE(result.reason, "");
    }
    EXPECT_TRUE(collector.articles.empty());
}

TEST(PlainText, StopsWhenTheVisitorSaysSo) {
    test::Collector collector;
    collector.limit = 1;
    const auto decoded = text::decode_text("A headline here\n\nText.\fB headline here\n\nText.");
    EXPECT_EQ(read_plain_text(*decoded, {}, {}, collector).outcome, Outcome::kStopped);
    EXPECT_EQ(collector.articles.size(), 1U);
}

TEST(PlainText, NotesHowTheTextWasDecoded) {
    const Article article = test::read_one(
        "Hafen\n\nDer Lotse J\xF6rg K\xFChnle verlie\xDF die Br\xFC"
        "cke.\n");
    EXPECT_EQ(article.body, "Der Lotse Jörg Kühnle verließ die Brücke.");
    EXPECT_TRUE(article.origin.at("encoding").starts_with("windows-1252"));
    EXPECT_EQ(test::read_one("Gulls\n\nGulls nest.").origin.count("encoding"), 0U);
}

TEST(PlainText, ReadsHugeLinesInOnePass) {
    std::string text = "One line\n\n";
    while (text.size() < 20'000'000) text += "gravel and sand were moved, ";
    text += "then it sank.";
    const Article article = test::read_one(text);
    EXPECT_EQ(article.title, "One line");
    EXPECT_EQ(article.body.size(), text.size() - 10);
    const Article token = test::read_one("Blob\n\n" + std::string(40'000, 'Q') + " after.");
    EXPECT_EQ(token.body.size(), 40'007U);
    EXPECT_EQ(test::read_all(std::string(5'000'000, 'x')).size(), 1U);
    EXPECT_EQ(test::read_all(std::string(3'000'000, '-')).size(), 1U);
}

TEST(PlainText, CutsABodyThatIsTooLongAndSaysSo) {
    files::FileEntry entry;
    ReadOptions options;
    options.max_body_bytes = 1 << 20;
    test::Collector collector;
    const std::string text = "Long\n\n" + std::string(3 << 20, 'a');
    (void)read_plain_text(*text::decode_text(text), entry, options, collector);
    EXPECT_EQ(collector.articles.at(0).body.size(), 1U << 20);
    EXPECT_EQ(collector.articles.at(0).origin.at("body"), "cut at 1 MiB");
}

/// Random signs of news, put together anyhow.
std::string jumble(test::Random& random) {
    std::string text;
    for (std::size_t i = random.below(40); i > 0; --i) {
        text += random.pick({"Title: A",
                             "\n",
                             "\n\n",
                             "\r",
                             "\f",
                             "LONDON, Feb 26 (AP) - ",
                             "By Jane Doe",
                             "The board met.",
                             "====================",
                             "-30-",
                             "Reuter",
                             "3 January 2026",
                             "\u2028",
                             "    ",
                             "東京",
                             "UPDATE",
                             "https://n.example/2026/01/03",
                             " ",
                             "End of Document",
                             "cap-",
                             "\xEF\xBB\xBF",
                             "é",
                             "Contact: ",
                             "© 2026 X",
                             ": "});
    }
    return text;
}

TEST(PlainTextProperty, AnyTextGivesValidArticlesAndTheSameOnesTwice) {
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        test::Random random(seed);
        const std::string text = jumble(random);
        const std::vector<Article> articles = test::read_all(text);
        EXPECT_EQ(articles, test::read_all(text)) << "seed " << seed;
        for (const Article& article : articles) {
            EXPECT_TRUE(base::is_valid_utf8(article.title + article.body)) << "seed " << seed;
            EXPECT_FALSE(article.title.empty() && article.body.empty()) << "seed " << seed;
            EXPECT_EQ(article.body.find("\n\n\n"), std::string::npos) << "seed " << seed;
            EXPECT_FALSE(article.body.starts_with('\n') || article.body.ends_with('\n'))
                << "seed " << seed;
        }
    }
}

TEST(PlainTextProperty, MadeArticlesComeBack) {
    for (std::uint64_t seed = 0; seed < 3000; ++seed) {
        test::Random random(seed);
        const auto words = [&random](std::size_t n) {
            std::string text = "The";
            for (; n > 0; --n)
                text += random.pick({" harbour", " board", " closed", " the", " old", " quay"});
            return text;
        };
        const std::string title = words(3 + random.below(8));
        const std::string line_end = random.pick({"\n", "\r\n", "\r"});
        const std::string lede = words(30) + ".", second = words(20) + ".";
        const bool has_byline = random.one_in(2), has_date = random.one_in(2),
                   has_dateline = random.one_in(2);
        const bool ends = random.one_in(2);
        std::string text = title + line_end;
        if (has_byline) text += "By Jane Doe and John Roe" + line_end;
        if (has_date) text += "March 30, 2025" + line_end;
        text += line_end;
        if (has_dateline) text += "OSLO, March 29 (Reuters) - ";
        text += lede + line_end + line_end + second + line_end;
        if (ends) text += line_end + "-30-" + line_end;
        const Article article = test::read_one(text, "2025/a.txt");
        EXPECT_EQ(article.title, title) << "seed " << seed;
        EXPECT_EQ(article.body, lede + "\n\n" + second) << "seed " << seed;
        EXPECT_EQ(article.authors, has_byline ? (Names{"Jane Doe", "John Roe"}) : Names{})
            << "seed " << seed;
        EXPECT_EQ(article.dateline, has_dateline ? "OSLO, March 29 (Reuters)" : "")
            << "seed " << seed;
        EXPECT_EQ(test::date_text(article.published), has_date       ? "2025-03-30"
                                                      : has_dateline ? "2025-03-29"
                                                                     : "2026-01-03")
            << "seed " << seed;
    }
}

TEST(PlainTextProperty, TheEncodingDoesNotChangeTheArticle) {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
        test::Random random(seed);
        std::string title = "Hafen", body = "Der Lotse";
        for (std::size_t i = 3 + random.below(10); i > 0; --i)
            body += random.pick({" Jörg", " Kühnle", " verließ", " die", " Brücke", " später"});
        const std::string text = title + "\n\n" + body + ".";
        std::string latin, wide("\xFF\xFE", 2);
        for (std::size_t at = 0; at < text.size();) {
            const base::Decoded c = base::decode(text, at);
            latin += static_cast<char>(c.code_point);
            wide += static_cast<char>(c.code_point & 0xFF);
            wide += static_cast<char>(c.code_point >> 8U);
            at += c.length;
        }
        for (const std::string& bytes : {text, "\xEF\xBB\xBF" + text, latin, wide}) {
            const Article article = test::read_one(bytes);
            EXPECT_EQ(article.title, title) << "seed " << seed;
            EXPECT_EQ(article.body, body + ".") << "seed " << seed;
        }
    }
}

}  // namespace
}  // namespace newsdex::sources
