// A chain (log -> log.1 -> log.2) is followed from its new name back: who gives an entry away is
// new from then on and may take another's.
#include "ingest/rotation.hpp"

#include <map>
#include <set>
#include <utility>

#include "ingest/file_hash.hpp"

namespace newsdex::ingest {

namespace {

using index::FileOutcome;
using index::FileRecord;

/// Bytes that were written over in place are not looked for where the size is as it was.
bool has_other_file(const PlannedFile& file) {
    if (!file.old || file.moved_from) return false;
    const FileRecord& old = *file.old;
    return old.outcome == FileOutcome::kRead && old.articles != 0 &&
           old.content_hash != base::Hash{} &&
           (old.size != file.entry.size || old.inode != file.entry.inode);
}

/// One call.
class Rotations {
  public:
    explicit Rotations(std::vector<PlannedFile>& files) : files_(files) {}

    std::vector<PlannedFile> run() {
        std::vector<std::size_t> takers;
        for (std::size_t i = 0; i < files_.size(); ++i) {
            if (has_other_file(files_[i])) {
                held_.emplace(files_[i].old->content_hash, i);
                sizes_.insert(files_[i].old->size);
            } else if (!files_[i].old && !files_[i].moved_from) {
                takers.push_back(i);
            }
        }
        std::vector<PlannedFile> out;
        if (held_.empty()) return out;
        std::vector<std::size_t> moved;
        for (std::size_t next = 0; next < takers.size(); ++next) {  // grows
            const auto from = take(files_[takers[next]]);
            if (!from) continue;
            moved.push_back(takers[next]);
            takers.push_back(*from);
        }
        const std::set<std::size_t> is_moved(moved.begin(), moved.end());
        for (const std::size_t i : moved) out.push_back(std::move(files_[i]));
        std::vector<PlannedFile> others;
        for (std::size_t i = 0; i < files_.size(); ++i)
            if (!is_moved.contains(i)) others.push_back(std::move(files_[i]));
        files_ = std::move(others);
        return out;
    }

  private:
    /// Returns the file whose entry it got.
    std::optional<std::size_t> take(PlannedFile& file) {
        if (!sizes_.contains(file.entry.size)) return std::nullopt;
        const auto hash = hash_file(file.entry.path);
        if (!hash) return std::nullopt;
        for (auto found = held_.find(*hash); found != held_.end(); found = held_.find(*hash)) {
            const std::size_t i = held_.extract(found).mapped();
            PlannedFile& holder = files_[i];
            // Copied, and put back in another inode.
            if (holder.entry.size == file.entry.size && hash_file(holder.entry.path) == hash)
                continue;
            file.moved_from = std::move(holder.old);
            file.same_bytes_as_moved = true;
            file.old_name_is_in_use = true;
            return i;
        }
        return std::nullopt;
    }

    std::vector<PlannedFile>& files_;
    std::multimap<base::Hash, std::size_t> held_;  // by what a name had: index into files_
    std::set<std::uint64_t> sizes_;
};

}  // namespace

std::vector<PlannedFile> take_rotated(std::vector<PlannedFile>& files) {
    return Rotations(files).run();
}

}  // namespace newsdex::ingest
