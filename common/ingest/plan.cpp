// The ledger goes into a table, the walk is looked up there, and only what does not agree is asked
// of the ledger again: neither has to come in the order of the other.
#include "ingest/plan.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "files/file_state.hpp"
#include "ingest/ledger_table.hpp"
#include "ingest/moves.hpp"
#include "ingest/unchanged.hpp"

namespace newsdex::ingest {

namespace {

using files::FileEntry;
using files::FileState;
using index::FileOutcome;
using index::FileRecord;
using FileKey = std::pair<std::uint64_t, std::uint64_t>;  // device, inode

class Planner {
  public:
    explicit Planner(PlanInput input) : in_(std::move(input)), places_(in_.names.places()) {
        plan_.absences.emplace(places_);
    }

    SyncPlan run() {
        read_ledger();
        walk_roots();
        find_old_records();
        // After all that was seen: it tells which disks are there.
        judge_unseen();
        tell();
        find_moves(plan_, in_.rebuild, !in_.options.checksum);
        for (const auto* files : {&plan_.rotated, &plan_.files})
            for (const PlannedFile& file : *files) plan_.bytes_to_read += file.entry.size;
        return std::move(plan_);
    }

  private:
    using InodeMap = std::unordered_multimap<std::uint64_t, std::size_t>;  // in plan_.files, new

    /// Counts what need not be read as unchanged, until the walk shows otherwise.
    void read_ledger() {
        in_.names.walk_ledger([this](const FileRecord& record) {
            const bool current = is_current(record);
            ledger_.add(record, current);
            if (current) unchanged_.add(record);
        });
    }

    void walk_roots() {
        const auto take = [this](const FileState& state, const std::string& path) {
            seen(state, path);
        };
        for (const Root& root : in_.roots) {
            files::Walk walk;
            walk.root_missing = true;
            if (!root.is_elsewhere) {
                walk = files::walk(places_.path_of(root.name), options_of(root),
                                   in_.index_directory, seen_, take);
            }
            for (const auto& [reason, count] : walk.skipped) plan_.skipped[reason] += count;
            for (Failure& failure : walk.failures) {
                failure.path = std::string(places_.name_of_walked(failure.path));
                plan_.failures.push_back(std::move(failure));
            }
            plan_.absences->add(
                Absence(places_, root, walk, {in_.options.prune, in_.names.is_lost()}));
            plan_.roots.push_back({root.name, walk.root_device});
        }
        std::sort(plan_.files.begin(), plan_.files.end(),
                  [](const auto& a, const auto& b) { return a.entry.name < b.entry.name; });
    }

    /// What is remembered of the root, or of the one that it lies below.
    [[nodiscard]] files::WalkOptions options_of(const Root& root) const {
        const std::string path = places_.path_of(root.name).native();
        files::WalkOptions out{in_.common.include, in_.common.exclude};
        for (const auto& [name, globs] : in_.rules.of_root) {
            const std::string top = places_.path_of(name).native();
            if (!Places::is_below(path, top)) continue;
            if (path != top) out.globs_from = top;
            out.include.insert(out.include.end(), globs.include.begin(), globs.include.end());
            out.exclude.insert(out.exclude.end(), globs.exclude.begin(), globs.exclude.end());
        }
        for (const std::string& name : in_.rules.forgotten)
            out.left_out.insert(places_.path_of(name).native());
        return out;
    }

    void seen(const FileState& state, const std::string& path) {
        ++plan_.files_seen;
        Disks& disks = plan_.absences->disks();
        const std::string_view name = places_.name_of_walked(path);
        const Disk disk = disks.of(path, state);
        const auto known = ledger_.see(name, state);
        if (known && known->disk != 0) disks.found_again(known->disk, disk);
        if (known && known->is_current) {
            ++plan_.unchanged_files;
            if (known->disk != disk) on_other_disk_.emplace_back(name, disk);
            return;
        }
        PlannedFile file;
        file.entry = {state, path, std::string(name)};
        file.disk = disk;
        plan_.files.push_back(std::move(file));
    }

    /// Of what is to be read, and of what is not but for the name of its disk.
    void find_old_records() {
        for (PlannedFile& file : plan_.files) {
            if (ledger_.size() == 0) break;
            auto record = in_.names.find_record(file.entry.name);
            if (!record) continue;
            ledger_.see_changed(*record);
            if (is_current(*record)) unchanged_.take_back(*record);
            if (!in_.rebuild) file.old = std::make_unique<FileRecord>(std::move(*record));
        }
        for (const auto& [name, disk] : on_other_disk_) {
            auto record = in_.names.find_record(name);
            if (!record) continue;
            record->disk = disk;
            plan_.refreshed.push_back(std::move(*record));
        }
    }

    void tell() {
        unchanged_.finish();
        const std::vector<Absence>& roots = plan_.absences->roots();
        for (std::size_t i = 0; i < plan_.roots.size(); ++i) {
            roots[i].report(plan_.warnings, plan_.remarks);
            // A root on another device is believed once nothing of what was there is missing.
            if (roots[i].kept_files() > 0) plan_.roots[i].device = in_.roots[i].device;
        }
    }

    /// Need a file not be read that is as the record has it?
    [[nodiscard]] bool is_current(const FileRecord& record) {
        if (in_.rebuild || in_.options.checksum || record.read_again) return false;
        switch (record.outcome) {
            case FileOutcome::kRead:
                if (record.format != format_) {
                    format_ = record.format;
                    format_version_ = in_.readers.version(record.format);
                }
                return record.reader_version == format_version_;
            case FileOutcome::kSkipped:
                return record.readers_version == readers_version_;
            case FileOutcome::kFailed:
                // Bytes that could not be had (permission, I/O error) may be had now: neither says
                // so in the file's times.
                return record.settled && record.readers_version == readers_version_;
            case FileOutcome::kPartial:
                break;
        }
        return false;
    }

    void judge_unseen() {
        if (ledger_.all_seen()) return;
        std::map<FileKey, std::size_t> new_files;
        InodeMap inodes;
        for (std::size_t i = 0; i < plan_.files.size(); ++i) {
            const FileEntry& entry = plan_.files[i].entry;
            if (plan_.files[i].old) continue;
            new_files.emplace(FileKey(entry.device, entry.inode), i);
            inodes.emplace(entry.inode, i);
        }
        std::vector<bool> known_elsewhere(plan_.files.size());
        in_.names.walk_ledger([&](FileRecord& record) {
            if (ledger_.fate_of(record) != LedgerTable::Fate::kUnseen) return;
            if (is_current(record)) unchanged_.take_back(record);
            judge(std::move(record), new_files, inodes, known_elsewhere);
        });
        drop(known_elsewhere);
        // Very long names stand elsewhere in the ledger.
        std::sort(plan_.absent.begin(), plan_.absent.end(),
                  [](const FileRecord& a, const FileRecord& b) { return a.path < b.path; });
    }

    void judge(FileRecord&& record, const std::map<FileKey, std::size_t>& new_files,
               const InodeMap& inodes, std::vector<bool>& known_elsewhere) {
        const bool covered = plan_.absences->cover(record);
        const bool may_be_seen = covered || inodes.contains(record.inode);
        auto key = may_be_seen ? seen_as(record) : std::nullopt;
        if (!key && covered && is_elsewhere(record)) key = same_inode_as(record, inodes);
        if (!key) return not_seen(std::move(record));
        const auto file = new_files.find(*key);
        if (!covered) {
            // Its own root is not walked now: that name stays.
            if (file != new_files.end()) known_elsewhere[file->second] = true;
        } else if (file != new_files.end() && !plan_.files[file->second].moved_from) {
            plan_.files[file->second].moved_from = std::make_unique<FileRecord>(std::move(record));
        } else {
            plan_.absent.push_back(std::move(record));
        }
    }

    /// The file, if it is there and was seen in this run under another name.
    [[nodiscard]] std::optional<FileKey> seen_as(const FileRecord& record) const {
        const auto state = files::state_of(places_.path_of(record.path).c_str());
        if (!state || !seen_.contains(state->device, state->inode)) return std::nullopt;
        return FileKey(state->device, state->inode);
    }

    /// Is its disk not where the file lay?
    [[nodiscard]] bool is_elsewhere(const FileRecord& record) {
        Disks& disks = plan_.absences->disks();
        const std::string path = places_.path_of(record.path).native();
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
    const Places& places_;
    SyncPlan plan_;
    Unchanged unchanged_{plan_};
    LedgerTable ledger_;
    files::SeenFiles seen_;
    std::vector<std::pair<std::string, Disk>> on_other_disk_;  // unchanged
    const unsigned readers_version_ = in_.readers.versions();
    std::string format_;  // asked for last
    unsigned format_version_ = in_.readers.version(format_);
};

}  // namespace

SyncPlan make_plan(PlanInput input) { return Planner(std::move(input)).run(); }

}  // namespace newsdex::ingest
