// Lines to paragraphs: wrapped copy is joined, other lines are paragraphs of their own.
#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

namespace newsdex::text {

/// How the lines of a text are laid out.
struct Layout {
    bool is_wrapped = false;  ///< lines end where the column ended, not where a thought did
    std::size_t indent = 0;   ///< blanks in front of every line
    std::size_t median = 0;   ///< columns of a line that another follows
};

/// Looks at all lines, once.
[[nodiscard]] Layout layout_of(std::string_view text);

/// The text with its wrapped lines joined and one blank line between paragraphs: the form of
/// Article::body. Lines that only separate (***, -30-) are left out; control characters become
/// blanks. At most `limit` bytes, cut at a character; `was_cut` tells. Linear.
[[nodiscard]] std::string body_of_lines(std::string_view text, const Layout& layout,
                                        std::size_t limit = std::numeric_limits<std::size_t>::max(),
                                        bool* was_cut = nullptr);
[[nodiscard]] std::string body_of_lines(std::string_view text);

/// A line that parts or ends copy and says nothing: "***", "* * *", "___", "-30-", "###", "ENDS".
[[nodiscard]] bool is_separator(std::string_view line);

}  // namespace newsdex::text
