// The table of fields: what its readers rely on.
#include "article/fields.hpp"

#include <newsdex/names.hpp>

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace newsdex::article {
namespace {

TEST(Fields, HaveKeysOfTheirOwn) {
    std::set<std::string_view> keys;
    for (const Row& row : fields()) {
        const bool is_made = std::holds_alternative<std::monostate>(row.member);
        EXPECT_EQ(row.key.empty(), is_made);
        if (!is_made) {
            EXPECT_TRUE(keys.insert(row.key).second) << row.key;
        }
    }
}

TEST(Fields, PrefixesTellTheirTermsApart) {
    for (const Row& one : fields()) {
        for (const Row& other : fields()) {
            if (one.prefix.empty() || one.prefix == other.prefix) continue;
            // What begins with another prefix goes on with a capital letter, which no value does
            // without a colon before it.
            if (!other.prefix.starts_with(one.prefix)) continue;
            ADD_FAILURE() << other.prefix << " begins with " << one.prefix;
        }
    }
}

TEST(Fields, ThoseThatAreAskedHaveTermsOrAPartOfTheRun) {
    for (const Row& row : fields()) {
        if (row.asked == Asked::kNever) {
            EXPECT_EQ(row.prefix, "") << row.key;
            EXPECT_EQ(row.names, "") << row.key;
        } else {
            EXPECT_TRUE(!row.prefix.empty() || part_of(row.field) || is_place(row.field))
                << row.key;
        }
        EXPECT_EQ(row.asked == Asked::kWords, part_of(row.field).has_value()) << row.key;
    }
}

TEST(Fields, LongPartsStandLastInWhatIsStored) {
    // A reader of heads stops at the first of them.
    EXPECT_EQ(static_cast<int>(Field::kBody), static_cast<int>(Field::kOrigin) + 1);
    for (const Row& row : fields())
        if (row.field > Field::kBody) {
            EXPECT_EQ(row.key, "");
        }
}

TEST(Fields, AreGivenWhereTheArticleSaysSomething) {
    Article article;
    for (const Row& row : fields()) EXPECT_FALSE(is_given(article, row.member)) << row.key;
    article.title = "t";
    article.places = {"p"};
    article.embargo = Date{};
    article.status = Status::kWithheld;
    article.title_is_lede = true;
    article.byte_range = {1, 2};
    article.origin["title"] = "lede";
    std::string given;
    for (const Row& row : fields())
        if (is_given(article, row.member)) given += std::string(row.key) + ' ';
    EXPECT_EQ(given, "byte_range title places embargo status title_is_lede origin ");
}

TEST(Names, GoBothWays) {
    EXPECT_EQ(name_of(DateOrigin::kCrawl), "crawl");
    EXPECT_EQ(value_called<DatePrecision>("month"), DatePrecision::kMonth);
    EXPECT_EQ(value_called<Status>("gone"), std::nullopt);
}

}  // namespace
}  // namespace newsdex::article
