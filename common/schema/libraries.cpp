#include "schema/libraries.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace newsdex::schema {

namespace {

// More is no index's history; the entry must not grow without end.
constexpr std::size_t kMostNames = 32;
constexpr std::size_t kMostVersions = 16;
constexpr std::size_t kLongestText = 64;

bool is_text(const std::string& text) { return !text.empty() && text.size() <= kLongestText; }

}  // namespace

std::string encode_libraries(const Libraries& libraries) {
    return nlohmann::json(libraries).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Libraries decode_libraries(std::string_view json) {
    constexpr std::size_t kLongest = kMostNames * (kMostVersions + 1) * (kLongestText + 8);
    if (json.size() > kLongest) return {};
    const auto value = nlohmann::json::parse(json, nullptr, false);
    if (!value.is_object() || value.size() > kMostNames) return {};
    Libraries out;
    for (const auto& [name, versions] : value.items()) {
        if (!is_text(name) || !versions.is_array() || versions.size() > kMostVersions) return {};
        for (const auto& version : versions) {
            if (!version.is_string() || !is_text(version.get<std::string>())) return {};
            out[name].push_back(version.get<std::string>());
        }
    }
    return out;
}

bool add_libraries(const std::map<std::string, std::string>& here, Libraries& libraries) {
    bool added = false;
    for (const auto& [name, version] : here) {
        std::vector<std::string>& versions = libraries[name];
        if (std::find(versions.begin(), versions.end(), version) != versions.end()) continue;
        if (versions.size() == kMostVersions) versions.erase(versions.begin());
        versions.push_back(version);
        added = true;
    }
    return added;
}

}  // namespace newsdex::schema
