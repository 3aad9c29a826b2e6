// Phrases: which quotation mark closes which.
#include <utility>

#include "base/utf8.hpp"
#include "query/characters.hpp"
#include "query/lex/take.hpp"

namespace newsdex::query {

/// "" inside is a quotation mark of the text. A phrase without a word is pushed as well: signs
/// before it are not for what follows.
void take_phrase(Scan& scan) {
    const std::size_t first = scan.at;
    const std::size_t open = quote_at(scan.text, first);
    const bool plain = open == 1;
    if (const std::size_t end = single_quote_end(scan.text, first)) {
        scan.at = end + base::decode(scan.text, end).length;
        scan.push(Token{.kind = TokenKind::kPhrase,
                        .text = std::string(scan.text.substr(first + open, end - first - open))},
                  first);
        return;
    }
    scan.at += open;
    Token token{.kind = TokenKind::kPhrase};
    bool closed = false;
    while (!scan.at_end() && !closed) {
        const std::size_t quote = quote_at(scan.text, scan.at);
        if (quote == 0) {
            token.text += scan.text[scan.at++];
        } else if (plain && quote == 1 && scan.peek(1) == '"' && has_word(token.text)) {
            token.text += '"';
            scan.at += 2;
        } else {
            // Curly quotes inside plain ones are text; plain ones close any.
            closed = !plain || quote == 1;
            if (!closed) token.text += scan.text.substr(scan.at, quote);
            scan.at += quote;
        }
    }
    if (!closed) {
        scan.doubt(NoteCode::kOpenQuote, "the quotation mark is not closed; closed at the end",
                   {first, first + open});
    }
    token.range = {first, scan.at};
    scan.tokens.push_back(std::move(token));
}

}  // namespace newsdex::query
