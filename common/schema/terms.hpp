// A term as what it is, and as the bytes that the index keeps it under. docs/index-format.md has
// the same for programs in other languages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "article/fields.hpp"

namespace newsdex::schema {

enum class Form : std::uint8_t {
    kWord,     ///< a word as the analyzer has it, at positions
    kStem,     ///< of words: exactly the articles with one of them have it; no positions
    kJoined,   ///< a word that covers `span` positions, at the first (coop for co-op)
    kAcronym,  ///< a word where it stands in capitals, at positions
    kBigram,   ///< two characters that touch in the text; no positions
    kValue,    ///< the whole value of a field; no positions
};

struct Term {
    Form form = Form::kWord;
    std::uint8_t span = 1;                ///< of kJoined: 2 to kLongestSpan
    std::optional<article::Field> field;  ///< whose terms; none: those of all texts
    std::string text;                     ///< the word, the stem or the folded value

    bool operator==(const Term&) const = default;
};

struct TermHash {
    [[nodiscard]] std::size_t operator()(const Term& term) const noexcept;
};

/// At most kMaxTermBytes: the stem bank of titles is ZSbank.
[[nodiscard]] std::string bytes_of(const Term& term);

/// The text of a term of the form and field of `kind`, which is told from its bytes as far as they
/// are not cut; nullopt for a term that only begins so. `bytes` must begin with the prefix.
///
/// Storm of titles is Sstorm. Among the terms that begin with nothing, Sstorm is no word of all
/// texts: words have no capitals.
[[nodiscard]] std::optional<std::string_view> text_of(const Term& kind, std::string_view bytes);

}  // namespace newsdex::schema
