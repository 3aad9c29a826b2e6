// Words of plain news text that more than one rule asks for.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsdex::sources {

/// A news agency by its usual name, whatever the case: "AP", "Reuters", "共同".
[[nodiscard]] bool is_agency(std::string_view name);

/// Without blanks at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// The word (run of non-blanks) at `at`, which is moved behind it and the blanks that follow.
[[nodiscard]] std::string_view next_word(std::string_view text, std::size_t& at);

/// First letter a capital, or of a script that has none; quotes before it do not count.
[[nodiscard]] bool is_capitalised(std::string_view word);
/// At least two capitals, no lower-case letter, and most letters are capitals.
[[nodiscard]] bool is_all_capitals(std::string_view text);
[[nodiscard]] bool has_lower_case(std::string_view text);

}  // namespace newsdex::sources
