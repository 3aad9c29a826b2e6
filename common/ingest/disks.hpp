// Which disk a file lies on, named by what a remount keeps.
//
// A device number is given anew at each mount of many file systems. The id of the file system
// (statfs) mostly comes from its UUID. A bind mount shows a part of a disk at another place: so the
// name has two halves, one of the file system, one of the topmost folder of the mount by its inode.
// A part that is no longer mounted is then told from what shows at its place.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "files/file_state.hpp"

namespace newsdex::ingest {

/// A name of a disk; 0 where it is not known.
using Disk = std::uint64_t;

/// Are the files of both on one file system, whatever parts of it are mounted?
[[nodiscard]] constexpr bool is_same_system(Disk a, Disk b) {
    return a != 0 && a >> 32U == b >> 32U;
}

/// What lies at a place.
struct Place {
    std::string path;          ///< of the folder, links resolved as far as it is there
    Disk disk = 0;             ///< of the deepest folder above it that is there
    std::uint64_t device = 0;  ///< of the same
    bool readable = true;  ///< false: an error other than absence, so what is there is not known
};

/// One thread. Asks the system once a mount and once a folder.
class Disks {
  public:
    /// Of a file as the walk saw it.
    [[nodiscard]] Disk of(const std::string& path, const files::FileState& state);
    /// The folder in which the file of that absolute path would lie now.
    [[nodiscard]] const Place& place_of(const std::string& path);

    /// A file that was recorded on `before` lies on `now`, unchanged.
    void found_again(Disk before, Disk now) {
        if (before != now) same_.emplace(before, now);
    }
    [[nodiscard]] bool is_same(Disk before, Disk now) const {
        return before == now || same_.contains({before, now});
    }

  private:
    std::unordered_map<std::uint64_t, Disk> by_mount_;
    std::unordered_map<std::string, Place> places_;  // by folder
    std::set<std::pair<Disk, Disk>> same_;           // numbers that changed
};

}  // namespace newsdex::ingest
