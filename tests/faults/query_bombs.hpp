// Queries made to cost as much as possible.
#pragma once

#include <string>
#include <vector>

#include "tests/support/random.hpp"

namespace newsdex::test {

/// Repeats, chains and nestings of nearness, prefixes, long phrases, long lists, exclusions,
/// counts, sections, dates, and mixtures of them, over `words` (the common ones first) and words
/// that no article has. Of any length up to 400 KB.
[[nodiscard]] std::string random_bomb(Random& random, const std::vector<std::string>& words);

}  // namespace newsdex::test
