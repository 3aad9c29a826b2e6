// Times and inode are those that the walk saw: a change since then shows in the next run.
#include "ingest/file_end.hpp"

namespace newsdex::ingest {

using index::FileOutcome;
using index::FileRecord;

bool was_opened(const FileTask& task, const FileResult& result) {
    if (result.same_bytes && result.read.bytes == 0 && task.file.entry.size > 0) return false;
    return result.read.outcome != sources::Outcome::kSkipped || result.read.bytes > 0 ||
           task.file.entry.size == 0;
}

FileRecord record_of(const FileTask& task, FileOutcome outcome) {
    const PlannedFile& file = task.file;
    return {.number = task.number,
            .outcome = outcome,
            .size = file.entry.size,
            .mtime_ns = file.entry.mtime_ns,
            .ctime_ns = file.entry.ctime_ns,
            .inode = file.entry.inode,
            .path = file.entry.name,
            .disk = file.disk};
}

FileRecord record_of_same(const FileTask& task, const FileResult& result) {
    FileRecord now = *task.before();
    const FileRecord as_seen = record_of(task, now.outcome);
    now.path = as_seen.path;
    now.mtime_ns = as_seen.mtime_ns;
    now.ctime_ns = as_seen.ctime_ns;
    now.inode = as_seen.inode;
    now.other_device = false;
    now.disk = as_seen.disk;
    now.read_again = result.read_again;
    return now;
}

FileRecord record_of_read(const FileTask& task, const FileResult& result,
                          unsigned readers_version) {
    const sources::ReadResult& read = result.read;
    const bool failed = read.outcome == sources::Outcome::kFailed;
    FileRecord now = record_of(task, failed ? FileOutcome::kFailed : FileOutcome::kRead);
    if (read.outcome == sources::Outcome::kSkipped) now.outcome = FileOutcome::kSkipped;
    now.settled = failed && !read.may_pass;
    now.content_hash = read.content_hash;
    now.format = read.format;
    now.reader_version = read.reader_version;
    now.readers_version = readers_version;
    now.reason = read.reason;
    now.skip_code = read.skip;
    now.failure_code = read.failure;
    now.list_path = read.list_path;
    // Of a failure it is not known; and one whose file is touched is to be tried again.
    now.asked_path = failed || read.asked_path;
    now.asked_mtime = failed || read.asked_mtime;
    now.failures = result.failures;
    now.skipped = result.skipped;
    now.read_again = result.read_again;
    return now;
}

void mark_partial(index::Update& index, const FileTask& task) {
    index::write_record(index, {.number = task.number,
                                .outcome = FileOutcome::kPartial,
                                .read_again = task.other_name().has_value(),
                                .path = task.file.entry.name});
}

}  // namespace newsdex::ingest
