// A title for an article that has none.
#pragma once

#include <string>
#include <string_view>

#include <newsdex/article.hpp>

namespace newsdex::text {

/// The body's first sentence, cut at a word, at most 120 code points (then "…" is added).
[[nodiscard]] std::string title_from_lede(std::string_view body);

/// Gives an article without a title that of its body, else of its subtitle or summary.
void set_title_from_lede(Article& article);

}  // namespace newsdex::text
