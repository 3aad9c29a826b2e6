// Query text to tokens, each with its byte range. What a sign means is decided here by the
// characters around it alone; what a word means by the whole query is decided in settle.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/notes.hpp"
#include "query/parser.hpp"
#include "query/signs.hpp"
#include "query/tree.hpp"

namespace newsdex::query {

enum class TokenKind : std::uint8_t {
    kWord,
    kPrefix,  ///< word*
    kPhrase,  ///< text: what is between the quotes
    kOpen,
    kClose,
    kAnd,
    kOr,
    kNot,  ///< NOT, or - and ! before an operand; number: how many of these signs
    kPlus,
    kForm,     ///< = or ~ before an operand: form
    kNear,     ///< number, ordered, negative
    kField,    ///< title: and the like
    kName,     ///< titel: and the like: no field, but a word beside what follows
    kAtLeast,  ///< number
    kLetters,  ///< letters
    kDate,     ///< dates
    kEverything,
    kEnd,
};

struct Token {
    TokenKind kind = TokenKind::kEnd;
    Range range;
    std::string text;           ///< as typed: for words, phrases and to name operators in notes
    bool bang = false;          ///< kWord: a ! follows; it may mean truncation
    bool sign = false;          ///< kNot: written as a sign
    bool literal = false;       ///< kWord: written with \ or =, never an operator
    bool rest = false;          ///< kField: takes all that follows (allintitle:)
    bool professional = false;  ///< a construct that only the professional dialects have
    bool ordered = false;       ///< kNear
    bool negative = false;      ///< kNear: not w/n
    unsigned number = 0;        ///< kNear, kAtLeast, kNot
    Form form{};                ///< kForm
    Field field{};
    Letters letters{};
    DateRange dates;
};

/// Never ends in kEnd. Linear in the text.
[[nodiscard]] std::vector<Token> lex(std::string_view text, const ParseOptions& options,
                                     Notes& notes);

}  // namespace newsdex::query
