// Where the extents of a node begin and end in one article, without making the extents.
//
// A thousand `the`s within a thousand words of each other are half a million pairs, and pairs of
// those as many millions. But a nearness asks of its earlier side only where extents end, of its
// later side only where they begin. So one question is enough for every operator: of the extents
// that begin (end) at given positions, where do they end (begin)? It is answered by sweeps over
// sorted positions, each as long as the article has places, and the answers are those that all
// pairs would give.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "match/match.hpp"
#include "match/positions.hpp"
#include "match/work.hpp"

namespace newsdex::match {

enum class Side : std::uint8_t { kFirst, kLast };

[[nodiscard]] constexpr Side other(Side side) noexcept {
    return side == Side::kFirst ? Side::kLast : Side::kFirst;
}

/// A child of a phrase that is a word.
struct PhraseElement {
    const plan::Node* node = nullptr;
    Reach reach;  ///< from the part before, or to the one behind
};

/// Walks over the words of a phrase from its first or its last. Most articles lack one of the first
/// few, so no list is made: a phrase may have 100,000.
class PhraseCursor {
  public:
    PhraseCursor(const plan::Node& phrase, Side from)
        : children_(phrase.children), forward_(from == Side::kFirst), left_(children_.size()) {}
    /// Without a node behind the last.
    PhraseElement next();

  private:
    const std::vector<plan::Node>& children_;
    bool forward_;
    std::size_t left_;
};

/// The extents of a single word; a joined form covers several positions.
[[nodiscard]] Extents word_extents(const plan::Node& term, Occurrences& article);

/// About one article, and only while it is the one `article` answers about. Throws OutOfWork.
class Ends {
  public:
    Ends(Occurrences& article, Work& work) : article_(article), work_(work) {}

    /// All first or last positions of a node's extents. Valid as long as this.
    const Positions& all(const plan::Node& node, Side side);
    /// Those that are given (nullptr: all) and in the stretch.
    Positions select(const plan::Node& node, Side side, const Positions* given,
                     Stretch stretch = {});
    /// The other ends of extents that have one of `given`, all of which are in all(node, side).
    Positions across(const plan::Node& node, Side side, const Positions& given);
    /// The same of extents that have one of `given` (nullptr: any) in the stretch.
    Positions across(const plan::Node& node, Side side, const Positions* given, Stretch stretch);

    /// The parts of the article that extents of the node must not leave.
    const std::vector<Part>& parts(const plan::Node& node);
    /// Those of `firsts` that a kInParts node lets through.
    Positions allowed(const plan::Node& node, const Positions& firsts);

    /// As the functions in positions.hpp, and counted.
    Positions reached(const Positions& earlier, const Positions& later, Reach reach);
    Positions reaching(const Positions& earlier, const Positions& later, Reach reach);

    /// `not w/n`: those of the first child's ends, in parts `first` and `last`, that are not
    /// near the second child.
    Positions far_firsts(const plan::Node& node, Positions firsts, const Part& last);
    Positions far_lasts(const plan::Node& node, Positions lasts, const Part& first);

  private:
    using Known = std::map<Positions, Positions>;

    Positions compute(const plan::Node& node, Side side, const Positions* given);
    Positions word(const plan::Node& node, Side side, const Positions* given);
    Positions either(const plan::Node& node, Side side, const Positions* given);
    Positions phrase(const plan::Node& node, Side side, const Positions* given);
    Positions near(const plan::Node& node, Side side, const Positions* given);
    Positions not_near(const plan::Node& node, Side side, const Positions* given);
    void remember(Known& known, const Positions& given, const Positions& found);

    Occurrences& article_;
    Work& work_;
    std::optional<std::vector<Part>> parts_;
    std::map<std::pair<const plan::Node*, Side>, Positions> all_;
    /// Answers of across(): chains of nearness ask the same of their inner ones again and again.
    std::map<std::pair<const plan::Node*, Side>, Known> known_;
    std::size_t remembered_ = 0;  ///< positions in known_
};

}  // namespace newsdex::match
