// Files that were moved: new under this name, with the state or the bytes of one that is gone.
#pragma once

#include "ingest/plan.hpp"

namespace newsdex::ingest {

/// Gives new files the absent file they come from (PlannedFile::moved_from), each absent file once,
/// in order of name; those are no longer in plan.absent. A file on the same file system with inode,
/// size and times as before is not read (as if a folder above it was renamed), if `trust_times`;
/// other new files are, if an absent one had their size, or a name that has another file now: those
/// go to plan.rotated (see take_rotated()). In a rebuild there are no documents to move.
void find_moves(SyncPlan& plan, bool rebuild, bool trust_times);

}  // namespace newsdex::ingest
