// A row of places reached in the text for each element of the pattern: no going back, no recursion.
#include "base/glob.hpp"

#include <cstddef>
#include <vector>

#include "base/utf8.hpp"

namespace newsdex::base {
namespace {

/// One step of a pattern: how many bytes of it, and what it takes.
struct Element {
    enum class Kind { kByte, kAnyInName, kAnything, kFolders, kOne, kSet } kind = Kind::kByte;
    std::size_t length = 1;  ///< bytes of the pattern
    char byte = 0;
    std::string_view set;  ///< inside of the brackets
};

std::size_t set_end(std::string_view pattern, std::size_t at) {
    std::size_t end = at + 1;
    if (end < pattern.size() && (pattern[end] == '!' || pattern[end] == '^')) ++end;
    if (end < pattern.size() && pattern[end] == ']') ++end;  // a bracket that stands first
    while (end < pattern.size() && pattern[end] != ']') ++end;
    return end;
}

Element element_at(std::string_view pattern, std::size_t at) {
    using Kind = Element::Kind;
    const char c = pattern[at];
    const std::string_view rest = pattern.substr(at);
    if (rest.starts_with("**/")) return {Kind::kFolders, 3, 0, {}};
    if (rest.starts_with("**")) return {Kind::kAnything, 2, 0, {}};
    if (c == '*') return {Kind::kAnyInName, 1, 0, {}};
    if (c == '?') return {Kind::kOne, 1, 0, {}};
    if (c == '\\' && rest.size() > 1) return {Kind::kByte, 2, rest[1], {}};
    if (c == '[') {
        const std::size_t end = set_end(pattern, at);
        if (end < pattern.size())
            return {Kind::kSet, end + 1 - at, 0, pattern.substr(at + 1, end - at - 1)};
    }
    return {Kind::kByte, 1, c, {}};
}

bool set_has(std::string_view set, char c) {
    const bool negated = !set.empty() && (set.front() == '!' || set.front() == '^');
    if (negated) set.remove_prefix(1);
    const auto value = static_cast<unsigned char>(c);
    bool found = false;
    for (std::size_t i = 0; i < set.size() && !found; ++i) {
        const auto low = static_cast<unsigned char>(set[i]);
        if (i + 2 < set.size() && set[i + 1] == '-') {
            found = low <= value && value <= static_cast<unsigned char>(set[i + 2]);
            i += 2;
        } else {
            found = low == value;
        }
    }
    return found != negated;
}

/// Bytes of text that the element takes at `at`, for elements of one step; 0 if it does not match.
std::size_t step(const Element& element, std::string_view text, std::size_t at) {
    using Kind = Element::Kind;
    const char c = text[at];
    if (element.kind == Kind::kByte) return c == element.byte ? 1 : 0;
    if (c == '/') return 0;
    if (element.kind == Kind::kSet) return set_has(element.set, c) ? 1 : 0;
    return decode(text, at).length;
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view text) {
    using Kind = Element::Kind;
    // reached[i]: the pattern so far matches text[0, i). One row per element.
    std::vector<char> reached(text.size() + 1, 0);
    std::vector<char> next(text.size() + 1, 0);
    reached[0] = 1;
    for (std::size_t at = 0; at < pattern.size();) {
        const Element element = element_at(pattern, at);
        at += element.length;
        next.assign(text.size() + 1, 0);
        bool open = false;  // a star that began further left still runs
        for (std::size_t i = 0; i <= text.size(); ++i) {
            switch (element.kind) {
                case Kind::kAnyInName:
                    if (i > 0 && text[i - 1] == '/') open = false;
                    open = open || reached[i] != 0;
                    next[i] = open ? 1 : 0;
                    break;
                case Kind::kAnything:
                    open = open || reached[i] != 0;
                    next[i] = open ? 1 : 0;
                    break;
                case Kind::kFolders:
                    next[i] = reached[i] != 0 || (open && i > 0 && text[i - 1] == '/') ? 1 : 0;
                    open = open || reached[i] != 0;
                    break;
                default:
                    if (reached[i] == 0 || i == text.size()) break;
                    if (const std::size_t taken = step(element, text, i); taken > 0)
                        next[i + taken] = 1;
            }
        }
        reached.swap(next);
    }
    return reached[text.size()] != 0;
}

bool glob_may_match_below(std::string_view pattern, std::string_view folder) {
    while (!folder.empty()) {
        const std::string_view wanted = pattern.substr(0, pattern.find('/'));
        if (wanted.find("**") != std::string_view::npos) return true;
        const std::string_view given = folder.substr(0, folder.find('/'));
        if (wanted.size() == pattern.size() || !glob_matches(wanted, given)) return false;
        pattern.remove_prefix(wanted.size() + 1);
        folder.remove_prefix(given.size());
        if (!folder.empty()) folder.remove_prefix(1);
    }
    return true;
}

}  // namespace newsdex::base
