// Has every article the id that it should have, as an index built from nothing would give it?
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace newsdex::index {

/// One sentence for each document that has another id than its turn among those that claim it
/// gives. Reads the documents that share a claim, no others. Throws Xapian::Error; newsdex::Error
/// kDamaged for data that cannot be read.
[[nodiscard]] std::vector<std::string> check_ids(const Xapian::Database& database);

}  // namespace newsdex::index
