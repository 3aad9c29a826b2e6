// Where the program is known to differ from the manual.
#pragma once

#include "tests/oracle/manual/compose.hpp"

namespace newsdex::test::manual {

/// Is this a query of a kind that the program is known to answer otherwise? Each kind is to be
/// mended and to go from here, until nothing is left.
[[nodiscard]] bool known_difference(const Piece& piece);

}  // namespace newsdex::test::manual
