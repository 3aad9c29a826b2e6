// The order of a run: plan, rename what was moved, read, remove what is gone, then the files on
// which runs before this one died. What any step wrote stands with the next commit.
#include "ingest/sync.hpp"

#include <newsdex/error.hpp>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <optional>
#include <thread>
#include <utility>

#include "article/default_language.hpp"
#include "ingest/carry.hpp"
#include "ingest/file_end.hpp"
#include "ingest/file_hash.hpp"
#include "ingest/file_update.hpp"
#include "ingest/names.hpp"
#include "ingest/pipeline.hpp"
#include "ingest/plan.hpp"
#include "ingest/reading_marks.hpp"
#include "ingest/rename.hpp"
#include "ingest/report.hpp"
#include "ingest/target.hpp"
#include "store/settings.hpp"

namespace newsdex::ingest {

namespace fs = std::filesystem;
using index::FileOutcome;
using index::FileRecord;

namespace {

/// More threads than this make no run faster; each takes memory for its stack.
constexpr unsigned kMostJobs = 256;

/// Files handed to the workers before the oldest is done.
constexpr std::size_t kWindow = 64;
/// Handed over together: waking a worker takes as long as hashing a short file.
constexpr std::size_t kRefill = 16;

std::uint64_t queue_bytes(std::uint64_t memory_bytes) {
    return std::clamp<std::uint64_t>(memory_bytes / 16, 4ULL << 20U, 32ULL << 20U);
}

/// One thread, one run.
class SyncRun {
  public:
    SyncRun(std::filesystem::path index_directory, const SyncOptions& options, Globs common,
            const SyncObserver& observer, std::stop_token stop, const Readers& readers,
            const index::CommitPace& pace);

    [[nodiscard]] SyncReport run(const std::vector<std::filesystem::path>& paths);

  private:
    void plan(const std::vector<std::filesystem::path>& paths);
    void start();
    void apply();
    [[nodiscard]] PipelineOptions pipeline_options() const;
    void move_rotated(PipelineOptions options);
    [[nodiscard]] std::vector<PlannedFile> leave_out_what_kills(std::vector<PlannedFile> planned);
    void read_files(std::vector<PlannedFile> files, PipelineOptions options);
    [[nodiscard]] FileTask task_of(PlannedFile&& file);
    void take_file(Pipeline& pipeline);
    void keep_file(const FileTask& task, const FileResult& result);
    void finish_file(const FileTask& task, const FileResult& result, FileUpdate& update);
    void leave_gone_file(const FileTask& task);
    std::uint64_t carry(const FileTask& task);
    [[nodiscard]] schema::FileNumber number_before(const std::string& path) const;
    void remove(const std::vector<FileRecord>& files);
    void carry_kept();
    void finish();

    std::filesystem::path directory_;
    const SyncOptions& options_;
    Globs common_;  // of all roots: the index's own settings
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

SyncRun::SyncRun(fs::path index_directory, const SyncOptions& options, Globs common,
                 const SyncObserver& observer, std::stop_token stop, const Readers& readers,
                 const index::CommitPace& pace)
    : directory_(std::move(index_directory)),
      options_(options),
      common_(std::move(common)),
      stop_(std::move(stop)),
      readers_(readers),
      pace_(pace),
      names_(directory_),
      progress_(observer),
      started_(std::chrono::steady_clock::now()) {}

SyncReport SyncRun::run(const std::vector<fs::path>& paths) {
    const std::clock_t cpu_start = std::clock();
    if (stop_.stop_requested()) return stopped_before(directory_);
    plan(paths);
    if (stop_.stop_requested()) {
        report_ = stopped_before(directory_);
    } else {
        start();
        apply();
        finish();
    }
    report_.took_seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - started_).count();
    report_.cpu_seconds = static_cast<double>(std::clock() - cpu_start) / CLOCKS_PER_SEC;
    return std::move(report_);
}

void SyncRun::plan(const std::vector<fs::path>& paths) {
    names_.refuse_missing(paths);
    target_.emplace(directory_, options_, pace_, !paths.empty());
    names_.read(*target_);
    if (paths.empty() && !names_.has_roots()) {
        throw Error(ErrorCode::kUsage, "cannot index: " + directory_.string() +
                                           ": no folder was ever given to this index; name one");
    }
    const bool rebuild = target_->is_rebuild();
    std::vector<Root> roots = names_.to_walk(paths, rebuild);
    const Rules& rules = names_.take_rules(paths, roots, options_);
    plan_ = make_plan(
        {names_, std::move(roots), options_, rules, common_, readers_, directory_, rebuild});
    add_plan(plan_, report_);
    report_.holder = names_.places().holder().native();
    report_.rebuilt = rebuild;
    report_.rebuild_reason = target_->rebuild_reason();
    progress_.now.files_total = plan_.rotated.size() + plan_.files.size();
    progress_.now.bytes_total = plan_.bytes_to_read;
}

void SyncRun::start() {
    const index::Known* before = target_->before();
    if (before != nullptr && !target_->is_rebuild()) claims_before_ = before->claims();
    target_->start();
    index_ = &target_->update();
    if (target_->is_rebuild()) {
        carry_.emplace(*before, *index_, target_->info().language);
    } else if (names_.any_renamed()) {
        names_.rename_moved(*index_);
        names_.record(plan_.roots, false, *index_);
        target_->commit();
    }
}

PipelineOptions SyncRun::pipeline_options() const {
    PipelineOptions out;
    const unsigned wanted = std::min(
        kMostJobs, options_.jobs != 0 ? options_.jobs : std::thread::hardware_concurrency());
    out.jobs = static_cast<unsigned>(
        std::max<std::size_t>(1, std::min<std::size_t>(wanted, plan_.files.size())));
    out.language = target_->info().language;
    out.default_language = article::as_tag(out.language);
    out.queue_bytes = queue_bytes(options_.memory_bytes);
    out.analyse = !options_.dry_run;
    out.marks = &*marks_;
    return out;
}

void SyncRun::apply() {
    marks_.emplace(directory_, readers_.versions());
    PipelineOptions options = pipeline_options();
    if (!options_.dry_run && progress_.now.files_total > 0) marks_->start(options.jobs);
    if (!target_->is_rebuild()) remove(plan_.overwritten);
    move_rotated(options);
    if (!report_.stopped) read_files(leave_out_what_kills(std::move(plan_.files)), options);
    for (const FileRecord& unchanged : plan_.refreshed) index::write_record(*index_, unchanged);
    names_.record(plan_.roots, target_->is_rebuild(), *index_);
    if (report_.stopped) return;
    if (!target_->is_rebuild()) remove(plan_.absent);
    carry_kept();
    if (suspects_.empty()) return;
    // Whatever a suspect does, the rest is in.
    target_->commit();
    options.jobs = 1;
    options.alone = true;
    read_files(std::move(suspects_), options);
}

/// One by one: the names that they leave are free for those after them.
void SyncRun::move_rotated(PipelineOptions options) {
    options.jobs = 1;
    for (PlannedFile& file : plan_.rotated) {
        std::vector<PlannedFile> one;
        one.push_back(std::move(file));
        one = leave_out_what_kills(std::move(one));
        options.alone = !suspects_.empty();
        read_files(std::exchange(options.alone ? suspects_ : one, {}), options);
        if (report_.stopped) return;
    }
}

/// Files on which runs before this one died. Returns those to be read with others.
std::vector<PlannedFile> SyncRun::leave_out_what_kills(std::vector<PlannedFile> planned) {
    std::vector<PlannedFile> files;
    for (PlannedFile& file : planned) {
        const ReadingMarks::Verdict verdict = marks_->verdict(file.entry);
        if (verdict != ReadingMarks::Verdict::kLeaveOut) {
            (verdict == ReadingMarks::Verdict::kRead ? files : suspects_)
                .push_back(std::move(file));
            continue;
        }
        FileResult result;
        result.read.outcome = sources::Outcome::kFailed;
        result.read.reason = marks_->reason(file.entry);
        result.read.failure = FailureCode::kCrash;
        result.read.content_hash = hash_file(file.entry.path).value_or(base::Hash{});
        FileTask task = task_of(std::move(file));
        look_up_known(task, index_->known());
        FileUpdate update(*index_, report_, task);
        finish_file(task, result, update);
    }
    return files;
}

void SyncRun::read_files(std::vector<PlannedFile> files, PipelineOptions options) {
    report_.stopped = report_.stopped || stop_.stop_requested();
    if (files.empty() || report_.stopped) return;
    Pipeline pipeline(std::move(options), readers_);
    std::size_t next = 0;
    while (!report_.stopped) {
        const bool is_low = pipeline.in_flight() + kRefill <= kWindow;
        while (is_low && next < files.size() && pipeline.in_flight() < kWindow)
            pipeline.submit(task_of(std::move(files[next++])));
        if (pipeline.in_flight() == 0) break;
        take_file(pipeline);
    }
}

FileTask SyncRun::task_of(PlannedFile&& file) {
    return make_task(std::move(file), *index_, target_->is_rebuild());
}

void SyncRun::take_file(Pipeline& pipeline) {
    if (!pipeline.front().has_known && pipeline.must_read_front()) {
        FileTask whole = pipeline.take_front();
        look_up_known(whole, index_->known());
        pipeline.read_front(std::move(whole));
    }
    const FileTask& task = pipeline.front();
    FileUpdate update(*index_, report_, task);
    std::uint64_t articles = 0;
    while (auto article = pipeline.next_article()) {
        if (articles > 0 && index_->is_commit_due()) {
            update.write();
            mark_partial(*index_, task);
            target_->commit();
        }
        update.on_article(std::move(*article));
        ++articles;
        ++progress_.now.articles;
        progress_.show();
        if (!stop_.stop_requested()) continue;
        report_.stopped = true;
        update.cut_off();
        mark_partial(*index_, task);
        return;
    }
    const FileResult result = pipeline.take_result();
    if (was_opened(task, result)) ++report_.files_read;
    report_.bytes_read += result.read.bytes;
    if (articles > 0) report_.formats[result.read.format] += articles;
    if (result.same_bytes)
        keep_file(task, result);
    else
        finish_file(task, result, update);
    ++progress_.now.files_done;
    progress_.now.bytes_done += task.file.entry.size;
    pipeline.pop();
    index_->on_read(result.read.bytes);
    if (index_->is_commit_due()) target_->commit();
    progress_.show();
    report_.stopped = stop_.stop_requested();
}

void SyncRun::keep_file(const FileTask& task, const FileResult& result) {
    const FileRecord now = record_of_same(task, result);
    const FileRecord* renamed = task.renamed();
    if (renamed != nullptr) {
        index::rename_record(*index_, *renamed, now.path);
        rename_unread(*index_, *renamed, now.path,
                      claims_before_ > 0 || index_->change_of_duplicates() != 0);
    }
    if (!(now == *task.before())) index::write_record(*index_, now);
    (renamed != nullptr ? report_.moved : report_.kept) += now.articles;
    add_record(now, report_);
}

void SyncRun::finish_file(const FileTask& task, const FileResult& result, FileUpdate& update) {
    if (result.read.outcome == sources::Outcome::kGone) return leave_gone_file(task);
    const bool failed = result.read.outcome == sources::Outcome::kFailed;
    update.finish(!failed, result.read.may_pass);
    FileRecord now = record_of_read(task, result, readers_.versions());
    now.articles = update.articles();
    now.ids_follow_path = update.ids_follow_path();
    if (failed && now.articles == 0) {
        now.articles = carry(task);
        now.ids_follow_path = now.articles > 0;  // it may be
    }
    if (failed && now.articles > 0) add_kept(now, report_);
    index::write_record(*index_, now);
    add_record(now, report_);
}

/// It went after the walk. That may be a disk that was unmounted: its articles stay until the next
/// walk proves it gone.
void SyncRun::leave_gone_file(const FileTask& task) {
    report_.kept += task.known.size();
    FileRecord kept = record_of(task, FileOutcome::kPartial);
    kept.articles = carry(task);
    if (task.file.old_name_is_in_use)
        kept.articles = rename_gone(*index_, *task.renamed(), kept.path);
    if (kept.articles > 0) index::write_record(*index_, kept);
}

/// Into a new generation go also the articles of a file that cannot be read now. Returns how many.
std::uint64_t SyncRun::carry(const FileTask& task) {
    if (!carry_) return 0;
    const std::string& name = task.file.entry.name;
    const std::string before =
        names_.before(task.file.moved_from ? task.file.moved_from->path : name);
    const std::uint64_t articles =
        carry_->articles_of(number_before(before), before, task.number, name);
    report_.kept += articles;
    return articles;
}

/// Of the file of that name in the index that is being replaced.
schema::FileNumber SyncRun::number_before(const std::string& path) const {
    return schema::file_in_entry(target_->before()->metadata(schema::file_key(path)));
}

void SyncRun::remove(const std::vector<FileRecord>& files) {
    for (const FileRecord& gone : files) {
        for (const index::KnownDocument& known :
             index_->known().documents_of(gone.number, gone.path)) {
            index_->remove(known);
            ++report_.removed;
        }
        index::remove_record(*index_, gone);
        ++report_.files_removed;
        if (index_->is_commit_due()) target_->commit();
    }
}

/// The articles whose files could not be seen.
void SyncRun::carry_kept() {
    if (!carry_) return;
    for (FileRecord& kept : plan_.kept) {
        const schema::FileNumber before = std::exchange(kept.number, index_->new_file());
        kept.articles =
            carry_->articles_of(before, names_.before(kept.path), kept.number, kept.path);
        index::write_record(*index_, kept);
        if (index_->is_commit_due()) target_->commit();
    }
}

void SyncRun::finish() {
    sort_report(report_);
    remark_kinds(report_);
    const bool rebuild_cut_off = target_->is_rebuild() && report_.stopped;
    if (!rebuild_cut_off && index_->has_changes()) target_->commit();
    if (!rebuild_cut_off) target_->finish();
    if (!report_.stopped && !options_.dry_run) marks_->finish();
    report_.articles = rebuild_cut_off ? target_->before()->articles() : index_->articles();
    report_.superseded = rebuild_cut_off ? 0 : index_->known().superseded();
    const auto claims = static_cast<std::uint64_t>(static_cast<std::int64_t>(claims_before_) +
                                                   index_->change_of_duplicates());
    report_.duplicate_ids = claims - std::min(claims, report_.superseded);
    progress_.show_last();
}

}  // namespace

SyncReport sync(const fs::path& index_directory, const std::vector<fs::path>& paths,
                const SyncOptions& options, const SyncObserver& observer, std::stop_token stop,
                const Readers& readers, const index::CommitPace& pace) {
    store::Settings settings = store::read_settings(index_directory);
    Globs common{std::move(settings.include), std::move(settings.exclude)};
    return SyncRun(index_directory, options, std::move(common), observer, std::move(stop), readers,
                   pace)
        .run(paths);
}

}  // namespace newsdex::ingest
