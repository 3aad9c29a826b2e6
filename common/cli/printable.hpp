// Paths and arguments in messages: one line, nothing that a terminal obeys.
#pragma once

#include <string>
#include <string_view>

#include "output/safe_text.hpp"

namespace newsdex::cli {

/// `bytes` as output::visible shows them, and line breaks and tabs as symbols too (␊, ␉): in a path
/// they are part of the name.
[[nodiscard]] inline std::string printable(std::string_view bytes) {
    return output::visible_name(bytes);
}

}  // namespace newsdex::cli
