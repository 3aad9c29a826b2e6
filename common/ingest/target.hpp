// The index that a sync writes: the live generation, a first one, or a new one beside the live.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include <newsdex/indexer.hpp>

#include "index/known.hpp"
#include "index/update.hpp"
#include "ingest/places.hpp"
#include "ingest/rules.hpp"
#include "schema/metadata.hpp"
#include "store/lock.hpp"

namespace newsdex::ingest {

/// One thread. Holds the lock until destroyed, unless the run is dry.
class Target {
  public:
    /// Opens what is there; makes nothing yet but the directory and its lock, if `may_create`.
    /// Errors: kUsage (language), kLocked, kIo, kDamaged, kTooNew.
    Target(const std::filesystem::path& directory, const SyncOptions& options,
           const index::CommitPace& pace, bool may_create);

    /// The index that was there when the run began; null if there was none. That of a rebuild stays
    /// as it was; else it is as of the last commit.
    [[nodiscard]] const index::Known* before() const noexcept { return before_.get(); }
    [[nodiscard]] const schema::IndexInfo& info() const noexcept { return info_; }
    /// Must the index be built anew: analyzer, schema or stemmer are others?
    [[nodiscard]] bool is_rebuild() const noexcept { return rebuild_; }
    /// Why, for people; "" if not.
    [[nodiscard]] std::string rebuild_reason() const;
    [[nodiscard]] std::vector<Root> recorded_roots() const;
    [[nodiscard]] Rules recorded_rules() const;
    /// The folder that held the index in the last run; "" if not known.
    [[nodiscard]] std::string recorded_holder() const;

    /// Opens what this run writes. A first generation is live from then on, a rebuilt one only
    /// after finish().
    void start();
    /// What this run changes, after start().
    [[nodiscard]] index::Update& update() noexcept { return *update_; }
    /// Commits the changes, with the libraries that made them. Error: kLocked if the lock was taken
    /// away, or another generation made live: the work may then be in none that anybody reads.
    void commit();
    /// After the last commit: switches to a rebuilt generation, clears away old ones.
    void finish();

  private:
    void open_before();
    void require_lock() const;
    void choose_language();
    void record_libraries();
    void update_with(index::Known& known, std::unique_ptr<index::IndexWriter> writer);

    std::filesystem::path directory_;
    const SyncOptions& options_;
    index::CommitPace pace_;
    std::optional<store::WriterLock> lock_;
    std::unique_ptr<index::Known> before_;
    schema::IndexInfo info_;
    bool rebuild_ = false;
    unsigned new_generation_ = 0;
    std::optional<std::string> written_;   ///< the live generation that update() works in
    std::unique_ptr<index::Known> fresh_;  ///< of a new generation
    std::optional<index::Update> update_;
    bool libraries_recorded_ = false;
};

/// Adds the roots that an index keeps up with, and their rules. Errors: kNoIndex, kDamaged,
/// kTooNew, kIo.
void add_roots(const std::filesystem::path& directory, IndexStatus& status);

}  // namespace newsdex::ingest
