// What an article says, as 16 bytes.
#pragma once

#include <newsdex/article.hpp>

#include "base/hash.hpp"

namespace newsdex::article {

/// Hash of every field but path, member and byte_range: equal where the same article lies
/// elsewhere.
[[nodiscard]] base::Hash content_hash(const Article& article);

}  // namespace newsdex::article
