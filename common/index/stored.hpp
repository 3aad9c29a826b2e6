// Articles as an index stores them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <newsdex/article.hpp>

#include "store/snapshot.hpp"

namespace newsdex::index {

/// The articles of a path, whole, ascending by docid. Errors: kDamaged, kIo.
[[nodiscard]] std::vector<Article> stored_articles(store::Snapshot& snapshot,
                                                   std::string_view path);
[[nodiscard]] std::uint64_t count_articles(const store::Snapshot& snapshot);
/// Articles that claim an id that another one has. Errors: kDamaged, kIo.
[[nodiscard]] std::uint64_t count_claims(const store::Snapshot& snapshot);

}  // namespace newsdex::index
