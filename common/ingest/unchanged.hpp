// What a run tells of files that it does not read.
#pragma once

#include <map>
#include <set>
#include <string>

#include "ingest/plan.hpp"

namespace newsdex::ingest {

/// Counts the records that need not be read into a plan's `unchanged_` members, and takes back
/// those whose files turn out to be changed or gone. Memory: that of failures, of files worth
/// naming, and of three others for each reason of a skip. One thread.
class Unchanged {
  public:
    explicit Unchanged(SyncPlan& plan) : plan_(plan) {}

    /// Each record once.
    void add(const index::FileRecord& record);
    /// One that was added.
    void take_back(const index::FileRecord& record);
    /// After the last one: until then what was taken back is still among the notable ones.
    void finish();

  private:
    SyncPlan& plan_;
    /// Skips in plan_.unchanged_notable: of a picture and the like nothing but its kind is told.
    std::map<SkipReason, std::set<std::string>> examples_;
    std::set<std::string> taken_back_;  // notable ones
};

}  // namespace newsdex::ingest
