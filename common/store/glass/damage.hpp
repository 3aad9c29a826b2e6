// Is a glass database sound? As much as libxapian's own checker looks at and more, but read-only
// and without trust: libxapian's opens the tables for writing, so that who may only read is
// refused, and a changed byte can end the process.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace newsdex::store {

/// What is wrong, one sentence for each file, which it names; none if all is sound. Reads all of
/// it. Takes no lock: beside a writer, blocks may be overwritten under it (index/check.cpp
/// repeats). Errors: kIo; kTooNew for another format of Xapian.
[[nodiscard]] std::vector<std::string> find_damage(const std::filesystem::path& database);

/// The same, of the shape of the tree of `postlist` alone.
[[nodiscard]] std::vector<std::string> find_damage_in_postlist(
    const std::filesystem::path& database);

}  // namespace newsdex::store
