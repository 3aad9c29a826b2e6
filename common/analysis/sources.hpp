// The two ways a stretch of text is read: bytes of ASCII as they lie, or characters in NFKC. The
// scanner is one template over both, so that they cannot come to differ.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "analysis/characters.hpp"
#include "analysis/normalize.hpp"

namespace newsdex::analysis {

/// text[begin, end), all of it ASCII.
class AsciiSource {
  public:
    static constexpr bool kAscii = true;
    AsciiSource(std::string_view text, std::size_t begin, std::size_t end)
        : bytes_(text.substr(begin, end - begin)), begin_(begin), known_(ascii_characters()) {}

    [[nodiscard]] std::size_t size() const noexcept { return bytes_.size(); }
    [[nodiscard]] char32_t at(std::size_t i) const noexcept {
        return static_cast<unsigned char>(bytes_[i]);
    }
    [[nodiscard]] const Character& know(std::size_t i) const noexcept { return known_[at(i)]; }
    [[nodiscard]] std::uint32_t begin(std::size_t i) const noexcept {
        return static_cast<std::uint32_t>(begin_ + i);
    }
    /// One after the last byte of character i.
    [[nodiscard]] std::uint32_t end(std::size_t i) const noexcept { return begin(i) + 1; }
    [[nodiscard]] const char* bytes() const noexcept { return bytes_.data(); }

  private:
    std::string_view bytes_;
    std::size_t begin_;
    const std::array<Character, 128>& known_;
};

class UnicodeSource {
  public:
    static constexpr bool kAscii = false;
    explicit UnicodeSource(const std::vector<TextCharacter>& characters)
        : characters_(characters) {}

    [[nodiscard]] std::size_t size() const noexcept { return characters_.size(); }
    [[nodiscard]] char32_t at(std::size_t i) const noexcept {
        return characters_[i].known->code_point;
    }
    [[nodiscard]] const Character& know(std::size_t i) const noexcept {
        return *characters_[i].known;
    }
    [[nodiscard]] std::uint32_t begin(std::size_t i) const noexcept { return characters_[i].begin; }
    [[nodiscard]] std::uint32_t end(std::size_t i) const noexcept { return characters_[i].end; }

  private:
    const std::vector<TextCharacter>& characters_;
};

/// Does a word go on with character `i`?
template <class Source>
[[nodiscard]] bool goes_on(const Source& source, std::size_t i) {
    return i < source.size() && source.know(i).is(Character::kWordPart) &&
           !source.know(i).is(Character::kCjkBlock);
}

}  // namespace newsdex::analysis
