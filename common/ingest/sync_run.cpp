#include "ingest/sync_run.hpp"

#include <newsdex/error.hpp>

#include <algorithm>
#include <ctime>
#include <thread>

#include "article/default_language.hpp"
#include "ingest/file_hash.hpp"
#include "ingest/libraries.hpp"
#include "ingest/moved_index.hpp"
#include "ingest/rename.hpp"
#include "schema/schema.hpp"

namespace newsdex::ingest {

namespace fs = std::filesystem;
using index::FileOutcome;
using index::FileRecord;

namespace {

/// More threads than this make no run faster; each takes memory for its stack.
constexpr unsigned kMostJobs = 256;

constexpr std::chrono::milliseconds kProgressInterval{100};
/// Files handed to the workers before the oldest is done.
constexpr std::size_t kWindow = 64;

std::uint64_t queue_bytes(std::uint64_t memory_bytes) {
    return std::clamp<std::uint64_t>(memory_bytes / 16, 4ULL << 20U, 32ULL << 20U);
}

double seconds_since(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

FileRecord record_of(const PlannedFile& file, FileOutcome outcome) {
    FileRecord record;
    record.outcome = outcome;
    record.disk = file.disk;
    record.size = file.entry.size;
    record.mtime_ns = file.entry.mtime_ns;
    record.ctime_ns = file.entry.ctime_ns;
    record.inode = file.entry.inode;
    record.path = file.entry.name;
    return record;
}

}  // namespace

SyncRun::SyncRun(fs::path index_directory, const SyncOptions& options, const SyncObserver& observer,
                 std::stop_token stop, const Readers& readers, const index::CommitPace& pace)
    : directory_(std::move(index_directory)),
      options_(options),
      observer_(observer),
      stop_(std::move(stop)),
      readers_(readers),
      pace_(pace),
      places_(directory_),
      started_(std::chrono::steady_clock::now()),
      last_progress_(started_) {}

SyncReport SyncRun::run(const std::vector<fs::path>& paths) {
    const std::clock_t cpu_start = std::clock();
    plan(paths);
    report_plan();
    apply();
    finish();
    report_.took_seconds = seconds_since(started_);
    report_.cpu_seconds = static_cast<double>(std::clock() - cpu_start) / CLOCKS_PER_SEC;
    return std::move(report_);
}

std::vector<Root> SyncRun::given_roots(const std::vector<fs::path>& paths) const {
    std::vector<Root> out;
    for (const fs::path& path : paths) {
        if (path.empty()) throw Error(ErrorCode::kUsage, "cannot index: \"\": an empty path");
        Root root{places_.name_of(path), 0};
        for (const Root& recorded : recorded_) {
            if (recorded.name == root.name) root.device = recorded.device;
        }
        out.push_back(std::move(root));
    }
    return outermost(places_, std::move(out));
}

std::vector<Root> SyncRun::roots_to_walk(const std::vector<Root>& given) const {
    // A new generation holds nothing yet, so it needs all roots, not only those given now.
    std::vector<Root> all = given;
    if (given.empty() || target_->is_rebuild()) {
        all.insert(all.end(), recorded_.begin(), recorded_.end());
    } else {
        all = with_other_ways(places_, given, recorded_);
    }
    for (Root& root : all) {
        const bool is_given = std::find_if(given.begin(), given.end(), [&root](const Root& other) {
                                  return other.name == root.name;
                              }) != given.end();
        root.is_elsewhere = is_lost_ && !is_given && !root.name.starts_with('/');
    }
    return in_walking_order(places_, outermost(places_, std::move(all)));
}

/// A path that is not there and never was is a slip, not an absence.
void SyncRun::refuse_missing(const std::vector<Root>& roots,
                             const std::vector<fs::path>& paths) const {
    const bool any = std::any_of(roots.begin(), roots.end(), [this](const Root& root) {
        std::error_code error;
        return fs::exists(places_.path_of(root.name), error) || error;
    });
    if (any || fs::exists(directory_)) return;
    throw Error(ErrorCode::kUsage, "cannot index: " + paths.front().string() +
                                       ": no such file or folder; give one that exists");
}

void SyncRun::plan(const std::vector<fs::path>& paths) {
    if (!paths.empty()) refuse_missing(given_roots(paths), paths);
    target_.emplace(directory_, options_, pace_, !paths.empty());
    recorded_ = target_->recorded_roots();
    if (paths.empty() && recorded_.empty()) {
        throw Error(ErrorCode::kUsage, "cannot index: " + directory_.string() +
                                           ": no folder was ever given to this index; name one");
    }
    std::vector<FileRecord> ledger = ledger_with_names_of_now();
    const std::vector<Root> given = given_roots(paths);
    PlanInput input{places_,  roots_to_walk(given), std::move(ledger),     options_,
                    readers_, directory_,           target_->is_rebuild(), is_lost_};
    if (target_->before() != nullptr && !target_->is_rebuild()) {
        claims_before_ = target_->before()->claims();
    }
    plan_ = make_plan(std::move(input));
}

/// The ledger by the names that its files have now that the index may have been moved; the recorded
/// roots, too.
std::vector<FileRecord> SyncRun::ledger_with_names_of_now() {
    if (target_->before() == nullptr) return {};
    std::vector<FileRecord> ledger = index::read_ledger(*target_->before());
    const MovedIndex moved(places_, target_->recorded_holder(), ledger);
    is_lost_ = moved.is_lost();
    for (Root& root : recorded_) root.name = moved.name_now(root.name);
    const auto by_path = [](const FileRecord& a, const FileRecord& b) { return a.path < b.path; };
    for (const FileRecord& record : ledger) {
        std::string name = moved.name_now(record.path);
        if (name == record.path) continue;
        FileRecord now = record;
        now.path = std::move(name);
        // Known by both names: the other one is dropped like any second name of a file.
        if (std::binary_search(ledger.begin(), ledger.end(), now, by_path)) continue;
        renamed_.emplace(now.path, Renamed{record.path, now});
    }
    if (renamed_.empty()) return ledger;
    for (FileRecord& record : ledger) {
        const std::string now = moved.name_now(record.path);
        if (renamed_.contains(now)) record.path = now;
    }
    std::sort(ledger.begin(), ledger.end(), by_path);
    return ledger;
}

/// In one commit with the roots and the holder: a run cut off between would guess anew, from names
/// half of which are of another place.
void SyncRun::rename_moved() {
    if (renamed_.empty() || target_->is_rebuild()) return;
    for (const auto& [now, renamed] : renamed_) {
        rename_articles(*index_, renamed.before, now);
        index_->set_metadata(schema::file_key(renamed.before), "");
        record(renamed.record);
    }
    record_roots();
    commit();
}

void SyncRun::report_plan() {
    report_.files_seen = plan_.files_seen;
    report_.files_unchanged = plan_.unchanged_files;
    report_.kept = plan_.unchanged_articles;
    report_.skipped = plan_.skipped;
    report_.failures = plan_.failures;
    report_.warnings = plan_.warnings;
    report_.rebuilt = target_->is_rebuild();
    report_.rebuild_reason = target_->rebuild_reason();
    for (const FileRecord& record : plan_.unchanged_notable) report_record(record);
    for (const FileRecord& record : plan_.kept) report_.kept += record.articles;
    progress_.files_total = plan_.files.size();
    progress_.bytes_total = plan_.bytes_to_read;
}

void SyncRun::report_record(const FileRecord& record) {
    if (record.outcome == FileOutcome::kFailed) {
        report_.failures.push_back({record.path, "", record.reason});
    }
    if (record.outcome == FileOutcome::kSkipped) {
        ++report_.skipped[record.reason];
        if (record.list_path) report_.skipped_paths.emplace_back(record.path, record.reason);
    }
    for (const auto& [reason, count] : record.skipped) report_.skipped[reason] += count;
    for (const Failure& failure : record.failures) {
        report_.failures.push_back({record.path, failure.member, failure.reason});
    }
}

void SyncRun::apply() {
    target_->start();
    index_ = &target_->update();
    if (target_->is_rebuild()) {
        carry_.emplace(*target_->before(), *index_, target_->info().language);
    }
    rename_moved();
    PipelineOptions options;
    options.jobs = std::min(
        kMostJobs, options_.jobs != 0 ? options_.jobs : std::thread::hardware_concurrency());
    options.language = target_->info().language;
    options.default_language = article::as_tag(options.language);
    options.queue_bytes = queue_bytes(options_.memory_bytes);
    options.analyse = !options_.dry_run;
    if (plan_.files.size() < options.jobs)
        options.jobs = std::max(1U, static_cast<unsigned>(plan_.files.size()));
    leave_out_what_kills();
    if (!options_.dry_run && progress_.files_total > 0) marks_->start(std::max(1U, options.jobs));
    options.marks = &*marks_;
    read_files(std::move(plan_.files), options);
    for (const FileRecord& unchanged : plan_.refreshed) record(unchanged);
    record_roots();
    if (report_.stopped) return;
    remove_absent();
    carry_kept();
    if (suspects_.empty()) return;
    // Whatever a suspect does, the rest is in.
    commit();
    options.jobs = 1;
    options.alone = true;
    read_files(std::move(suspects_), options);
}

/// Files on which runs before this one died.
void SyncRun::leave_out_what_kills() {
    marks_.emplace(directory_, readers_.versions());
    std::vector<PlannedFile> files;
    for (PlannedFile& file : plan_.files) {
        const ReadingMarks::Verdict verdict = marks_->verdict(file.entry);
        if (verdict != ReadingMarks::Verdict::kLeaveOut) {
            (verdict == ReadingMarks::Verdict::kRead ? files : suspects_)
                .push_back(std::move(file));
            continue;
        }
        FileResult result;
        result.read.outcome = sources::Outcome::kFailed;
        result.read.reason = marks_->reason(file.entry);
        result.read.content_hash = hash_file(file.entry.path).value_or(base::Hash{});
        const FileTask task = task_of(std::move(file));
        FileUpdate update(*index_, report_, task);
        finish_file(task, result, update);
    }
    plan_.files = std::move(files);
}

void SyncRun::read_files(std::vector<PlannedFile> files, PipelineOptions options) {
    if (files.empty()) return;
    Pipeline pipeline(std::move(options), readers_);
    std::size_t next = 0;
    while (!report_.stopped) {
        while (next < files.size() && pipeline.in_flight() < kWindow) {
            pipeline.submit(task_of(std::move(files[next++])));
        }
        if (pipeline.in_flight() == 0) break;
        take_file(pipeline);
    }
}

FileTask SyncRun::task_of(PlannedFile&& file) const {
    FileTask task{std::move(file), {}, 0};
    if (task.file.old) task.known = index_->known().documents_of(task.file.entry.name);
    task.own = task.known.size();
    if (task.file.moved_from) {
        const auto moved = index_->known().documents_of(task.file.moved_from->path);
        task.known.insert(task.known.end(), moved.begin(), moved.end());
    }
    return task;
}

void SyncRun::take_file(Pipeline& pipeline) {
    const FileTask& task = pipeline.front();
    FileUpdate update(*index_, report_, task);
    std::uint64_t articles = 0;
    while (auto article = pipeline.next_article()) {
        update.on_article(std::move(*article));
        ++articles;
        ++progress_.articles;
        commit_if_due(task.file);
        show_progress(false);
        if (!stop_.stop_requested()) continue;
        report_.stopped = true;
        update.cut_off();
        mark_partial(task.file);
        return;
    }
    const FileResult result = pipeline.take_result();
    ++report_.files_read;
    report_.bytes_read += result.read.bytes;
    if (articles > 0) report_.formats[result.read.format] += articles;
    if (result.same_bytes) {
        keep_file(task, result);
    } else {
        finish_file(task, result, update);
    }
    ++progress_.files_done;
    progress_.bytes_done += task.file.entry.size;
    pipeline.pop();
    show_progress(false);
    report_.stopped = stop_.stop_requested();
}

/// Its bytes are as they were: only its times or its inode changed.
void SyncRun::keep_file(const FileTask& task, const FileResult& result) {
    FileRecord now = *task.file.old;
    const FileRecord as_seen = record_of(task.file, now.outcome);
    now.mtime_ns = as_seen.mtime_ns;
    now.ctime_ns = as_seen.ctime_ns;
    now.inode = as_seen.inode;
    now.other_device = false;
    now.disk = as_seen.disk;
    now.read_again = result.read_again;
    if (!(now == *task.file.old)) record(now);
    ++report_.files_unchanged;
    report_.kept += now.articles;
    report_record(now);
}

void SyncRun::finish_file(const FileTask& task, const FileResult& result, FileUpdate& update) {
    if (result.read.outcome == sources::Outcome::kGone) {
        leave_gone_file(task);
        return;
    }
    const bool failed = result.read.outcome == sources::Outcome::kFailed;
    update.finish(!failed, result.read.may_pass);
    FileRecord now = record_of(task.file, failed ? FileOutcome::kFailed : FileOutcome::kRead);
    if (result.read.outcome == sources::Outcome::kSkipped) now.outcome = FileOutcome::kSkipped;
    now.settled = failed && !result.read.may_pass;
    now.content_hash = result.read.content_hash;
    now.format = result.read.format;
    now.reader_version = result.read.reader_version;
    now.readers_version = readers_.versions();
    now.reason = result.read.reason;
    now.list_path = result.read.list_path;
    now.failures = result.failures;
    now.skipped = result.skipped;
    now.articles = update.articles();
    now.read_again = result.read_again;
    const auto& moved_from = task.file.moved_from;
    if (failed && carry_ && now.articles == 0) {
        now.articles =
            carry_->articles_of(name_before(moved_from ? moved_from->path : now.path), now.path);
        report_.kept += now.articles;
    }
    if (failed && now.articles > 0) {
        report_.warnings.push_back("kept " + std::to_string(now.articles) +
                                   (now.articles == 1 ? " article of " : " articles of ") +
                                   now.path + " as read before: " + now.reason);
    }
    record(now);
    report_record(now);
    if (moved_from && !target_->is_rebuild()) {
        index_->set_metadata(schema::file_key(moved_from->path), "");
    }
}

/// It went after the walk. That may be a disk that was unmounted: its articles stay until the next
/// walk proves it gone.
void SyncRun::leave_gone_file(const FileTask& task) {
    report_.kept += task.known.size();
    if (!carry_) return;
    FileRecord kept = record_of(task.file, FileOutcome::kPartial);
    const auto& moved_from = task.file.moved_from;
    kept.articles =
        carry_->articles_of(name_before(moved_from ? moved_from->path : kept.path), kept.path);
    if (kept.articles == 0) return;
    report_.kept += kept.articles;
    record(kept);
}

void SyncRun::remove_absent() {
    for (const FileRecord& gone : plan_.absent) {
        if (target_->is_rebuild()) continue;
        for (const index::KnownDocument& known : index_->known().documents_of(gone.path)) {
            index_->remove(known);
            ++report_.removed;
        }
        index_->set_metadata(schema::file_key(gone.path), "");
        ++report_.files_removed;
        if (index_->is_commit_due()) commit();
    }
}

/// Into a new generation go also the articles whose files could not be seen.
void SyncRun::carry_kept() {
    if (!carry_) return;
    for (FileRecord& kept : plan_.kept) {
        kept.articles = carry_->articles_of(name_before(kept.path), kept.path);
        record(kept);
        if (index_->is_commit_due()) commit();
    }
}

void SyncRun::record(const FileRecord& record) {
    index_->set_metadata(schema::file_key(record.path), index::encode_record(record));
}

/// A commit is about to fall into the middle of the file: whatever becomes of this run, the next
/// one must read it again.
void SyncRun::mark_partial(const PlannedFile& file) {
    FileRecord partial;
    partial.outcome = FileOutcome::kPartial;
    partial.path = file.entry.name;
    record(partial);
    if (!file.moved_from || target_->is_rebuild()) return;
    // Some of its articles bear the new name already.
    partial = *file.moved_from;
    partial.outcome = FileOutcome::kPartial;
    record(partial);
}

void SyncRun::commit_if_due(const PlannedFile& file) {
    if (!index_->is_commit_due()) return;
    mark_partial(file);
    commit();
}

void SyncRun::commit() {
    record_libraries();
    target_->commit();
}

void SyncRun::show_progress(bool always) {
    if (!observer_) return;
    const auto now = std::chrono::steady_clock::now();
    if (!always && now - last_progress_ < kProgressInterval) return;
    last_progress_ = now;
    observer_(progress_);
}

/// What the index that is being replaced calls a file.
std::string SyncRun::name_before(const std::string& path) const {
    const auto renamed = renamed_.find(path);
    return renamed == renamed_.end() ? path : renamed->second.before;
}

void SyncRun::record_roots() {
    std::vector<Root> roots = plan_.roots;
    std::erase_if(roots, [this](const Root& root) {
        const bool is_recorded =
            std::any_of(recorded_.begin(), recorded_.end(),
                        [&root](const Root& other) { return other.name == root.name; });
        return root.device == 0 && !is_recorded;
    });
    roots.insert(roots.end(), recorded_.begin(), recorded_.end());
    roots = outermost(places_, std::move(roots));
    const std::string holder = is_lost_ ? target_->recorded_holder() : places_.holder().native();
    if (roots == recorded_ && renamed_.empty() && holder == target_->recorded_holder() &&
        !target_->is_rebuild()) {
        return;
    }
    index_->set_metadata(kRootsKey, encode_roots(roots));
    index_->set_metadata(kHolderKey, holder);
}

/// Beside what a commit writes: a run that changes nothing must not write for this alone.
void SyncRun::record_libraries() {
    if (libraries_recorded_) return;
    libraries_recorded_ = true;
    const bool goes_on = target_->before() != nullptr && !target_->is_rebuild();
    schema::Libraries libraries;
    if (goes_on) libraries = recorded_libraries(*target_->before());
    if (!schema::add_libraries(libraries_here(), libraries)) return;
    index_->set_metadata(std::string(schema::kLibrariesKey), schema::encode_libraries(libraries));
}

void SyncRun::finish() {
    std::sort(report_.failures.begin(), report_.failures.end(),
              [](const Failure& a, const Failure& b) { return a.path < b.path; });
    std::sort(report_.skipped_paths.begin(), report_.skipped_paths.end());
    const bool rebuild_cut_off = target_->is_rebuild() && report_.stopped;
    if (!rebuild_cut_off && index_->has_changes()) commit();
    if (!rebuild_cut_off) target_->finish();
    if (!report_.stopped && !options_.dry_run) marks_->finish();
    report_.articles = rebuild_cut_off ? target_->before()->articles() : index_->articles();
    report_.superseded = rebuild_cut_off ? 0 : index_->known().superseded();
    const auto claims = static_cast<std::uint64_t>(static_cast<std::int64_t>(claims_before_) +
                                                   index_->change_of_duplicates());
    report_.duplicate_ids = claims - std::min(claims, report_.superseded);
    show_progress(true);
}

}  // namespace newsdex::ingest
