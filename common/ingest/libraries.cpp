// Versions are compared as texts: any other one may read an article otherwise.
#include "ingest/libraries.hpp"

#include <algorithm>

#include "index/info.hpp"
#include "sources/libraries.hpp"

namespace newsdex::ingest {

std::map<std::string, std::string> libraries_here() {
    std::map<std::string, std::string> out = sources::libraries();
    out["xapian"] = index::xapian_version();
    return out;
}

schema::Libraries recorded_libraries(const index::Known& known) {
    return schema::decode_libraries(known.metadata(std::string(schema::kLibrariesKey)));
}

std::vector<OtherLibrary> other_libraries(const std::filesystem::path& directory) {
    const std::map<std::string, std::string> here = libraries_here();
    std::vector<OtherLibrary> out;
    for (auto& [name, wrote] : recorded_libraries(*index::open_known(directory))) {
        const auto found = here.find(name);
        const std::string version = found == here.end() ? "" : found->second;
        const bool is_other = std::any_of(wrote.begin(), wrote.end(),
                                          [&](const auto& other) { return other != version; });
        if (is_other) out.push_back({name, wrote, version});
    }
    return out;
}

}  // namespace newsdex::ingest
