// One block of letters for all names of a folder.
#include "files/folder_names.hpp"

#include <algorithm>

namespace newsdex::files {

void FolderNames::add(std::string_view name, NameKind kind) {
    const std::size_t begin = letters_.size();
    letters_ += name;
    if (kind == NameKind::kFolder) letters_ += '/';
    Place place{};
    place.begin = begin & ((std::uint64_t{1} << 48U) - 1);
    place.size = (letters_.size() - begin) & ((1U << 14U) - 1);
    place.kind = static_cast<std::uint64_t>(kind) & 3U;
    places_.push_back(place);
    letters_ += '\0';
}

void FolderNames::clear() {
    letters_.clear();
    places_.clear();
    next_ = 0;
}

void FolderNames::sort() {
    std::sort(places_.begin(), places_.end(),
              [this](const Place& a, const Place& b) { return text(a) < text(b); });
}

FolderNames::Name FolderNames::take() {
    const Place& place = places_[next_++];
    const auto kind = static_cast<NameKind>(place.kind);
    std::string_view name = text(place);
    if (kind == NameKind::kFolder) name.remove_suffix(1);
    return {name, letters_.c_str() + place.begin, kind};
}

}  // namespace newsdex::files
