// Which articles match a query: every article looked at by brute force, by the rules of the manual.
#pragma once

#include <string>
#include <vector>

#include "tests/oracle/manual/paper.hpp"
#include "tests/oracle/manual/tree.hpp"

namespace newsdex::test::manual {

/// Guids of all that match, sorted.
[[nodiscard]] std::vector<std::string> matching(const Node& node, const std::vector<Paper>& papers);

}  // namespace newsdex::test::manual
