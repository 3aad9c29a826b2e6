// Candidates may be too many, never too few.
#include "engine/xapian/compile.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/engine/nodes.hpp"

namespace newsdex::engine {
namespace {

using plan::Kind;
using plan::Node;

TEST(Candidates, LoseNothingToAnExclusionThatNeedsJudging) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    Xapian::Document document;
    // "bank coop y x": the phrase "coop x" is not in it. Its candidates are wider, as coop may
    // cover two positions.
    for (const auto& [word, position] : {std::pair{"bank", 1U}, {"coop", 2U}, {"y", 3U}, {"x", 4U}})
        document.add_posting(word, position);
    database.add_document(document);

    plan::Plan plan;
    plan.terms = words({"bank", "coop", "x"});
    plan.terms.push_back({schema::Form::kJoined, 2, {}, "coop"});
    Node coop = plan::term_node(1);
    coop.joined.push_back({3, 2});
    Node excluded =
        node_of(Kind::kNot, {node_of(Kind::kPhrase, {std::move(coop), plan::term_node(2)})});
    const Node both = node_of(Kind::kAnd, {plan::term_node(0), std::move(excluded)});

    const std::vector<Xapian::docid> one{1};
    match::Work work(10'000);
    EXPECT_EQ(found_by(database, compile(BoundPlan(plan), both, work)), one);
    EXPECT_EQ(found_by(database, candidates(BoundPlan(plan), both)), one);
}

}  // namespace
}  // namespace newsdex::engine
