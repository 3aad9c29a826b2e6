// What Markdown may hold before md4c sees it.
//
// md4c 0.4.8 looks up the line of every bracket from the first line of its paragraph, and goes
// through all open quotes and lists at every line: `[a]` on 64,000 lines of one paragraph take 0.6
// s, 64,000 list marks on one line with as many blank lines below 4.6 s, and four times that for
// twice as much. The text is read once, and what would take so long is laid out as lines instead.
#pragma once

#include <string_view>

namespace newsdex::sources {

/// True if md4c is done with it in time that grows with its length.
[[nodiscard]] bool is_within_markdown_bounds(std::string_view text);

}  // namespace newsdex::sources
