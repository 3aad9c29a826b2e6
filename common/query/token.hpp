// What the lexer makes of a query text, and the parser a tree of.
#pragma once

#include <cstdint>
#include <string>

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
    Range range = {};
    std::string text = {};      ///< as typed: for words, phrases and to name operators in notes
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
    DateRange dates = {};
};

}  // namespace newsdex::query
