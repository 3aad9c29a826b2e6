// Which roots and disks prove that what was not seen below them is gone.
#include "ingest/absence.hpp"

#include <algorithm>

namespace newsdex::ingest {

namespace {

constexpr const char* kIfMeant = "; if it is meant, --prune removes them";

}  // namespace

Absence::Absence(const Places& places, const Root& root, const files::Walk& walk,
                 AbsenceRules rules)
    : places_(&places),
      root_(root),
      path_(places.path_of(root.name).native()),
      place_(resolved(path_).native()),
      rules_(rules),
      missing_(walk.root_missing),
      empty_(!walk.any_file),
      device_(walk.root_device),
      unknown_(walk.unknown) {}

/// Why a file may still exist though it was not seen; "" if it is gone for sure.
std::string Absence::doubt(const index::FileRecord& record, Disks& disks) const {
    const std::string path = places_->path_of(record.path).native();
    for (const std::string& unknown : unknown_)
        if (Places::is_below(path, unknown))
            return std::string(places_->name_of_walked(unknown)) + " could not be looked at";
    const Place& place = disks.place_of(path);
    if (!place.readable) return "the folder of " + record.path + " could not be looked at";
    if (rules_.prune) return {};
    if (rules_.is_lost && !record.path.starts_with('/'))
        return std::string("the index was moved, and no file of those it knew is here") + kIfMeant;
    if (missing_) return root_.name + " is not there" + kIfMeant;
    if (empty_) return root_.name + " holds no file any more" + kIfMeant;
    return doubt_of_disk(record, place, disks);
}

std::string Absence::doubt_of_disk(const index::FileRecord& record, const Place& place,
                                   const Disks& disks) const {
    const bool root_has_moved = root_.device != 0 && root_.device != device_;
    const std::string other_root = root_.name + " lies on another device than before" + kIfMeant;
    const std::string unmounted =
        "the device below " + root_.name + " that held them is not mounted" + kIfMeant;
    if (record.disk != 0) {
        if (disks.is_same(record.disk, place.disk)) return {};
        return root_has_moved ? other_root : unmounted;
    }
    if (root_has_moved) return other_root;
    return record.other_device && place.device == device_ ? unmounted : std::string();
}

bool Absence::is_proved(const index::FileRecord& record, Disks& disks) {
    ++missed_files_;
    const std::string reason = doubt(record, disks);
    if (reason.empty()) return true;
    ++kept_files_;
    kept_[reason] += record.articles;
    return false;
}

void Absence::report(std::vector<std::string>& warnings, std::vector<std::string>& remarks) const {
    const bool was_walked_before = root_.device != 0;
    const std::string gone = root_.name + " is not there, and the index holds nothing of it; ";
    if (missing_ && missed_files_ == 0 && !root_.is_given)
        remarks.push_back(gone + "`indexer forget " + root_.name + "` has it looked for no more");
    else if (missing_ && missed_files_ == 0 && !was_walked_before)
        warnings.push_back(gone + "name one that exists");
    for (const auto& [reason, articles] : kept_) {
        warnings.push_back("kept " + std::to_string(articles) +
                           (articles == 1 ? " article: " : " articles: ") + reason);
    }
}

Absence* Absences::root_of(const index::FileRecord& record) {
    const std::string path = places_->path_of(record.path).native();
    auto root = std::find_if(roots_.begin(), roots_.end(),
                             [&path](const Absence& absence) { return absence.covers(path); });
    if (root == roots_.end()) {
        std::string place = disks_.place_of(path).path;
        if (!place.ends_with('/')) place += '/';
        place += std::string_view(path).substr(path.rfind('/') + 1);
        root = std::find_if(roots_.begin(), roots_.end(), [&place](const Absence& absence) {
            return absence.covers_place(place);
        });
    }
    return root == roots_.end() ? nullptr : &*root;
}

bool Absences::cover(const index::FileRecord& record) { return root_of(record) != nullptr; }

Absences::Verdict Absences::judge(const index::FileRecord& record) {
    Absence* root = root_of(record);
    if (root == nullptr) return Verdict::kOfOthers;
    return root->is_proved(record, disks_) ? Verdict::kProved : Verdict::kKept;
}

}  // namespace newsdex::ingest
