// What an index holds, for people.
#pragma once

#include <filesystem>

#include <newsdex/indexer.hpp>

namespace newsdex::index {

/// All but the roots. Errors: kNoIndex, kDamaged, kTooNew, kIo.
[[nodiscard]] IndexStatus status(const std::filesystem::path& directory);

}  // namespace newsdex::index
