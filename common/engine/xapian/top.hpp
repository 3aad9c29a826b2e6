// The matches that come first, apart from ties.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <vector>

#include "engine/engine.hpp"
#include "engine/xapian/keys.hpp"

namespace newsdex::engine {

struct Top {
    std::uint64_t total = 0;  ///< exact
    /// The best, and at least all that tie with the last wanted, by their keys (keys.hpp).
    std::vector<Scored> hits;
};

/// The `wanted` (above 0) best matches of `query`, which is put into `enquire`; equal ones in any
/// order. All matches are checked, in one pass: for an exact total, and so that none is lost by
/// pruning. `enquire` is over `database` and has its weights.
[[nodiscard]] Top best_of(const Xapian::Database& database, Xapian::Enquire& enquire,
                          const Xapian::Query& query, By by, std::size_t wanted);

}  // namespace newsdex::engine
