// newsdex.toml in the index directory: what travels with the index. The user writes it; newsdex
// only reads it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace newsdex::store {

struct Settings {
    std::string language;                       ///< of a new index, if no --lang is given
    std::vector<std::string> include, exclude;  ///< globs, used beside those of the command line
};

/// Empty settings if there is no file. Throws newsdex::Error kUsage, with line and column, for a
/// file that is not understood: a misspelt key must not be passed over in silence.
[[nodiscard]] Settings read_settings(const std::filesystem::path& directory);

}  // namespace newsdex::store
