// The positions of a term in an article, as glass packs them: the last one, then a stream of bits
// by interpolative coding.
#pragma once

#include <string_view>

namespace newsdex::store {

/// Can libxapian read the list without reading behind its end? Work is bounded by the tag's bits,
/// whatever number of positions it claims.
[[nodiscard]] bool are_positions_sound(std::string_view tag);

}  // namespace newsdex::store
