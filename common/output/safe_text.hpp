// Text from articles on its way to a terminal: nothing in it may move the cursor, change colours or
// turn the reading direction.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsdex::output {

/// A control character, a line or paragraph separator, or a mark of the reading direction.
[[nodiscard]] bool acts_on_terminal(char32_t c) noexcept;

/// Valid UTF-8 on one line: blanks of all kinds and line breaks as a space each, other control
/// characters as symbols (␛, <9B>), direction overrides as <U+202E>, ill-formed bytes as U+FFFD.
[[nodiscard]] std::string visible(std::string_view text);

/// visible() for names of files: line breaks and tabs come as symbols (␊), so that the name is
/// told.
[[nodiscard]] std::string visible_name(std::string_view bytes);

/// visible() for messages of several lines: line feeds stay.
[[nodiscard]] std::string visible_lines(std::string_view text);

/// Names of files for a terminal, as ls has them: quoted for the shell where it would read them
/// otherwise, so that what is copied names the file: 'a b.txt', $'red\033[31m.txt'.
[[nodiscard]] std::string shell_name(std::string_view bytes);

/// JSON with the control characters and direction marks outside ASCII as \u escapes: the same
/// value, and nothing in it acts on a terminal.
[[nodiscard]] std::string safe_json(std::string json);

/// `text` (as visible() gives it) broken at blanks into lines of at most `columns`; a word wider
/// than that is broken between characters where `break_words` is set, else has a line of its own.
/// Chinese, Japanese and Korean break anywhere. Blanks at breaks are dropped. Views into `text`.
[[nodiscard]] std::vector<std::string_view> wrap(std::string_view text, std::size_t columns,
                                                 bool break_words = true);

}  // namespace newsdex::output
