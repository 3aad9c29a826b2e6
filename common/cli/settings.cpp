// Reads the few keys there are; a wrong one is an error that names its line.
#include "cli/settings.hpp"

#include <toml++/toml.h>
#include <cstdlib>
#include <string_view>

#include <newsdex/error.hpp>
#include <newsdex/search.hpp>

#include "base/files.hpp"
#include "base/toml_bounds.hpp"
#include "cli/printable.hpp"
#include "cli/terminal.hpp"
#include "output/render.hpp"

namespace newsdex::cli {
namespace {

[[noreturn]] void refuse(const std::string& subject, std::string_view reason) {
    throw Error(ErrorCode::kUsage, "cannot use the settings: " + printable(subject) + ": " +
                                       std::string(reason) + "; correct it or remove the file");
}

[[noreturn]] void refuse(const std::filesystem::path& file, const toml::source_region& where,
                         std::string_view reason) {
    refuse(file.string() + ':' + std::to_string(where.begin.line), reason);
}

}  // namespace

std::filesystem::path settings_file() {
    // The XDG base directory specification: a relative path is to be ignored.
    const char* config = std::getenv("XDG_CONFIG_HOME");
    if (config != nullptr && *config == '/')
        return std::filesystem::path(config) / "newsdex" / "config.toml";
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home == '\0') return {};
    return std::filesystem::path(home) / ".config" / "newsdex" / "config.toml";
}

Settings read_settings(const std::filesystem::path& file) {
    Settings settings;
    std::error_code ignored;  // a file we may not look at counts as none: these are tastes only
    if (file.empty() || !std::filesystem::is_regular_file(file, ignored)) return settings;
    if (std::filesystem::file_size(file, ignored) > base::kMaxTomlBytes && !ignored)
        refuse(file.string(), "it has more than " + std::to_string(base::kMaxTomlBytes) + " bytes");
    const auto content = base::read_small_file(file);
    if (!content) return settings;
    const std::string_view beyond = base::beyond_toml_bounds(*content);
    if (!beyond.empty()) refuse(file.string(), beyond);
    toml::table table;
    try {
        table = toml::parse(*content);
    } catch (const toml::parse_error& error) {
        refuse(file, error.source(), error.description());
    }
    for (const auto& [key, node] : table) {
        const auto text = node.value_exact<std::string>();
        const auto number = node.value_exact<std::int64_t>();
        if (key == "format" && text && output::find_format(*text) != nullptr) {
            settings.format = *text;
        } else if (key == "color" && text && color_mode(*text)) {
            settings.color = *text;
        } else if (key == "limit" && number && *number >= 0) {
            settings.limit = static_cast<std::size_t>(*number);
        } else if (key == "limit" && text == "all") {
            settings.limit = kAllHits;
        } else if (key == "format" || key == "color" || key == "limit") {
            refuse(file, node.source(), std::string(key.str()) + " has no such value");
        } else {
            refuse(file, key.source(),
                   "no setting is called \"" + printable(key.str()) +
                       "\" (there are format, color and limit)");
        }
    }
    return settings;
}

}  // namespace newsdex::cli
