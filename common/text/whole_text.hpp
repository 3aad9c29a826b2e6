// Content that is read as a whole: plain text and Markdown.
#pragma once

#include <cstddef>
#include <string_view>

#include "files/input.hpp"

namespace newsdex::text {

/// The whole content, without a copy where the input holds it already. What was unpacked before a
/// cut is content too. If it is longer than max_bytes: that much, cut at a character.
[[nodiscard]] std::string_view whole_content(files::Input& input, std::size_t max_bytes);

}  // namespace newsdex::text
