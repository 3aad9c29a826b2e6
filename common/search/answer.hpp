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

/// Where the hits of an answer go, piece by piece. What it throws ends the answer.
class HitSink {
  public:
    virtual ~HitSink() = default;
    /// Once, before the hits, when their order and the first piece of them were read: all of the
    /// answer but they.
    virtual void begin(const Results& results) = 0;
    /// Runs `read` on the engine to read the next piece from, again with another if what it read
    /// does not stand; `is_later`: articles may have changed since the list was made. False if
    /// there is no engine that knows them.
    [[nodiscard]] virtual bool read(
        const std::function<void(const engine::Engine&, bool is_later)>& read) = 0;
    /// Some hits, in order. False: no more.
    [[nodiscard]] virtual bool take(std::vector<Hit>&& hits) = 0;
    /// So many hits are not shown, as their articles are no longer what they were.
    virtual void leave_out(std::size_t hits) = 0;
};

/// What of a request lies outside of the index.
struct Surroundings {
    HitSink* sink = nullptr;           ///< null: hits go into the results
    std::vector<std::string> folders;  ///< that relative names of files are below
};

/// Answers a query: parses, plans, asks the engine, loosens bare words if nothing matches as asked,
/// cuts snippets, suggests another spelling if nothing is found. `analyzer` is the index's; `now`
/// for relative dates and embargoes. Fills neither Results::took_ms nor Hit::file and index;
/// without a sink the hits are in the results. Errors: as Index::search.
Results answer(const engine::Engine& engine, analysis::Analyzer& analyzer, std::string_view query,
               const SearchOptions& options, std::int64_t now, const Surroundings& around = {});

}  // namespace newsdex::search
