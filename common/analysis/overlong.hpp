// Words too long for a term: one rule for texts and queries.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsdex::analysis {

// A longer word is indexed by its beginning and its hash. TermGenerator drops what has over 64
// bytes, so that a phrase steps over it. Bytes as well: a term has 245 at most, prefix included.
inline constexpr std::size_t kLongestWord = 64;
inline constexpr std::size_t kLongestWordBytes = 192;

[[nodiscard]] bool is_overlong(std::string_view term) noexcept;
/// The first 32 characters of `term`, "…" and 16 hexadecimal digits of its hash.
[[nodiscard]] std::string shortened(std::string_view term);
[[nodiscard]] bool is_shortened(std::string_view term) noexcept;

}  // namespace newsdex::analysis
