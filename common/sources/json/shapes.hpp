// The JSON of well-known APIs and wire services.
#pragma once

#include <optional>
#include <string>

#include <newsdex/article.hpp>

#include "sources/fields/value.hpp"
#include "sources/json/article.hpp"
#include "sources/reader.hpp"

namespace newsdex::sources {

/// Has the object one of the known shapes?
[[nodiscard]] bool is_known_shape(Value object);
/// Fills the article if the object has one of the known shapes; nullopt if it has none.
[[nodiscard]] std::optional<JsonVerdict> article_of_known_shape(Value object,
                                                                const ReadOptions& options,
                                                                Article& article);

/// ninjs 1.x, 2.x and 3.x, dpa digitalwires, AP Media API: the same names in other spellings.
[[nodiscard]] JsonVerdict article_of_wire(Value object, const ReadOptions& options,
                                          Article& article);

/// Cuts the mark of a truncated API copy ("… [+1916 chars]") and says so in origin["body"].
[[nodiscard]] std::string without_truncation_mark(std::string body, Article& article);

}  // namespace newsdex::sources
