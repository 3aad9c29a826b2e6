// Distances over groups are those over their operands; what stands at no place is asked apart.
#include "query/nearness.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include "query/kinds.hpp"

namespace newsdex::query {
namespace {

/// Nodes that copying groups may make in one query.
constexpr std::size_t kMostCopied = 20'000;
/// Nodes in all functions of one query, those in a function inside another counted for each: a
/// function may be put around each word, and 250 of them inside each other made 250 nodes a word.
constexpr std::size_t kMostWrapped = 200'000;

bool is_whole_value(const Node& node) {
    return node.kind == Kind::kField && kind_of(node.field) == FieldKind::kValue;
}

/// Can it be near something?
bool has_place(const Node& node) {
    const Stands stands = row_of(node.kind).stands;
    if (stands != Stands::kWhereChildrenDo) return stands == Stands::kAtPlaces;
    return !is_whole_value(node) &&
           std::all_of(node.children.begin(), node.children.end(), has_place);
}

bool is_made_of_words(const Node& node) {
    return row_of(node.kind).of_words && !is_whole_value(node);
}

/// Do caps() within fields stand around it already? They hold, as the inner ones.
bool has_letters(const Node& node) {
    const Node* inner = &node;
    while (inner->kind == Kind::kField) inner = &inner->children.front();
    return inner->kind == Kind::kLetters;
}

std::size_t size_of(const Node& node) {
    std::size_t size = 1;
    for (const Node& child : node.children) size += size_of(child);
    return size;
}

/// What positions a node's places are counted in: those of the text, or those of one list of names
/// from the markup, which has a count of its own.
enum class Count : std::uint8_t { kText, kPlaces, kOrganisations, kPersons, kMixed };

Count count_of(const Node& node) {
    if (node.kind == Kind::kField) {
        if (node.field == Field::kPlace) return Count::kPlaces;
        if (node.field == Field::kOrganisation) return Count::kOrganisations;
        if (node.field == Field::kPerson) return Count::kPersons;
    }
    if (node.children.empty()) return Count::kText;
    const Count first = count_of(node.children.front());
    const bool same = std::all_of(node.children.begin() + 1, node.children.end(),
                                  [&](const Node& child) { return count_of(child) == first; });
    return same ? first : Count::kMixed;
}

/// Can the whole of it be near something?
bool is_one_operand(const Node& node) { return has_place(node) && count_of(node) != Count::kMixed; }

/// field:(a AND b) as field:a AND field:b, if it can be split so.
Node pushed_down(Node node) {
    const bool shell = node.kind == Kind::kField || node.kind == Kind::kLetters;
    if (!shell || is_one_operand(node)) return node;
    Node group = std::move(node.children.front());
    if (group.kind != Kind::kAnd && group.kind != Kind::kOr) {
        node.children.front() = std::move(group);
        return node;
    }
    node.children.clear();
    for (Node& child : group.children) {
        Node one = node;
        one.required = std::exchange(child.required, false);  // +: of the clause as a whole
        one.children.push_back(std::move(child));
        child = pushed_down(std::move(one));
    }
    return group;
}

/// The second operand of `a not w/5 b`: neither b nor c may be near in (b AND c), as in (b OR c),
/// and what can be near nothing does not matter.
std::optional<Node> anything_in(Node node, Count count) {
    node = pushed_down(std::move(node));
    if (is_one_operand(node)) {
        if (count_of(node) != count) return std::nullopt;
        return node;
    }
    if (node.kind != Kind::kAnd && node.kind != Kind::kOr) return std::nullopt;
    std::vector<Node> near;
    for (Node& child : node.children) {
        auto one = anything_in(std::move(child), count);
        if (!one) continue;
        if (one->kind == Kind::kOr)
            std::move(one->children.begin(), one->children.end(), std::back_inserter(near));
        else
            near.push_back(std::move(*one));
    }
    if (near.size() < 2) return near.empty() ? std::nullopt : std::optional(std::move(near[0]));
    node.kind = Kind::kOr;
    node.written = false;
    node.children = std::move(near);
    return node;
}

Node both(Node left, Node right, Range range) {
    Node node{.kind = Kind::kAnd, .written = true, .range = range};
    node.children.push_back(std::move(left));
    node.children.push_back(std::move(right));
    return node;
}

Range cover(const Node& left, const Node& right) {
    return {std::min(left.range.first, right.range.first),
            std::max(left.range.last, right.range.last)};
}

Node joined(const Token& op, Node left, Node right) {
    Node node{.kind = op.negative ? Kind::kNotNear : Kind::kNear,
              .ordered = op.ordered,
              .number = op.number,
              .range = cover(left, right)};
    node.children.push_back(std::move(left));
    node.children.push_back(std::move(right));
    return node;
}

}  // namespace

void Placement::note_once(NoteCode code, const char* message, Range range) {
    if (std::find(told_.begin(), told_.end(), message) != told_.end()) return;
    told_.push_back(message);
    notes_.add(Doubt::kYes, code, message, range);
}

Node Placement::chain(std::vector<Node> operands, std::vector<Token> operators) {
    const bool mixed = std::any_of(operators.begin(), operators.end(), [&](const Token& op) {
        return op.number != operators.front().number;
    });
    if (mixed) {
        note_once(NoteCode::kMixedDistances,
                  "different distances side by side: the smallest is read first",
                  operators.front().range);
    }
    while (!operators.empty()) {
        const auto tightest =
            std::min_element(operators.begin(), operators.end(),
                             [](const Token& a, const Token& b) { return a.number < b.number; });
        const auto at = tightest - operators.begin();
        const auto left = operands.begin() + at;
        *left = near(*tightest, std::move(*left), std::move(*(left + 1)));
        operands.erase(left + 1);
        operators.erase(tightest);
    }
    return std::move(operands.front());
}

Node Placement::near(const Token& op, Node left, Node right) {
    left = pushed_down(std::move(left));
    right = pushed_down(std::move(right));
    if (!is_one_operand(left)) return distribute(op, std::move(left), right, true);
    if (op.negative) return not_near(op, std::move(left), std::move(right));
    if (!is_one_operand(right)) return distribute(op, std::move(right), left, false);
    if (count_of(left) != count_of(right)) {
        note_once(NoteCode::kNamesApart, kNamesApart, op.range);
        const Range range = cover(left, right);
        return both(std::move(left), std::move(right), range);
    }
    return joined(op, std::move(left), std::move(right));
}

Node Placement::not_near(const Token& op, Node left, Node right) {
    const bool whole = is_one_operand(right) && count_of(right) == count_of(left);
    if (whole) return joined(op, std::move(left), std::move(right));
    auto near = anything_in(std::move(right), count_of(left));
    note_once(NoteCode::kNotNearGroup,
              "not w/n: neither side of an AND may be near; what stands at no place of the text is "
              "left out",
              op.range);
    return near ? joined(op, std::move(left), std::move(*near)) : left;
}

Node Placement::distribute(const Token& op, Node group, const Node& other, bool group_is_left) {
    const bool splits = group.kind == Kind::kAnd || group.kind == Kind::kOr;
    copied_ += splits ? group.children.size() * size_of(other) : 0;
    const auto apart = [&](const Node& child) {
        return group.kind == Kind::kAnd && child.kind != Kind::kAnd && child.kind != Kind::kOr &&
               !has_place(child);
    };
    if (splits)
        for (Node& child : group.children) child = pushed_down(std::move(child));
    const bool alone = splits && std::all_of(group.children.begin(), group.children.end(), apart);
    if (!splits || alone || copied_ > kMostCopied) {
        if (splits && !alone) {
            note_once(NoteCode::kTooMany,
                      "too many words in groups to be near each other; searched anywhere",
                      op.range);
        } else {
            note_once(NoteCode::kNearNothing,
                      "a date, an exclusion or a whole value is near nothing; asked apart from the "
                      "distance (for words not near each other write a not w/5 b)",
                      op.range);
        }
        if (op.negative) return group;  // an article without the other is found, too
        const Range range = cover(group, other);
        return group_is_left ? both(std::move(group), other, range)
                             : both(other, std::move(group), range);
    }
    note_once(NoteCode::kDistanceOverGroup,
              "a distance over AND holds for each of its words by itself", op.range);
    group.required = false;
    for (Node& child : group.children) {
        if (apart(child)) continue;
        child =
            group_is_left ? near(op, std::move(child), other) : near(op, other, std::move(child));
    }
    group.written = true;
    return group;
}

Node Placement::wrap(const Node& shell, Node operand) {
    const bool letters = shell.kind == Kind::kLetters;
    if (letters && has_letters(operand)) return operand;
    if (wrapped_ <= kMostWrapped) wrapped_ += size_of(operand);
    if (wrapped_ > kMostWrapped) {
        note_once(NoteCode::kTooMany,
                  "too many words in functions inside each other; the outer ones are left out",
                  shell.range);
        return operand;
    }
    return wrap_each(shell, std::move(operand));
}

Node Placement::wrap_each(const Node& shell, Node operand) {
    const bool letters = shell.kind == Kind::kLetters;
    if (letters && has_letters(operand)) return operand;
    operand = pushed_down(std::move(operand));
    const bool group = operand.kind == Kind::kAnd || operand.kind == Kind::kOr;
    if (letters ? is_made_of_words(operand) : group && !has_place(operand)) {
        for (Node& child : operand.children) child = wrap_each(shell, std::move(child));
        return operand;
    }
    if (!has_place(operand)) {
        note_once(NoteCode::kFunctionOfNoWords,
                  "a date, an exclusion or a whole value has no words to look at; asked by itself",
                  shell.range);
        return operand;
    }
    Node node = shell;
    node.required = std::exchange(operand.required, false);
    node.children.push_back(std::move(operand));
    return node;
}

}  // namespace newsdex::query
