// Looks whether the files are where the names say, from either folder.
#include "ingest/moved_index.hpp"

#include <algorithm>
#include <utility>

#include "files/file_state.hpp"

namespace newsdex::ingest {

namespace {

/// Files looked at: a thousand of a million tell as much as all.
constexpr std::size_t kSample = 1000;

bool is_there(const std::filesystem::path& path, const index::FileRecord& record) {
    const auto state = files::state_of(path.c_str());
    return state && state->size == record.size;
}

}  // namespace

MovedIndex::MovedIndex(const Places& places, std::string before, const index::Known& known)
    : places_(&places), before_(std::move(before)) {
    if (before_.empty() || !was_moved()) return;
    std::size_t files = 0;
    index::walk_ledger(known, [&files](const index::FileRecord&) { ++files; });
    std::size_t looked = 0;
    std::size_t here = 0;
    std::size_t there = 0;
    const std::size_t step = std::max<std::size_t>(1, files / kSample);
    std::size_t i = 0;
    index::walk_ledger(known, [&](const index::FileRecord& file) {
        if (i++ % step != 0 || file.path.starts_with('/')) return;
        ++looked;
        here += is_there(places.path_of(file.path), file) ? 1 : 0;
        there += is_there(std::filesystem::path(before_) / file.path, file) ? 1 : 0;
    });
    alone_ = there > here;
    lost_ = looked > 0 && here == 0 && there == 0;
}

std::string MovedIndex::name_now(std::string_view name) const {
    if (name.starts_with('/')) return std::string(places_->name_of_walked(name));
    if (!alone_) return std::string(name);
    std::filesystem::path path(before_);
    if (name != ".") path /= name;
    return std::string(places_->name_of_walked(path.native()));
}

}  // namespace newsdex::ingest
