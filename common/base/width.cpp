// Looks a character up in the table that scripts/make-width-table writes.
#include "base/width.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "base/utf8.hpp"

namespace newsdex::base {
namespace {

struct Row {
    char32_t first;
    char32_t last;
    std::uint8_t columns;
    bool joins;
};

constexpr Row kRows[] = {
#include "base/width_table.inc"
};

/// The row of a code point; nullptr for the many that take one column and stand alone.
const Row* find_row(char32_t code_point) noexcept {
    const Row* row = std::lower_bound(std::begin(kRows), std::end(kRows), code_point,
                                      [](const Row& r, char32_t c) { return r.last < c; });
    return row != std::end(kRows) && row->first <= code_point ? row : nullptr;
}

}  // namespace

unsigned width(char32_t code_point) noexcept {
    if (code_point >= 0x20 && code_point < 0x7F) return 1;
    const Row* row = find_row(code_point);
    return row ? row->columns : 1;
}

bool joins_previous(char32_t code_point) noexcept {
    if (code_point < 0x300) return false;  // no mark stands below U+0300
    const Row* row = find_row(code_point);
    return row && row->joins;
}

std::size_t width(std::string_view text) noexcept {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded next = decode(text, at);
        columns += width(next.code_point);
        at += next.length;
    }
    return columns;
}

}  // namespace newsdex::base
