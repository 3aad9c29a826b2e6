// One sync, from the roots to the report.
#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <vector>

#include <newsdex/indexer.hpp>

#include "index/ledger.hpp"
#include "index/update.hpp"
#include "ingest/carry.hpp"
#include "ingest/file_update.hpp"
#include "ingest/pipeline.hpp"
#include "ingest/places.hpp"
#include "ingest/plan.hpp"
#include "ingest/readers.hpp"
#include "ingest/reading_marks.hpp"
#include "ingest/sync.hpp"
#include "ingest/target.hpp"

namespace newsdex::ingest {

/// One thread, one run.
class SyncRun {
  public:
    SyncRun(std::filesystem::path index_directory, const SyncOptions& options,
            const SyncObserver& observer, std::stop_token stop, const Readers& readers,
            const index::CommitPace& pace);

    [[nodiscard]] SyncReport run(const std::vector<std::filesystem::path>& paths);

  private:
    /// A file that the index has under another name than it has now.
    struct Renamed {
        std::string before;
        index::FileRecord record;
    };

    void plan(const std::vector<std::filesystem::path>& paths);
    [[nodiscard]] std::vector<Root> roots_to_walk(const std::vector<Root>& given) const;
    [[nodiscard]] std::vector<Root> given_roots(
        const std::vector<std::filesystem::path>& paths) const;
    void refuse_missing(const std::vector<Root>& roots,
                        const std::vector<std::filesystem::path>& paths) const;
    [[nodiscard]] std::vector<index::FileRecord> ledger_with_names_of_now();
    void rename_moved();
    void report_plan();
    void report_record(const index::FileRecord& record);
    void apply();
    void leave_out_what_kills();
    void read_files(std::vector<PlannedFile> files, PipelineOptions options);
    [[nodiscard]] FileTask task_of(PlannedFile&& file) const;
    void take_file(Pipeline& pipeline);
    void finish_file(const FileTask& task, const FileResult& result, FileUpdate& update);
    void leave_gone_file(const FileTask& task);
    [[nodiscard]] std::string name_before(const std::string& path) const;
    void record_roots();
    void record_libraries();
    void keep_file(const FileTask& task, const FileResult& result);
    void remove_absent();
    void carry_kept();
    void record(const index::FileRecord& record);
    void mark_partial(const PlannedFile& file);
    void commit_if_due(const PlannedFile& file);
    void commit();
    void show_progress(bool always);
    void finish();

    std::filesystem::path directory_;
    const SyncOptions& options_;
    const SyncObserver& observer_;
    std::stop_token stop_;
    const Readers& readers_;
    const index::CommitPace& pace_;
    Places places_;
    std::optional<Target> target_;
    std::vector<Root> recorded_;
    SyncPlan plan_;
    std::map<std::string, Renamed> renamed_;  // by the name of now
    bool is_lost_ = false;                    // see MovedIndex
    index::Update* index_ = nullptr;
    std::optional<ReadingMarks> marks_;
    std::vector<PlannedFile> suspects_;  // to be read one by one after all others
    std::optional<Carry> carry_;
    SyncReport report_;
    std::uint64_t claims_before_ = 0;  // contested ids in the index before the run
    SyncProgress progress_;
    bool libraries_recorded_ = false;
    std::chrono::steady_clock::time_point started_, last_progress_;
};

}  // namespace newsdex::ingest
