// What lies in a folder, and removing it. std::filesystem ends the process where memory runs out
// while it goes through a folder (libstdc++ 12 and 14: _Dir::advance() is noexcept and allocates).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace newsdex::base {

/// The names in a folder but for `.` and `..`, in no order; none if there is no such folder. Throws
/// newsdex::Error kIo, "<what>: <folder>: …".
[[nodiscard]] std::vector<std::string> names_in(const std::filesystem::path& folder,
                                                std::string_view what = "cannot read");

/// Removes a file, a link, or a folder with all that is in it; follows no link. What cannot be
/// removed stays, and nothing is said of it.
void remove_tree(const std::filesystem::path& path);

}  // namespace newsdex::base
