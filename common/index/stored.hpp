// Articles as an index stores them.
#pragma once

#include <string_view>
#include <vector>

#include <newsdex/article.hpp>

#include "index/known.hpp"

namespace newsdex::index {

/// The article of a document, whole. Errors: kDamaged, kIo.
[[nodiscard]] Article stored_article(const Known& known, DocId docid);
/// The articles of a path, whole, ascending by docid. Errors: kDamaged, kIo.
[[nodiscard]] std::vector<Article> stored_articles(const Known& known, std::string_view path);

}  // namespace newsdex::index
