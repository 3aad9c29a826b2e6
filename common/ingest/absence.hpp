// Absence needs proof: a file that was not seen may be gone, or its disk may be.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/ledger.hpp"
#include "ingest/places.hpp"
#include "sources/walk.hpp"

namespace newsdex::ingest {

/// What one walked root says about files that were not seen. One thread.
class Absence {
  public:
    /// `root` with the device of the run before; `walk` without its files' names is enough.
    Absence(const Places& places, const Root& root, const sources::Walk& walk, bool prune);

    [[nodiscard]] bool covers(std::string_view name) const {
        return Places::is_below(name, root_.name);
    }
    /// Is a file that the root covers and the walk did not see really gone? Counts the answer.
    [[nodiscard]] bool is_proved(const index::FileRecord& record);
    [[nodiscard]] std::uint64_t kept_files() const noexcept { return kept_files_; }
    /// One warning a reason why articles stay; one if the root is but a slip of the pen.
    void report(std::vector<std::string>& warnings) const;

  private:
    [[nodiscard]] std::string doubt(const index::FileRecord& record);
    [[nodiscard]] std::uint64_t device_above(const std::filesystem::path& path);

    const Places* places_;
    Root root_;
    bool prune_;
    bool missing_;
    bool empty_;
    std::uint64_t device_;
    std::vector<std::string> unknown_;
    std::unordered_map<std::string, std::uint64_t> devices_;  // of folders asked before
    std::uint64_t missed_files_ = 0;                          // in the ledger, not seen
    std::uint64_t kept_files_ = 0;
    std::map<std::string, std::uint64_t> kept_;  // articles by doubt
};

}  // namespace newsdex::ingest
