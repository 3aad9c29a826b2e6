// The sync: makes an index equal to what lies under its roots.
#pragma once

#include <filesystem>
#include <stop_token>
#include <vector>

#include <newsdex/indexer.hpp>

#include "index/update.hpp"
#include "ingest/readers.hpp"

namespace newsdex::ingest {

/// See newsdex::Indexer::sync. `readers` must outlive the call.
[[nodiscard]] SyncReport sync(const std::filesystem::path& index_directory,
                              const std::vector<std::filesystem::path>& paths,
                              const SyncOptions& options, const SyncObserver& observer,
                              std::stop_token stop, const Readers& readers,
                              const index::CommitPace& pace = {});

}  // namespace newsdex::ingest
