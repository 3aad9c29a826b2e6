// Paths and arguments in messages: one line, nothing that a terminal obeys.
#pragma once

#include <string>
#include <string_view>

namespace newsdex::cli {

/// `bytes` as output::visible shows them, and line breaks and tabs as symbols too (␊, ␉): in a path
/// they are part of the name.
[[nodiscard]] std::string printable(std::string_view bytes);

}  // namespace newsdex::cli
