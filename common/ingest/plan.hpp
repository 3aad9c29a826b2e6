// Walk and ledger side by side: which files must be opened, which are gone, which are as they were.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <newsdex/indexer.hpp>

#include "index/ledger.hpp"
#include "ingest/absence.hpp"
#include "ingest/names.hpp"
#include "ingest/places.hpp"
#include "ingest/readers.hpp"
#include "ingest/rules.hpp"

namespace newsdex::ingest {

/// A file to open. Most are new where there are many: what only some have is kept apart.
struct PlannedFile {
    files::FileEntry entry;
    Disk disk = 0;                           ///< see index::FileRecord
    std::unique_ptr<index::FileRecord> old;  ///< what the ledger has under the same path; or null
    /// An absent file with the same bytes, or what the ledger has of this file under a name that it
    /// no longer goes by; or null.
    std::unique_ptr<index::FileRecord> moved_from;
    /// Nothing but the name of moved_from changed: its bytes need not be looked at.
    bool same_bytes_as_moved = false;
    /// Another file has the name of moved_from now.
    bool old_name_is_in_use = false;
};

/// Names of skipped files that are enough to know which are meant.
inline constexpr std::size_t kExamples = 3;

struct SyncPlan {
    std::vector<index::FileRecord> overwritten;  ///< to be removed before all, see take_rotated()
    std::vector<PlannedFile> rotated;            ///< to be done before the others, likewise
    std::vector<PlannedFile> files;              ///< in order of name
    std::vector<index::FileRecord> absent;  ///< proved to be gone, and not moved; in order of name
    std::vector<index::FileRecord> kept;    ///< not seen, but their absence is not proved
    std::vector<index::FileRecord> unchanged_notable;  ///< unchanged skips and failures, but for:
    /// Files that are as many others: skipped for a reason of which kExamples are notable already.
    std::map<SkipReason, std::uint64_t> unchanged_skips;
    std::vector<index::FileRecord> refreshed;  ///< unchanged, but their disk has another name now
    std::uint64_t unchanged_files = 0;
    std::uint64_t unchanged_articles = 0;
    std::uint64_t files_seen = 0;
    std::uint64_t bytes_to_read = 0;
    std::map<SkipReason, std::uint64_t> skipped;  ///< by the walk
    std::vector<Failure> failures;                ///< of the walk
    std::vector<std::string> warnings;
    std::vector<std::string> remarks;
    std::vector<Root> roots;           ///< those walked, with their devices as they are now
    std::optional<Absences> absences;  ///< to ask of files that go away after the walk
};

struct PlanInput {
    const Names& names;       ///< with the ledger; if is_lost(), see there
    std::vector<Root> roots;  ///< to walk, in this order, none below another; device as recorded
    const SyncOptions& options;
    const Rules& rules;  ///< of the roots; globs of all of them are in `common`
    Globs common;
    const Readers& readers;
    std::filesystem::path index_directory;
    /// The ledger is of an index that is being replaced: every file is new, nothing is unchanged.
    bool rebuild = false;
};

/// Walks and compares. Reads no file but new ones that may be moved ones. Memory: 16 bytes for each
/// file of the ledger, and what is to be read, gone or worth telling. Errors: kDamaged, kIo of the
/// ledger.
[[nodiscard]] SyncPlan make_plan(PlanInput input);

}  // namespace newsdex::ingest
