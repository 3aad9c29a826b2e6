// Marks around the matched parts of a text.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <newsdex/search.hpp>

namespace newsdex::output {

/// `text` with each part of `highlights` between `<mark>` and `</mark>`, and `& < > " '` escaped.
[[nodiscard]] std::string marked_html(std::string_view text,
                                      const std::vector<CodePointRange>& highlights);

/// Calls `part(piece, is_highlighted)` for `text` cut at the ends of `highlights`, in order, no
/// piece empty. Ranges outside the text or out of order are clipped.
void for_each_part(std::string_view text, const std::vector<CodePointRange>& highlights,
                   const std::function<void(std::string_view, bool)>& part);

}  // namespace newsdex::output
