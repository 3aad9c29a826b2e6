// Files that are as they were are told of as if they had been read now.
#include "ingest/report.hpp"

#include <algorithm>

#include "base/lists.hpp"
#include "index/known.hpp"
#include "ingest/places.hpp"
#include "store/layout.hpp"

namespace newsdex::ingest {

using index::FileOutcome;
using index::FileRecord;

namespace {

constexpr std::chrono::milliseconds kProgressInterval{100};

bool is_kind(const SkipReason& skip) {
    return !skip.of_record &&
           base::is_one_of(skip.code, {SkipCode::kKind, SkipCode::kFormat, SkipCode::kNoArticle});
}

}  // namespace

SyncReport stopped_before(const std::filesystem::path& directory) {
    SyncReport report;
    report.stopped = true;
    report.holder = Places(directory).holder().native();
    if (!store::Layout(directory).live()) return report;
    const auto known = index::open_known(directory);
    report.articles = known->articles();
    report.superseded = known->superseded();
    report.duplicate_ids = known->claims() - std::min(known->claims(), report.superseded);
    return report;
}

void add_plan(const SyncPlan& plan, SyncReport& report) {
    report.files_seen = plan.files_seen;
    report.files_unchanged = plan.unchanged_files;
    report.kept = plan.unchanged_articles;
    report.skipped = plan.skipped;
    report.failures = plan.failures;
    report.warnings = plan.warnings;
    for (const FileRecord& record : plan.unchanged_notable) add_record(record, report);
    for (const auto& [reason, count] : plan.unchanged_skips)
        if (count > 0) report.skipped[reason] += count;
    for (const FileRecord& record : plan.kept) report.unproved += record.articles;
    report.kept += report.unproved;
    report.remarks = plan.remarks;
}

void add_record(const FileRecord& record, SyncReport& report) {
    index::add_failures(record, report.failures);
    if (record.outcome == FileOutcome::kSkipped) {
        const SkipReason reason{record.skip_code, false, record.reason};
        ++report.skipped[reason];
        if (is_kind(reason) && report.examples[reason].size() < kExamples)
            report.examples[reason].push_back(record.path);
        if (record.list_path)
            report.skipped_paths.push_back({record.path, record.reason, record.skip_code});
    }
    std::string unread;
    for (const auto& [reason, count] : record.skipped) {
        if (reason.code != SkipCode::kUnread) {
            report.skipped[reason] += count;
            continue;
        }
        unread += (unread.empty() ? "" : ", ") + std::to_string(count) +
                  (count == 1 ? " text under \"" : " texts under \"") + reason.reason + '"';
    }
    if (!unread.empty())
        report.skipped_paths.push_back({record.path, "not read: " + unread, SkipCode::kUnread});
}

void add_kept(const FileRecord& record, SyncReport& report) {
    report.warnings.push_back("kept " + std::to_string(record.articles) +
                              (record.articles == 1 ? " article of " : " articles of ") +
                              record.path + " as read before: " + record.reason);
}

void remark_kinds(SyncReport& report) {
    if (report.added + report.replaced + report.moved + report.kept > 0) return;
    std::string kinds;
    for (const auto& [reason, count] : report.skipped) {
        if (!is_kind(reason)) continue;
        kinds += (kinds.empty() ? "" : "; ") + std::to_string(count) + ' ' + reason.reason + " (" +
                 base::joined(report.examples[reason], ", ") + (count > kExamples ? ", …)" : ")");
    }
    if (kinds.empty()) return;
    report.remarks.push_back("no article was found, as files of these kinds are not read: " +
                             kinds + "; docs/sources.md says what is read");
}

void sort_report(SyncReport& report) {
    std::sort(report.failures.begin(), report.failures.end(),
              [](const Failure& a, const Failure& b) { return a.path < b.path; });
    std::sort(report.skipped_paths.begin(), report.skipped_paths.end());
}

void Progress::show() {
    if (!observer_) return;
    const auto time = std::chrono::steady_clock::now();
    if (time - shown_ < kProgressInterval) return;
    shown_ = time;
    observer_(now);
}

}  // namespace newsdex::ingest
