// Is a query typed in capitals? Then they say nothing of its words.
#pragma once

#include <vector>

#include <newsdex/search.hpp>

#include "analysis/analyzer.hpp"
#include "query/tree.hpp"

namespace newsdex::plan {

/// Two words or more, all in capitals, not all of them acronyms of the table: a headline. US OIL
/// EXPORTS asks for "us" in any letters, with a note; US alone, and US WHO, for the acronyms.
[[nodiscard]] bool asks_in_capitals(const query::Node& tree, analysis::Analyzer& analyzer,
                                    std::vector<Note>& notes);

}  // namespace newsdex::plan
