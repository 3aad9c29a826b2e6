// Files whose old name another file has now: a log that was rotated, or copied and truncated.
#pragma once

#include "ingest/plan.hpp"

namespace newsdex::ingest {

/// Takes out of plan.files those with the bytes that another name had, which then has a new file:
/// into plan.rotated, in an order in which each finds its own name free in the ledger, once what
/// they were written over, plan.overwritten, is out of it. Names that were exchanged among
/// themselves stay, and so does a copy of a file that was changed since. Only files of a size that
/// a changed name had are read, and only new ones and those whose size, or whose inode with that of
/// another, changed. Errors: none; a file that cannot be read is not taken.
void take_rotated(SyncPlan& plan);

}  // namespace newsdex::ingest
