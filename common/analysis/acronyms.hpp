// Acronyms that are also common words: US and us, WHO and who. One closed table.
#pragma once

#include <span>
#include <string_view>

namespace newsdex::analysis {

/// Is `term` (lower case) an acronym that a common word is spelled like? Only for these does a
/// text's or a query's use of capitals or dots decide what is meant.
[[nodiscard]] bool is_ambiguous_acronym(std::string_view term) noexcept;

/// The whole table, sorted.
[[nodiscard]] std::span<const std::string_view> ambiguous_acronyms() noexcept;

/// Degrees written with one dot inside a word, by their parts: "ph", "d".
[[nodiscard]] bool is_dotted_degree(std::string_view first, std::string_view second) noexcept;

}  // namespace newsdex::analysis
