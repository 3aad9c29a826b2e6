// Text with marked parts, wrapped and coloured.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <newsdex/search.hpp>

namespace newsdex::output {

/// ANSI colours by what a text is; all empty without colour.
struct Palette {
    std::string_view title, match, meta, path, off;
};
[[nodiscard]] const Palette& palette(bool color);

/// Text made visible() that remembers which bytes are highlighted.
class StyledText {
  public:
    /// `highlights` in code points of `text` as it is.
    StyledText(std::string_view text, const std::vector<CodePointRange>& highlights);

    /// Appends the text to `out` in lines of at most `columns`, indentation included; every line
    /// but the first begins with `indent` blanks. `base` is the colour of what is not highlighted.
    void append_wrapped(std::string& out, std::size_t indent, std::size_t columns,
                        std::string_view base, const Palette& colors) const;

  private:
    void append_line(std::string& out, std::string_view line, std::string_view base,
                     const Palette& colors) const;

    std::string text_;
    std::vector<std::pair<std::size_t, std::size_t>> marked_;  // [first, last) bytes of text_
};

/// "1,234".
[[nodiscard]] std::string grouped(std::uint64_t number);
/// "1 article", "1,234 articles".
[[nodiscard]] std::string articles_text(std::uint64_t count);

}  // namespace newsdex::output
