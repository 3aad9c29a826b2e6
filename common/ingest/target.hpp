// The index that a sync writes: the live generation, a first one, or a new one beside the live.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <newsdex/indexer.hpp>

#include "index/writer.hpp"
#include "ingest/places.hpp"
#include "schema/metadata.hpp"
#include "store/lock.hpp"
#include "store/snapshot.hpp"

namespace newsdex::ingest {

/// One thread. Holds the lock until destroyed, unless the run is dry.
class Target {
  public:
    /// Opens what is there; makes nothing yet but the directory and its lock, if `may_create`.
    /// Errors: kUsage (language), kLocked, kIo, kDamaged, kTooNew.
    Target(const std::filesystem::path& directory, const SyncOptions& options, bool may_create);

    /// The index as it was when the run began; null if there was none.
    [[nodiscard]] store::Snapshot* before() noexcept { return before_.get(); }
    [[nodiscard]] const schema::IndexInfo& info() const noexcept { return info_; }
    /// Must the index be built anew: analyzer, schema or stemmer are others?
    [[nodiscard]] bool is_rebuild() const noexcept { return rebuild_; }
    /// Why, for people; "" if not.
    [[nodiscard]] std::string rebuild_reason() const;
    [[nodiscard]] std::vector<Root> recorded_roots() const;
    /// The folder that held the index in the last run; "" if not known.
    [[nodiscard]] std::string recorded_holder() const;

    /// The writer of this run; made on the first call. A first generation is live from then on, a
    /// rebuilt one only after finish().
    [[nodiscard]] index::IndexWriter& writer();
    /// Commits what the writer was given. Error: kLocked if the lock was taken away, or another
    /// generation made live: the work may then be in none that anybody reads.
    void commit();
    /// After the last commit: switches to a rebuilt generation, clears away old ones.
    void finish();

  private:
    void open_before();
    void require_lock() const;
    void choose_language(const SyncOptions& options);

    std::filesystem::path directory_;
    bool dry_run_;
    std::optional<store::WriterLock> lock_;
    std::unique_ptr<store::Snapshot> before_;
    schema::IndexInfo info_;
    bool rebuild_ = false;
    unsigned new_generation_ = 0;
    std::optional<std::string> written_;  ///< the live generation that writer() works in
    std::unique_ptr<index::IndexWriter> writer_;
};

/// Names of the roots that an index keeps up with. Errors: kNoIndex, kDamaged, kTooNew, kIo.
[[nodiscard]] std::vector<std::string> recorded_roots(const std::filesystem::path& directory);

}  // namespace newsdex::ingest
