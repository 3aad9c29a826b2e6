// Small articles and nodes of every kind that has places, by chance.
#pragma once

#include "tests/match/article.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test {

/// Words 0 to 3, and 4, a joined form of word 0 over two positions; up to three sections.
[[nodiscard]] HandArticle random_article(Random& random);

/// Nested at most `depth` deep; nearness far more often than all else.
[[nodiscard]] plan::Node random_place(Random& random, int depth);

}  // namespace newsdex::test
