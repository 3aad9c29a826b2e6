// Queries made at random by the grammar of the manual: the text and, made beside it, what it asks.
#pragma once

#include <string>
#include <vector>

#include "tests/oracle/manual/tree.hpp"
#include "tests/support/random.hpp"

namespace newsdex::test::manual {

struct Piece {
    std::string text;
    Node node;
};

class Composer {
  public:
    explicit Composer(std::uint64_t seed) : random_(seed) {}

    [[nodiscard]] Piece query();
    /// Tokens in any order, as no grammar has them: the reader says what they ask.
    [[nodiscard]] std::string soup();

  private:
    /// Where a piece stands: fields, dates and the like have no place in a field or a distance.
    struct Place {
        int depth = 0;
        bool in_field = false;
        bool in_distance = false;
    };

    std::string soup_token();
    Piece side_by_side(Place at);
    Piece any_of(Place at);
    Piece all_of(Place at);
    Piece signed_piece(Place at);
    /// `spelling`: the sign `=` or `~` before the first operand, or 0.
    Piece chain(Place at, char spelling);
    Piece operand(Place at, char spelling);
    Piece operand(Place at);
    Piece plain_word();
    Piece phrase(bool inflected);
    Piece prefix();
    Piece group(Place at);
    Piece field(Place at);
    Piece at_least(Place at);
    Piece whole_value();
    Piece date();
    std::string pick(const std::vector<std::string>& items);

    Random random_;
    bool small_letters_ = false;  ///< has a word in small letters been typed?
};

/// The node of a word as typed: `US` is a name, `1,000` another spelling of 1000.
[[nodiscard]] Node typed_word(const std::string& typed, Form form);

/// A chain of nearness as one tree: the smallest number first, then from left to right.
struct Distance {
    int n = 10;
    bool in_order = false, away = false;
};
[[nodiscard]] Node chained(std::vector<Node> operands, std::vector<Distance> distances);

}  // namespace newsdex::test::manual
