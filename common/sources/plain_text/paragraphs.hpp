// Lines to paragraphs: wrapped copy is joined, other lines are paragraphs of their own.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsdex::sources {

/// The text with its wrapped lines joined and one blank line between paragraphs: the form of
/// Article::body. Blanks are squeezed at line ends; control characters other than TAB are dropped.
/// Linear.
[[nodiscard]] std::string body_of_lines(std::string_view text);

}  // namespace newsdex::sources
