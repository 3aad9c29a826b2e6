// The first lines of a text: slug, headline, subtitle, byline, date line, and where the copy
// starts.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include <newsdex/article.hpp>

#include "dates/evidence.hpp"
#include "dates/scanner.hpp"
#include "text/paragraphs.hpp"

namespace newsdex::sources {

struct Head {
    std::size_t end = 0;  ///< offset of the first text paragraph
    std::optional<dates::FoundDate> date;
};

/// Takes the head off the text; fills title (unless it is set), subtitle, authors, publisher,
/// section, places, url, modified, embargo, keywords and status of the article, with their origins.
[[nodiscard]] Head read_head(std::string_view text, const text::Layout& layout,
                             const dates::DateContext& context, const dates::FileEvidence& file,
                             Article& article);

}  // namespace newsdex::sources
