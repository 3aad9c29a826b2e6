// Times and inode are those that the walk saw: a change since then shows in the next run.
#include "ingest/file_end.hpp"

namespace newsdex::ingest {

using index::FileOutcome;
using index::FileRecord;

FileRecord record_of(const PlannedFile& file, FileOutcome outcome) {
    return {.outcome = outcome,
            .size = file.entry.size,
            .mtime_ns = file.entry.mtime_ns,
            .ctime_ns = file.entry.ctime_ns,
            .inode = file.entry.inode,
            .path = file.entry.name,
            .disk = file.disk};
}

FileRecord record_of_same(const PlannedFile& file, const FileResult& result) {
    FileRecord now = *file.old;
    const FileRecord as_seen = record_of(file, now.outcome);
    now.mtime_ns = as_seen.mtime_ns;
    now.ctime_ns = as_seen.ctime_ns;
    now.inode = as_seen.inode;
    now.other_device = false;
    now.disk = as_seen.disk;
    now.read_again = result.read_again;
    return now;
}

FileRecord record_of_read(const PlannedFile& file, const FileResult& result,
                          unsigned readers_version) {
    const sources::ReadResult& read = result.read;
    const bool failed = read.outcome == sources::Outcome::kFailed;
    FileRecord now = record_of(file, failed ? FileOutcome::kFailed : FileOutcome::kRead);
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

void mark_partial(index::Update& index, const PlannedFile& file, bool is_rebuild) {
    index::write_record(index, {.outcome = FileOutcome::kPartial, .path = file.entry.name});
    if (!file.moved_from || is_rebuild) return;
    // Some of its articles bear the new name already.
    FileRecord partial = *file.moved_from;
    partial.outcome = FileOutcome::kPartial;
    index::write_record(index, partial);
}

}  // namespace newsdex::ingest
