// The best of an answer together with all that tie with them: Xapian's own list cuts ties by docid.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engine/engine.hpp"

namespace newsdex::engine {

struct Top {
    std::uint64_t total = 0;  ///< exact
    std::vector<Scored>
        hits;  ///< the best, and at least all that score as the last wanted; by score
};

/// The `wanted` (above 0) best of a query by its weights; equal ones in any order. All matches are
/// checked: for an exact total, and so that no hit is lost by pruning. One pass; over several
/// databases a second one if the last ties.
[[nodiscard]] Top best_of(const Xapian::Database& database, Xapian::Enquire& enquire,
                          std::size_t wanted);

}  // namespace newsdex::engine
