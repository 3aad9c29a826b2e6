// Chinese, Japanese and Korean: characters asked for side by side must touch in the text.
#include <gtest/gtest.h>

#include <set>

#include "tests/api/small_index.hpp"
#include "tests/support/note_text.hpp"

namespace newsdex {
namespace {

using test::SmallIndex;

TEST(CjkQuery, CharactersOfAWordTouchInTheText) {
    const SmallIndex index({"a.txt", "One\n\n東京 大阪 の 記録。\n"},
                           {"b.txt", "Two\n\n北京大学 の 記録。\n"});
    struct Case {
        const char* query;
        std::set<std::string> titles;
    };
    const Case cases[] = {
        {"京大", {"Two"}},
        {"\"京大\"", {"Two"}},
        {"京大学", {"Two"}},
        {"東京", {"One"}},
        {"\"東京 大阪\"", {"One"}},
        {"東京 大阪", {"One"}},
        {"京", {"One", "Two"}},
        {"記録", {"One", "Two"}},
        {"記録 -京大", {"One"}},
        {"title:京大", {}},
        {"京大 OR 大阪", {"One", "Two"}},
    };
    for (const auto& [query, titles] : cases) {
        std::set<std::string> found;
        for (const Hit& hit : index.search(query).hits) found.insert(hit.article.title);
        EXPECT_EQ(found, titles) << query;
    }
}

TEST(MissingWord, IsMissedInTheFieldOnly) {
    const SmallIndex index({"a.txt", "Harbour news\n\nThe bank raised rates.\n"});
    const Results results = index.search("title:bank");
    EXPECT_EQ(results.total, 0U);
    EXPECT_EQ(test::notes_text(results.notes),
              "missing_word: no article has \"bank\" in the field that was asked");
}

}  // namespace
}  // namespace newsdex
