#include "tests/match/random_nodes.hpp"

#include <utility>

namespace newsdex::test {
namespace {

using plan::Kind;
using plan::Node;

Node random_word(Random& random) {
    Node node = term_of(static_cast<plan::TermId>(random.below(4)));
    if (node.term == 0 && random.one_in(2)) node.joined = {{4, 2}};
    return node;
}

Node random_phrase(Random& random, int depth) {
    Node node = node_of(Kind::kPhrase);
    node.lists = random.one_in(8);
    const std::size_t length = 2 + random.below(2);
    for (std::size_t i = 0; i < length; ++i) {
        if (i > 0 && random.one_in(4)) node.children.push_back(node_of(Kind::kAnyWord));
        node.children.push_back(random_place(random, depth - 1));
    }
    return node;
}

}  // namespace

HandArticle random_article(Random& random) {
    HandArticle article;
    const std::size_t density = 2 + random.below(5);
    const std::size_t length = 10 + random.below(20);
    for (plan::TermId term = 0; term < 4; ++term) {
        for (match::Position at = 1; at <= length; ++at) {
            if (!random.one_in(density)) continue;
            article.terms[term].push_back(at);
            if (term == 0 && random.one_in(3)) article.terms[4].push_back(at);
        }
    }
    const auto start = [&] {
        return random.one_in(3) ? 0 : static_cast<match::Position>(1 + random.below(length));
    };
    if (random.one_in(2)) article.starts = {1, start(), start()};
    return article;
}

Node random_place(Random& random, int depth) {
    if (depth <= 0 || random.one_in(5)) return random_word(random);
    const auto child = [&] { return random_place(random, depth - 1); };
    switch (random.below(10)) {
        case 0:
        case 1:
            return random_phrase(random, depth);
        case 2: {
            Node either = node_of(Kind::kOr);
            for (std::size_t i = 2 + random.below(2); i > 0; --i)
                either.children.push_back(child());
            return either;
        }
        case 3: {
            Node node = node_of(Kind::kInParts, {child()});
            node.parts = static_cast<std::uint8_t>(1 + random.below(7));
            return node;
        }
        case 4:
            return node_of(Kind::kAtLeast, {child()}, 2 + static_cast<unsigned>(random.below(3)));
        default: {
            const Kind kind = random.one_in(4) ? Kind::kNotNear : Kind::kNear;
            Node node =
                node_of(kind, {child(), child()}, 1 + static_cast<unsigned>(random.below(6)));
            node.ordered = random.one_in(3);
            node.lists = random.one_in(8);
            return node;
        }
    }
}

}  // namespace newsdex::test
