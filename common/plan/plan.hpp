// What an index is asked: the tree after analysis, in terms of the index and free of any engine.
//
// A Plan is a tree over a table of terms. Its meaning is defined by match/match.hpp; an engine may
// answer it any way it likes as long as the answer is the same.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <newsdex/search.hpp>

#include "plan/paths.hpp"
#include "query/tree.hpp"
#include "schema/terms.hpp"

namespace newsdex::plan {

/// Index into Plan::terms.
using TermId = std::uint32_t;

enum class Kind : std::uint8_t {
    kAll,       ///< every article
    kNone,      ///< no article
    kTerm,      ///< articles with `term`; where it stands if it has positions
    kOr,        ///< any child; in a phrase or nearness any child's extents
    kAnd,       ///< all children
    kNot,       ///< not the one child
    kPhrase,    ///< the children one right after the other
    kNear,      ///< two children, in one part, at most `number` positions apart
    kNotNear,   ///< extents of the first child with none of the second within `number` positions
    kAnyWord,   ///< one position, whichever word; inside kPhrase only
    kInParts,   ///< extents of the child that lie in one of the `parts`
    kDays,      ///< the article's days (slots 9, 10) meet `dates`
    kUndated,   ///< the article has no day
    kReleased,  ///< the article had an embargo that ended by `instant`
    kPath,      ///< the article lies in a file whose name is like `path`
    kAtLeast,   ///< the child has `number` extents that start at different positions
    kMost,      ///< two of the children, or one that is `enough` by itself: loosened words
    kMaybe,     ///< the first child; the others add to its score where they match
};

/// A term that stands for a word of several positions: at each posting of `term` the word covers
/// `span` positions.
struct Joined {
    TermId term = 0;
    std::uint16_t span = 2;
    bool operator==(const Joined&) const = default;
};

struct Node {
    Kind kind = Kind::kNone;
    bool ordered = false;  ///< kNear
    bool filter = false;   ///< does not score
    bool enough = false;   ///< child of kMost: one such word suffices
    bool counted = true;   ///< child of kMost: articles with more of these come first
    bool lists =
        false;  ///< kPhrase, kNear: over a list field (place:), whose positions are not the run's
    unsigned number = 0;  ///< kNear, kAtLeast
    TermId term = 0;      ///< kTerm
    /// kOr of the words with one stem, or of one prefix: a term that exactly the articles matched
    /// by this node have, cheaper to ask where positions do not matter.
    std::optional<TermId> cover;
    /// kTerm that has no weight of its own (acronyms): the term that scores in its place.
    std::optional<TermId> scored_as;
    /// kTerm of a stem: the word as typed, which adds a little to the score where it stands.
    std::optional<TermId> exact;
    std::uint8_t parts = 0;                   ///< kInParts: bit i for article::Part i
    std::optional<std::uint32_t> word;        ///< the one of Plan::words that the node stands for
    query::DateRange dates;                   ///< kDays
    std::int64_t instant = 0;                 ///< kReleased: UTC seconds
    std::shared_ptr<const PathPattern> path;  ///< kPath
    std::vector<Joined> joined;  ///< kTerm: postings of it that cover several positions
    std::vector<Node> children;
};

/// A word or other leaf of the query, as typed: for suggestions and for highlighting.
struct Word {
    std::string text;
    query::Range range;           ///< in the query text
    std::uint64_t frequency = 0;  ///< articles that have it, over all its terms at least
    bool negated = false;         ///< under a NOT
    bool in_field = false;        ///< asked of a field or part only
};

struct Plan {
    Node root;
    std::vector<schema::Term> terms;  ///< distinct
    std::vector<Word> words;
    /// Bare words as typed, of all texts: of articles with one score, those that have more of
    /// them as written come first (universe before university).
    std::vector<TermId> written;
    /// False if nothing in it scores (fields and dates only, exclusions only): newest first.
    bool scored = false;
    /// Articles that are not usable are left out (no status: in the query).
    bool only_usable = true;
    std::int64_t now = 0;  ///< seconds since 1970 (UTC), for embargoes
};

/// What plan::make makes of a query.
struct Planned {
    Plan asked;
    /// If `asked` finds nothing: the same with bare words loosened (kMost). Absent where the query
    /// has nothing to loosen or MatchMode says so.
    std::optional<Plan> loosened;
    std::vector<Note> notes;
    bool has_accents = false;  ///< a word is asked with the accents that it was typed with
};

}  // namespace newsdex::plan
