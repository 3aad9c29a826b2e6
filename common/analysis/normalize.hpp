// Text that is not ASCII as characters in NFKC, each with the bytes it came from.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/characters.hpp"

namespace newsdex::analysis {

/// A character after normalisation. Several may share their bytes (ﬁ is f and i), and one may stand
/// for more than its own (e and a combining accent).
struct TextCharacter {
    const Character* known = nullptr;  ///< the table's
    std::uint32_t begin = 0;           ///< first byte in the text
    std::uint32_t end = 0;             ///< one after the last
};

/// Reads text as characters in NFKC. Remembers what became of the runs it had to change, since the
/// same come again and again: é in two code points, a blank that does not break. One thread at a
/// time.
class Normalizer {
  public:
    /// `table` must outlive the characters that are made.
    explicit Normalizer(CharacterTable& table) : table_(table) {}

    /// Replaces `out` by the characters of text[begin, end): soft hyphens and zero-width characters
    /// removed, NFKC (but see Character::kKeepForm). Ill-formed bytes are read as Latin-1, as
    /// Xapian::Utf8Iterator does. Offsets are into `text`.
    void read(std::string_view text, std::size_t begin, std::size_t end,
              std::vector<TextCharacter>& out);

  private:
    struct Run {
        std::u32string from;
        std::vector<TextCharacter> to;  // without offsets; empty where nothing changes
    };
    /// Normalises what stands in `out` from `begin`: a stretch that depends on nothing around it.
    void close_run(std::vector<TextCharacter>& out, std::size_t begin);

    /// Yields what was remembered of the run, or finds it out.
    const Run& look_up(std::span<const TextCharacter> characters);

    CharacterTable& table_;
    std::vector<Run> remembered_;  // none or kRememberedRuns
};

/// The character at `offset` and its length, read as Xapian::Utf8Iterator reads it.
struct Decoded {
    char32_t code_point = 0;
    std::size_t length = 0;
};
[[nodiscard]] Decoded decode_beyond_ascii(std::string_view text, std::size_t offset) noexcept;
[[nodiscard]] inline Decoded decode_leniently(std::string_view text, std::size_t offset) noexcept {
    const auto lead = static_cast<std::uint8_t>(text[offset]);
    return lead < 0x80 ? Decoded{lead, 1} : decode_beyond_ascii(text, offset);
}

}  // namespace newsdex::analysis
