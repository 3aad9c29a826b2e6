// Nearness in the tree: which of a chain binds first, and what it means over groups with AND or
// NOT, which stand at no place.
#pragma once

#include <cstddef>
#include <vector>

#include "query/notes.hpp"
#include "query/token.hpp"
#include "query/tree.hpp"

namespace newsdex::query {

/// Links of a chain a NEAR/5 b NEAR/3 c: more are refused with a note.
inline constexpr std::size_t kLongestChain = 64;

/// What kNamesApart says; the plan meets names that the tree does not tell.
inline constexpr const char* kNamesApart =
    "words of a list of names are near no other words; asked apart from the distance";

/// Writes trees with nearness and functions on words; one for each query, as it bounds how often
/// groups are copied.
class Placement {
  public:
    explicit Placement(Notes& notes) : notes_(notes) {}

    /// One tree of operands and the operators between them (one fewer): smallest distance first,
    /// equal ones from left to right.
    [[nodiscard]] Node chain(std::vector<Node> operands, std::vector<Token> operators);

    /// `shell` (kAtLeast, kLetters: a node without its child) around `operand`: kAtLeast around
    /// each operand of an AND by itself, kLetters around each word, prefix and phrase. Left out
    /// with a note where functions inside each other have too many words.
    [[nodiscard]] Node wrap(const Node& shell, Node operand);

  private:
    Node wrap_each(const Node& shell, Node operand);
    Node near(const Token& op, Node left, Node right);
    Node not_near(const Token& op, Node left, Node right);
    Node distribute(const Token& op, Node group, const Node& other, bool group_is_left);
    void note_once(NoteCode code, const char* message, Range range);

    Notes& notes_;
    std::size_t copied_ = 0;
    std::size_t wrapped_ = 0;
    std::vector<const char*> told_;
};

}  // namespace newsdex::query
