// The sync: makes an index equal to what lies under its roots.
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <stop_token>
#include <vector>

#include <newsdex/indexer.hpp>

#include "ingest/readers.hpp"

namespace newsdex::ingest {

/// A commit is made at the latest after this; sooner where memory or the index's size says so.
struct CommitPace {
    std::chrono::seconds interval{30};  ///< a run that is cut off loses at most this much work
    std::uint64_t articles = std::numeric_limits<std::uint64_t>::max();
};

/// See newsdex::Indexer::sync. `readers` must outlive the call.
[[nodiscard]] SyncReport sync(const std::filesystem::path& index_directory,
                              const std::vector<std::filesystem::path>& paths,
                              const SyncOptions& options, const SyncObserver& observer,
                              std::stop_token stop, const Readers& readers,
                              const CommitPace& pace = {});

}  // namespace newsdex::ingest
