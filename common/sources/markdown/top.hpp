// What stands above the text of a Markdown file: keys, heading, byline, date line.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <newsdex/article.hpp>

#include "dates/evidence.hpp"
#include "dates/scanner.hpp"

namespace newsdex::sources {

struct MarkdownTop {
    std::size_t end = 0;  ///< offset of the text below it
    std::string kept;     ///< paragraphs of it that are no field's, in the form of Article::body
};

/// Takes the top off `markdown`, which has no front matter: keys as MkDocs, Pelican, Notion and
/// Logseq have them ("Title: …", "**Date:** …", "date:: …"), the lines "% …" of pandoc, a heading,
/// bylines and date lines in any emphasis. Fills what the article has not got from front matter,
/// with origins (`file` completes a date without a year); a line that says something else than that
/// stays in the text. Looks at 32 lines.
[[nodiscard]] MarkdownTop read_markdown_top(std::string_view markdown,
                                            const dates::DateContext& context,
                                            const dates::FileEvidence& file, Article& article);

}  // namespace newsdex::sources
