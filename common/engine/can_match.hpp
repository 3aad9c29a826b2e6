// Told from frequencies alone that nothing can match: most phrases and many pairs of words without
// an answer are, without a look at a posting list.
#pragma once

#include "engine/engine.hpp"

namespace newsdex::engine {

/// False if no article can match, as words that must all be there are in none together: the
/// frequencies tell, or the articles of rare words. True says nothing.
[[nodiscard]] bool can_match(const plan::Plan& plan, const plan::Node& node, const Engine& engine);

}  // namespace newsdex::engine
