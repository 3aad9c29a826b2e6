// Is an index sound: the files as Xapian checks them, and ledger and documents as they must agree?
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace newsdex::index {

/// Problems, one sentence each; none if all is sound. Reads the whole index. Errors: kNoIndex,
/// kTooNew, kIo; damage is a problem, not an error.
[[nodiscard]] std::vector<std::string> check(const std::filesystem::path& directory);

}  // namespace newsdex::index
