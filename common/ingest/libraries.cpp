#include "ingest/libraries.hpp"

#include <algorithm>

#include "index/info.hpp"
#include "sources/libraries.hpp"
#include "store/guarded.hpp"

namespace newsdex::ingest {

std::map<std::string, std::string> libraries_here() {
    std::map<std::string, std::string> out = sources::libraries();
    out["xapian"] = index::xapian_version();
    return out;
}

schema::Libraries recorded_libraries(const store::Snapshot& snapshot) {
    return store::guarded("cannot read the index", snapshot.directories().front(), [&] {
        return schema::decode_libraries(
            snapshot.database().get_metadata(std::string(schema::kLibrariesKey)));
    });
}

std::vector<OtherLibrary> other_libraries(const std::filesystem::path& directory) {
    const std::map<std::string, std::string> here = libraries_here();
    std::vector<OtherLibrary> out;
    for (auto& [name, wrote] : recorded_libraries(*store::Snapshot::open(directory))) {
        const auto found = here.find(name);
        const std::string version = found == here.end() ? "" : found->second;
        const bool is_other = std::any_of(wrote.begin(), wrote.end(),
                                          [&](const auto& other) { return other != version; });
        if (is_other) out.push_back({name, wrote, version});
    }
    return out;
}

}  // namespace newsdex::ingest
