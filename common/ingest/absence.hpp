// Absence needs proof: a file that was not seen may be gone, or its disk may be.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "files/walk.hpp"
#include "index/ledger.hpp"
#include "ingest/disks.hpp"
#include "ingest/places.hpp"

namespace newsdex::ingest {

struct AbsenceRules {
    bool prune = false;    ///< the user says that what is not seen is gone
    bool is_lost = false;  ///< nothing is known of relative names: see MovedIndex
};

/// What one walked root says about files that were not seen. One thread.
class Absence {
  public:
    /// `root` with the device of the run before; `walk` without its files' names is enough.
    Absence(const Places& places, const Root& root, const files::Walk& walk, AbsenceRules rules);

    /// Does the root answer for the file, by the way that its name leads?
    [[nodiscard]] bool covers(const std::string& path) const {
        return Places::is_below(path, path_);
    }
    /// Does it, by where that way ends, links resolved?
    [[nodiscard]] bool covers_place(const std::string& place) const {
        return Places::is_below(place, place_);
    }
    /// Is a file that the root covers and the walk did not see really gone? Counts the answer.
    [[nodiscard]] bool is_proved(const index::FileRecord& record, Disks& disks);
    [[nodiscard]] std::uint64_t kept_files() const noexcept { return kept_files_; }
    /// One warning a reason why articles stay; one if the root is but a slip of the pen. A root
    /// that is gone with all that came from it is worth a remark.
    void report(std::vector<std::string>& warnings, std::vector<std::string>& remarks) const;

  private:
    [[nodiscard]] std::string doubt(const index::FileRecord& record, Disks& disks) const;
    [[nodiscard]] std::string doubt_of_disk(const index::FileRecord& record, const Place& place,
                                            const Disks& disks) const;

    const Places* places_;
    Root root_;
    std::string path_;   // of the root
    std::string place_;  // the same, links resolved
    AbsenceRules rules_;
    bool missing_;
    bool empty_;
    std::uint64_t device_;
    std::vector<std::string> unknown_;  // paths
    std::uint64_t missed_files_ = 0;    // in the ledger, not seen
    std::uint64_t kept_files_ = 0;
    std::map<std::string, std::uint64_t> kept_;  // articles by doubt
};

/// What all walked roots say: the one that a file's name leads through, else the one in which its
/// place lies.
class Absences {
  public:
    enum class Verdict : std::uint8_t {
        kOfOthers,  ///< no walked root covers it
        kProved,    ///< it is gone
        kKept,      ///< it may only not be seen now
    };

    explicit Absences(const Places& places) : places_(&places) {}
    void add(Absence absence) { roots_.push_back(std::move(absence)); }
    [[nodiscard]] const std::vector<Absence>& roots() const noexcept { return roots_; }

    [[nodiscard]] Disks& disks() noexcept { return disks_; }
    [[nodiscard]] bool cover(const index::FileRecord& record);
    /// Counts the answer.
    [[nodiscard]] Verdict judge(const index::FileRecord& record);

  private:
    [[nodiscard]] Absence* root_of(const index::FileRecord& record);

    const Places* places_;
    Disks disks_;
    std::vector<Absence> roots_;
};

}  // namespace newsdex::ingest
