// Operators on lists of extents. All lists are ascending and distinct, and so are results.
#pragma once

#include <cstddef>
#include <functional>
#include <span>

#include "match/match.hpp"

namespace newsdex::match {

/// Extents that one node may have in one article; beyond it the query is refused (kTooCostly), as
/// nothing is ever dropped. An article of 13,000 words with two words at every second position,
/// 100 apart at most, has 650,000.
inline constexpr std::size_t kMostExtents = 1'000'000;

/// Section starts of the run, and whether extents must lie within one.
class Sections {
  public:
    Sections() = default;  ///< one section only
    explicit Sections(std::span<const Position> starts) : starts_(starts) {}
    /// Index of the section that holds a position.
    [[nodiscard]] std::size_t of(Position position) const noexcept;
    [[nodiscard]] bool same(Position a, Position b) const noexcept { return of(a) == of(b); }

  private:
    std::span<const Position> starts_;
};

[[nodiscard]] Extents sorted_distinct(Extents extents);
[[nodiscard]] Extents united(const Extents& a, const Extents& b);
[[nodiscard]] Extents common(const Extents& a, const Extents& b);

/// Each extent of `left` with each of `right` that begins right behind it, or `gap` words behind
/// it.
[[nodiscard]] Extents adjacent(const Extents& left, const Extents& right, Position gap,
                               const Sections& sections);

/// Steps that comparing one long phrase with one article may take: a phrase of 8,000 times one word
/// against an article of 60,000 times the same.
inline constexpr std::size_t kMostPhraseSteps = 500'000'000;

/// The same for phrases with alternatives, where a step costs more and extents are kept.
inline constexpr std::size_t kMostAlternativeSteps = 5'000'000;

/// Throws Error kTooCostly if a phrase took more than `most` steps.
void check_phrase_steps(std::size_t steps, std::size_t most, std::size_t words);

/// Phrases of single words, by their positions: list i holds those of word i.
[[nodiscard]] Extents consecutive(std::span<const std::span<const Position>> words,
                                  const Sections& sections);

struct Distance {
    Position most = 1;     ///< start of the later minus end of the earlier, at most
    bool ordered = false;  ///< left before right
};

/// Calls visit(left, right) for every pair that does not overlap and is near enough in one section,
/// until it says false.
void near_pairs(const Extents& left, const Extents& right, Distance distance,
                const Sections& sections,
                const std::function<bool(const Extent&, const Extent&)>& visit);

[[nodiscard]] Extents near(const Extents& left, const Extents& right, Distance distance,
                           const Sections& sections);
/// Those of `left` that are near none of `right`.
[[nodiscard]] Extents not_near(const Extents& left, const Extents& right, Distance distance,
                               const Sections& sections);

}  // namespace newsdex::match
