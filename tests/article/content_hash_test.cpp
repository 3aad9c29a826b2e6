#include "article/content_hash.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace newsdex::article {
namespace {

TEST(ContentHash, IgnoresWhereTheArticleLies) {
    Article one;
    one.title = "T";
    Article two = one;
    two.path = "b.txt";
    two.member = "3";
    two.byte_range = {{1, 2}};
    EXPECT_EQ(content_hash(one), content_hash(two));
}

TEST(ContentHash, ChangesWithEveryOtherField) {
    const std::function<void(Article&)> changes[] = {
        [](Article&) {},
        [](Article& a) { a.guid = "x"; },
        [](Article& a) { a.title = "x"; },
        [](Article& a) { a.subtitle = "x"; },
        [](Article& a) { a.summary = "x"; },
        [](Article& a) { a.body = "x"; },
        [](Article& a) { a.authors = {"x"}; },
        [](Article& a) {
            a.authors = {"x", ""};
        },
        [](Article& a) { a.keywords = {"x"}; },
        [](Article& a) { a.places = {"x"}; },
        [](Article& a) { a.organisations = {"x"}; },
        [](Article& a) { a.people = {"x"}; },
        [](Article& a) { a.publisher = "x"; },
        [](Article& a) { a.section = "x"; },
        [](Article& a) { a.dateline = "x"; },
        [](Article& a) { a.published = Date{}; },
        [](Article& a) {
            a.published = Date{1, {}, {}, {}};
        },
        [](Article& a) {
            a.published = Date{0, 0, {}, {}};
        },
        [](Article& a) {
            a.published = Date{0, {}, DatePrecision::kDay, {}};
        },
        [](Article& a) {
            a.published = Date{0, {}, {}, DateOrigin::kUrl};
        },
        [](Article& a) { a.modified = Date{}; },
        [](Article& a) { a.embargo = Date{}; },
        [](Article& a) { a.language = "x"; },
        [](Article& a) { a.url = "x"; },
        [](Article& a) { a.canonical_url = "x"; },
        [](Article& a) { a.format = "x"; },
        [](Article& a) { a.status = Status::kCancelled; },
        [](Article& a) { a.version = "x"; },
        [](Article& a) { a.copyright = "x"; },
        [](Article& a) {
            a.origin = {{"title", "x"}};
        },
        [](Article& a) {
            a.origin = {{"titlex", ""}};
        },
    };
    std::set<base::Hash> seen;
    for (const auto& change : changes) {
        Article article;
        change(article);
        EXPECT_TRUE(seen.insert(content_hash(article)).second) << seen.size();
    }
}

TEST(ContentHash, FieldsCannotRunIntoEachOther) {
    Article one;
    one.title = "ab";
    one.subtitle = "c";
    Article two;
    two.title = "a";
    two.subtitle = "bc";
    EXPECT_NE(content_hash(one), content_hash(two));
}

}  // namespace
}  // namespace newsdex::article
