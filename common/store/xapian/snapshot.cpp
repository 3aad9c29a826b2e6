// Each index is opened as one database; several are joined by libxapian.
#include "store/xapian/snapshot.hpp"

#include <newsdex/error.hpp>

#include <algorithm>
#include <utility>

#include "base/files.hpp"
#include "store/database_folder.hpp"
#include "store/layout.hpp"
#include "store/xapian/guarded.hpp"
#include "store/xapian/open.hpp"

namespace newsdex::store {

namespace fs = std::filesystem;

namespace {

schema::IndexInfo read_info(const Xapian::Database& database, const fs::path& directory) {
    const std::string json = database.get_metadata(std::string(schema::kInfoKey));
    if (json.empty())
        throw_no_index(directory, "a Xapian database, but not one that newsdex wrote");
    const auto info = schema::decode_info(json);
    if (!info) {
        base::throw_error(ErrorCode::kDamaged, kOpening, directory,
                          "its metadata is not what newsdex writes; remove the directory and index "
                          "again");
    }
    if (info->schema_version > schema::kSchemaVersion) {
        base::throw_error(ErrorCode::kTooNew, kOpening, directory,
                          "format " + std::to_string(info->schema_version) +
                              " is of a later newsdex, which this one cannot read; update newsdex, "
                              "or index again into another --db");
    }
    return *info;
}

/// A missing entry, and one of another revision, say nothing: others may have committed since, and
/// a compacted database begins again with revision 1.
void check_counts(const Xapian::Database& database, const fs::path& directory) {
    const std::string json = database.get_metadata(std::string(schema::kCountsKey));
    if (json.empty()) return;
    const auto counts = schema::decode_counts(json);
    const std::uint64_t revision = database.get_revision();
    if (counts && counts->revision != revision) return;
    if (counts && *counts == counts_of(database, revision)) return;
    base::throw_error(ErrorCode::kDamaged, kOpening, directory,
                      "its statistics are not those of its last commit; remove the directory and "
                      "index again");
}

/// Of a database that was removed while it was opened libxapian may hold some tables alone: it
/// takes those for empty that an index need not have (positions, stored articles).
void require_live(const fs::path& directory, const fs::path& opened, const IndexMark& mark) {
    if (mark.stands() || live_database(directory) == opened) return;
    base::throw_error(ErrorCode::kIo, kOpening, opened,
                      "it was superseded meanwhile; ask again when the indexer is done");
}

}  // namespace

schema::IndexCounts counts_of(const Xapian::Database& database, std::uint64_t revision) {
    return {revision,
            database.get_doccount(),
            database.get_lastdocid(),
            database.get_total_length(),
            database.get_doclength_lower_bound(),
            database.get_doclength_upper_bound()};
}

std::unique_ptr<Snapshot> Snapshot::open(const fs::path& directory) {
    return open(std::span(&directory, 1));
}

std::unique_ptr<Snapshot> Snapshot::open(std::span<const fs::path> directories) {
    if (directories.empty())
        throw Error(ErrorCode::kUsage, "cannot open the index: none was given");
    std::unique_ptr<Snapshot> snapshot(new Snapshot);
    for (const fs::path& directory : directories) snapshot->add(directory);
    return snapshot;
}

void Snapshot::add(const fs::path& directory) {
    // A switch while it is opened removes what is being opened.
    constexpr int kAttempts = 20;
    for (int attempt = 1;; ++attempt) {
        IndexMark mark(directory);  // before opening: a later commit then shows
        try {
            const fs::path path = live_database(directory);
            if (path != mark.database() && attempt < kAttempts) continue;
            Xapian::Database database;
            schema::IndexInfo info;
            guarded(kOpening, directory, [&] {
                database = open_glass(path);
                info = read_info(database, directory);
                check_counts(database, directory);
            });
            require_live(directory, path, mark);
            if (!directories_.empty() && !(info == info_)) {
                base::throw_error(ErrorCode::kUsage, kOpening, directory,
                                  "its language or version differs from that of " +
                                      directories_.front().string() + "; search them one by one");
            }
            info_ = std::move(info);
            revision_ += database.get_revision();
            database_.add_database(database);
            parts_.push_back(database);
            directories_.push_back(directory);
            generations_.push_back(path.filename().string());
            marks_.push_back(std::move(mark));
            return;
        } catch (const Error& error) {
            const bool switched = !mark.stands();
            if (!switched || attempt == kAttempts || error.code() == ErrorCode::kUsage) throw;
        }
    }
}

bool Snapshot::is_current() const noexcept {
    return std::all_of(marks_.begin(), marks_.end(),
                       [](const IndexMark& mark) { return mark.stands(); });
}

bool Snapshot::is_left_behind() const noexcept {
    return std::all_of(marks_.begin(), marks_.end(), [](const IndexMark& mark) {
        return mark.is_left_behind() || mark.stands();
    });
}

}  // namespace newsdex::store
