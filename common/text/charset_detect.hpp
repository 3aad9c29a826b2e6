// The statistical guess, where neither the bytes nor a declaration tell the charset.
#pragma once

#include <string>
#include <string_view>

namespace newsdex::text {

/// A charset name for convert(), or "" if nothing is likely enough. `bytes` are not UTF-8. Looks at
/// 256 KiB at most.
[[nodiscard]] std::string detect_charset(std::string_view bytes);

}  // namespace newsdex::text
