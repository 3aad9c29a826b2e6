// A tag as a glass table packs it: a bare deflate stream.
#pragma once

#include <string>
#include <string_view>

namespace newsdex::store {

/// Puts what `packed` holds into `out`; false if it is no deflate stream, or goes on behind its
/// end.
[[nodiscard]] bool inflate(std::string_view packed, std::string& out);

}  // namespace newsdex::store
