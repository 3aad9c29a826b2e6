#include "tests/oracle/manual/known.hpp"

#include <algorithm>
#include <regex>
#include <string>

namespace newsdex::test::manual {

namespace {

template <class Fits>
bool any_node(const Node& node, Fits fits) {
    return fits(node) || std::any_of(node.kids.begin(), node.kids.end(),
                                     [&](const Node& kid) { return any_node(kid, fits); });
}

bool is_name(const Node& node) { return node.kind == Kind::kWord && node.form == Form::kName; }

bool is_list(const Node& node) { return node.kind == Kind::kAnd || node.kind == Kind::kOr; }

/// place:, org: and person: have positions of their own, which look like those of the title.
bool is_markup_field(const Node& node) {
    return node.kind == Kind::kField &&
           (node.field == "place" || node.field == "org" || node.field == "person");
}

bool known_signs(const std::string& text) {
    // Two signs in a row, `!` before anything but a word, `=` behind a field.
    static const std::regex kPairs("[-!+][-!+]|NOT [-!+N]");
    static const std::regex kBang("!([^A-Za-z]|US|WHO|U.S|caps|allcaps|atleast|[A-Za-z]+[:=(])");
    static const std::regex kExactInField("[:=]=");
    return std::regex_search(text, kPairs) || std::regex_search(text, kBang) ||
           std::regex_search(text, kExactInField);
}

/// `"US"`, `=US`, `title:US`: the name is not asked for.
bool known_names(const Piece& piece) {
    static const std::regex kAsWritten("(=|[\"“”„«][^\"“”»]*)(US|WHO|U\\.S\\.)");
    return std::regex_search(piece.text, kAsWritten) || any_node(piece.node, [](const Node& node) {
               return node.kind == Kind::kField && any_node(node, is_name);
           });
}

/// An exclusion or an AND on a side of `not w/n`.
bool known_away(const Node& node) {
    return node.kind == Kind::kAway && any_node(node, [](const Node& kid) {
               return kid.kind == Kind::kNot || kid.kind == Kind::kAnd;
           });
}

/// `a NEAR/3 title:(b (c AND d))`: the inner AND is asked beside the distance.
bool known_list_in_field(const Node& node) {
    return node.kind == Kind::kField && any_node(node, [](const Node& list) {
               return is_list(list) && std::any_of(list.kids.begin(), list.kids.end(), is_list);
           });
}

bool known_near(const Node& node) {
    return (node.kind == Kind::kNear || node.kind == Kind::kAway) &&
           (any_node(node, is_markup_field) || any_node(node, known_list_in_field));
}

}  // namespace

bool known_difference(const Piece& piece) {
    return known_signs(piece.text) || known_names(piece) || any_node(piece.node, known_away) ||
           any_node(piece.node, known_near);
}

}  // namespace newsdex::test::manual
