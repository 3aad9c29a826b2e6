// What a run tells: its report, and how far it is.
#pragma once

#include <chrono>

#include <newsdex/indexer.hpp>

#include "index/ledger.hpp"
#include "ingest/plan.hpp"

namespace newsdex::ingest {

/// Of a run that was told to stop before it had begun: nothing is written.
[[nodiscard]] SyncReport stopped_before(const std::filesystem::path& directory);
/// What the plan alone tells.
void add_plan(const SyncPlan& plan, SyncReport& report);
/// What a file's entry in the ledger tells: failures and skips.
void add_record(const index::FileRecord& record, SyncReport& report);
/// "kept 3 articles of a.txt as read before: <reason>".
void add_kept(const index::FileRecord& record, SyncReport& report);
/// Remarks why a run found no article at all, if it is that the kinds of its files are not read.
void remark_kinds(SyncReport& report);
/// By path.
void sort_report(SyncReport& report);

/// Shows the observer how far the run is, ten times a second at most. One thread.
class Progress {
  public:
    /// `observer` may be empty.
    explicit Progress(const SyncObserver& observer) : observer_(observer) {}

    SyncProgress now;

    void show();
    /// Whenever it was shown last.
    void show_last() const {
        if (observer_) observer_(now);
    }

  private:
    const SyncObserver& observer_;
    std::chrono::steady_clock::time_point shown_ = std::chrono::steady_clock::now();
};

}  // namespace newsdex::ingest
