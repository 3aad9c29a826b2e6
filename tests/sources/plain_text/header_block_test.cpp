#include "sources/plain_text/header_block.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/dates/date_text.hpp"
#include "tests/sources/plain_text/read.hpp"

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

TEST(HeaderBlock, EmbargoHoldsTheArticle) {
    const Article article = test::read_one("Title: A\nEmbargo: 2026-06-01T06:00:00Z\n\nText.");
    EXPECT_EQ(article.status, Status::kEmbargoed);
    EXPECT_EQ(test::date_text(article.embargo), "2026-06-01T06:00:00Z");
}

}  // namespace
}  // namespace newsdex::sources
