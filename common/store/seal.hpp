// What newsdex left behind with its last commit to a database, in the file `seal` beside the
// tables: enough to see that somebody else, or a failing disk, changed them.
//
//   seal := version(1) varint(revision) uuid(16) digest(16) 6 × table hash(16)
//   table := varint(size) signed(mtime) signed(ctime) varint(inode), zeros if there is no file
//
// The hash is of all before it. The digest is of the version file and the tables' root blocks. A
// seal is written after the commit that it describes: killed between the two, a writer leaves the
// one before, which is of an earlier revision and says nothing of this one. So does a missing one.
#pragma once

#include <filesystem>

#include "store/glass/version_file.hpp"

namespace newsdex::store {

inline constexpr const char* kSealFile = "seal";

/// For the holder of the lock, after a commit or after find_damage() found none. What cannot be
/// written is no error: the seal is then missing or an earlier one.
void write_seal(const std::filesystem::path& database) noexcept;

/// Holds what check_version_file() gave against the seal. Errors: kDamaged, which names the file.
void check_seal(const std::filesystem::path& database, const GlassVersion& version);

/// Are the files those that newsdex's last commit left, untouched since by times and inodes? A copy
/// of an index is not.
[[nodiscard]] bool is_sealed(const std::filesystem::path& database);

}  // namespace newsdex::store
