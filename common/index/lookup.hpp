// Finding documents with libxapian: by path, by id.
#pragma once

#include <xapian.h>

#include <string_view>
#include <vector>

#include "index/known.hpp"

namespace newsdex::index {

/// A file's documents, ascending by docid. Throws Xapian::Error.
[[nodiscard]] std::vector<KnownDocument> documents_of(const Xapian::Database& database,
                                                      std::string_view path);
/// The documents that have the id or claim it, ascending by docid. Throws Xapian::Error.
[[nodiscard]] std::vector<KnownDocument> claimants_of(const Xapian::Database& database,
                                                      const base::Hash& id);
/// Documents that claim an id that another one has. Throws Xapian::Error.
[[nodiscard]] std::uint64_t count_claims(const Xapian::Database& database);

}  // namespace newsdex::index
