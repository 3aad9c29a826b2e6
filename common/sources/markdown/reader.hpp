// Markdown, with front matter or without.
#pragma once

#include "sources/reader.hpp"
#include "text/charset.hpp"

namespace newsdex::sources {

inline constexpr unsigned kMarkdownVersion = 4;

/// One file is one article; format "markdown". Fields from the front matter and from keys, heading,
/// byline and date line above the text (top.hpp); a first heading is the
/// title where it names none. Front matter that cannot be read is read line by line (origin says
/// so); one that is never closed is text.
[[nodiscard]] ReadResult read_markdown(const text::Decoded& decoded, const files::FileEntry& entry,
                                       const ReadOptions& options, ArticleVisitor& visitor);

}  // namespace newsdex::sources
