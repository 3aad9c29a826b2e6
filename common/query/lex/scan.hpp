// A query text while tokens are made of it: where reading stands and what was read. The files of
// this folder share it; each reads one kind of thing, and take.hpp names them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "query/notes.hpp"
#include "query/parser.hpp"
#include "query/token.hpp"

namespace newsdex::query {

/// For one query; one thread. What it is made of must outlive it.
class Scan {
  public:
    Scan(std::string_view query, const ParseOptions& how, Notes& heard);

    const std::string_view text;
    const ParseOptions& options;
    Notes& notes;
    std::size_t at = 0;  ///< the next byte to read
    std::vector<Token> tokens;

    [[nodiscard]] bool at_end() const noexcept { return at >= text.size(); }
    /// NUL behind the end.
    [[nodiscard]] char peek(std::size_t ahead = 0) const noexcept {
        return at + ahead < text.size() ? text[at + ahead] : '\0';
    }
    /// What was read from `first` on, as it is and in quotation marks for a note.
    [[nodiscard]] std::string_view since(std::size_t first) const {
        return text.substr(first, at - first);
    }
    [[nodiscard]] std::string quoted_since(std::size_t first) const;

    /// Adds a token of what was read from `first` on; its text is that unless it has one.
    void push(Token token, std::size_t first);
    void push(TokenKind kind, std::size_t first);

    /// A note on a reading that the text does not plainly ask for.
    void doubt(NoteCode code, std::string message, Range range);
    /// The same on what other search languages have: "weights are", "left out".
    void not_offered(std::string_view what, std::string_view done, Range range);

    /// A sign is an operator only at the start of a token: not right behind a word, a phrase or a
    /// parenthesis.
    [[nodiscard]] bool at_token_start() const;
    /// At the start, behind a parenthesis, an operator or a sign.
    [[nodiscard]] bool operand_must_follow() const;
    /// Right behind = or ~.
    [[nodiscard]] bool behind_form() const;

    /// End of the run of word characters that begins at `from`.
    [[nodiscard]] std::size_t run_end(std::size_t from);
    /// End of an address or of the value of an exact field: blanks and quotes end it, and a ")"
    /// that nothing in it opened.
    [[nodiscard]] std::size_t value_end(std::size_t from) const;

  private:
    Range run_;  ///< found last by run_end()
};

/// Does it open more parentheses than it closes? As a word it would take those of the query.
[[nodiscard]] bool leaves_open(std::string_view text);

}  // namespace newsdex::query
