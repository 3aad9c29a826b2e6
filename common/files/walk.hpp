// Which files lie under the given roots.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <newsdex/indexer.hpp>

#include "files/file_state.hpp"
#include "files/inode_set.hpp"

namespace newsdex::files {

/// (device, inode) of the files already taken in this run.
class SeenFiles {
  public:
    /// True the first time a file is seen.
    bool insert(std::uint64_t device, std::uint64_t inode) { return seen_[device].insert(inode); }
    [[nodiscard]] bool contains(std::uint64_t device, std::uint64_t inode) const {
        const auto of_device = seen_.find(device);
        return of_device != seen_.end() && of_device->second.contains(inode);
    }

  private:
    std::map<std::uint64_t, InodeSet> seen_;
};

struct WalkOptions {
    /// Globs (*, ?, [a-z], ** across folders). One without a slash is tried on the name, one with a
    /// slash on the path below the root. Include: only files that match (and it admits names with a
    /// dot in front); exclude: never, and folders that match are not entered.
    std::vector<std::string> include, exclude;
    /// Absolute paths, never read nor entered.
    std::set<std::string> left_out = {};
    /// The folder above the root that globs with a slash are written for; "": the root.
    std::string globs_from = {};
};

/// Is given each regular file, each (device, inode) once, with its path, which begins with the root
/// as given (made absolute, links in it kept). Those in the tree come ascending by the bytes of
/// their paths, then those that links lead to, ascending for each link.
using FileVisitor = std::function<void(const FileState& state, const std::string& path)>;

/// What a walk of one root found beside the files.
struct Walk {
    std::map<SkipReason, std::uint64_t> skipped;  ///< FIFOs, dangling links, dot names …
    std::vector<Failure> failures;                ///< folders and files that could not be looked at
    /// Paths (files or folders) that could not be looked at: nothing below them may be taken for
    /// absent.
    std::vector<std::string> unknown;
    bool root_missing = false;      ///< the root does not exist
    bool any_file = false;          ///< it has files, perhaps all read already under other names
    std::uint64_t root_device = 0;  ///< device of the root, 0 if missing
};

/// Walks one root (a folder or a file). Symbolic links are followed; `seen` (device, inode) is
/// shared by the roots of one run so that overlapping roots give a file once. Names that begin with
/// a dot are skipped and counted, `.newsdex` always, and so is `index_directory` wherever it is.
/// Never throws but for memory, and what `visit` throws. Holds the names of the folders that it is
/// in and of links, and a bit a file or so.
[[nodiscard]] Walk walk(const std::filesystem::path& root, const WalkOptions& options,
                        const std::filesystem::path& index_directory, SeenFiles& seen,
                        const FileVisitor& visit);

}  // namespace newsdex::files
