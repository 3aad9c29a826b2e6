// Read with the bounds of base/toml_bounds.hpp, as the file may come with an index from anybody.
#include "store/settings.hpp"

#include <newsdex/error.hpp>

#include <toml++/toml.h>

#include "base/regular_file.hpp"
#include "base/toml_bounds.hpp"
#include "store/layout.hpp"

namespace newsdex::store {

namespace {

[[noreturn]] void refuse(const std::string& subject, const std::string& reason) {
    throw Error(ErrorCode::kUsage, "cannot read the settings: " + subject + ": " + reason);
}

[[noreturn]] void refuse(const std::filesystem::path& file, const toml::source_region& where,
                         const std::string& reason) {
    refuse(file.string() + ":" + std::to_string(where.begin.line), reason);
}

std::vector<std::string> globs(const std::filesystem::path& file, const toml::node& node) {
    std::vector<std::string> out;
    const toml::array* list = node.as_array();
    if (list == nullptr) refuse(file, node.source(), "should be a list of globs in quotes");
    for (const toml::node& item : *list) {
        const auto glob = item.value_exact<std::string>();
        if (!glob) refuse(file, item.source(), "should be a glob in quotes");
        out.push_back(*glob);
    }
    return out;
}

}  // namespace

Settings read_settings(const std::filesystem::path& directory) {
    const std::filesystem::path file = Layout(directory).settings();
    const auto text = base::read_regular_file(file, base::kMaxTomlBytes);
    Settings out;
    if (!text) return out;
    const std::string_view beyond = base::beyond_toml_bounds(*text);
    if (!beyond.empty()) refuse(file.string(), std::string(beyond));
    try {
        for (const auto& [key, value] : toml::parse(*text)) {
            const std::string_view name = key.str();
            if (name == "language") {
                const auto language = value.value_exact<std::string>();
                if (!language) refuse(file, value.source(), "language should be a tag in quotes");
                out.language = *language;
            } else if (name == "include") {
                out.include = globs(file, value);
            } else if (name == "exclude") {
                out.exclude = globs(file, value);
            } else {
                refuse(file, key.source(),
                       "no setting is called \"" + std::string(name) +
                           "\"; there are language, include and exclude");
            }
        }
    } catch (const toml::parse_error& error) {
        refuse(file, error.source(), std::string(error.description()));
    }
    return out;
}

}  // namespace newsdex::store
