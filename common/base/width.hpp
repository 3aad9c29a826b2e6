// How wide text is on a terminal, and where it may be cut. As wcwidth(), but without its locale:
// in the C locale wcwidth() knows nothing beyond ASCII.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsdex::base {

/// Columns of a code point: 0 for combining marks, format and control characters, 2 for wide ones
/// (Chinese, Japanese, Korean, most pictographs), else 1.
[[nodiscard]] unsigned width(char32_t code_point) noexcept;

/// Does the code point belong to the one before it (combining marks, vowel signs, joiners, skin
/// tones)? Text is never cut in front of one.
[[nodiscard]] bool joins_previous(char32_t code_point) noexcept;

/// Columns of a text.
[[nodiscard]] std::size_t width(std::string_view text) noexcept;

}  // namespace newsdex::base
