// The project's own files, for the tests that hold the rules of the house.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace newsdex::test {

inline const std::filesystem::path kRoot = NEWSDEX_SOURCE_DIR;

/// The files below a folder of the project whose name ends in one of `suffixes` (all of them if
/// none is given), sorted; empty if there is no such folder. Build folders and names that begin
/// with a dot are left out.
[[nodiscard]] std::vector<std::filesystem::path> project_files(
    const std::filesystem::path& folder, const std::vector<std::string>& suffixes = {});

[[nodiscard]] std::string file_text(const std::filesystem::path& file);
[[nodiscard]] std::vector<std::string> file_lines(const std::filesystem::path& file);

/// `file` as it is called in messages: relative to the project's folder.
[[nodiscard]] std::string short_name(const std::filesystem::path& file);

}  // namespace newsdex::test
