// A word found in text, as the index and the queries see it.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsdex::analysis {

using Position = std::uint32_t;

enum class TokenKind : std::uint8_t {
    kWord,     ///< the term Xapian::TermGenerator makes of it (lower case, position of its own),
               ///< but for the differences in docs/analysis.md
    kVariant,  ///< another spelling at the same position: accents folded, possessive dropped, 1000
               ///< for 1,000
    kJoined,   ///< one word for several tokens: coop for co-op; covers `span` positions
    kAcronym,  ///< U.S., US where capitals or dots tell; goes to the XACR prefix, not to plain
               ///< terms
    kNgram,    ///< two such characters in a row (kCjk); has no position in the index
};

enum TokenFlag : std::uint8_t {
    kCapital = 1,         ///< begins with a capital letter
    kAllCapitals = 2,     ///< two letters or more, all capital
    kNumber = 4,          ///< has a digit, no letter
    kCjk = 8,             ///< one character of a script without blanks between words: Chinese, Thai
    kCapitalLine = 16,    ///< stands in a line with over 80 % capitals: its case tells nothing
    kStemmed = 32,        ///< also gets a stem term (never numbers, CJK); of the spellings at one
                          ///< position only one for each stem
    kAcronymPlural = 64,  ///< two capitals or more, then a small s: MPs, NGOs
};

/// Tokens come in order of position; those of one position with kWord first.
struct Token {
    std::string_view term;     ///< owned by the TokenBuffer; no prefix
    Position position = 0;     ///< from 1 within the text
    std::uint32_t offset = 0;  ///< first byte in the text
    std::uint32_t length = 0;  ///< bytes in the text; for kJoined the whole of it
    std::uint16_t span = 1;    ///< positions covered, from `position`
    TokenKind kind = TokenKind::kWord;
    std::uint8_t flags = 0;
};

}  // namespace newsdex::analysis
