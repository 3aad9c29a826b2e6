// Keys that are put together of words ("first_published_at", "articleText"), by what their words
// mean.
#pragma once

#include <optional>
#include <string_view>

#include "sources/fields/names.hpp"

namespace newsdex::sources {

/// The field that all words of a key say; nullopt if one of them says something else, as "image" of
/// "image_url" does. `folded`: lower case, without `_`, `-`, `.` and blanks. The ranks lie behind
/// those of the tables in names.cpp, but for dates: "published" comes before "date" before
/// "created".
[[nodiscard]] std::optional<FieldRank> field_of_words(std::string_view folded);

}  // namespace newsdex::sources
