// Bounded both ways: the entry may come with an index from anybody, and grows at each upgrade.
#include "schema/libraries.hpp"

#include <algorithm>
#include <utility>

#include "schema/flat_json.hpp"

namespace newsdex::schema {

namespace {

// More is no index's history; the entry must not grow without end.
constexpr std::size_t kMostNames = 32;
constexpr std::size_t kMostVersions = 16;
constexpr std::size_t kLongestText = 64;

bool is_text(const std::string& text) { return !text.empty() && text.size() <= kLongestText; }

}  // namespace

std::string encode_libraries(const Libraries& libraries) {
    std::string out = "{";
    for (const auto& [name, versions] : libraries) {
        if (out.size() > 1) out += ',';
        append_quoted(out, name);
        out += ":[";
        for (const std::string& version : versions) {
            if (&version != &versions.front()) out += ',';
            append_quoted(out, version);
        }
        out += ']';
    }
    return out + '}';
}

Libraries decode_libraries(std::string_view json) {
    constexpr std::size_t kLongest = kMostNames * (kMostVersions + 1) * (kLongestText + 8);
    if (json.size() > kLongest) return {};
    auto object = read_flat_json(json);
    if (!object || object->size() > kMostNames) return {};
    Libraries out;
    for (auto& [name, value] : *object) {
        auto* versions = std::get_if<std::vector<std::string>>(&value);
        const bool is_whole = versions != nullptr && versions->size() <= kMostVersions &&
                              std::all_of(versions->begin(), versions->end(), is_text);
        if (!is_text(name) || !is_whole) return {};
        if (!versions->empty()) out[name] = std::move(*versions);
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
