// Is an index sound: the files by themselves, and ledger and documents as they must agree?
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace newsdex::index {

/// Problems, one sentence each; none if all is sound. Reads the whole index and needs no right but
/// that; beside a writer it begins again on the newer revision. Damage is a problem, not an error.
/// Errors: kNoIndex, kTooNew, kIo, kLocked if a writer never left it alone.
[[nodiscard]] std::vector<std::string> check(const std::filesystem::path& directory);

}  // namespace newsdex::index
