// Markup inside a field of another format to text: paragraphs, no tags, entities decoded.
//
// For bodies in JSON and HTML blocks in Markdown, where all of the markup is the article. Choosing
// the article within a page is another matter and not done here.
#pragma once

#include <string>
#include <string_view>

namespace newsdex::text {

/// True if the text holds markup: a closing tag of HTML, a `<br>`, or an opening `<p …>` with an
/// attribute. A name in angle brackets alone (`<IBM>`, `<P>` in wire copy) is none.
[[nodiscard]] bool looks_like_html(std::string_view text);

/// Text without the closing tags of HTML that stand in it (`</p>`); nothing else is changed.
[[nodiscard]] std::string without_closing_tags(std::string_view text);

/// The text of the markup: block elements and `<br>` part paragraphs (by one blank line), table
/// cells are parted by a blank, inline elements glue. Scripts, styles, captions and comments are
/// left out. Any bytes: an unclosed tag ends at the end of the text. Linear, without recursion.
[[nodiscard]] std::string html_to_text(std::string_view html);

}  // namespace newsdex::text
