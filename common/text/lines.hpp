// A text line by line, whatever ends its lines.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace newsdex::text {

/// Line ends are CRLF, LF, CR, U+2028, U+2029 and form feed. Views look into the text.
struct Line {
    std::string_view text = {};  ///< without its end and the blanks before it
    std::size_t begin = 0;       ///< offset of the line in the text
    std::size_t next = 0;        ///< offset of the line after it
    std::size_t indent = 0;      ///< blanks in front, a TAB counts 8; text still has them
    bool ends_in_feed = false;   ///< a form feed ended it

    [[nodiscard]] bool is_blank() const noexcept { return text.empty(); }
    /// Without the blanks in front.
    [[nodiscard]] std::string_view content() const noexcept;
};

/// Yields the lines one after another. Constant memory; one thread at a time.
class LineReader {
  public:
    explicit LineReader(std::string_view text, std::size_t from = 0);
    /// nullopt at the end. A text that ends in a line end has no empty line after it.
    std::optional<Line> next();

  private:
    std::string_view text_;
    std::size_t at_;
    bool only_lf_;
};

/// Columns that the line takes on a screen, about: 1 a character, 2 for East Asian ones.
[[nodiscard]] std::size_t width_of(std::string_view line);
/// Does the line end in a letter and a hyphen that parts a word ("cap-"), and does the next begin
/// with a lower-case letter?
[[nodiscard]] bool parts_a_word(std::string_view line, std::string_view next);
/// True for a character of Chinese or Japanese script, which are written without blanks.
[[nodiscard]] bool is_unspaced(char32_t c) noexcept;

}  // namespace newsdex::text
