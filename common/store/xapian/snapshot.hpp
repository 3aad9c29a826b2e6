// One generation at one revision, held open for one request.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "schema/metadata.hpp"
#include "store/mark.hpp"

namespace newsdex::store {

/// One thread at a time. Make one for each thread: copies of a Xapian::Database share their state
/// (features.md: copies used by two threads crash), so the database is opened anew for each
/// Snapshot and must not be copied out of its thread.
class Snapshot {
  public:
    /// Opens the index at a directory: one that newsdex made, under any name, or one generation in
    /// it. Errors: kNoIndex, kDamaged, kTooNew, kIo.
    [[nodiscard]] static std::unique_ptr<Snapshot> open(const std::filesystem::path& directory);
    /// Several indexes as one; docids interleave as Xapian does it. Errors as above, and kUsage if
    /// there is none or they differ in language or version.
    [[nodiscard]] static std::unique_ptr<Snapshot> open(
        std::span<const std::filesystem::path> directories);

    [[nodiscard]] Xapian::Database& database() noexcept { return database_; }
    [[nodiscard]] const Xapian::Database& database() const noexcept { return database_; }
    /// Each index by itself: metadata of several are not joined.
    [[nodiscard]] const std::vector<Xapian::Database>& parts() const noexcept { return parts_; }
    [[nodiscard]] const std::vector<std::filesystem::path>& directories() const noexcept {
        return directories_;
    }
    /// Of the first index; those of the others agree.
    [[nodiscard]] const schema::IndexInfo& info() const noexcept { return info_; }
    /// Grows with every commit; of several indexes the sum.
    [[nodiscard]] std::uint64_t revision() const noexcept { return revision_; }
    /// Folder names of the generations, "gen-000007".
    [[nodiscard]] const std::vector<std::string>& generations() const noexcept {
        return generations_;
    }

    /// False once an index was committed to or switched. One call of stat(2) for each index.
    [[nodiscard]] bool is_current() const noexcept;
    /// Is each index as it was, or was it switched to another generation while this revision was
    /// the last of its own? Nothing was written then where it lies, and what is removed stays
    /// readable.
    [[nodiscard]] bool is_left_behind() const noexcept;

  private:
    Snapshot() = default;
    void add(const std::filesystem::path& directory);

    std::vector<std::filesystem::path> directories_;
    std::vector<std::string> generations_;
    std::vector<IndexMark> marks_;  // one for each directory
    Xapian::Database database_;
    std::vector<Xapian::Database> parts_;
    schema::IndexInfo info_;
    std::uint64_t revision_ = 0;
};

/// The statistics of a database as they are now, as of `revision`. Throws Xapian::Error.
[[nodiscard]] schema::IndexCounts counts_of(const Xapian::Database& database,
                                            std::uint64_t revision);

}  // namespace newsdex::store
