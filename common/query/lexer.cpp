// Which reader takes what stands next.
#include "query/lexer.hpp"

#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "query/characters.hpp"
#include "query/lex/take.hpp"

namespace newsdex::query {
namespace {

/// ( ) | || &&
bool take_sign_operator(Scan& scan) {
    const std::size_t first = scan.at;
    const char c = scan.peek();
    if (c == '(' || c == ')') {
        ++scan.at;
        scan.push(c == '(' ? TokenKind::kOpen : TokenKind::kClose, first);
        return true;
    }
    if (c != '|' && scan.text.substr(first, 2) != "&&") return false;
    scan.at += c == '&' || scan.peek(1) == '|' ? 2 : 1;
    scan.push(c == '|' ? TokenKind::kOr : TokenKind::kAnd, first);
    return true;
}

void step(Scan& scan) {
    if (const std::size_t blank = space_at(scan.text, scan.at)) {
        scan.at += blank;
        return;
    }
    if (quote_at(scan.text, scan.at) > 0) return take_phrase(scan);
    if (take_sign_operator(scan) || take_signs(scan) || take_weight(scan)) return;
    if (scan.peek() == '*') return take_star(scan);
    if (take_word(scan)) return;
    // Punctuation in front of a word is no part of it.
    scan.notes.leave_out();
    scan.at += std::max<std::size_t>(base::decode(scan.text, scan.at).length, 1);
}

}  // namespace

std::vector<Token> lex(std::string_view text, const ParseOptions& options, Notes& notes) {
    Scan scan(text, options, notes);
    while (!scan.at_end()) step(scan);
    return std::move(scan.tokens);
}

}  // namespace newsdex::query
