// The order and the numbering of an article's texts.
#include "document/texts.hpp"

#include <gtest/gtest.h>

#include <string>

namespace newsdex::document {
namespace {

using article::Field;

/// Texts with what is added to the positions within each, as if each character were a word.
std::string numbered(const Article& article) {
    Numbering numbering;
    std::string out;
    for (const Text& text : texts_of(article)) {
        out += std::string(text.text) + '+' + std::to_string(numbering.base_of(text)) + ' ';
        numbering.took(text, static_cast<analysis::Position>(text.text.size()));
    }
    return out;
}

TEST(Texts, StandInTheOrderOfTheRunWithAGapBetween) {
    Article article;
    article.title = "T";
    article.authors = {"A", "", "B"};
    article.body = "XX";
    article.dateline = "D";
    article.places = {"PP", "Q"};
    article.people = {"R"};
    EXPECT_EQ(numbered(article), "T+0 A+101 B+202 D+303 XX+404 PP+0 Q+102 R+0 ");
}

TEST(Texts, ATitleThatIsTheLedeHasTheNumbersOfTheBody) {
    Article article;
    article.title = "First";
    article.subtitle = "S";
    article.body = "First. Second.";
    article.title_is_lede = true;
    EXPECT_EQ(numbered(article), "S+0 First. Second.+101 First+101 ");
    article.body.clear();
    EXPECT_EQ(numbered(article), "S+0 First+0 ");
    article.subtitle.clear();
    EXPECT_EQ(numbered(article), "First+0 ");
}

}  // namespace
}  // namespace newsdex::document
