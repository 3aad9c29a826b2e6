// Counts what each line and paragraph would cost md4c.
#include "sources/markdown/bounds.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "base/ascii.hpp"

namespace newsdex::sources {
namespace {

constexpr std::uint64_t kMaxLookups = 1'000'000'000;  // lines of a paragraph × its brackets: 0.2 s
constexpr std::size_t kMaxMarks = 100;                // of quotes and lists on one line
constexpr std::size_t kMaxIndent = 400;               // bytes before the text of a list's item

/// The length of a quote's or list's mark at the front of the text; 0 if there is none.
std::size_t mark_length(std::string_view text) {
    if (text.empty()) return 0;
    if (text[0] == '>') return 1;
    std::size_t length = 0;
    while (length < text.size() && length < 9 && base::is_digit(text[length])) ++length;
    const std::string_view signs = length > 0 ? ".)" : "-+*";
    if (length == text.size() || signs.find(text[length]) == std::string_view::npos) return 0;
    ++length;
    return length == text.size() || base::is_blank(text[length]) ? length : 0;
}

/// `- - - -`: a line across, whatever its length.
bool is_rule(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos) return false;
    const char sign = line[first];
    return (sign == '-' || sign == '*') && std::all_of(line.begin(), line.end(), [&](char c) {
               return c == sign || base::is_blank(c);
           });
}

bool opens_too_much(std::string_view line) {
    std::size_t marks = 0;
    std::size_t at = 0;
    while (at < line.size()) {
        if (base::is_blank(line[at])) {
            ++at;
            continue;
        }
        const std::size_t length = mark_length(line.substr(at));
        if (length == 0) break;
        ++marks;
        at += length;
    }
    return (marks > kMaxMarks || (marks > 0 && at > kMaxIndent)) && !is_rule(line);
}

}  // namespace

bool is_within_markdown_bounds(std::string_view text) {
    std::uint64_t lines = 0;
    std::uint64_t brackets = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.find_first_not_of(" \t") == std::string_view::npos) {
            lines = 0;
            brackets = 0;
            continue;
        }
        if (opens_too_much(line)) return false;
        ++lines;
        brackets += static_cast<std::uint64_t>(std::count(line.begin(), line.end(), '['));
        if (lines * brackets > kMaxLookups) return false;
    }
    return true;
}

}  // namespace newsdex::sources
