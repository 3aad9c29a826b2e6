// A file that may have to be read, with what the index has of it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "index/known.hpp"
#include "index/update.hpp"
#include "ingest/plan.hpp"

namespace newsdex::ingest {

/// A planned file with the documents that the index has of it.
struct FileTask {
    PlannedFile file;
    schema::FileNumber number = 0;
    std::vector<index::KnownDocument> known;  ///< ascending by docid
    std::vector<schema::Member> members;      ///< where they stood, ascending by docid
    /// False: the two were not looked up, as the file may be as it was.
    bool has_known = true;

    bool is_rebuild = false;  ///< what the ledger has of it is of another index

    /// What the ledger has of it under the name before; null if it was not renamed.
    [[nodiscard]] const index::FileRecord* renamed() const {
        return file.moved_from && !is_rebuild ? &*file.moved_from : nullptr;
    }
    /// The name that its documents may still have ids and a kind of: the one before, or "" where a
    /// run that renamed it ended in the middle of it; none if they have those of the name now.
    [[nodiscard]] std::optional<std::string_view> other_name() const;
    /// Renamed, and surely as it was: its bytes need not be looked at.
    [[nodiscard]] bool has_same_bytes() const {
        return renamed() != nullptr && file.same_bytes_as_moved;
    }
    /// The same under this name or the one before; null if it is new.
    [[nodiscard]] const index::FileRecord* before() const {
        return file.old ? &*file.old : renamed();
    }
};

/// A new file gets a number. What the index has of one that may be as it was is not looked up.
[[nodiscard]] FileTask make_task(PlannedFile&& file, index::Update& index, bool is_rebuild);
/// The rest of it. Errors: kDamaged, kIo.
void look_up_known(FileTask& task, const index::Known& known);

}  // namespace newsdex::ingest
