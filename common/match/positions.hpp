// Ascending, distinct positions of one article, and what stands behind or before others.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "match/match.hpp"

namespace newsdex::match {

using Positions = std::vector<Position>;

/// Positions [first, last].
struct Stretch {
    Position first = 0;
    Position last = ~Position{0};
};

/// How far the start of the later is from the end of the earlier: 1 is right behind it.
struct Reach {
    Position least = 1;
    Position most = 1;
};

/// Those in the stretch.
[[nodiscard]] std::span<const Position> within(std::span<const Position> positions,
                                               Stretch stretch);
[[nodiscard]] Positions common(std::span<const Position> a, std::span<const Position> b);
/// Those of `a` that are not in `b`.
[[nodiscard]] Positions without(std::span<const Position> a, std::span<const Position> b);
/// Adds them all.
void unite(Positions& into, std::span<const Position> more);

/// Those of `later` that one of `earlier` reaches. A sweep: linear, and where the one has few, a
/// search in the other for each.
[[nodiscard]] Positions reached(std::span<const Position> earlier, std::span<const Position> later,
                                Reach reach);
/// Those of `earlier` that reach one of `later`.
[[nodiscard]] Positions reaching(std::span<const Position> earlier, std::span<const Position> later,
                                 Reach reach);

/// A part of the run: its number and the positions that belong to it.
struct Part {
    unsigned number = 0;
    Stretch stretch;
};

/// The parts by their starts (Occurrences::part_starts()), ascending: each from its start to
/// before the next; what stands before all is of the first.
[[nodiscard]] std::vector<Part> parts_of(std::span<const Position> starts);

}  // namespace newsdex::match
