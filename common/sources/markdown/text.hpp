// Markdown to the text that a reader sees.
#pragma once

#include <string>
#include <string_view>

namespace newsdex::sources {

/// What a Markdown text says.
struct MarkdownText {
    std::string body;           ///< in the form of Article::body, without `first_heading`
    std::string first_heading;  ///< a heading of level 1 that stands before all other text
};

/// Headings, list items, table rows and code become paragraphs; the text of links is kept, that of
/// images and URLs is not; HTML goes through html_to_text(). Shortcodes must be dropped before.
/// Linear but for the library's own worst cases, which are stopped and then read as plain lines.
[[nodiscard]] MarkdownText markdown_text(std::string_view markdown);

/// A line of Markdown that is no block (a title, a name), as text; HTML stays as it is. Text
/// without emphasis, links, code and marks of note takers is not changed: M*A*S*H, snake_case, 2
/// * 3.
[[nodiscard]] std::string inline_text(std::string_view line);

/// The text without the marks of note takers: [[target|label]] is "label", ==x== is "x",
/// %%comments%% and embedded files are dropped, `> [!note] Title` is a quote. Linear.
/// wiki_marks.cpp
[[nodiscard]] std::string without_wiki_marks(std::string_view markdown);

/// The text without the tags of site generators: `{{< … >}}`, `{{% … %}}`, `{% … %}`, `{{ … }}`.
/// What stands between an opening and a closing one is kept.
[[nodiscard]] std::string without_shortcodes(std::string_view markdown);

}  // namespace newsdex::sources
