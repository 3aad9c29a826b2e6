// An index that was moved without its folder is told by MovedIndex; every name goes through it
// once.
#include "ingest/names.hpp"

#include <newsdex/error.hpp>

#include <algorithm>

#include "ingest/rename.hpp"

namespace newsdex::ingest {

namespace fs = std::filesystem;
using index::FileRecord;

namespace {

const Root* with_name(const std::vector<Root>& roots, const std::string& name) {
    const auto found = std::find_if(roots.begin(), roots.end(),
                                    [&](const Root& root) { return root.name == name; });
    return found == roots.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Root> Names::given_roots(const std::vector<fs::path>& paths) const {
    std::vector<Root> out;
    for (const fs::path& path : paths) {
        if (path.empty()) throw Error(ErrorCode::kUsage, "cannot index: \"\": an empty path");
        Root root{places_.name_of(path), 0};
        if (const Root* recorded = with_name(recorded_, root.name)) root.device = recorded->device;
        out.push_back(std::move(root));
    }
    return outermost(places_, std::move(out));
}

void Names::refuse_missing(const std::vector<fs::path>& paths) const {
    if (paths.empty()) return;
    const std::vector<Root> roots = given_roots(paths);
    const bool any = std::any_of(roots.begin(), roots.end(), [this](const Root& root) {
        std::error_code error;
        return fs::exists(places_.path_of(root.name), error) || error;
    });
    if (any || fs::exists(directory_)) return;
    throw Error(ErrorCode::kUsage, "cannot index: " + paths.front().string() +
                                       ": no such file or folder; give one that exists");
}

void Names::read(const Target& target) {
    known_ = target.before();
    if (known_ == nullptr) return;
    recorded_ = target.recorded_roots();
    recorded_holder_ = target.recorded_holder();
    const MovedIndex& moved = moved_.emplace(places_, recorded_holder_, *known_);
    is_lost_ = moved.is_lost();
    for (Root& root : recorded_) root.name = moved.name_now(root.name);
    recorded_rules_ =
        target.recorded_rules().renamed([&](const auto& name) { return moved.name_now(name); });
    if (!moved.was_moved()) return;
    index::walk_ledger(*known_, [&](const FileRecord& record) {
        std::string name = moved.name_now(record.path);
        // Known by both names: the other one is dropped like any second name of a file.
        if (name == record.path || index::find_record(*known_, name)) return;
        FileRecord now = record;
        now.path = std::move(name);
        renamed_.emplace(now.path, Renamed{record.path, now});
    });
}

void Names::rename(FileRecord& record) const {
    if (renamed_.empty()) return;
    std::string now = moved_->name_now(record.path);
    if (renamed_.contains(now)) record.path = std::move(now);
}

void Names::walk_ledger(const std::function<void(FileRecord&)>& visit) const {
    if (known_ == nullptr) return;
    index::walk_ledger(*known_, [&](FileRecord& record) {
        rename(record);
        visit(record);
    });
}

std::optional<FileRecord> Names::find_record(const std::string& name) const {
    if (known_ == nullptr) return std::nullopt;
    auto record = index::find_record(*known_, before(name));
    if (!record) return record;
    rename(*record);
    // What has another name now is not the file that took its name.
    return record->path == name ? std::move(record) : std::nullopt;
}

std::vector<Root> Names::to_walk(const std::vector<fs::path>& paths, bool is_rebuild) const {
    const std::vector<Root> given = given_roots(paths);
    std::vector<Root> all = given;
    if (given.empty() || is_rebuild)
        all.insert(all.end(), recorded_.begin(), recorded_.end());
    else
        all = with_other_ways(places_, given, recorded_);
    for (Root& root : all) {
        root.is_given = with_name(given, root.name) != nullptr;
        root.is_elsewhere = is_lost_ && !root.is_given && !root.name.starts_with('/');
    }
    return in_walking_order(places_, outermost(places_, std::move(all)));
}

const Rules& Names::take_rules(const std::vector<fs::path>& paths, const std::vector<Root>& walked,
                               const SyncOptions& options) {
    std::vector<std::string> names;
    for (const Root& root : paths.empty() ? walked : given_roots(paths)) names.push_back(root.name);
    rules_ = recorded_rules_;
    rules_.replace(names, options);
    if (!paths.empty()) rules_.remember(places_, names);
    return rules_;
}

std::string Names::before(const std::string& path) const {
    const auto renamed = renamed_.find(path);
    return renamed == renamed_.end() ? path : renamed->second.before;
}

void Names::rename_moved(index::Update& index) const {
    for (const auto& [now, renamed] : renamed_) {
        FileRecord before = renamed.record;
        before.path = renamed.before;
        rename_articles(index, before, now);
        index::rename_record(index, before, now);
        index::write_record(index, renamed.record);
    }
}

void Names::record(const std::vector<Root>& walked, bool is_rebuild, index::Update& index) const {
    std::vector<Root> roots = walked;
    std::erase_if(roots, [this](const Root& root) {
        return root.device == 0 && with_name(recorded_, root.name) == nullptr;
    });
    roots.insert(roots.end(), recorded_.begin(), recorded_.end());
    roots = outermost(places_, std::move(roots));
    const std::string holder = is_lost_ ? recorded_holder_ : places_.holder().native();
    Rules rules = rules_;
    rules.keep_only(places_, roots);
    const bool are_recorded = roots == recorded_ && rules == recorded_rules_ && renamed_.empty() &&
                              holder == recorded_holder_ && !is_rebuild;
    if (are_recorded) return;
    index.set_metadata(kRootsKey, encode_roots(roots));
    index.set_metadata(kRulesKey, encode_rules(rules));
    index.set_metadata(kHolderKey, holder);
}

}  // namespace newsdex::ingest
