// Names the directory in every error, whichever room it comes from.
#include <newsdex/error.hpp>
#include <newsdex/indexer.hpp>

#include "base/files.hpp"
#include "index/check.hpp"
#include "index/compact.hpp"
#include "index/status.hpp"
#include "ingest/forget.hpp"
#include "ingest/libraries.hpp"
#include "ingest/sync.hpp"
#include "ingest/target.hpp"
#include "store/naming.hpp"

namespace newsdex {

Indexer::Indexer(std::filesystem::path directory) : directory_(std::move(directory)) {
    if (directory_.empty()) throw Error(ErrorCode::kUsage, "cannot open the index: no directory");
    directory_ = base::lasting_path(directory_);
}

Indexer::Indexer(Indexer&&) noexcept = default;
Indexer& Indexer::operator=(Indexer&&) noexcept = default;
Indexer::~Indexer() = default;

SyncReport Indexer::sync(const std::vector<std::filesystem::path>& paths,
                         const SyncOptions& options, const SyncObserver& observer,
                         std::stop_token stop) {
    const ingest::Readers readers{sources::read_file, sources::reader_version,
                                  sources::readers_version};
    return store::naming(directory_, [&] {
        return ingest::sync(directory_, paths, options, observer, std::move(stop), readers);
    });
}

IndexStatus Indexer::status() const {
    return store::naming(directory_, [&] {
        IndexStatus out = index::status(directory_);
        ingest::add_roots(directory_, out);
        out.other_libraries = ingest::other_libraries(directory_);
        return out;
    });
}

Forgotten Indexer::forget(const std::filesystem::path& path) {
    return store::naming(directory_, [&] { return ingest::forget(directory_, path); });
}

std::vector<std::string> Indexer::check() const { return index::check(directory_); }

Compaction Indexer::compact() { return index::compact(directory_); }

}  // namespace newsdex
