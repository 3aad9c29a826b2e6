// Texts with marked words, for tests of snippets: "the [bank] rose" has one match.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/snippet.hpp"

namespace newsdex::search {

struct MarkedText {
    std::string text;
    std::vector<MatchedPlace> places;
};

/// `[word]` is a place of its own, `{two words}` one place of them all; each word is query word 0,
/// or the digit behind the bracket: "[bank]1".
inline MarkedText marked(std::string_view source) {
    MarkedText out;
    MatchedPlace group;
    std::size_t open = std::string_view::npos;
    bool is_group = false;
    const auto end_word = [&](std::size_t i) {
        if (open == std::string_view::npos || open == out.text.size()) return;
        std::uint32_t word = 0;
        if (i + 1 < source.size() && source[i + 1] >= '0' && source[i + 1] <= '9')
            word = static_cast<std::uint32_t>(source[i + 1] - '0');
        group.push_back({open, out.text.size(), word});
    };
    for (std::size_t i = 0; i < source.size(); ++i) {
        const char c = source[i];
        if (c == '[' || c == '{') {
            open = out.text.size();
            is_group = c == '{';
        } else if (c == ']' || c == '}') {
            end_word(i);
            out.places.push_back(group);
            group.clear();
            open = std::string_view::npos;
            if (i + 1 < source.size() && source[i + 1] >= '0' && source[i + 1] <= '9') ++i;
        } else {
            if (is_group && open != std::string_view::npos && c == ' ') {
                end_word(i);
                open = out.text.size() + 1;
            }
            out.text += c;
        }
    }
    return out;
}

/// The snippet with its highlights in brackets.
inline std::string shown(const Snippet& snippet) {
    std::string out;
    std::size_t code_point = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i <= snippet.text.size(); ++i) {
        const bool starts = i == snippet.text.size() ||
                            (static_cast<unsigned char>(snippet.text[i]) & 0xC0U) != 0x80;
        if (starts) {
            if (next < snippet.highlights.size() && snippet.highlights[next].last == code_point) {
                out += ']';
                ++next;
            }
            if (next < snippet.highlights.size() && snippet.highlights[next].first == code_point)
                out += '[';
            ++code_point;
        }
        if (i < snippet.text.size()) out += snippet.text[i];
    }
    return out;
}

}  // namespace newsdex::search
