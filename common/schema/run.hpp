// The unfielded run: which texts of an article stand in it, in which order.
//
// Index, snippets and highlights must number words alike. The first text begins at position 1, each
// next one at the last position used + kGap + 1; a text without any word takes no position at all.
#pragma once

#include <string_view>
#include <vector>

#include <newsdex/article.hpp>

#include "schema/schema.hpp"

namespace newsdex::schema {

struct RunText {
    Section section;
    std::string_view text;  ///< not empty; belongs to the article
};

/// The texts of the run in order. Several authors are several texts of the byline. A title that was
/// taken from the body (origin "title" is "lede") is left out: its words stand in the body.
[[nodiscard]] std::vector<RunText> run_texts(const Article& article);

}  // namespace newsdex::schema
