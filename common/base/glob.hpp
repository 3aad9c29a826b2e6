// Shell patterns on names and paths, as --include and --exclude take them.
#pragma once

#include <string_view>

namespace newsdex::base {

/// True if the whole text matches: `*` any bytes but a slash, `**` any bytes, `?` one character but
/// a slash, `[a-z]` and `[!a-z]` one byte of a set, `\` takes the next byte as it is. A `**/` may
/// also match nothing. Bytes are compared as they are. Time O(pattern x text).
[[nodiscard]] bool glob_matches(std::string_view pattern, std::string_view text);

/// True if something below the folder could match the pattern (the folder's components match its
/// first ones). For patterns with a slash.
[[nodiscard]] bool glob_may_match_below(std::string_view pattern, std::string_view folder);

}  // namespace newsdex::base
