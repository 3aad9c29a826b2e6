// Told without a search, never wrongly: libxapian has the last word.
#include "engine/can_match.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "engine/xapian/compile.hpp"
#include "engine/xapian/xapian_engine.hpp"
#include "tests/engine/nodes.hpp"

namespace newsdex::engine {
namespace {

using plan::Kind;
using plan::Node;

/// A database of articles with terms, and a plan whose term i is terms[i].
struct World {
    Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
    plan::Plan plan;

    bool can(const Node& node) const {
        return can_match(plan, node, *make_xapian_engine({database}, "small.newsdex"));
    }
    void add(const std::vector<std::string>& terms) {
        Xapian::Document document;
        unsigned position = 0;
        for (const std::string& term : terms) document.add_posting(term, ++position);
        database.add_document(document);
    }
};

TEST(CanMatch, WordsOfDifferentArticlesCannotMatchWhereBothAreRare) {
    for (const unsigned count : {1U, 64U, 65U}) {
        World world;
        for (unsigned i = 0; i < count; ++i) world.add({"many"});
        world.add({"one", "both"});
        world.add({"both"});
        world.plan.terms = words({"many", "one", "both", "none"});
        for (const Kind kind : {Kind::kAnd, Kind::kPhrase, Kind::kNear}) {
            const auto can = [&](plan::TermId a, plan::TermId b) {
                return world.can(node_of(kind, {plan::term_node(a), plan::term_node(b)}));
            };
            EXPECT_EQ(can(0, 1), count == 65) << count;  // 65 articles are too many to remember
            EXPECT_TRUE(can(1, 2));
            EXPECT_FALSE(can(1, 3));
        }
        EXPECT_TRUE(world.can(node_of(Kind::kOr, {plan::term_node(0), plan::term_node(1)})));
        EXPECT_TRUE(world.can(
            node_of(Kind::kAnd, {plan::term_node(1), node_of(Kind::kNot, {plan::term_node(0)})})));
    }
}

/// A node over five terms, three levels deep at most.
Node random_node(std::mt19937& random, int depth) {
    const auto pick = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
    if (depth == 0 || pick(3) == 0) return plan::term_node(pick(5));
    constexpr Kind kKinds[] = {Kind::kAnd, Kind::kOr, Kind::kNot, Kind::kMaybe};
    const Kind kind = kKinds[pick(4)];
    std::vector<Node> children;
    const unsigned count = kind == Kind::kNot ? 1 : 2 + pick(2);
    for (unsigned i = 0; i < count; ++i) children.push_back(random_node(random, depth - 1));
    return node_of(kind, std::move(children));
}

TEST(CanMatch, NeverDeniesAMatch) {
    std::size_t denied = 0;
    for (unsigned seed = 0; seed < 2'000; ++seed) {
        std::mt19937 random(seed);
        World world;
        world.plan.terms = words({"a", "b", "c", "d", "e"});
        for (auto i = random() % 100; i > 0; --i) {
            std::vector<std::string> terms;
            for (const schema::Term& term : world.plan.terms)
                if (random() % (seed % 40 + 1) == 0) terms.push_back(term.text);
            world.add(terms);
        }
        for (int i = 0; i < 5; ++i) {
            const Node node = random_node(random, 3);
            if (world.can(node)) continue;
            ++denied;
            match::Work work(1'000'000);
            EXPECT_TRUE(
                found_by(world.database, compile(BoundPlan(world.plan), node, work)).empty())
                << "seed " << seed;
        }
    }
    EXPECT_GT(denied, 100U);
}

}  // namespace
}  // namespace newsdex::engine
