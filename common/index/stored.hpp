// Articles as an index stores them.
#pragma once

#include <vector>

#include <newsdex/article.hpp>

#include "index/known.hpp"

namespace newsdex::index {

/// A document and its article, whole.
struct Stored {
    KnownDocument known;
    Article article;
};

/// Those of a file, in the order in which they stand in it: that numbers those of equal content.
/// Errors: kDamaged, kIo.
[[nodiscard]] std::vector<Stored> stored_articles(const Known& known,
                                                  const std::vector<KnownDocument>& documents);

}  // namespace newsdex::index
