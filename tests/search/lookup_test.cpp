#include "search/lookup.hpp"

#include <gtest/gtest.h>

#include <newsdex/error.hpp>

#include "tests/search/fake_engine.hpp"

namespace newsdex::search {
namespace {

FakeEngine two_articles() {
    FakeEngine engine;
    Article article;
    article.title = "First";
    article.body = "Its body.";
    engine.store(1, article, "abcd2222222222222222222222");
    article.title = "Second";
    engine.store(2, article, "abce2222222222222222222222");
    return engine;
}

std::string message_for(std::string_view prefix) {
    try {
        return full_id(two_articles(), prefix);
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kNotFound);
        return error.what();
    }
}

TEST(Lookup, FindsTheOnlyIdThatBeginsSo) {
    EXPECT_EQ(message_for("abcd"), "abcd2222222222222222222222");
    EXPECT_EQ(message_for("ABCE2"), "abce2222222222222222222222");
    EXPECT_EQ(message_for("abc"),
              "cannot find the article: abc: several articles' ids begin so; give more of the id");
    EXPECT_EQ(message_for("b"),
              "cannot find the article: b: no article's id begins so; searching shows the ids");
    EXPECT_EQ(message_for(""),
              "cannot find the article: : the id is empty; give the beginning of one");
}

TEST(Lookup, GivesTheWholeArticle) {
    const schema::StoredArticle found =
        article_with_id(two_articles(), "abce2222222222222222222222");
    EXPECT_EQ(found.article.title, "Second");
    EXPECT_EQ(found.article.body, "Its body.");
    EXPECT_EQ(found.id, "abce2222222222222222222222");
    EXPECT_THROW((void)article_with_id(two_articles(), "abc"), Error);
}

}  // namespace
}  // namespace newsdex::search
