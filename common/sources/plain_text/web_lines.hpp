// What web pages put around a story: "Share", "5 min read", "2 hours ago".
#pragma once

#include <string_view>

namespace newsdex::sources {

/// A button, a count or an age and nothing else.
[[nodiscard]] bool is_web_line(std::string_view line);
/// "2 hours ago", "yesterday".
[[nodiscard]] bool is_age(std::string_view line);
/// An address and nothing else.
[[nodiscard]] bool is_url_line(std::string_view line);

}  // namespace newsdex::sources
