// What is told of a query that finds nothing, by the counts of its parts.
#include "search/reasons.hpp"

#include <gtest/gtest.h>

#include <map>
#include <string>

#include "query/parser.hpp"
#include "query/print.hpp"
#include "tests/support/note_text.hpp"

namespace newsdex::search {
namespace {

std::string reasons_for(const std::string& query,
                        const std::map<std::string, std::uint64_t>& counts) {
    const query::Node tree = query::parse(query, {}).tree;
    return test::notes_text(reasons(tree, [&](const query::Node& part) {
        const auto found = counts.find(query::print(part));
        return found == counts.end() ? 0 : found->second;
    }));
}

TEST(Reasons, OfAPhraseAreTheArticlesWithItsWords) {
    EXPECT_EQ(reasons_for("\"oil price\"", {{"oil AND price", 12}}),
              "apart: no article has \"oil price\"; 12 articles have its words elsewhere");
    EXPECT_EQ(reasons_for("storm \"oil price\"", {{"storm", 3}, {"oil AND price", 1}}),
              "apart: no article has \"oil price\"; 1 article has its words elsewhere");
    EXPECT_EQ(reasons_for("oil NEAR/3 price", {{"oil AND price", 2}}),
              "apart: no article has oil NEAR/3 price; 2 articles have its words elsewhere");
    EXPECT_EQ(reasons_for("\"oil * price\"", {{"oil AND price", 2}}),
              "apart: no article has \"oil * price\"; 2 articles have its words elsewhere");
    EXPECT_EQ(reasons_for("\"oil price\"", {}), "");
    EXPECT_EQ(reasons_for("\"oil price\"", {{"oil", 5}, {"price", 2}}),
              "never_together: no article has all of it; by themselves there are oil 5, price 2");
}

TEST(Reasons, OfPartsAreTheirCountsAndTheOneThatLeavesNothing) {
    EXPECT_EQ(reasons_for("publisher:bbc AND storm", {{"publisher:bbc", 5}, {"storm", 3}}),
              "never_together: no article has all of it; by themselves there are publisher:bbc 5, "
              "storm 3");
    EXPECT_EQ(reasons_for("a AND b AND c", {{"a", 5}, {"b", 3}, {"c", 2}, {"a AND c", 1}}),
              "never_together: no article has all of it; by themselves there are a 5, b 3, c 2; "
              "without b there is 1 article");
    EXPECT_EQ(reasons_for("a AND b", {{"a", 5}}), "");
    EXPECT_EQ(reasons_for("a", {}), "");
    EXPECT_EQ(reasons_for("a AND b AND c AND d AND e AND f AND g AND h AND i", {{"a", 5}}), "");
}

}  // namespace
}  // namespace newsdex::search
