// Merges the sorted walk with the sorted ledger.
#include "ingest/plan.hpp"

#include <algorithm>
#include <map>

#include "files/file_state.hpp"
#include "ingest/moves.hpp"

namespace newsdex::ingest {

namespace {

using files::FileEntry;
using index::FileOutcome;
using index::FileRecord;
using FileKey = std::pair<std::uint64_t, std::uint64_t>;  // device, inode

bool same_state(const FileEntry& entry, const FileRecord& record) {
    return entry.size == record.size && entry.mtime_ns == record.mtime_ns &&
           entry.ctime_ns == record.ctime_ns && entry.inode == record.inode;
}

class Planner {
  public:
    explicit Planner(PlanInput input) : in_(std::move(input)) {
        plan_.absences.emplace(in_.places);
    }

    SyncPlan run() {
        walk_roots();
        compare();
        find_moves(plan_, in_.rebuild);
        for (const PlannedFile& file : plan_.files) plan_.bytes_to_read += file.entry.size;
        return std::move(plan_);
    }

  private:
    using InodeMap = std::unordered_multimap<std::uint64_t, std::size_t>;  // in plan_.files, new

    void walk_roots() {
        const auto take = [this](const files::FileState& state, const std::string& path) {
            walked_.push_back({state, path, in_.places.name_of_walked(path)});
        };
        for (const Root& root : in_.roots) {
            files::Walk walk;
            walk.root_missing = true;
            if (!root.is_elsewhere) {
                walk = files::walk(in_.places.path_of(root.name), options_of(root),
                                   in_.index_directory, seen_, take);
            }
            for (const auto& [reason, count] : walk.skipped) plan_.skipped[reason] += count;
            for (Failure& failure : walk.failures) {
                failure.path = in_.places.name_of_walked(failure.path);
                plan_.failures.push_back(std::move(failure));
            }
            plan_.absences->add(Absence(in_.places, root, walk, {in_.options.prune, in_.is_lost}));
            plan_.roots.push_back({root.name, walk.root_device});
        }
        const auto by_name = [](const FileEntry& a, const FileEntry& b) { return a.name < b.name; };
        if (!std::is_sorted(walked_.begin(), walked_.end(), by_name))
            std::sort(walked_.begin(), walked_.end(), by_name);
        plan_.files_seen = walked_.size();
    }

    /// What is remembered of the root, or of the one that it lies below.
    [[nodiscard]] files::WalkOptions options_of(const Root& root) const {
        const std::string path = in_.places.path_of(root.name).native();
        files::WalkOptions out{in_.common.include, in_.common.exclude};
        for (const auto& [name, globs] : in_.rules.of_root) {
            const std::string top = in_.places.path_of(name).native();
            if (!Places::is_below(path, top)) continue;
            if (path != top) out.globs_from = top;
            out.include.insert(out.include.end(), globs.include.begin(), globs.include.end());
            out.exclude.insert(out.exclude.end(), globs.exclude.begin(), globs.exclude.end());
        }
        for (const std::string& name : in_.rules.forgotten)
            out.left_out.insert(in_.places.path_of(name).native());
        return out;
    }

    void compare() {
        auto record = in_.ledger.begin();
        for (FileEntry& entry : walked_) {
            for (; record != in_.ledger.end() && record->path < entry.name; ++record)
                unseen_.push_back(std::move(*record));
            const bool known = record != in_.ledger.end() && record->path == entry.name;
            seen(std::move(entry), known ? &*record : nullptr);
            if (known) ++record;
        }
        for (; record != in_.ledger.end(); ++record) unseen_.push_back(std::move(*record));
        // After all that was seen: it tells which disks are there.
        judge_unseen();
        const std::vector<Absence>& roots = plan_.absences->roots();
        for (std::size_t i = 0; i < plan_.roots.size(); ++i) {
            roots[i].report(plan_.warnings, plan_.remarks);
            // A root on another device is believed once nothing of what was there is missing.
            if (roots[i].kept_files() > 0) plan_.roots[i].device = in_.roots[i].device;
        }
    }

    void seen(FileEntry&& entry, FileRecord* record) {
        Disks& disks = plan_.absences->disks();
        const Disk disk = disks.of(entry);
        if (record != nullptr && record->disk != 0 && same_state(entry, *record))
            disks.found_again(record->disk, disk);
        if (record != nullptr && !in_.rebuild && is_unchanged(entry, *record)) {
            unchanged(std::move(*record), disk);
            return;
        }
        PlannedFile file;
        file.entry = std::move(entry);
        file.disk = disk;
        if (record != nullptr && !in_.rebuild) file.old = std::move(*record);
        plan_.files.push_back(std::move(file));
    }

    void unchanged(FileRecord&& record, Disk disk) {
        ++plan_.unchanged_files;
        plan_.unchanged_articles += record.articles;
        if (record.disk != disk) {
            record.disk = disk;
            plan_.refreshed.push_back(record);
        }
        const bool notable = record.outcome != FileOutcome::kRead || !record.failures.empty() ||
                             !record.skipped.empty();
        if (notable) plan_.unchanged_notable.push_back(std::move(record));
    }

    [[nodiscard]] bool is_unchanged(const FileEntry& entry, const FileRecord& record) const {
        if (in_.options.checksum || record.read_again || !same_state(entry, record)) return false;
        switch (record.outcome) {
            case FileOutcome::kRead:
                return record.reader_version == in_.readers.version(record.format);
            case FileOutcome::kSkipped:
                return record.readers_version == in_.readers.versions();
            case FileOutcome::kFailed:
                // Bytes that could not be had (permission, I/O error) may be had now: neither says
                // so in the file's times.
                return record.settled && record.readers_version == in_.readers.versions();
            case FileOutcome::kPartial:
                break;
        }
        return false;
    }

    void judge_unseen() {
        if (unseen_.empty()) return;
        std::map<FileKey, std::size_t> new_files;
        InodeMap inodes;
        for (std::size_t i = 0; i < plan_.files.size(); ++i) {
            const FileEntry& entry = plan_.files[i].entry;
            if (plan_.files[i].old) continue;
            new_files.emplace(FileKey(entry.device, entry.inode), i);
            inodes.emplace(entry.inode, i);
        }
        std::vector<bool> known_elsewhere(plan_.files.size());
        for (FileRecord& record : unseen_) {
            const bool covered = plan_.absences->cover(record);
            const bool may_be_seen = covered || inodes.contains(record.inode);
            auto key = may_be_seen ? seen_as(record) : std::nullopt;
            if (!key && covered && is_elsewhere(record)) key = same_inode_as(record, inodes);
            if (!key) {
                not_seen(std::move(record));
                continue;
            }
            const auto file = new_files.find(*key);
            if (!covered) {
                // Its own root is not walked now: that name stays.
                if (file != new_files.end()) known_elsewhere[file->second] = true;
            } else if (file != new_files.end() && !plan_.files[file->second].moved_from) {
                plan_.files[file->second].moved_from = std::move(record);
            } else {
                plan_.absent.push_back(std::move(record));
            }
        }
        drop(known_elsewhere);
    }

    /// The file, if it is there and was seen in this run under another name.
    [[nodiscard]] std::optional<FileKey> seen_as(const FileRecord& record) const {
        const auto state = files::state_of(in_.places.path_of(record.path).c_str());
        if (!state || !seen_.contains(state->device, state->inode)) return std::nullopt;
        return FileKey(state->device, state->inode);
    }

    /// Is its disk not where the file lay?
    [[nodiscard]] bool is_elsewhere(const FileRecord& record) {
        Disks& disks = plan_.absences->disks();
        const std::string path = in_.places.path_of(record.path).native();
        return !disks.is_same(record.disk, disks.place_of(path).disk);
    }

    /// A new file that has its place on its disk: that is mounted elsewhere now. If it is not the
    /// same file, the other took its inode, and it is gone.
    [[nodiscard]] std::optional<FileKey> same_inode_as(const FileRecord& record,
                                                       const InodeMap& inodes) const {
        const auto [first, last] = inodes.equal_range(record.inode);
        for (auto it = first; it != last; ++it) {
            const PlannedFile& file = plan_.files[it->second];
            if (is_same_system(record.disk, file.disk))
                return FileKey(file.entry.device, file.entry.inode);
        }
        return std::nullopt;
    }

    void drop(const std::vector<bool>& known_elsewhere) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < plan_.files.size(); ++i) {
            if (known_elsewhere[i]) {
                ++plan_
                      .skipped[{SkipCode::kRepeated, false, "another name of a file read already"}];
                continue;
            }
            if (kept != i) plan_.files[kept] = std::move(plan_.files[i]);
            ++kept;
        }
        plan_.files.resize(kept);
    }

    void not_seen(FileRecord&& record) {
        switch (plan_.absences->judge(record)) {
            case Absences::Verdict::kProved:
                plan_.absent.push_back(std::move(record));
                break;
            case Absences::Verdict::kKept:
                plan_.kept.push_back(std::move(record));
                break;
            case Absences::Verdict::kOfOthers:
                // A new generation holds what other roots gave only if it is carried over.
                if (in_.rebuild) plan_.kept.push_back(std::move(record));
                break;
        }
    }

    PlanInput in_;
    SyncPlan plan_;
    files::SeenFiles seen_;
    std::vector<FileEntry> walked_;
    std::vector<FileRecord> unseen_;
};

}  // namespace

SyncPlan make_plan(PlanInput input) { return Planner(std::move(input)).run(); }

}  // namespace newsdex::ingest
