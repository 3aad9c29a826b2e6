// What stands after the copy: "Reuter", "-30-", contacts, copyright.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsdex::sources {

struct Tail {
    std::size_t begin = 0;  ///< the text ends here
    std::string left_out;   ///< in a few words, "" if nothing: "Reuter, contact"
    std::string publisher;  ///< of "SOURCE: X"
    std::string copyright;
};

/// Finds the tail by looking back from the end; at most 60 lines of it are taken.
[[nodiscard]] Tail find_tail(std::string_view text);

}  // namespace newsdex::sources
