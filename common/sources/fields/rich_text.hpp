// Text that an editor keeps as a tree: paragraphs as a list of maps, with spans, marks and
// pictures.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sources/fields/value.hpp"

namespace newsdex::sources {

/// The paragraphs of a list or map, one blank line between them: [{"p": …}], {"paragraphs": […]},
/// and the trees of Contentful, Sanity, ProseMirror, Slate, Lexical, Editor.js, Draft.js, Quill,
/// Notion, Gutenberg, DatoCMS, Arc, Apple News and their kin. Pictures, embeds and their captions
/// are left out. "" if there is no text. At most 64 levels deep; linear.
[[nodiscard]] std::string rich_text(Value tree);

/// Is a text prose: eight words or more, of which Chinese and Japanese have one in two characters?
[[nodiscard]] bool is_prose(std::string_view text);

}  // namespace newsdex::sources
