#include "ingest/sync.hpp"

#include "ingest/sync_run.hpp"

namespace newsdex::ingest {

SyncReport sync(const std::filesystem::path& index_directory,
                const std::vector<std::filesystem::path>& paths, const SyncOptions& options,
                const SyncObserver& observer, std::stop_token stop, const Readers& readers) {
    return SyncRun(index_directory, options, observer, std::move(stop), readers).run(paths);
}

}  // namespace newsdex::ingest
