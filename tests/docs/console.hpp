#pragma once

// Sessions as documents show them: fences marked `console`, in which a line that begins with "$ "
// is a command and the lines after it are what it printed.
//
//     ```console
//     $ searcher '"rate cut"'
//     2 articles …
//     ```
//
// "…" stands for any text within a line, and alone on a line for any number of lines. A command
// with no line below it may print anything. Times ("1.4 ms", "0.2 s") are equal to each other.
// The fence may be indented, as in a list. A line that ends in "\" or "|" goes on in the next.

#include <string>
#include <string_view>
#include <vector>

namespace newsdex::test {

struct ConsoleStep {
    std::string command;
    std::vector<std::string> output;  ///< as shown; empty if nothing is
    int line = 0;                     ///< of the command in the document
};

/// The steps of every console fence of a document, in order.
[[nodiscard]] std::vector<ConsoleStep> console_steps(std::string_view markdown);

/// Is `printed` what the document shows?
[[nodiscard]] bool agrees(const std::vector<std::string>& shown,
                          const std::vector<std::string>& printed);

}  // namespace newsdex::test
