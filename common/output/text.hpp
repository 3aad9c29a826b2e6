// Results and articles for people: wrapped to the terminal's width, safe for the terminal.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <newsdex/article.hpp>
#include <newsdex/index.hpp>
#include <newsdex/search.hpp>

#include "output/render.hpp"

namespace newsdex::output {

/// Header line with the count, notes, the hits (rank and title; date, source and the first 8
/// characters of the id; path; snippet), or that nothing matches and what might.
[[nodiscard]] std::string results_text(const Results& results, const RenderOptions& options);

[[nodiscard]] std::unique_ptr<Printer> text_printer(const RenderOptions& options);

/// The whole article. `id` may be "". `origins`: also where each field came from, before the body.
/// Without a location its path is as the article has it.
[[nodiscard]] std::string article_text(const Article& article, std::string_view id, bool origins,
                                       const RenderOptions& options, const Location& location = {});

}  // namespace newsdex::output
