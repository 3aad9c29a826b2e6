// Query text to syntax tree. Any text is a query: what cannot be understood is read as words, with
// a note.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include <newsdex/search.hpp>

#include "query/tree.hpp"

namespace newsdex::query {

struct ParseOptions {
    /// The first reading that the text does not plainly ask for is an Error kQuery with its column.
    bool strict = false;
    /// Seconds since 1970 (UTC), for relative dates.
    std::int64_t now = 0;
    /// Seconds that the user's clock is ahead of UTC at a time: today is the user's day. None: UTC.
    std::int64_t (*zone)(std::int64_t) = nullptr;
};

struct Parsed {
    Node tree;
    std::vector<Note> notes;
    bool all_read = true;  ///< nothing of the text was left out or read in doubt
};

/// Never throws in lenient mode but for memory. Ill-formed UTF-8 is allowed. Time linear in the
/// text. Ranges of nodes and notes lie inside `text`. Grammar: docs/query-language.md.
[[nodiscard]] Parsed parse(std::string_view text, const ParseOptions& options = {});

}  // namespace newsdex::query
