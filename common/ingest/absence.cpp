#include "ingest/absence.hpp"

#include <sys/stat.h>

namespace newsdex::ingest {

namespace fs = std::filesystem;

namespace {

constexpr const char* kIfMeant = "; if it is meant, --prune removes them";

}  // namespace

Absence::Absence(const Places& places, const Root& root, const sources::Walk& walk, bool prune)
    : places_(&places),
      root_(root),
      prune_(prune),
      missing_(walk.root_missing),
      empty_(walk.files.empty()),
      device_(walk.root_device) {
    for (const std::string& path : walk.unknown) unknown_.push_back(places.name_of_walked(path));
}

std::uint64_t Absence::device_above(const fs::path& path) {
    for (fs::path folder = path.parent_path();; folder = folder.parent_path()) {
        const auto [known, is_new] = devices_.try_emplace(folder.native(), 0);
        if (is_new) {
            struct stat status {};
            if (::stat(folder.c_str(), &status) == 0) known->second = status.st_dev;
        }
        if (known->second != 0 || folder == folder.parent_path()) return known->second;
    }
}

/// Why a file may still exist though it was not seen; "" if it is gone for sure.
std::string Absence::doubt(const index::FileRecord& record) {
    for (const std::string& unknown : unknown_) {
        if (Places::is_below(record.path, unknown)) return unknown + " could not be looked at";
    }
    if (prune_) return {};
    if (missing_) return root_.name + " is not there" + kIfMeant;
    if (empty_) return root_.name + " holds no file any more" + kIfMeant;
    if (root_.device != 0 && root_.device != device_) {
        return root_.name + " lies on another device than before" + kIfMeant;
    }
    if (record.other_device && device_above(places_->path_of(record.path)) == device_) {
        return "the device below " + root_.name + " that held them is not mounted" + kIfMeant;
    }
    return {};
}

bool Absence::is_proved(const index::FileRecord& record) {
    ++missed_files_;
    const std::string reason = doubt(record);
    if (reason.empty()) return true;
    ++kept_files_;
    kept_[reason] += record.articles;
    return false;
}

void Absence::report(std::vector<std::string>& warnings) const {
    const bool was_walked_before = root_.device != 0;
    if (missing_ && !was_walked_before && missed_files_ == 0) {
        warnings.push_back(
            root_.name + " is not there, and the index holds nothing of it; name one that exists");
    }
    for (const auto& [reason, articles] : kept_) {
        warnings.push_back("kept " + std::to_string(articles) +
                           (articles == 1 ? " article: " : " articles: ") + reason);
    }
}

}  // namespace newsdex::ingest
