// Query text to tokens, each with its byte range. What a sign means is decided here by the
// characters around it alone; what a word means by the whole query is decided in settle.hpp.
#pragma once

#include <string_view>
#include <vector>

#include "query/notes.hpp"
#include "query/parser.hpp"
#include "query/token.hpp"

namespace newsdex::query {

/// Never ends in kEnd. Linear in the text.
[[nodiscard]] std::vector<Token> lex(std::string_view text, const ParseOptions& options,
                                     Notes& notes);

}  // namespace newsdex::query
