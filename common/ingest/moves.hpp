// Files that were moved: new under this name, with the bytes of one that is gone.
#pragma once

#include "ingest/plan.hpp"

namespace newsdex::ingest {

/// Gives new files the absent file they come from (PlannedFile::moved_from), each absent file once,
/// in order of name; those are no longer in plan.absent. Reads new files whose size an absent one
/// had. In a rebuild there are no documents to move.
void find_moves(SyncPlan& plan, bool rebuild);

}  // namespace newsdex::ingest
