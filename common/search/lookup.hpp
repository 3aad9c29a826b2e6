// One article by its id.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/engine.hpp"
#include "schema/document_data.hpp"

namespace newsdex::search {

/// The whole id of the only article whose id begins with `prefix` (any case). Error kNotFound for
/// none, for several, and for "".
[[nodiscard]] std::string full_id(const engine::Engine& engine, std::string_view prefix);

/// Numbers of the articles with that id, ascending. Error kNotFound if there is none.
[[nodiscard]] std::vector<engine::DocId> docids_with_id(const engine::Engine& engine,
                                                        std::string_view id);

/// Ids of articles, in the order of their places in a file.
[[nodiscard]] std::vector<std::string> ids_by_place(const engine::Engine& engine,
                                                    std::span<const engine::DocId> docids);

/// The article with that id, body included; of several databases that hold it, the first's. Error
/// kNotFound.
[[nodiscard]] schema::StoredArticle article_with_id(const engine::Engine& engine,
                                                    std::string_view id);

}  // namespace newsdex::search
