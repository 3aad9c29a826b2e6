// The system's errors in words.
#pragma once

#include <string>

namespace newsdex::files {

/// What errno value `error` means, lower case, whatever the locale: "permission denied".
[[nodiscard]] std::string errno_text(int error);

}  // namespace newsdex::files
