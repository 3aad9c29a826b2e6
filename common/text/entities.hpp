// Character references of HTML: &amp; &#8217; &#x2019;
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsdex::text {

/// Appends what the reference at text[at] == '&' stands for and returns its length; 0, and nothing
/// appended, if it is none: the names of HTML 4 and numbers, closed by a semicolon. Numbers 128 to
/// 159 mean windows-1252 (as browsers read them); those of no character, NUL and controls: U+FFFD.
std::size_t append_entity(std::string_view text, std::size_t at, std::string& out);

/// The text with each reference decoded once.
[[nodiscard]] std::string decode_entities(std::string_view text);

}  // namespace newsdex::text
