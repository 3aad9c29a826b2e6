// One article by its id.
#pragma once

#include <string>
#include <string_view>

#include "engine/engine.hpp"
#include "schema/document_data.hpp"

namespace newsdex::search {

/// The whole id of the only article whose id begins with `prefix` (any case). Error kNotFound for
/// none, for several, and for "".
[[nodiscard]] std::string full_id(const engine::Engine& engine, std::string_view prefix);

/// The article with that id, body included; of several databases that hold it, the first's. Error
/// kNotFound.
[[nodiscard]] schema::StoredArticle article_with_id(const engine::Engine& engine,
                                                    std::string_view id);

}  // namespace newsdex::search
