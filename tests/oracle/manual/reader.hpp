// Reads a query as the manual tells, text that no grammar has included. Not the program's parser:
// this one was written from docs/query-language.md alone.
#pragma once

#include <string_view>

#include "tests/oracle/manual/tree.hpp"

namespace newsdex::test::manual {

[[nodiscard]] Node read(std::string_view text);

}  // namespace newsdex::test::manual
