// Which id an article gets: 128 bits that survive rebuilds and moves to another engine.
#pragma once

#include <cstdint>
#include <string_view>

#include <newsdex/article.hpp>

#include "base/hash.hpp"

namespace newsdex::article {

/// Is a source's own id unique in the world by its form: a URL, a URN, a tag: URI, a UUID (also in
/// braces or angle brackets), a NewsML guid?
[[nodiscard]] bool is_unique_by_form(std::string_view guid);

/// The id of an article without a usable source id. A file that is one article: from the path. A
/// member: from path, content hash and the number of equal ones before it in the file, so that a
/// line inserted above changes no id.
[[nodiscard]] base::Hash place_id(const Article& article, const base::Hash& content,
                                  std::uint64_t equal_before);

/// The id that an article asks for: from its guid alone where that is unique by its form, else from
/// path and guid, else place_id(). Another article may ask for the same one; index/claims decides.
[[nodiscard]] base::Hash claimed_id(const Article& article, const base::Hash& content,
                                    std::uint64_t equal_before);

}  // namespace newsdex::article
