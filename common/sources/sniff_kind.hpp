// Text that is no news by its first line: subtitles, calendars, reference lists, TeX, SQL, JSONP.
#pragma once

#include <string_view>

namespace newsdex::sources {

/// The kind, as kind_by_name() calls it, or "JSONP"; "" for any other text. `text` has no blanks in
/// front; a few lines of it are looked at.
[[nodiscard]] std::string_view kind_by_text(std::string_view text);

}  // namespace newsdex::sources
