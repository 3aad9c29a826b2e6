// A JSON object to an article, by the shape of its keys.
#pragma once

#include <newsdex/article.hpp>

#include "sources/fields/value.hpp"
#include "sources/reader.hpp"

namespace newsdex::sources {

/// What an object is.
enum class JsonVerdict {
    kArticle,
    kTitleOnly,  ///< an article if it stands among articles
    kNoText,     ///< a picture, video, event …: news, but nothing to read
    kNoArticle,
};

/// Fills the article's fields (not path, member, format and what completes a date) from an object:
/// one of the shapes of well-known APIs, else by the names of its keys, at most one map deeper.
[[nodiscard]] JsonVerdict article_of_json(Value object, const ReadOptions& options,
                                          Article& article);

}  // namespace newsdex::sources
