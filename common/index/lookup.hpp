// Reading what the writer must know of documents: by path, by id.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/writer.hpp"

namespace newsdex::index {

/// A file's documents, ascending by docid. Throws Xapian::Error.
[[nodiscard]] std::vector<KnownDocument> documents_of(const Xapian::Database& database,
                                                      std::string_view path);
/// The documents that have the id or claim it, ascending by docid. Throws Xapian::Error.
[[nodiscard]] std::vector<KnownDocument> claimants_of(const Xapian::Database& database,
                                                      const base::Hash& id);
/// Documents that claim an id that another one has. Throws Xapian::Error.
[[nodiscard]] std::uint64_t count_claims(const Xapian::Database& database);

[[nodiscard]] std::string id_term(const base::Hash& id);
[[nodiscard]] std::string claim_term(const base::Hash& id);
/// The status term of superseded articles.
[[nodiscard]] std::string superseded_term();
/// The id in a claim term; nothing for another term.
[[nodiscard]] std::optional<base::Hash> claim_in(const std::string& term);

}  // namespace newsdex::index
