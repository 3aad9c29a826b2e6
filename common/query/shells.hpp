// Fields, functions and signs before an operand, which may stand before each other:
// title:=caps(Apple).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "query/leaves.hpp"
#include "query/nearness.hpp"
#include "query/notes.hpp"
#include "query/token.hpp"
#include "query/tree.hpp"

namespace newsdex::query {

/// Those before one operand, taken one by one from the outermost; nothing else bounds how many
/// there are, so at most kMost are kept.
class Shells {
  public:
    /// `told`: whether the query was told that there are too many.
    Shells(const Reading& outer, Notes& notes, bool& told)
        : reading_(outer), notes_(notes), told_(told) {}

    /// False: the token is none of them.
    bool take(const Token& token);

    /// Is all that follows the operand (allintitle:)?
    [[nodiscard]] bool take_rest() const noexcept { return rest_; }
    /// How the operand is read.
    [[nodiscard]] const Reading& reading() const noexcept { return reading_; }

    /// All of them around the operand, which is moved into them.
    [[nodiscard]] Node around(Node operand, Placement& placement);
    /// What is left of them without one: `titel:` is a word.
    [[nodiscard]] std::optional<Node> around_nothing();
    [[nodiscard]] std::size_t size() const noexcept { return around_.size(); }

    static constexpr std::size_t kMost = 4;

  private:
    void exclude(const Token& token);
    Node put(Node shell, Node operand, Placement& placement);

    Reading reading_;
    Notes& notes_;
    bool& told_;
    std::vector<Node> around_;  ///< each without its operand
    std::optional<std::size_t> first_;
    bool rest_ = false;
    bool plus_ = false;
    bool joins_not_ = false;  ///< title:NOT x is title:-x, and so is what stands behind a sign
    bool excluded_ = false;   ///< by signs behind the last that is kept
};

/// Tells what many exclusions of one thing come to.
void note_several(unsigned count, Range range, Notes& notes);

}  // namespace newsdex::query
