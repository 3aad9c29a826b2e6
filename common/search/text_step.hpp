// Steps through UTF-8 text in both directions, with columns as a snippet shows them.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/utf8.hpp"
#include "base/width.hpp"

namespace newsdex::search {

inline bool is_blank(char32_t c) noexcept {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x2028 ||
           c == 0x2029 || c == 0x3000;
}

/// The first byte of the code point that ends in front of `at`; `at` is not 0.
inline std::size_t step_back(std::string_view text, std::size_t at) noexcept {
    std::size_t start = at - 1;
    while (start > 0 && at - start < 4 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80)
        --start;
    // Ill-formed text: single bytes, as decode() takes them.
    return start + base::decode(text, start).length == at ? start : at - 1;
}

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
