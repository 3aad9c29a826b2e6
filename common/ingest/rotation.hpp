// Files whose old name another file has now: a log that was rotated, or copied and truncated.
#pragma once

#include <vector>

#include "ingest/plan.hpp"

namespace newsdex::ingest {

/// Takes out of `files` the new ones with the bytes that another name had, which then has a new
/// file; in an order in which each finds its own name free in the ledger. Names that were exchanged
/// among themselves stay. Only new files of a size that a changed name had are read. Errors: none;
/// a file that cannot be read is not taken.
[[nodiscard]] std::vector<PlannedFile> take_rotated(std::vector<PlannedFile>& files);

}  // namespace newsdex::ingest
