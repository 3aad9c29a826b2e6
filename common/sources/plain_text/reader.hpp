// Plain text as reporters file it: headline, byline, dateline and date recovered from the text.
#pragma once

#include "sources/reader.hpp"
#include "text/charset.hpp"

namespace newsdex::sources {

inline constexpr unsigned kPlainTextVersion = 5;

/// Reads decoded text; the articles have path = entry.name and format "text". outcome kRead, or
/// kSkipped for empty and blank text (list_path set), or kStopped. The caller fills content_hash
/// and bytes. The same text, entry.name and mtime give the same articles whatever the clock says,
/// apart from dates that the clock shows to be in the future. Linear; any thread.
[[nodiscard]] ReadResult read_plain_text(const text::Decoded& decoded,
                                         const files::FileEntry& entry, const ReadOptions& options,
                                         ArticleVisitor& visitor);

}  // namespace newsdex::sources
