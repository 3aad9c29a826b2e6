// What the ledger says of a file that a run had in hand.
#pragma once

#include "index/ledger.hpp"
#include "index/update.hpp"
#include "ingest/pipeline.hpp"
#include "ingest/plan.hpp"

namespace newsdex::ingest {

/// By what the walk saw of it alone.
[[nodiscard]] index::FileRecord record_of(const FileTask& task, index::FileOutcome outcome);

/// Its bytes are as they were: only its times, its inode or its name changed.
[[nodiscard]] index::FileRecord record_of_same(const FileTask& task, const FileResult& result);

/// Of a file that was read, or could not be: not one that is gone. FileRecord::articles is left at
/// 0.
[[nodiscard]] index::FileRecord record_of_read(const FileTask& task, const FileResult& result,
                                               unsigned readers_version);

/// A commit is about to fall into the middle of the file: whatever becomes of this run, the next
/// one must read it again.
void mark_partial(index::Update& index, const FileTask& task);

/// A picture and the like is known by its name, a file of a renamed folder by its inode.
[[nodiscard]] bool was_opened(const FileTask& task, const FileResult& result);

}  // namespace newsdex::ingest
