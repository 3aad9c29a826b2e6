// The whole way from tree to answer against the slowest code, over generated small worlds.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>

#include <newsdex/error.hpp>

#include "query/parser.hpp"
#include "query/print.hpp"
#include "tests/engine/engines.hpp"
#include "tests/engine/tree_oracle.hpp"
#include "tests/query/query_soup.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test {
namespace {

using query::Field;
using query::Kind;
using query::Node;

using SmallWorldLaw = EngineSuite;
INSTANTIATE_TEST_SUITE_P(Engines, SmallWorldLaw, kEngines, engine_name);

const std::initializer_list<const char*> kWords{"bank", "banks", "rate", "rates", "fed",
                                                "big",  "bad",   "wolf", "the"};

std::string random_text(Random& random, std::size_t most) {
    std::string text;
    for (std::size_t i = random.below(most + 1); i > 0; --i) {
        text += random.pick(kWords);
        text += ' ';
    }
    return text;
}

SmallArticle random_article(Random& random, std::size_t number) {
    SmallArticle article;
    article.name = "a" + std::to_string(number);
    article.title = random_text(random, 4);
    article.body = random_text(random, 14);
    if (random.one_in(3)) article.author = random_text(random, 2);
    article.publisher = random.pick({"reuters", "ap", ""});
    if (!random.one_in(4)) {
        const std::string month = random.pick({"202601", "202602", "202603"});
        const bool day_known = !random.one_in(4);
        const std::string day = std::to_string(10 + random.below(18));
        article.first_day = month + (day_known ? day : "01");
        article.last_day = month + (day_known ? day : "28");
    }
    return article;
}

Node node_of(Kind kind, std::vector<Node> children = {}) {
    Node node;
    node.kind = kind;
    node.written = kind == Kind::kAnd;
    node.children = std::move(children);
    return node;
}

Node random_word(Random& random) {
    Node node = node_of(random.one_in(6) ? Kind::kPrefix : Kind::kWord);
    node.text =
        node.kind == Kind::kPrefix ? random.pick({"ba", "rat", "b", "wo"}) : random.pick(kWords);
    return node;
}

Node random_phrase(Random& random) {
    Node node = node_of(Kind::kPhrase);
    node.inflected = random.one_in(4);
    const std::size_t length = 1 + random.below(3);
    for (std::size_t i = 0; i < length; ++i)
        if (i > 0 && i + 1 < length && random.one_in(4))
            node.children.push_back(node_of(Kind::kAnyWord));
        else
            node.children.push_back(random_word(random));
    return node;
}

/// Something that stands at a place.
Node random_operand(Random& random, int depth) {
    if (depth == 0 || random.one_in(3)) return random_word(random);
    switch (random.below(5)) {
        case 0:
        case 1:
            return random_phrase(random);
        case 2:
            return node_of(Kind::kOr,
                           {random_operand(random, depth - 1), random_operand(random, depth - 1)});
        default: {
            Node node =
                node_of(random.one_in(5) ? Kind::kNotNear : Kind::kNear,
                        {random_operand(random, depth - 1), random_operand(random, depth - 1)});
            node.number = 1 + static_cast<unsigned>(random.below(5));
            node.ordered = node.kind == Kind::kNear && random.one_in(3);
            return node;
        }
    }
}

Node random_filter(Random& random) {
    if (random.one_in(2)) {
        Node node = node_of(Kind::kField, {node_of(Kind::kWord)});
        node.field = Field::kPublisher;
        node.children[0].text = random.pick({"reuters", "ap"});
        return node;
    }
    Node node = node_of(Kind::kDate);
    if (random.one_in(5)) {
        node.dates.undated = true;
        return node;
    }
    if (!random.one_in(3)) node.dates.first = 20260101 + 100 * random.below(3) + random.below(25);
    if (!random.one_in(3) || !node.dates.first)
        node.dates.last = node.dates.first.value_or(20260101) / 100 * 100 + 28;
    return node;
}

Node random_tree(Random& random, int depth) {
    if (depth == 0) return random_operand(random, 1);
    switch (random.below(9)) {
        case 0:
        case 1:
            return node_of(Kind::kAnd,
                           {random_tree(random, depth - 1), random_tree(random, depth - 1)});
        case 2:
            return node_of(Kind::kOr,
                           {random_tree(random, depth - 1), random_tree(random, depth - 1)});
        case 3:
            return node_of(Kind::kNot, {random_tree(random, depth - 1)});
        case 4:
            return random_filter(random);
        case 5: {
            Node node = node_of(Kind::kField, {random_operand(random, depth)});
            node.field = random.pick({Field::kTitle, Field::kBody, Field::kAuthor});
            return node;
        }
        case 6: {
            Node node = node_of(Kind::kAtLeast, {random_operand(random, depth)});
            node.number = 1 + static_cast<unsigned>(random.below(3));
            return node;
        }
        default:
            return random_operand(random, depth + 1);
    }
}

SmallWorld random_world(Random& random, std::size_t databases) {
    SmallWorld world(databases);
    const std::size_t count = 1 + random.below(25);
    for (std::size_t i = 0; i < count; ++i) world.add(random_article(random, i));
    return world;
}

std::set<std::string> expected(const SmallWorld& world, const Node& tree) {
    std::set<std::string> names;
    for (const SmallArticle& article : world.articles())
        if (oracle_matches(tree, article)) names.insert(article.name);
    return names;
}

void compare(std::uint64_t seed, std::size_t databases, std::size_t queries) {
    Random random(seed);
    SmallWorld world = random_world(random, databases);
    for (std::size_t i = 0; i < queries; ++i) {
        const Node tree = random_tree(random, 2);
        const auto found = world.search(tree);
        ASSERT_EQ(std::set<std::string>(found.names.begin(), found.names.end()),
                  expected(world, tree))
            << "seed " << seed << ", query " << i << ": " << query::outline(tree);
        ASSERT_EQ(found.total, found.names.size()) << "seed " << seed << ", query " << i;
    }
}

TEST_P(SmallWorldLaw, EngineFindsWhatTheSlowestCodeFinds) {
    const std::uint64_t first = 1000 * GetParam();
    for (std::uint64_t seed = first; seed < first + 100; ++seed) {
        compare(seed, GetParam(), 30);
        if (HasFatalFailure()) return;
    }
}

/// The number of a score is told to the last bit by its definition (engine/score.hpp).
void compare_answers(SmallWorld& slow, SmallWorld& fast, const Node& tree, const std::string& what,
                     MatchMode match) {
    for (const Sort sort : {Sort::kRelevance, Sort::kNewest, Sort::kOldest}) {
        const auto expected = slow.search(tree, 0, 1000, sort, match);
        const auto found = fast.search(tree, 0, 1000, sort, match);
        ASSERT_EQ(found.names, expected.names) << what << query::outline(tree);
        ASSERT_EQ(found.scores, expected.scores) << what << query::outline(tree);
        ASSERT_EQ(found.total, expected.total) << what;
        ASSERT_EQ(found.hidden, expected.hidden) << what;
        ASSERT_EQ(found.loosened, expected.loosened) << what;
    }
}

/// Of each engine with the slow one.
using SameAnswers = EngineSuite;
INSTANTIATE_TEST_SUITE_P(Engines, SameAnswers, testing::Values(std::size_t{1}, std::size_t{3}),
                         engine_name);

/// NEWSDEX_LONG multiplies them.
std::uint64_t rounds(std::uint64_t few) {
    const char* wanted = std::getenv("NEWSDEX_LONG");
    return wanted == nullptr ? few : few * 40;
}

/// Some may not be shown, or not yet.
void add_to_both(SmallArticle article, Random& random, SmallWorld& slow, SmallWorld& fast) {
    if (random.one_in(8)) article.status = random.pick({"withheld", "embargoed"});
    if (random.one_in(3)) article.embargo = random.one_in(2) ? -5 : 5;
    slow.add(article);
    fast.add(article);
}

TEST_P(SameAnswers, ToTheLastBitOfAScore) {
    for (std::uint64_t seed = 5000; seed < 5000 + rounds(60); ++seed) {
        Random random(seed);
        SmallWorld slow(kSlow);
        SmallWorld fast(GetParam());
        for (std::size_t i = 1 + random.below(25); i > 0; --i)
            add_to_both(random_article(random, i), random, slow, fast);
        for (int i = 0; i < 20; ++i) {
            Node tree = random_tree(random, 2);
            const bool loose = random.one_in(3);
            if (loose) {
                tree = node_of(Kind::kAnd);
                tree.written = false;
                for (int word = 0; word < 4; ++word) tree.children.push_back(random_word(random));
                tree.children.back().required = random.one_in(4);
            }
            const MatchMode match =
                loose ? random.one_in(2) ? MatchMode::kDefault : MatchMode::kAny : MatchMode::kAll;
            compare_answers(slow, fast, tree, "seed " + std::to_string(seed) + ": ", match);
            if (HasFatalFailure()) return;
        }
    }
}

TEST_P(SameAnswers, ToAnyQueryThatAPersonMayType) {
    std::size_t refused = 0;
    for (std::uint64_t seed = 6000; seed < 6000 + rounds(50); ++seed) {
        Random random(seed);
        SmallWorld slow(kSlow);
        SmallWorld fast(GetParam());
        for (std::size_t i = 1 + random.below(25); i > 0; --i) {
            SmallArticle article = random_article(random, i);
            for (std::size_t word = random.below(20); word > 0; --word)
                article.body += soup_word(random) + ' ';
            add_to_both(std::move(article), random, slow, fast);
        }
        for (int i = 0; i < 40; ++i) {
            const std::string query = random_soup(random);
            const MatchMode match = random.pick({MatchMode::kDefault, MatchMode::kAny});
            try {
                compare_answers(slow, fast, query::parse(query).tree,
                                "seed " + std::to_string(seed) + ": " + query + ": ", match);
            } catch (const Error& error) {
                ++refused;
            }
            if (HasFatalFailure()) return;
        }
    }
    EXPECT_LT(refused, rounds(50));
}

TEST_P(SmallWorldLaw, PrintedQueryFindsTheSame) {
    for (std::uint64_t seed = 2000; seed < 2060; ++seed) {
        Random random(seed);
        SmallWorld world = random_world(random, GetParam());
        for (int i = 0; i < 10; ++i) {
            const Node tree = random_tree(random, 2);
            const std::string text = query::print(tree);
            const auto found = world.search(text, 0, 1000, Sort::kRelevance, MatchMode::kAll);
            ASSERT_EQ(std::set<std::string>(found.names.begin(), found.names.end()),
                      expected(world, tree))
                << "seed " << seed << ": " << text;
        }
    }
}

TEST_P(SmallWorldLaw, PagesJoinedAreTheWholeListAndTotalsNeverMove) {
    for (std::uint64_t seed = 3000; seed < 3060; ++seed) {
        Random random(seed);
        SmallWorld world = random_world(random, GetParam());
        for (int i = 0; i < 5; ++i) {
            const Node tree = random_tree(random, 2);
            const Sort sort = random.pick({Sort::kRelevance, Sort::kNewest, Sort::kOldest});
            const auto whole = world.search(tree, 0, 1000, sort);
            const std::size_t page = 1 + random.below(4);
            std::vector<std::string> joined;
            for (std::size_t offset = 0; offset < whole.total + page; offset += page) {
                const auto part = world.search(tree, offset, page, sort);
                ASSERT_EQ(part.total, whole.total) << "seed " << seed;
                joined.insert(joined.end(), part.names.begin(), part.names.end());
            }
            ASSERT_EQ(joined, whole.names) << "seed " << seed << ": " << query::outline(tree);
            ASSERT_EQ(world.search(tree, 0, 0, sort).total, whole.total) << "seed " << seed;
        }
    }
}

/// Bare words outside fields with terms of their own and outside NOT.
void typed_words(const Node& node, std::set<std::string>& out) {
    if (node.kind == Kind::kNot || node.kind == Kind::kPhrase) return;
    if (node.kind == Kind::kField && node.field != Field::kBody) return;
    if (node.kind == Kind::kWord) out.insert(node.text);
    const bool apart = node.kind == Kind::kNotNear;
    for (std::size_t i = 0; i < (apart ? 1 : node.children.size()); ++i)
        typed_words(node.children[i], out);
}

TEST_P(SmallWorldLaw, OrderIsByScoreThenWordsAsWrittenThenNewestThenId) {
    for (std::uint64_t seed = 4000; seed < 4060; ++seed) {
        Random random(seed);
        SmallWorld world = random_world(random, GetParam());
        const Node tree = random_tree(random, 1);
        std::set<std::string> typed;
        typed_words(tree, typed);
        const auto key = [&](const SmallArticle& article) {
            const std::string text =
                ' ' + article.title + ' ' + article.author + ' ' + article.body;
            const auto missing = std::count_if(typed.begin(), typed.end(), [&](const auto& word) {
                return text.find(' ' + word + ' ') == std::string::npos;
            });
            // Newest first: of greater dates the smaller complement; undated last.
            const bool undated = article.first_day.empty();
            return std::tuple(missing, undated, undated ? 0 : -std::stol(article.first_day),
                              article.name);
        };
        const auto key_of = [&](const std::string& name) {
            const auto& all = world.articles();
            return key(*std::find_if(all.begin(), all.end(),
                                     [&](const auto& article) { return article.name == name; }));
        };
        const auto found = world.search(tree, 0, 7);
        for (std::size_t i = 1; i < found.names.size(); ++i) {
            ASSERT_GE(found.scores[i - 1], found.scores[i]) << "seed " << seed;
            if (found.scores[i - 1] == found.scores[i]) {
                ASSERT_LT(key_of(found.names[i - 1]), key_of(found.names[i])) << "seed " << seed;
            }
        }
    }
}

}  // namespace
}  // namespace newsdex::test
