#include "tests/docs/console.hpp"

#include <algorithm>
#include <regex>
#include <sstream>

namespace newsdex::test {
namespace {

constexpr std::string_view kAnything = "…";

std::string_view trimmed(std::string_view line) {
    const std::size_t last = line.find_last_not_of(" \t\r");
    return last == std::string_view::npos ? std::string_view() : line.substr(0, last + 1);
}

std::string without_times(std::string_view line) {
    static const std::regex time(R"rx(\b\d+(\.\d+)? ?(µs|ms|s)\b)rx");
    return std::regex_replace(std::string(trimmed(line)), time, "0 ms");
}

// "…" within the line matches any text: the rest is found piece by piece, from left to right.
bool line_agrees(std::string_view shown, std::string_view printed) {
    std::size_t at = 0;
    bool open = false;
    while (true) {
        const std::size_t gap = shown.find(kAnything);
        const std::string_view piece = shown.substr(0, gap);
        if (gap == std::string_view::npos) {
            if (!open) return printed.substr(at) == piece;
            return printed.size() >= at + piece.size() && printed.ends_with(piece);
        }
        const std::size_t found = printed.find(piece, at);
        if (found == std::string_view::npos || (!open && found != at)) return false;
        at = found + piece.size();
        open = true;
        shown.remove_prefix(gap + kAnything.size());
    }
}

bool agrees_from(const std::vector<std::string>& shown, std::size_t s,
                 const std::vector<std::string>& printed, std::size_t p) {
    for (; s < shown.size(); ++s, ++p) {
        if (trimmed(shown[s]) == kAnything) {
            for (std::size_t next = p; next <= printed.size(); ++next)
                if (agrees_from(shown, s + 1, printed, next)) return true;
            return false;
        }
        if (p == printed.size() || !line_agrees(without_times(shown[s]), without_times(printed[p])))
            return false;
    }
    return p == printed.size();
}

bool goes_on(std::string_view command) { return command.ends_with('\\') || command.ends_with('|'); }

}  // namespace

std::vector<ConsoleStep> console_steps(std::string_view markdown) {
    std::vector<ConsoleStep> steps;
    std::istringstream in{std::string(markdown)};
    bool inside = false;
    std::size_t indent = 0;  // of the fence, in a list: no part of its lines
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
        const bool is_fence = line.compare(blanks, 3, "```") == 0;
        if (is_fence && !inside) indent = blanks;
        line.erase(0, std::min(blanks, indent));
        if (is_fence)
            inside = !inside && trimmed(line) == "```console";
        else if (!inside)
            continue;
        else if (!steps.empty() && steps.back().output.empty() && goes_on(steps.back().command))
            steps.back().command += '\n' + line;
        else if (line.starts_with("$ "))
            steps.push_back({line.substr(2), {}, number});
        else if (!steps.empty())
            steps.back().output.push_back(line);
    }
    // Blank lines between two commands separate them and are not output.
    for (ConsoleStep& step : steps)
        while (!step.output.empty() && trimmed(step.output.back()).empty()) step.output.pop_back();
    return steps;
}

bool agrees(const std::vector<std::string>& shown, const std::vector<std::string>& printed) {
    std::vector<std::string> lines = printed;
    while (!lines.empty() && trimmed(lines.back()).empty()) lines.pop_back();
    return shown.empty() || agrees_from(shown, 0, lines, 0);
}

}  // namespace newsdex::test
