// XML, HTML and SGML by their first tag.
#pragma once

#include <string_view>

namespace newsdex::sources {

/// The format of text that begins with `<`: "html", "feed", "nitf", "newsml-g2", "newsml-1",
/// "sgml", "sitemap", "xml"; "" if it is not markup at all (`<IBM> shares rose`).
[[nodiscard]] std::string_view sniff_markup(std::string_view text);

}  // namespace newsdex::sources
