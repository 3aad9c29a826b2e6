// With which libraries an index was written, and which are here.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include <newsdex/indexer.hpp>

#include "index/known.hpp"
#include "schema/libraries.hpp"

namespace newsdex::ingest {

/// Version by name of what decides on articles and terms: icu, md4c, uchardet, xapian.
[[nodiscard]] std::map<std::string, std::string> libraries_here();

/// Empty for an index that does not say. Errors: kDamaged, kIo.
[[nodiscard]] schema::Libraries recorded_libraries(const index::Known& known);

/// Those of which another version than the one here wrote into the index. Errors: kNoIndex,
/// kDamaged, kTooNew, kIo.
[[nodiscard]] std::vector<OtherLibrary> other_libraries(const std::filesystem::path& directory);

}  // namespace newsdex::ingest
