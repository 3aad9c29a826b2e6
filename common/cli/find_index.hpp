// Which index is meant: --db, else $NEWSDEX_DB, else the nearest .newsdex in this folder or above.
//
// What is named is trusted. What is merely found may have been put there for somebody to find, in
// /tmp or in a shared folder: it is used only if it belongs to the user or to root.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace newsdex::cli {

/// Where to look; a value so that tests need no environment.
struct IndexSearch {
    std::vector<std::string> given;  ///< of --db, in order
    std::string environment;         ///< $NEWSDEX_DB, "" if not set
    std::filesystem::path start;     ///< the folder the search begins in, absolute
    uid_t user = 0;                  ///< whose indexes are trusted, with root's
};
/// `given` with the process's environment and current folder.
[[nodiscard]] IndexSearch index_search(std::vector<std::string> given);

/// The nearest folder called .newsdex in `start` or above it: as ".newsdex" if it is in `start`
/// itself, else absolute.
[[nodiscard]] std::optional<std::filesystem::path> nearest_index(
    const std::filesystem::path& start);

/// The index a writer keeps: ".newsdex" in this folder if none is given or found. It need not
/// exist. Error: kUsage for an index that is found, not named, and belongs to somebody else.
[[nodiscard]] std::filesystem::path index_to_write(const IndexSearch& search);

/// The indexes to read, at least one; each is a folder that exists. `indexer` is the name of the
/// program that makes one, for the message. Errors: kNoIndex; kUsage as above.
[[nodiscard]] std::vector<std::filesystem::path> indexes_to_read(const IndexSearch& search,
                                                                 const std::string& indexer);

}  // namespace newsdex::cli
