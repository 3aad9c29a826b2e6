// Rewriting an index as small as it gets.
#pragma once

#include <cstdint>
#include <filesystem>

#include <newsdex/indexer.hpp>

namespace newsdex::index {

/// Into a new generation, then the switch. Errors: kNoIndex, kLocked, kIo,
/// kDamaged.
Compaction compact(const std::filesystem::path& directory);

/// Bytes of the files below a folder.
[[nodiscard]] std::uint64_t size_of_folder(const std::filesystem::path& folder);

}  // namespace newsdex::index
