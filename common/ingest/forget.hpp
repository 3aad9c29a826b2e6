// Taking a root, a folder or a file out of an index, whether it is still there or not.
#pragma once

#include <filesystem>

#include <newsdex/indexer.hpp>

namespace newsdex::ingest {

/// See newsdex::Indexer::forget. One commit holds all of it, or a run that is cut off leaves the
/// rest for the next call.
[[nodiscard]] Forgotten forget(const std::filesystem::path& index_directory,
                               const std::filesystem::path& path);

}  // namespace newsdex::ingest
