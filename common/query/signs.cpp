// Reads a run of signs and looks for the operand behind it, for a sign without one is punctuation.
#include "query/signs.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "query/characters.hpp"

namespace newsdex::query {
namespace {

std::size_t character_at(std::string_view text, std::size_t at) noexcept {
    return std::max<std::size_t>(base::decode(text, at).length, 1);
}

/// `*` or `*:*` by itself: every article.
bool everything_at(std::string_view text, std::size_t at) noexcept {
    const std::size_t end = at + (text.substr(at, 3) == "*:*" ? 3 : 1);
    return text.substr(at, 1) == "*" &&
           (end >= text.size() || text[end] == ')' || space_at(text, end) > 0);
}

void take_sign(char c, Signs& signs) {
    const Form form = c == '=' ? Form::kExact : Form::kInflected;
    switch (c) {
        case '!':
            ++signs.exclusions;
            break;
        case '+':
            signs.required = true;
            break;
        default:
            signs.both_forms |= signs.form != Form::kAsTyped && signs.form != form;
            signs.form = form;
    }
    signs.only_dashes = false;
}

}  // namespace

bool word_at(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size() || !is_word_byte(text[at])) return false;
    if (is_digit(text[at]) || is_letter(text[at])) return true;
    return space_at(text, at) == 0 && quote_at(text, at) == 0 && dash_at(text, at) == 0 &&
           wide_break_at(text, at) == 0 && has_word(text.substr(at, character_at(text, at)));
}

bool operand_at(std::string_view text, std::size_t at) noexcept {
    while (at < text.size()) {
        const char c = text[at];
        if (c == '(' || quote_at(text, at) > 0 || word_at(text, at) || everything_at(text, at))
            return true;
        if (c == ')' || c == '|' || space_at(text, at) > 0) return false;
        at += character_at(text, at);
    }
    return false;
}

Signs read_signs(std::string_view text, std::size_t at) noexcept {
    Signs signs;
    signs.end = at;
    while (signs.end < text.size()) {
        const char c = text[signs.end];
        const std::size_t dash = dash_at(text, signs.end);
        if (c != '-' && dash == 0 && c != '!' && c != '+' && c != '=' && c != '~') break;
        if (c == '-' || dash > 0) {
            ++signs.exclusions;
            signs.dash |= dash > 0;
        } else {
            take_sign(c, signs);
        }
        signs.end += std::max<std::size_t>(dash, 1);
    }
    if (operand_at(text, signs.end)) {
        signs.stand = Signs::Stand::kAttached;
        return signs;
    }
    std::size_t next = signs.end;
    while (const std::size_t blank = space_at(text, next)) next += blank;
    if (next > signs.end && operand_at(text, next)) signs.stand = Signs::Stand::kApart;
    return signs;
}

}  // namespace newsdex::query
