// Columns of UTF-8 text as a snippet shows them.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/utf8.hpp"
#include "base/width.hpp"

namespace newsdex::search {

/// Columns of a code point in a snippet; line breaks and tabs are shown as a blank.
inline std::size_t columns_of(char32_t c) noexcept { return c < 0x7F ? 1 : base::width(c); }

/// Columns of bytes [first, last).
inline std::size_t columns_between(std::string_view text, std::size_t first,
                                   std::size_t last) noexcept {
    std::size_t columns = 0;
    while (first < last) {
        if (static_cast<unsigned char>(text[first]) < 0x80) {
            ++columns;
            ++first;
            continue;
        }
        const base::Decoded next = base::decode(text, first);
        columns += columns_of(next.code_point);
        first += next.length;
    }
    return columns;
}

}  // namespace newsdex::search
