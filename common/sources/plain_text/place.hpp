// Is a text the name of a place? By its words alone: there is no list of places.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsdex::sources {

struct Place {
    bool is_place = false, is_capitals = false;
    std::size_t words = 0;
};

/// 1 to 8 words that begin with capitals (of, de, la aside), at most 80 bytes: "OSLO, Norway".
/// `is_capitals`: the part before the first comma is in capitals throughout.
[[nodiscard]] Place judge_place(std::string_view text);

/// May a text of two words and more be a place rather than a person? By how places begin: "New
/// York", "San José", "Port Louis".
[[nodiscard]] bool begins_as_place(std::string_view text);

}  // namespace newsdex::sources
