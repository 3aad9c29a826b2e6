// Signs: which are operators, which are punctuation, and which are said to be left out.
#include "query/signs.hpp"

#include "query/characters.hpp"
#include "query/lex/take.hpp"

namespace newsdex::query {
namespace {

/// A dash as writers use it, -- included.
bool is_dash(const Signs& found) {
    return found.only_dashes && (found.dash || found.exclusions > 1);
}

/// "a"-b, (a)!b: no start of a token. A ~ there is of a later version: take_weight().
bool take_signs_behind_operand(Scan& scan, const Signs& found) {
    if (scan.peek() == '~') return false;
    const std::size_t first = scan.at;
    const TokenKind behind = scan.tokens.back().kind;
    const bool lost = behind != TokenKind::kWord && behind != TokenKind::kPrefix &&
                      behind != TokenKind::kDate && found.stand == Signs::Stand::kAttached &&
                      !is_dash(found);
    scan.at = found.end;
    scan.notes.leave_out();
    if (lost) {
        scan.doubt(NoteCode::kSignBehind,
                   scan.quoted_since(first) +
                       " right behind a quotation mark or parenthesis is left out; put a blank "
                       "before it",
                   {first, scan.at});
    }
    return true;
}

}  // namespace

bool take_signs(Scan& scan) {
    const std::size_t first = scan.at;
    const Signs found = read_signs(scan.text, first);
    if (found.end == first) return false;
    if (!scan.at_token_start()) return take_signs_behind_operand(scan, found);
    const bool is_apart = found.stand == Signs::Stand::kApart && !is_dash(found);
    const bool excludes_apart = is_apart && found.exclusions > 0 && scan.operand_must_follow();
    scan.at = found.end;
    if (found.stand == Signs::Stand::kAttached || excludes_apart) {
        push_signs(scan, found, first);
        if (excludes_apart) {
            scan.doubt(NoteCode::kSignApart,
                       scan.quoted_since(first) + " stands apart; read as an exclusion",
                       {first, scan.at});
        }
        return true;
    }
    scan.notes.leave_out();
    if (is_apart) {
        scan.doubt(NoteCode::kSignApart,
                   scan.quoted_since(first) +
                       " stands apart and is left out; write it right before what it is for",
                   {first, scan.at});
    }
    return true;
}

void push_signs(Scan& scan, const Signs& found, std::size_t first) {
    const Range range{first, scan.at};
    if (found.exclusions > 0) {
        if (found.dash) scan.doubt(NoteCode::kDashSign, "a dash before a word is read as -", range);
        scan.push({.kind = TokenKind::kNot, .sign = true, .number = found.exclusions}, first);
    }
    if (found.required) scan.push(TokenKind::kPlus, first);
    if (found.form == Form::kAsTyped) return;
    if (found.both_forms)
        scan.doubt(NoteCode::kTwoForms, "of = and ~ the one nearest to the words holds", range);
    scan.push({.kind = TokenKind::kForm, .form = found.form}, first);
}

bool take_weight(Scan& scan) {
    const char c = scan.peek();
    if (c != '^' && c != '~') return false;
    const std::size_t first = scan.at++;
    const bool behind_word = !scan.tokens.empty() && scan.tokens.back().range.last == first;
    while (is_digit(scan.peek()) || (scan.peek() == '.' && is_digit(scan.peek(1)))) ++scan.at;
    if (behind_word && (c == '~' || scan.at > first + 1)) {
        scan.not_offered(c == '^' ? "weights (a^2) are"
                                  : "fuzzy words and near-alike phrases (a~1, \"a b\"~5) are",
                         "left out", {first, scan.at});
    }
    return true;
}

void take_star(Scan& scan) {
    const std::size_t first = scan.at;
    const bool starts_token = scan.at_token_start();
    scan.at += scan.text.substr(first, 3) == "*:*" ? 3 : 1;
    const bool alone = scan.at_end() || space_at(scan.text, scan.at) > 0 || scan.peek() == ')';
    if (alone && starts_token) return scan.push(TokenKind::kEverything, first);
    scan.doubt(NoteCode::kStarInside, "a star is offered at the end of a word only; left out",
               {first, scan.at});
}

}  // namespace newsdex::query
