// The engine over libxapian.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <memory>
#include <vector>

#include "engine/engine.hpp"
#include "engine/score.hpp"
#include "store/xapian/snapshot.hpp"

namespace newsdex::engine {

/// `snapshot` must outlive the engine and be used by no other thread meanwhile.
[[nodiscard]] std::unique_ptr<Engine> make_xapian_engine(const store::Snapshot& snapshot,
                                                         const Ranking& ranking = {});

/// The same over any databases, at least one; `name` stands in messages.
[[nodiscard]] std::unique_ptr<Engine> make_xapian_engine(const std::vector<Xapian::Database>& parts,
                                                         const std::filesystem::path& name,
                                                         const Ranking& ranking = {});

}  // namespace newsdex::engine
