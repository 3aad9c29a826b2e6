// An index directory that was moved: with its folder, or alone?
//
// Names below the folder that holds the index are relative to it. Moved together with that folder,
// an index needs nothing. Moved alone, its relative names would lead to files that never were in
// it: they are made absolute. Moved to the folder that holds what it knows by absolute names, they
// are made relative.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/ledger.hpp"
#include "ingest/places.hpp"

namespace newsdex::ingest {

class MovedIndex {
  public:
    /// `before`: the holding folder of the last run, "" if not recorded. Looks at some of the
    /// ledger's files, here and there.
    MovedIndex(const Places& places, std::string before,
               const std::vector<index::FileRecord>& ledger);

    /// What is called `name` in the ledger by the name that it has now.
    [[nodiscard]] std::string name_now(std::string_view name) const;
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
