// From query text to Results, on one revision of an index.
#pragma once

#include <cstdint>
#include <string_view>

#include <newsdex/search.hpp>

#include "analysis/analyzer.hpp"
#include "engine/engine.hpp"

namespace newsdex::search {

/// Answers a query: parses, plans, asks the engine, loosens bare words if nothing matches as asked,
/// cuts snippets, suggests another spelling if nothing is found. `analyzer` is the index's; `now`
/// for relative dates and embargoes. Does not fill Results::took_ms. Errors: as Index::search.
[[nodiscard]] Results answer(const engine::Engine& engine, analysis::Analyzer& analyzer,
                             std::string_view query, const SearchOptions& options,
                             std::int64_t now);

}  // namespace newsdex::search
