// What an index built by this program says of itself.
#pragma once

#include <string>
#include <string_view>

#include "schema/metadata.hpp"

namespace newsdex::index {

/// Throws newsdex::Error kUsage for a language without a stemmer.
[[nodiscard]] schema::IndexInfo info_for(std::string_view language);

/// Of the libxapian that runs: "1.4.22".
[[nodiscard]] std::string xapian_version();

}  // namespace newsdex::index
