// From query text to Results, on one revision of an index.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include <newsdex/search.hpp>

#include "analysis/analyzer.hpp"
#include "engine/engine.hpp"

namespace newsdex::search {

/// Where the hits of an answer go.
struct HitSink {
    /// Once, before the hits: all of the answer but they.
    std::function<void(Results&)> begin;
    /// Some of them, in order. False: no more.
    std::function<bool(std::vector<Hit>&&)> take;
};

/// What of a request lies outside of the index.
struct Surroundings {
    const HitSink* sink = nullptr;     ///< null: hits go into the results
    std::vector<std::string> folders;  ///< that relative names of files are below
};

/// Answers a query: parses, plans, asks the engine, loosens bare words if nothing matches as asked,
/// cuts snippets, suggests another spelling if nothing is found. `analyzer` is the index's; `now`
/// for relative dates and embargoes. Fills neither Results::took_ms nor Hit::file and index;
/// without a sink the hits are in the results. Errors: as Index::search.
Results answer(const engine::Engine& engine, analysis::Analyzer& analyzer, std::string_view query,
               const SearchOptions& options, std::int64_t now, const Surroundings& around = {});

}  // namespace newsdex::search
