// A chain (log -> log.1 -> log.2) is followed from its new names back: who gives an entry away is
// new from then on and may take another's. What log.2 had, if it had anything, is gone.
//
// log: A, log.1: B, log.2: C become log: new, log.1: A, log.2: B. log.1 takes from log, log.2 from
// log.1; nobody takes C. The chain begins at log.2, whose entry goes; then B moves to log.2, and
// A to log.1, which is free by then; log is a new file.
#include "ingest/rotation.hpp"

#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "files/file_source.hpp"
#include "ingest/file_hash.hpp"

namespace newsdex::ingest {

namespace {

using index::FileOutcome;
using index::FileRecord;

/// Bytes in which a file that was changed, and copied before, is as it was.
constexpr std::size_t kBeginning = 4096;

/// Bytes that were written over in place are not looked for where the size is as it was.
bool has_other_file(const PlannedFile& file) {
    if (!file.old || file.moved_from) return false;
    const FileRecord& old = *file.old;
    return old.outcome == FileOutcome::kRead && old.articles != 0 &&
           old.content_hash != base::Hash{} &&
           (old.size != file.entry.size || old.inode != file.entry.inode);
}

/// False where one is shorter than the beginning: little to read anew.
bool begin_alike(const PlannedFile& one, const PlannedFile& other) {
    std::array<char, kBeginning> bytes, others;
    const auto read = [](const PlannedFile& file, std::array<char, kBeginning>& to) {
        files::FileSource source(file.entry.path);
        std::size_t got = 0;
        while (const std::size_t more = source.read(to.data() + got, to.size() - got)) got += more;
        return got == to.size();
    };
    return read(one, bytes) && read(other, others) && bytes == others;
}

/// One call.
class Rotations {
  public:
    explicit Rotations(SyncPlan& plan) : plan_(plan), files_(plan.files) {}

    void run() {
        for (std::size_t i = 0; i < files_.size(); ++i) {
            if (!has_other_file(files_[i])) continue;
            const FileRecord& old = *files_[i].old;
            held_.emplace(old.content_hash, i);
            sizes_.insert(old.size);
            inodes_.insert(old.inode);
        }
        if (held_.empty()) return;
        pair();
        std::set<std::size_t> moved;
        for (const auto& [taker, holder] : from_)
            if (!givers_.contains(taker)) follow(taker, moved);
        std::vector<PlannedFile> others;
        for (std::size_t i = 0; i < files_.size(); ++i)
            if (!moved.contains(i)) others.push_back(std::move(files_[i]));
        files_ = std::move(others);
    }

  private:
    /// A folder put back from a copy has new inodes, and sizes as they were.
    [[nodiscard]] bool may_take(const PlannedFile& file) const {
        return !file.moved_from &&
               (!file.old || file.old->size != file.entry.size ||
                (file.old->inode != file.entry.inode && inodes_.contains(file.entry.inode)));
    }

    void pair() {
        std::vector<std::size_t> takers;  // grows
        for (std::size_t i = 0; i < files_.size(); ++i)
            if (may_take(files_[i])) takers.push_back(i);
        std::set<std::size_t> asked(takers.begin(), takers.end());
        for (std::size_t next = 0; next < takers.size(); ++next) {
            const auto from = giver_to(takers[next]);
            if (!from) continue;
            from_.emplace(takers[next], *from);
            givers_.insert(*from);
            if (asked.insert(*from).second) takers.push_back(*from);
        }
    }

    [[nodiscard]] std::optional<std::size_t> giver_to(std::size_t taker) {
        const PlannedFile& file = files_[taker];
        if (!sizes_.contains(file.entry.size)) return std::nullopt;
        const auto hash = hash_file(file.entry.path);
        if (!hash || (file.old && file.old->content_hash == *hash)) return std::nullopt;
        for (auto found = held_.find(*hash); found != held_.end(); found = held_.find(*hash)) {
            const std::size_t i = held_.extract(found).mapped();
            const PlannedFile& giver = files_[i];
            // Copied, and put back in another inode; or copied, and changed since.
            if (giver.entry.size == file.entry.size && hash_file(giver.entry.path) == hash)
                continue;
            if (!begin_alike(file, giver)) return i;
        }
        return std::nullopt;
    }

    /// The chain from a name whose entry nobody took.
    void follow(std::size_t first, std::set<std::size_t>& moved) {
        if (files_[first].old) plan_.overwritten.push_back(std::move(*files_[first].old));
        for (auto at = from_.find(first); at != from_.end(); at = from_.find(at->second)) {
            PlannedFile& file = files_[at->first];
            file.old = nullptr;
            file.moved_from = std::move(files_[at->second].old);
            file.same_bytes_as_moved = true;
            file.old_name_is_in_use = true;
            moved.insert(at->first);
            plan_.rotated.push_back(std::move(file));
        }
    }

    SyncPlan& plan_;
    std::vector<PlannedFile>& files_;
    std::multimap<base::Hash, std::size_t> held_;  // by what a name had: index into files_
    std::set<std::uint64_t> sizes_, inodes_;       // of what is held
    std::map<std::size_t, std::size_t> from_;      // taker -> giver
    std::set<std::size_t> givers_;
};

}  // namespace

void take_rotated(SyncPlan& plan) { Rotations(plan).run(); }

}  // namespace newsdex::ingest
