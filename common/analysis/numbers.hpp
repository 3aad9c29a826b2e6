// Numbers written in groups: 1,000 and 1.000 and 1'000 as 1000.
#pragma once

#include <string>
#include <string_view>

namespace newsdex::analysis {

/// The sign that parts groups of digits inside a word in the language of a stemmer: '.' where
/// decimals have a comma, else ','.
[[nodiscard]] char group_mark(std::string_view language) noexcept;

/// Writes `word` without its group marks to `out` and returns true, if it is a number in groups:
/// 1 to 3 digits, then groups of 3 (or of 2, the last of 3, as in India), then perhaps decimals or
/// letters ("1,000m"). Else returns false.
bool ungroup(std::string_view word, char mark, std::string& out);

}  // namespace newsdex::analysis
