// A JSON object to an article, by the shape of its keys.
#pragma once

#include <cstdint>
#include <map>
#include <string>

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

/// How often a key has a text that is in no article: prose, or where there is no body two words.
using UnreadKeys = std::map<std::string, std::uint64_t>;

/// Fills the article's fields (not path, member, format and what completes a date) from a record:
/// one of the shapes of well-known APIs, else by the names of its keys, at most one map deeper. Of
/// a record without a body the prose under any key is the body. Adds to `unread`.
[[nodiscard]] JsonVerdict article_of_json(Value record, const ReadOptions& options,
                                          Article& article, UnreadKeys& unread);

}  // namespace newsdex::sources
