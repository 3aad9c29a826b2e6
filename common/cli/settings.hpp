// The user's own defaults for display: $XDG_CONFIG_HOME/newsdex/config.toml. An option wins.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

namespace newsdex::cli {

/// What is not in the file is empty.
struct Settings {
    std::optional<std::string> format;  ///< one of the formats of output/render.hpp
    std::optional<std::string> color;   ///< "auto", "always", "never"
    std::optional<std::size_t> limit;   ///< hits on a page; lists are whole
};

/// Where the file is: below $XDG_CONFIG_HOME if that is an absolute path, else ~/.config; "" if
/// neither is known.
[[nodiscard]] std::filesystem::path settings_file();

/// No file: no settings. Error kUsage, with the line, for a file that does not say what it should.
[[nodiscard]] Settings read_settings(const std::filesystem::path& file);

}  // namespace newsdex::cli
