// The engine over libxapian.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <memory>

#include "engine/engine.hpp"
#include "store/xapian/snapshot.hpp"

namespace newsdex::engine {

/// BM25 as Xapian has it. The defaults are the one place where they stand; docs/ranking.md has the
/// measurements.
struct Ranking {
    double k1 = 1.2;
    double b = 0.6;
    double min_length = 0.5;  ///< articles shorter than this part of the average count as that long
    double exact = 0.15;      ///< part of its own weight that a word as typed adds to its stem's
};

/// `snapshot` must outlive the engine and be used by no other thread meanwhile.
[[nodiscard]] std::unique_ptr<Engine> make_xapian_engine(const store::Snapshot& snapshot,
                                                         const Ranking& ranking = {});

/// The same over any database; `name` stands in messages.
[[nodiscard]] std::unique_ptr<Engine> make_xapian_engine(const Xapian::Database& database,
                                                         const std::filesystem::path& name,
                                                         const Ranking& ranking = {});

}  // namespace newsdex::engine
