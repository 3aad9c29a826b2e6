// Results and articles for people: wrapped to the terminal's width, safe for the terminal.
#pragma once

#include <string>
#include <string_view>

#include <newsdex/article.hpp>
#include <newsdex/search.hpp>

#include "output/render.hpp"

namespace newsdex::output {

/// Header line with the count, notes, the hits (rank and title; date, source and the first 8
/// characters of the id; path; snippet), or that nothing matches and what might.
[[nodiscard]] std::string results_text(const Results& results, const RenderOptions& options);

/// The whole article. `id` may be "". `origins`: also where each field came from.
[[nodiscard]] std::string article_text(const Article& article, std::string_view id, bool origins,
                                       const RenderOptions& options);

}  // namespace newsdex::output
