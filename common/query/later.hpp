// What other search languages have and this one has not yet: known by name, so that a note can say
// so where it is written.
#pragma once

#include <string_view>

namespace newsdex::query {

/// What the construct is called, "same sentence (w/s)"; "" if the run is none: w/s, w/p, /s.
[[nodiscard]] std::string_view later_operator(std::string_view run);
/// A function's name before "(": hlead, lead, first50.
[[nodiscard]] bool is_later_function(std::string_view name);
/// A field's name: length, wc, story.
[[nodiscard]] bool is_later_field(std::string_view name);

}  // namespace newsdex::query
