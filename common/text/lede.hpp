// A title for an article that has none.
#pragma once

#include <string>
#include <string_view>

namespace newsdex::text {

/// The body's first sentence, cut at a word, at most 120 code points (then "…" is added). Whoever
/// uses it as title sets origin["title"] = kTitleFromLede, so that its words are not indexed twice.
[[nodiscard]] std::string title_from_lede(std::string_view body);

inline constexpr std::string_view kTitleFromLede = "lede";

}  // namespace newsdex::text
