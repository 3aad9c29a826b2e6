// Adds the index's own settings to the options, then runs.
#include "ingest/sync.hpp"

#include "ingest/sync_run.hpp"
#include "store/settings.hpp"

namespace newsdex::ingest {

SyncReport sync(const std::filesystem::path& index_directory,
                const std::vector<std::filesystem::path>& paths, const SyncOptions& options,
                const SyncObserver& observer, std::stop_token stop, const Readers& readers,
                const index::CommitPace& pace) {
    const store::Settings settings = store::read_settings(index_directory);
    SyncOptions all = options;
    all.include.insert(all.include.end(), settings.include.begin(), settings.include.end());
    all.exclude.insert(all.exclude.end(), settings.exclude.begin(), settings.exclude.end());
    return SyncRun(index_directory, all, observer, std::move(stop), readers, pace).run(paths);
}

}  // namespace newsdex::ingest
