// The first lines of a text, as the rules of its head look at them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dates/scanner.hpp"
#include "text/lines.hpp"
#include "text/paragraphs.hpp"

namespace newsdex::sources {

struct HeadLine {
    std::string_view content;
    std::size_t next = 0;  ///< offset of the line after it and after blank lines
    std::size_t width = 0;
    bool follows_blank = false;
    bool is_indented = false;
};

/// The first 40 lines that are not blank, of 64 KiB at most.
[[nodiscard]] std::vector<HeadLine> head_lines(std::string_view text, const text::Layout& layout);

/// Number of lines from `at` on that are the headline, 0 if none is. `context` as for a dateline.
[[nodiscard]] std::size_t headline_length(const std::vector<HeadLine>& lines, std::size_t at,
                                          const text::Layout& layout,
                                          const dates::DateContext& context);
/// Is the line at `at`, which stands below the headline, a second headline?
[[nodiscard]] bool is_subtitle(const std::vector<HeadLine>& lines, std::size_t at,
                               const dates::DateContext& context);
/// Does the line belong to a head, and is it no headline: byline, date, address, label, contact?
[[nodiscard]] bool is_head_matter(const std::vector<HeadLine>& lines, std::size_t at,
                                  const dates::DateContext& context);
/// Lines joined as one.
[[nodiscard]] std::string joined(const std::vector<HeadLine>& lines, std::size_t at,
                                 std::size_t count);
/// A line of = or - under a headline.
[[nodiscard]] bool is_underline(std::string_view line);

}  // namespace newsdex::sources
