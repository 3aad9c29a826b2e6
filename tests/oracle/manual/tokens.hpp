// The tokens of a query's text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/oracle/manual/compose.hpp"

namespace newsdex::test::manual {

enum class Sort {
    kWord,
    kPhrase,
    kOpen,
    kClose,
    kAnd,
    kOr,
    kExclude,  ///< - ! NOT
    kRequire,  ///< +
    kExact,    ///< =
    kInflect,  ///< ~
    kDistance,
    kField,     ///< text is the field's own name; what it binds comes next
    kFunction,  ///< atleast2, caps; "(" comes next
    kDate,      ///< text is after:2026 or the like
    kEnd,
};

struct Token {
    Sort sort = Sort::kEnd;
    std::string text = {};
    Distance distance = {};
};

/// The last is kEnd. With a mark of the professional dialects `and`, `or` and `not` are operators.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

/// Does this field ask for whole values?
[[nodiscard]] bool is_value_field(std::string_view field);

}  // namespace newsdex::test::manual
