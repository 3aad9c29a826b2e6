// Pairs what is new with what is gone by size, then by the hash of the bytes.
#include "ingest/moves.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "ingest/file_hash.hpp"

namespace newsdex::ingest {

void find_moves(SyncPlan& plan, bool rebuild) {
    if (rebuild || plan.absent.empty()) return;
    // Hash → indexes into plan.absent, in order of name, taken from the front.
    std::map<base::Hash, std::vector<std::size_t>> gone;
    std::set<std::uint64_t> sizes;
    for (std::size_t i = plan.absent.size(); i-- > 0;) {
        const index::FileRecord& record = plan.absent[i];
        if (record.articles == 0 || record.content_hash == base::Hash{}) continue;
        gone[record.content_hash].push_back(i);
        sizes.insert(record.size);
    }
    std::vector<bool> moved(plan.absent.size());
    for (PlannedFile& file : plan.files) {
        const bool is_new = !file.old || file.old->outcome == index::FileOutcome::kPartial;
        if (!is_new || !sizes.contains(file.entry.size)) continue;
        const auto hash = hash_file(file.entry.path);
        const auto found = hash ? gone.find(*hash) : gone.end();
        if (found == gone.end() || found->second.empty()) continue;
        file.moved_from = plan.absent[found->second.back()];
        moved[found->second.back()] = true;
        found->second.pop_back();
    }
    std::vector<index::FileRecord> still_absent;
    for (std::size_t i = 0; i < moved.size(); ++i)
        if (!moved[i]) still_absent.push_back(std::move(plan.absent[i]));
    plan.absent = std::move(still_absent);
}

}  // namespace newsdex::ingest
