// A million pictures beside the news are a number and three names.
#include "ingest/unchanged.hpp"

#include <vector>

namespace newsdex::ingest {

namespace {

using index::FileOutcome;
using index::FileRecord;

bool is_notable(const FileRecord& record) {
    return record.outcome != FileOutcome::kRead || !record.failures.empty() ||
           !record.skipped.empty();
}

bool is_one_of_many(const FileRecord& record) {
    return record.outcome == FileOutcome::kSkipped && !record.list_path &&
           record.failures.empty() && record.skipped.empty();
}

SkipReason reason_of(const FileRecord& record) { return {record.skip_code, false, record.reason}; }

}  // namespace

void Unchanged::add(const FileRecord& record) {
    plan_.unchanged_articles += record.articles;
    if (!is_notable(record)) return;
    if (is_one_of_many(record)) {
        const SkipReason reason = reason_of(record);
        std::set<std::string>& named = examples_[reason];
        if (named.size() == kExamples) {
            ++plan_.unchanged_skips[reason];
            return;
        }
        named.insert(record.path);
    }
    plan_.unchanged_notable.push_back(record);
}

void Unchanged::take_back(const FileRecord& record) {
    plan_.unchanged_articles -= record.articles;
    if (!is_notable(record)) return;
    const SkipReason reason = reason_of(record);
    if (is_one_of_many(record) && !examples_[reason].contains(record.path))
        --plan_.unchanged_skips[reason];
    else
        taken_back_.insert(record.path);
}

void Unchanged::finish() {
    std::erase_if(plan_.unchanged_notable,
                  [this](const FileRecord& record) { return taken_back_.contains(record.path); });
}

}  // namespace newsdex::ingest
