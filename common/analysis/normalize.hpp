// Text that is not ASCII as characters in NFKC, each with the bytes it came from.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/characters.hpp"

namespace newsdex::analysis {

/// A character after normalisation. Several may share their bytes (ﬁ is f and i), and one may stand
/// for more than its own (e and a combining accent).
struct TextCharacter {
    char32_t code_point = 0;
    std::uint32_t begin = 0;  ///< first byte in the text
    std::uint32_t end = 0;    ///< one after the last
};

/// Replaces `out` by the characters of text[begin, end): soft hyphens and zero-width characters
/// removed, NFKC (but see Character::kKeepForm). Ill-formed bytes are read as Latin-1, as
/// Xapian::Utf8Iterator does. Offsets are into `text`.
void normalize(std::string_view text, std::size_t begin, std::size_t end, CharacterTable& table,
               std::vector<TextCharacter>& out);

/// The character at `offset` and its length, read as Xapian::Utf8Iterator reads it.
struct Decoded {
    char32_t code_point = 0;
    std::size_t length = 0;
};
[[nodiscard]] Decoded decode_leniently(std::string_view text, std::size_t offset) noexcept;

}  // namespace newsdex::analysis
