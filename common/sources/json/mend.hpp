// The slow, patient reading of one JSON text that the fast parser refused.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "sources/json/parse.hpp"

namespace newsdex::sources {

inline constexpr std::size_t kMaxJsonDepth = 128;

/// Appends to `out` a strictly valid text of the same meaning, or says what is wrong. Mended: a
/// comma before a closing bracket, NaN, Infinity, None and undefined (to null), lone surrogate
/// escapes (to U+FFFD), raw control characters in strings. Numbers with a fraction, an exponent or
/// over 18 digits become strings of the same digits. Refused: everything else that RFC 8259
/// forbids, and more than kMaxJsonDepth levels. The text must be UTF-8. Linear, without recursion.
[[nodiscard]] std::optional<JsonFault> mend_json(std::string_view text, std::string& out);

}  // namespace newsdex::sources
