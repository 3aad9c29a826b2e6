// The syntax tree: what a query says, before anything is known of an index or an engine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "query/date_range.hpp"
#include "query/fields.hpp"

namespace newsdex::query {

/// Bytes [first, last) of the query text.
struct Range {
    std::size_t first = 0;
    std::size_t last = 0;
    bool operator==(const Range&) const = default;
};

enum class Kind : std::uint8_t {
    kEverything,  ///< every article: the empty query, `*`
    kNothing,     ///< no article: signs only
    kWord,        ///< text as typed (co-op, U.S.): the analyzer decides what words it is
    kPrefix,      ///< text*: words that begin so
    kAnyWord,     ///< exactly one word, whichever; in phrases only
    kPhrase,      ///< children in order: kWord, kPrefix, kAnyWord
    kAnd,         ///< two children or more
    kOr,          ///< two children or more
    kNot,         ///< one child
    kNear,        ///< two children, at most `number` positions apart
    kNotNear,     ///< two children: the first where the second is not within `number` positions
    kField,       ///< one child, looked for in `field` only
    kDate,        ///< an article's day lies in `dates`
    kAtLeast,     ///< one child, occurring `number` times or more
    kLetters,     ///< one child, where its letters are as `letters` says
};

enum class Letters : std::uint8_t { kCaps, kAllCaps, kNoCaps };

/// A value; a tree is at most kMaxDepth deep, so recursion over it is safe. Any thread.
struct Node {
    Kind kind = Kind::kNothing;
    bool written =
        false;  ///< kAnd: joined by AND; false: words side by side, which may be loosened
    bool required = false;   ///< +word: never loosened
    bool ordered = false;    ///< kNear: in the order given (pre/n)
    bool inflected = false;  ///< kPhrase: ~"…": other forms of the words too
    Field field{};           ///< kField
    Letters letters{};       ///< kLetters
    unsigned number = 0;     ///< kNear, kAtLeast
    DateRange dates = {};    ///< kDate
    std::string text = {};   ///< kWord, kPrefix
    std::vector<Node> children = {};
    Range range = {};  ///< where it stands in the query text
};

/// Depth of any tree the parser makes; deeper input is cut with a note.
inline constexpr unsigned kMaxDepth = 256;

/// Do two trees say the same? Where they stand in their texts is ignored, and whether an AND was
/// written.
[[nodiscard]] bool same_meaning(const Node& a, const Node& b);

}  // namespace newsdex::query
