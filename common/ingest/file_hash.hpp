// The hash of a file's bytes, as sources::ReadResult::content_hash has it.
#pragma once

#include <optional>
#include <string>

#include "base/hash.hpp"

namespace newsdex::ingest {

/// Nothing if the file cannot be read to its end. Constant memory.
[[nodiscard]] std::optional<base::Hash> hash_file(const std::string& path);

}  // namespace newsdex::ingest
