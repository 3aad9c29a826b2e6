// A walk through a glass table in the order of its keys, which trusts nothing: the tree's shape,
// its list of free blocks, and the entries that its items make up.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "store/glass/version_file.hpp"

namespace newsdex::store {

struct TableEntry {
    std::string_view key;
    std::string_view tag;  ///< as it was given to the table
};

/// What the entry's reader finds wrong with it.
using EntryCheck = std::function<std::optional<std::string>(const TableEntry&)>;

/// The first thing wrong with a table, "block 17: …"; nothing if all is well. Each entry is handed
/// to `check`. Errors: kIo.
[[nodiscard]] std::optional<std::string> walk_table(const std::filesystem::path& database,
                                                    const GlassVersion& version, GlassTable table,
                                                    const EntryCheck& check);

}  // namespace newsdex::store
