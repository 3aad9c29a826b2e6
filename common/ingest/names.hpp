// Roots and names of one run: what is walked, and what the files of the ledger are called now that
// the index may have been moved.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "index/ledger.hpp"
#include "index/update.hpp"
#include "ingest/moved_index.hpp"
#include "ingest/places.hpp"
#include "ingest/rules.hpp"
#include "ingest/target.hpp"

namespace newsdex::ingest {

/// One thread, one run: refuse_missing(), read(), to_walk(), then the rest.
class Names {
  public:
    explicit Names(const std::filesystem::path& index_directory)
        : directory_(index_directory), places_(index_directory) {}

    /// A path that is not there and never was is a slip, not an absence. Throws kUsage for it and
    /// for "".
    void refuse_missing(const std::vector<std::filesystem::path>& paths) const;
    /// Takes what the index recorded. Errors: kDamaged, kIo; so have the next two.
    void read(const Target& target);
    /// Visits the ledger's records by the names of now; index::walk_ledger() has the order of those
    /// of before. Until the first commit.
    void walk_ledger(const std::function<void(index::FileRecord&)>& visit) const;
    /// The record of the file that has this name now, by it. Until the first commit.
    [[nodiscard]] std::optional<index::FileRecord> find_record(const std::string& name) const;
    [[nodiscard]] bool has_roots() const noexcept { return !recorded_.empty(); }
    /// `paths` as the user gave them; none: all that is recorded. A new generation holds nothing
    /// yet, so it needs all roots, not only those given now.
    [[nodiscard]] std::vector<Root> to_walk(const std::vector<std::filesystem::path>& paths,
                                            bool is_rebuild) const;

    /// What is remembered of the roots to walk, from now on with what the run was given for
    /// `paths` (none: for all of `walked`).
    [[nodiscard]] const Rules& take_rules(const std::vector<std::filesystem::path>& paths,
                                          const std::vector<Root>& walked,
                                          const SyncOptions& options);

    [[nodiscard]] const Places& places() const noexcept { return places_; }
    /// See MovedIndex.
    [[nodiscard]] bool is_lost() const noexcept { return is_lost_; }
    /// Have files other names now than in the ledger?
    [[nodiscard]] bool any_renamed() const noexcept { return !renamed_.empty(); }
    /// What the index as it was calls a file.
    [[nodiscard]] std::string before(const std::string& path) const;

    /// Gives files and their articles the names of now. Its changes and those of record() belong in
    /// one commit: a run cut off between would guess anew, from names half of which are of another
    /// place.
    void rename_moved(index::Update& index) const;
    /// Records `walked` beside the roots from before, their rules, and the folder that holds the
    /// index, unless an index that is gone on with has them so.
    void record(const std::vector<Root>& walked, bool is_rebuild, index::Update& index) const;

  private:
    struct Renamed {
        std::string before;
        index::FileRecord record;
    };
    [[nodiscard]] std::vector<Root> given_roots(
        const std::vector<std::filesystem::path>& paths) const;

    /// What it is called now, where renamed_ has it.
    void rename(index::FileRecord& record) const;

    std::filesystem::path directory_;
    Places places_;
    const index::Known* known_ = nullptr;  // null: there is no ledger
    std::optional<MovedIndex> moved_;
    std::vector<Root> recorded_;
    std::string recorded_holder_;
    Rules recorded_rules_, rules_;
    std::map<std::string, Renamed> renamed_;  // by the name of now
    bool is_lost_ = false;
};

}  // namespace newsdex::ingest
