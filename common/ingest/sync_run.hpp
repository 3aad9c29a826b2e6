// One sync, from the roots to the report.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

#include <newsdex/indexer.hpp>

#include "index/ledger.hpp"
#include "index/update.hpp"
#include "ingest/carry.hpp"
#include "ingest/file_update.hpp"
#include "ingest/names.hpp"
#include "ingest/pipeline.hpp"
#include "ingest/plan.hpp"
#include "ingest/readers.hpp"
#include "ingest/reading_marks.hpp"
#include "ingest/report.hpp"
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
    void plan(const std::vector<std::filesystem::path>& paths);
    void start();
    void apply();
    [[nodiscard]] PipelineOptions pipeline_options() const;
    void leave_out_what_kills();
    void read_files(std::vector<PlannedFile> files, PipelineOptions options);
    [[nodiscard]] FileTask task_of(PlannedFile&& file) const;
    void take_file(Pipeline& pipeline);
    void keep_file(const FileTask& task, const FileResult& result);
    void finish_file(const FileTask& task, const FileResult& result, FileUpdate& update);
    void leave_gone_file(const FileTask& task);
    std::uint64_t carry(const PlannedFile& file);
    void remove_absent();
    void carry_kept();
    void finish();

    std::filesystem::path directory_;
    const SyncOptions& options_;
    std::stop_token stop_;
    const Readers& readers_;
    const index::CommitPace& pace_;
    Names names_;
    std::optional<Target> target_;
    SyncPlan plan_;
    index::Update* index_ = nullptr;  // of target_, from start() on
    std::optional<ReadingMarks> marks_;
    std::vector<PlannedFile> suspects_;  // to be read one by one after all others
    std::optional<Carry> carry_;         // in a rebuild
    SyncReport report_;
    std::uint64_t claims_before_ = 0;  // contested ids in the index before the run
    Progress progress_;
    std::chrono::steady_clock::time_point started_;
};

}  // namespace newsdex::ingest
