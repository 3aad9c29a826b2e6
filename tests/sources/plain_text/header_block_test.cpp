#include "sources/plain_text/header_block.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/dates/date_text.hpp"
#include "tests/sources/plain_text/read.hpp"
#include "tests/support/random.hpp"

namespace newsdex::sources {
namespace {

using Names = std::vector<std::string>;

TEST(HeaderBlock, FillsTheFieldsItNames) {
    const Article article = test::read_one(
        "Title: Bridge closed\n"
        "Subhead: Ships wait off the mole\n"
        "Date: 2026-01-03T10:15:00+01:00\n"
        "Updated: 4 January 2026\n"
        "Author: Jane Doe and John Roe\n"
        "Source: Harbour Times\n"
        "Section: Local\n"
        "Keywords: bridge, harbour\n"
        "Location: Oslo\n"
        "URL: https://news.example/1\n"
        "Language: en\n"
        "ID: ht-17\n"
        "Copyright: 2026 Harbour Times\n"
        "X-Desk-Note: hold for page 3\n"
        "\n"
        "The bridge was closed on Saturday.\n");
    EXPECT_EQ(article.title, "Bridge closed");
    EXPECT_EQ(article.subtitle, "Ships wait off the mole");
    EXPECT_EQ(test::date_text(article.published), "2026-01-03T10:15:00+01:00");
    EXPECT_EQ(test::date_text(article.modified), "2026-01-04");
    EXPECT_EQ(article.authors, (Names{"Jane Doe", "John Roe"}));
    EXPECT_EQ(article.publisher, "Harbour Times");
    EXPECT_EQ(article.section, "Local");
    EXPECT_EQ(article.keywords, (Names{"bridge", "harbour"}));
    EXPECT_EQ(article.places, Names{"Oslo"});
    EXPECT_EQ(article.url, "https://news.example/1");
    EXPECT_EQ(article.language, "en");
    EXPECT_EQ(article.guid, "ht-17");
    EXPECT_EQ(article.copyright, "2026 Harbour Times");
    EXPECT_EQ(article.origin.at("header X-Desk-Note"), "hold for page 3");
    EXPECT_EQ(article.origin.at("title"), "header");
    EXPECT_EQ(article.body, "The bridge was closed on Saturday.");
}

TEST(HeaderBlock, IsReadInOtherLanguagesAndCases) {
    const Article german =
        test::read_one("TITEL: Brücke zu\nDatum: 3. Januar 2026\nAutor: Änne Öhm\n\nText.");
    EXPECT_EQ(german.title, "Brücke zu");
    EXPECT_EQ(test::date_text(german.published), "2026-01-03");
    EXPECT_EQ(german.authors, Names{"Änne Öhm"});
    const Article spanish = test::read_one("Título: Puente\nFecha: 3 de enero de 2026\n\nTexto.");
    EXPECT_EQ(spanish.title, "Puente");
    EXPECT_EQ(test::date_text(spanish.published), "2026-01-03");
}

TEST(HeaderBlock, NeedsTwoKeysOrATitleAndABlankLine) {
    EXPECT_TRUE(parse_header_block("Title: A\n\nText."));
    EXPECT_TRUE(parse_header_block("Author: A\nSection: B\nText."));
    EXPECT_TRUE(parse_header_block("Title: A\n\nDate: 2026-01-03\n\nText."));
    EXPECT_FALSE(parse_header_block("Title: A\nText."));
    EXPECT_FALSE(parse_header_block("Section: A\n\nText."));
    EXPECT_FALSE(parse_header_block("Mayor: we will pay\nCouncil: we will not\n\nText."));
    EXPECT_FALSE(parse_header_block("Q: How?\nA: Well.\n\nText."));
    EXPECT_FALSE(parse_header_block("10:15 The bridge closes\n\nText."));
    EXPECT_FALSE(parse_header_block(""));
}

TEST(HeaderBlock, JoinsContinuationLines) {
    const auto block = parse_header_block("Title: A long\n  headline\nDate: 2026-01-03\n\nText.");
    ASSERT_TRUE(block);
    EXPECT_EQ(block->entries[0].value, "A long headline");
}

TEST(HeaderBlock, KeepsADateItCannotReadAsItIs) {
    const Article article = test::read_one("Title: A\nDate: whenever\n\nText.", "a.txt", 0);
    EXPECT_FALSE(article.published);
    EXPECT_EQ(article.origin.at("header Date"), "whenever");
}

TEST(HeaderBlock, ProseBehindAKeyIsTheBody) {
    struct Case {
        const char* text;
        const char* body;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"Title: T\nDate: 2026-01-03\nBody: The bridge closed.", "The bridge closed."},
             {"Title: T\nDate: 2026-01-03\nDescription: The bridge closed.", "The bridge closed."},
             {"Title: T\nDate: 2026-01-03\nBody:\nThe bridge closed.\n\nShips wait.",
              "The bridge closed.\n\nShips wait."},
             {"Title: T\nBody: The bridge closed.\nDate: 2026-01-03\n", "The bridge closed."},
             {"Title: T\nBody: The bridge closed.\nDate: 2026-01-03\n\nShips wait.",
              "The bridge closed.\n\nShips wait."},
             {"Title: T\nDate: 2026-01-03\n\nStory: The bridge closed.\n\nShips wait.",
              "The bridge closed.\n\nShips wait."},
             {"Title: T\nDate: 2026-01-03\nLead: The bridge\nclosed.\n", "The bridge closed."},
             {"Title: T\nDate: 2026-01-03\nTafelrunde: The bridge closed and all the ships wait.",
              "Tafelrunde: The bridge closed and all the ships wait."},
             {"Title: T\nDate: The bridge closed on a day that nobody knows.",
              "The bridge closed on a day that nobody knows."}}) {
        const Article article = test::read_one(c.text);
        EXPECT_EQ(article.title, "T") << c.text;
        EXPECT_EQ(article.body, c.body) << c.text;
    }
}

TEST(HeaderBlock, ASummaryStaysOneWhereThereIsABody) {
    const Article article =
        test::read_one("Title: T\nDate: 2026-01-03\nTeaser: Ships wait.\nText: The bridge closed.");
    EXPECT_EQ(article.summary, "Ships wait.");
    EXPECT_EQ(article.body, "The bridge closed.");
}

TEST(HeaderBlock, TellsAPaperFromTheReporters) {
    const Article article = test::read_one(
        "Title: T\nDate: 10:15 GMT, Friday 2 January 2026\nBy: Jane Doe, Harbour Times\n\nText.");
    EXPECT_EQ(article.authors, Names{"Jane Doe"});
    EXPECT_EQ(article.publisher, "Harbour Times");
    EXPECT_EQ(test::date_text(article.published), "2026-01-02T10:15Z");
}

TEST(HeaderBlock, ASecondTitleIsTheSubtitle) {
    const Article article =
        test::read_one("Title: Bridge closed\nHeadline: Ships wait\nDate: 2026-01-03\n\nText.");
    EXPECT_EQ(article.title, "Bridge closed");
    EXPECT_EQ(article.subtitle, "Ships wait");
}

TEST(HeaderBlock, AWrappedTitleGoesOnInTheNextLine) {
    const Article article =
        test::read_one("Title: Bridge closed and ships\nwait outside\nDate: 2026-01-03\n\nText.");
    EXPECT_EQ(article.title, "Bridge closed and ships wait outside");
    EXPECT_EQ(article.body, "Text.");
}

/// Keys that exporters of many kinds write, in any order, with a body somewhere among them.
TEST(HeaderBlockProperty, NoWordOfABlockIsLost) {
    for (std::uint64_t seed = 0; seed < 1500; ++seed) {
        test::Random random(seed);
        std::vector<std::string> lines{"Title: Bridge closed", "Date: 2026-01-03"};
        if (random.one_in(2)) lines.emplace_back("Author: Jane Doe");
        if (random.one_in(2)) lines.emplace_back("Source: Harbour Times");
        if (random.one_in(2)) lines.emplace_back("Job-No: 17");
        if (random.one_in(2)) lines.emplace_back("URL: https://news.example/1");
        const std::string key = random.pick(
            {"Body",     "Text",        "TEXT",       "Content",      "Article",   "Story",
             "Lead",     "Description", "Copy",       "Full text",    "Full_Text", "Summary",
             "Abstract", "Teaser",      "Inhalt",     "Texte",        "Texto",     "Standfirst",
             "Notes",    "Remarks",     "Background", "What happened"});
        const std::string prose = "The barge struck a pier at noon, and nobody was hurt in it.";
        // A title alone opens no block.
        const std::size_t place = 1 + random.below(lines.size());
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(place), key + ": " + prose);
        std::string text;
        for (const std::string& line : lines) text += line + random.pick({"\n", "\n", "\r\n"});
        if (random.one_in(2)) text += "\nShips of nine metres wait off the mole.\n";
        const Article article = test::read_one(text);
        EXPECT_EQ(article.title, "Bridge closed") << "seed " << seed << '\n' << text;
        const std::string found = article.body + '\n' + article.summary;
        EXPECT_NE(found.find(prose), std::string::npos) << "seed " << seed << '\n' << text;
        EXPECT_NE(article.body, "") << "seed " << seed << '\n' << text;
    }
}

TEST(HeaderBlock, EmbargoHoldsTheArticle) {
    const Article article = test::read_one("Title: A\nEmbargo: 2026-06-01T06:00:00Z\n\nText.");
    EXPECT_EQ(article.status, Status::kEmbargoed);
    EXPECT_EQ(test::date_text(article.embargo), "2026-06-01T06:00:00Z");
}

}  // namespace
}  // namespace newsdex::sources
