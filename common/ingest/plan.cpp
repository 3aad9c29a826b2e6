#include "ingest/plan.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "ingest/absence.hpp"
#include "ingest/moves.hpp"

namespace newsdex::ingest {

namespace {

using index::FileOutcome;
using index::FileRecord;
using sources::FileEntry;

bool same_state(const FileEntry& entry, const FileRecord& record) {
    return entry.size == record.size && entry.mtime_ns == record.mtime_ns &&
           entry.ctime_ns == record.ctime_ns && entry.inode == record.inode;
}

class Planner {
  public:
    explicit Planner(PlanInput input) : in_(std::move(input)) {}

    SyncPlan run() {
        walk_roots();
        compare();
        find_moves(plan_, in_.rebuild);
        for (const PlannedFile& file : plan_.files) plan_.bytes_to_read += file.entry.size;
        return std::move(plan_);
    }

  private:
    struct Walked {
        FileEntry entry;
        bool other_device;
    };

    void walk_roots() {
        sources::SeenFiles seen;
        const sources::WalkOptions options{in_.options.include, in_.options.exclude};
        for (const Root& root : in_.roots) {
            sources::Walk walk =
                sources::walk(in_.places.path_of(root.name), options, in_.index_directory, seen);
            for (FileEntry& entry : walk.files) {
                entry.name = in_.places.name_of_walked(entry.path);
                const bool other = entry.device != walk.root_device;
                walked_.push_back({std::move(entry), other});
            }
            for (const auto& [reason, count] : walk.skipped) plan_.skipped[reason] += count;
            for (Failure& failure : walk.failures) {
                failure.path = in_.places.name_of_walked(failure.path);
                plan_.failures.push_back(std::move(failure));
            }
            absences_.emplace_back(in_.places, root, walk, in_.options.prune);
            plan_.roots.push_back({root.name, walk.root_device});
        }
        const auto by_name = [](const Walked& a, const Walked& b) {
            return a.entry.name < b.entry.name;
        };
        if (!std::is_sorted(walked_.begin(), walked_.end(), by_name)) {
            std::sort(walked_.begin(), walked_.end(), by_name);
        }
        plan_.files_seen = walked_.size();
    }

    void compare() {
        auto record = in_.ledger.begin();
        for (Walked& walked : walked_) {
            for (; record != in_.ledger.end() && record->path < walked.entry.name; ++record) {
                not_seen(std::move(*record));
            }
            const bool known = record != in_.ledger.end() && record->path == walked.entry.name;
            seen(std::move(walked), known ? &*record : nullptr);
            if (known) ++record;
        }
        for (; record != in_.ledger.end(); ++record) not_seen(std::move(*record));
        for (Absence& absence : absences_) absence.report(plan_.warnings);
        for (std::size_t i = 0; i < plan_.roots.size(); ++i) {
            // A root on another device is believed once nothing of what was there is missing.
            if (absences_[i].kept_files() > 0) plan_.roots[i].device = in_.roots[i].device;
        }
    }

    void seen(Walked&& walked, FileRecord* record) {
        if (record != nullptr && !in_.rebuild && is_unchanged(walked.entry, *record)) {
            ++plan_.unchanged_files;
            plan_.unchanged_articles += record->articles;
            const bool notable = record->outcome != FileOutcome::kRead ||
                                 !record->failures.empty() || !record->skipped.empty();
            if (notable) plan_.unchanged_notable.push_back(std::move(*record));
            return;
        }
        PlannedFile file;
        file.entry = std::move(walked.entry);
        file.other_device = walked.other_device;
        if (record != nullptr && !in_.rebuild) file.old = std::move(*record);
        plan_.files.push_back(std::move(file));
    }

    [[nodiscard]] bool is_unchanged(const FileEntry& entry, const FileRecord& record) const {
        if (in_.options.checksum || !same_state(entry, record)) return false;
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

    void not_seen(FileRecord&& record) {
        const auto root =
            std::find_if(absences_.begin(), absences_.end(),
                         [&record](const Absence& absence) { return absence.covers(record.path); });
        if (root == absences_.end()) return;  // of another root: not this run's business
        if (root->is_proved(record)) {
            plan_.absent.push_back(std::move(record));
        } else {
            plan_.kept.push_back(std::move(record));
        }
    }

    PlanInput in_;
    SyncPlan plan_;
    std::vector<Walked> walked_;
    std::vector<Absence> absences_;  // one a root
};

}  // namespace

SyncPlan make_plan(PlanInput input) { return Planner(std::move(input)).run(); }

}  // namespace newsdex::ingest
