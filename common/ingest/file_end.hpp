// What the ledger says of a file that a run had in hand.
#pragma once

#include "index/ledger.hpp"
#include "index/update.hpp"
#include "ingest/pipeline.hpp"
#include "ingest/plan.hpp"

namespace newsdex::ingest {

/// By what the walk saw of it alone.
[[nodiscard]] index::FileRecord record_of(const PlannedFile& file, index::FileOutcome outcome);

/// Its bytes are as they were: only its times or its inode changed.
[[nodiscard]] index::FileRecord record_of_same(const PlannedFile& file, const FileResult& result);

/// Of a file that was read, or could not be: not one that is gone. FileRecord::articles is left at
/// 0.
[[nodiscard]] index::FileRecord record_of_read(const PlannedFile& file, const FileResult& result,
                                               unsigned readers_version);

/// A commit is about to fall into the middle of the file: whatever becomes of this run, the next
/// one must read it again. `is_rebuild`: what it held under another name is in another index.
void mark_partial(index::Update& index, const PlannedFile& file, bool is_rebuild);

}  // namespace newsdex::ingest
