// Spellings of operators that are single words.
#pragma once

#include <optional>
#include <string_view>

#include "query/token.hpp"

namespace newsdex::query {

/// Distance of NEAR without a number: Xapian's.
inline constexpr unsigned kDefaultDistance = 10;
inline constexpr unsigned kLargestDistance = 1000;

/// AND OR NOT in capitals, && || |, and the spellings of nearness: NEAR, NEAR/n, w/n, /n, pre/n,
/// ADJ/n, onear/n, AROUND(n), /Nn/. nullopt if the run is none of them.
[[nodiscard]] std::optional<Token> read_operator(std::string_view run);

/// and, or, not, near in lower or mixed case: operators for the professional dialects only.
[[nodiscard]] std::optional<Token> read_lower_operator(std::string_view run);

/// A function's name before "(": atleastN, caps, allcaps, nocaps, or a field's.
[[nodiscard]] std::optional<Token> read_function(std::string_view name);

}  // namespace newsdex::query
