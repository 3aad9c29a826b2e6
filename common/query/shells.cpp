// Which tokens may stand before an operand, and what they make of it.
#include "query/shells.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "query/nodes.hpp"

namespace newsdex::query {
namespace {

bool is_shell(TokenKind kind) {
    return kind == TokenKind::kField || kind == TokenKind::kName || kind == TokenKind::kAtLeast ||
           kind == TokenKind::kLetters || kind == TokenKind::kForm;
}

bool is_sign(const Token& token, bool joins_not) {
    return (token.kind == TokenKind::kNot && (token.sign || joins_not)) ||
           token.kind == TokenKind::kPlus;
}

/// The node of a field, a name that is none, or a function, without its operand.
Node shell_of(const Token& token) {
    switch (token.kind) {
        case TokenKind::kField:
            return {.kind = Kind::kField, .field = token.field, .range = token.range};
        case TokenKind::kName:
            return {.kind = Kind::kWord, .text = token.text, .range = token.range};
        case TokenKind::kAtLeast:
            return {.kind = Kind::kAtLeast, .number = token.number, .range = token.range};
        default:
            return {.kind = Kind::kLetters, .letters = token.letters, .range = token.range};
    }
}

}  // namespace

bool Shells::take(const Token& token) {
    if (!is_shell(token.kind) && (rest_ || !is_sign(token, joins_not_))) return false;
    if (!first_) first_ = token.range.first;
    joins_not_ |= token.kind == TokenKind::kField || token.kind == TokenKind::kNot;
    rest_ |= token.rest;
    plus_ |= token.kind == TokenKind::kPlus;
    if (token.kind == TokenKind::kForm) reading_.form = token.form;
    if (token.kind == TokenKind::kPlus || token.kind == TokenKind::kForm) return true;
    if (token.kind == TokenKind::kNot) {
        exclude(token);
        return true;
    }
    if (around_.size() == kMost) {
        if (!std::exchange(told_, true)) {
            notes_.add(Doubt::kYes, NoteCode::kTooMany,
                       "too many fields and functions around one word; left out", token.range);
        }
        return true;
    }
    around_.push_back(shell_of(token));
    if (token.kind == TokenKind::kField)
        reading_.in_value = kind_of(token.field) == FieldKind::kValue;
    return true;
}

void Shells::exclude(const Token& token) {
    if (token.number > 1) note_several(token.number, token.range, notes_);
    if (token.number % 2 == 0) return;
    if (around_.size() == kMost) {
        excluded_ = !excluded_;
        return;
    }
    if (!around_.empty() && around_.back().kind == Kind::kNot) {
        note_several(2, {around_.back().range.first, token.range.last}, notes_);
        around_.pop_back();
        return;
    }
    around_.push_back({.kind = Kind::kNot, .range = token.range});
}

Node Shells::around(Node operand, Placement& placement) {
    if (excluded_) operand = negated(std::move(operand), *first_);
    for (; !around_.empty(); around_.pop_back()) {
        operand.required = false;
        operand = put(std::move(around_.back()), std::move(operand), placement);
    }
    operand.required |= plus_;
    return operand;
}

Node Shells::put(Node shell, Node operand, Placement& placement) {
    switch (shell.kind) {
        case Kind::kNot:
            return negated(std::move(operand), shell.range.first);
        case Kind::kWord: {  // titel:bank
            std::vector<Node> both;
            both.push_back(std::move(shell));
            both.push_back(std::move(operand));
            return group_of(Kind::kAnd, std::move(both), false);
        }
        case Kind::kField:
            shell.range.last = operand.range.last;
            shell.children.push_back(std::move(operand));
            return shell;
        default:
            shell.range.last = operand.range.last;
            return placement.wrap(shell, std::move(operand));
    }
}

std::optional<Node> Shells::around_nothing() {
    const auto word = std::find_if(around_.begin(), around_.end(),
                                   [](const Node& node) { return node.kind == Kind::kWord; });
    if (word == around_.end()) return std::nullopt;
    return std::move(*word);
}

void note_several(unsigned count, Range range, Notes& notes) {
    notes.add(Doubt::kYes, NoteCode::kManyExclusions,
              std::to_string(count) + " exclusions of one thing: " +
                  (count % 2 == 0 ? "they cancel each other" : "read as one"),
              range);
}

}  // namespace newsdex::query
