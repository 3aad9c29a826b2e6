// Second look at the tokens: what depends on the query as a whole.
#pragma once

#include <string_view>
#include <vector>

#include "query/notes.hpp"
#include "query/token.hpp"

namespace newsdex::query {

/// Decides whether lower-case `or` and `word!` are operators (only in a query that has another mark
/// of the professional dialects), reads `not w/n` as one operator and a headline in capitals as
/// words, and balances parentheses, none of them deeper than kMaxDepth.
[[nodiscard]] std::vector<Token> settle(std::vector<Token> tokens, std::string_view text,
                                        Notes& notes);

}  // namespace newsdex::query
