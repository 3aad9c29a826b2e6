// The judge: does one article satisfy a Plan, and where? It defines what a Plan means.
//
// Every node has a set of extents in an article; those of phrases and nearness are made of their
// children's. All pairs count, not only the shortest extents: otherwise `the (big OR "big bad")
// wolf` would miss "the big bad wolf". Extents never cross parts. After Clarke, Cormack,
// Burkowski, "An Algebra for Structured Text Search and a Framework for its Implementation", 1995.
// The extents themselves, of which there may be many, are made by tests only (tests/match/extents);
// ends.hpp says how they are decided on.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "match/work.hpp"
#include "plan/plan.hpp"
#include "schema/days.hpp"

namespace newsdex::match {

using Position = std::uint32_t;

/// Positions [first, last] of the run.
struct Extent {
    Position first = 0;
    Position last = 0;
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 finds one in the default
    auto operator<=>(const Extent&) const = default;
};
using Extents = std::vector<Extent>;  ///< ascending, distinct

/// What the judge asks about the one article it decides on. One thread at a time.
class Occurrences {
  public:
    virtual ~Occurrences() = default;
    /// Does the article have the term?
    [[nodiscard]] virtual bool has(plan::TermId term) = 0;
    /// Where it stands: ascending, distinct; empty if the article lacks it. Valid until the article
    /// changes. Asked of terms without positions only by locate().
    [[nodiscard]] virtual std::span<const Position> positions(plan::TermId term) = 0;
    /// Parts of the run as first positions, ascending by Part, 0 where absent.
    [[nodiscard]] virtual std::span<const Position> part_starts() = 0;
    /// First and last day its date may mean; nullopt if undated.
    [[nodiscard]] virtual std::optional<schema::Days> days() = 0;
    /// UTC seconds at which its embargo ends; nullopt if it has none.
    [[nodiscard]] virtual std::optional<std::int64_t> embargo() = 0;
    /// Of the file that it lies in; "": none.
    [[nodiscard]] virtual std::string path() = 0;
};

/// Does the article satisfy the node? Throws OutOfWork.
[[nodiscard]] bool matches(const plan::Node& node, Occurrences& article, Work& work);

/// One place in the article that the query asked for.
struct Spot {
    /// The whole of it: a phrase, a nearness, a word.
    Extent extent;
    /// The words in it that were asked for, ascending; each with its index in Plan::words.
    struct At {
        Extent extent;
        std::uint32_t word = 0;
    };
    std::vector<At> words;
};

/// Where the article satisfies the plan, ascending: each occurrence of a bare word, each phrase and
/// nearness that holds, nothing under a NOT. For highlighting: `article` must know the positions of
/// all terms of the plan, stems included. At most `limit` places, and what `work` allows.
[[nodiscard]] std::vector<Spot> locate(const plan::Plan& plan, Occurrences& article, Work& work,
                                       std::size_t limit = 10'000);

}  // namespace newsdex::match
