// The metadata entry "libraries": with which libraries the index was written, as JSON. For people:
// no program may decide by it, or two hosts would rebuild one index in turns.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace newsdex::schema {

inline constexpr std::string_view kLibrariesKey = "libraries";

/// By name ("icu"), the versions that wrote into the index, in the order of their first writing.
using Libraries = std::map<std::string, std::vector<std::string>>;

[[nodiscard]] std::string encode_libraries(const Libraries& libraries);
/// Empty for text that encode_libraries does not make, as for an index that does not say.
[[nodiscard]] Libraries decode_libraries(std::string_view json);

/// Adds what is at hand. False if all of it was there.
bool add_libraries(const std::map<std::string, std::string>& here, Libraries& libraries);

}  // namespace newsdex::schema
