// An index directory that was moved: with its folder, or alone?
//
// Names below the folder that holds the index are relative to it. Moved together with that folder,
// an index needs nothing. Moved alone, its relative names would lead to files that never were in
// it: they are made absolute. Moved to the folder that holds what it knows by absolute names, they
// are made relative.
#pragma once

#include <string>
#include <string_view>

#include "index/ledger.hpp"
#include "ingest/places.hpp"

namespace newsdex::ingest {

class MovedIndex {
  public:
    /// `before`: the holding folder of the last run, "" if not recorded. Looks at some of the files
    /// of the ledger of `known`, here and there, if it is another now. Errors: as walk_ledger().
    MovedIndex(const Places& places, std::string before, const index::Known& known);

    /// What is called `name` in the ledger by the name that it has now.
    [[nodiscard]] std::string name_now(std::string_view name) const;
    /// May name_now() be another name?
    [[nodiscard]] bool was_moved() const { return before_ != places_->holder().native(); }
    /// Was it moved, and is nothing to be found of what its relative names meant, neither here nor
    /// there?
    [[nodiscard]] bool is_lost() const noexcept { return lost_; }

  private:
    const Places* places_;
    std::string before_;
    bool alone_ = false;
    bool lost_ = false;
};

/// Metadata key of the folder that held the index in the last run.
inline constexpr const char* kHolderKey = "holder";

}  // namespace newsdex::ingest
