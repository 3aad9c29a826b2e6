// Whom to call: the lines of a press office that are no copy.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "sources/plain_text/head_lines.hpp"

namespace newsdex::sources {

/// "Media contact:", "Pressekontakt": begins a block of names and numbers.
[[nodiscard]] bool starts_contact(std::string_view line);

/// Lines from `at` on that say whom to call, 0 if the line there does not begin so. Only a head has
/// "For more information: Jane Doe, 555 1234"; below copy it is copy.
[[nodiscard]] std::size_t contact_length(const std::vector<HeadLine>& lines, std::size_t at);

}  // namespace newsdex::sources
