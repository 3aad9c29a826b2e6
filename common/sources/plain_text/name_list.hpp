// Names of persons in a row, parted at commas and at "and" in several languages.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsdex::sources {

struct NamePart {
    std::string text;
    std::string_view joiner;  ///< the word before it: "and"; "" for a comma
};

/// Parts between commas, semicolons and "and".
[[nodiscard]] std::vector<NamePart> split_name_parts(std::string_view text);
/// Bars, dashes and columns as commas: "Jane Doe | Harbour Times".
[[nodiscard]] std::string with_commas(std::string_view text);
[[nodiscard]] std::size_t count_words(std::string_view text);

/// Names as a header or record gives them.
[[nodiscard]] std::vector<std::string> split_names(std::string_view text);
/// Names as a catalogue gives them: "Doe, Jane; Roe, John" is Jane Doe and John Roe.
[[nodiscard]] std::vector<std::string> split_catalogue_names(std::string_view text);

}  // namespace newsdex::sources
