// What lies in a folder that was renamed keeps inode, size and times; a file that was renamed
// itself, or copied, is told by its bytes.
#include "ingest/moves.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "ingest/file_hash.hpp"
#include "ingest/rotation.hpp"

namespace newsdex::ingest {

namespace {

using index::FileOutcome;
using index::FileRecord;

bool is_new(const PlannedFile& file) { return !file.old && !file.moved_from; }

/// Nothing of the kind remains of a file that another took the inode of: a ctime cannot be set.
bool has_same_bytes(const PlannedFile& file, const FileRecord& record) {
    const files::FileEntry& entry = file.entry;
    return entry.inode == record.inode && entry.size == record.size &&
           entry.mtime_ns == record.mtime_ns && entry.ctime_ns == record.ctime_ns &&
           is_same_system(record.disk, file.disk) && !record.read_again &&
           record.outcome == FileOutcome::kRead;
}

/// One call. What is gone is taken once.
class Moves {
  public:
    explicit Moves(SyncPlan& plan) : plan_(plan), taken_(plan.absent.size()) {}

    void run(bool trust_times) {
        if (trust_times) pair_by_state();
        take_rotated(plan_);
        pair_by_bytes();
        std::size_t kept = 0;
        for (std::size_t i = 0; i < taken_.size(); ++i) {
            if (taken_[i]) continue;
            if (kept != i) plan_.absent[kept] = std::move(plan_.absent[i]);
            ++kept;
        }
        plan_.absent.resize(kept);
    }

  private:
    [[nodiscard]] bool may_move(std::size_t i) const {
        const FileRecord& record = plan_.absent[i];
        return !taken_[i] && record.articles != 0 && record.content_hash != base::Hash{};
    }

    void take(PlannedFile& file, std::size_t i) {
        taken_[i] = true;
        file.moved_from = std::make_unique<FileRecord>(std::move(plan_.absent[i]));
    }

    void pair_by_state() {
        std::unordered_multimap<std::uint64_t, std::size_t> gone;  // by inode
        for (std::size_t i = 0; i < plan_.absent.size(); ++i)
            if (may_move(i)) gone.emplace(plan_.absent[i].inode, i);
        for (PlannedFile& file : plan_.files) {
            if (!is_new(file)) continue;
            const auto [first, last] = gone.equal_range(file.entry.inode);
            const auto found = std::find_if(first, last, [&](const auto& entry) {
                return !taken_[entry.second] && has_same_bytes(file, plan_.absent[entry.second]);
            });
            if (found != last) take(file, found->second);
        }
    }

    void pair_by_bytes() {
        // Hash → indexes into absent, in order of name, taken from the back.
        std::map<base::Hash, std::vector<std::size_t>> gone;
        std::set<std::uint64_t> sizes;
        for (std::size_t i = plan_.absent.size(); i-- > 0;) {
            if (!may_move(i)) continue;
            gone[plan_.absent[i].content_hash].push_back(i);
            sizes.insert(plan_.absent[i].size);
        }
        for (PlannedFile& file : plan_.files) {
            if (!is_new(file) || !sizes.contains(file.entry.size)) continue;
            const auto hash = hash_file(file.entry.path);
            const auto found = hash ? gone.find(*hash) : gone.end();
            if (found == gone.end() || found->second.empty()) continue;
            take(file, found->second.back());
            found->second.pop_back();
        }
    }

    SyncPlan& plan_;
    std::vector<bool> taken_;  // by index into plan_.absent
};

}  // namespace

void find_moves(SyncPlan& plan, bool rebuild, bool trust_times) {
    if (rebuild) return;
    Moves(plan).run(trust_times);
    for (PlannedFile& file : plan.files)
        file.same_bytes_as_moved =
            trust_times && file.moved_from && has_same_bytes(file, *file.moved_from);
}

}  // namespace newsdex::ingest
