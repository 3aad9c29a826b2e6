// What a TOML text may hold before the parser of TOML sees it.
//
// toml++ 3.3 builds a table for every part of a dotted key and walks and frees tables by recursion:
// 15,000 dots, 30 KB, overflow a stack of 8 MiB. It looks for tables that a key opens again one by
// one, so its time grows with the square of their number. Both are bounded here by reading the text
// once, with no memory of the text's size. tests/sources/parser_limits_test.cpp shows what the
// parser stands.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsdex::base {

inline constexpr std::size_t kMaxTomlBytes = 256 << 10;
inline constexpr std::size_t kMaxTomlDepth = 32;
inline constexpr std::size_t kMaxTomlValues = 10'000;

/// Why `text` must not be given to the parser; empty: it may. The depth of a statement is what its
/// dotted key, lists and tables come to together; a header's counts by itself.
[[nodiscard]] std::string_view beyond_toml_bounds(std::string_view text);

}  // namespace newsdex::base
