// Places in code points to places in bytes, then the marks around them.
#include "output/highlight.hpp"

#include <array>

#include "base/utf8.hpp"

namespace newsdex::output {
namespace {

constexpr std::string_view kSigns = "&<>\"'";
constexpr std::array<std::string_view, kSigns.size()> kEscapes = {"&amp;", "&lt;", "&gt;", "&quot;",
                                                                  "&#39;"};

bool is_sign(char c) { return c == '&' || c == '<' || c == '>' || c == '"' || c == '\''; }

void append_escaped(std::string& out, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t first = at;
        while (at < text.size() && !is_sign(text[at])) ++at;
        out += text.substr(first, at - first);
        if (at < text.size()) out += kEscapes[kSigns.find(text[at++])];
    }
}

}  // namespace

void for_each_part(std::string_view text, const std::vector<CodePointRange>& highlights,
                   const std::function<void(std::string_view, bool)>& part) {
    std::size_t byte = 0;
    std::size_t code_point = 0;
    const auto take_to = [&](std::size_t target) {
        const std::size_t start = byte;
        for (; code_point < target && byte < text.size(); ++code_point)
            byte += base::decode(text, byte).length;
        return text.substr(start, byte - start);
    };
    for (const auto& [first, last] : highlights) {
        if (const auto plain = take_to(first); !plain.empty()) part(plain, false);
        if (const auto marked = take_to(last); !marked.empty()) part(marked, true);
    }
    if (byte < text.size()) part(text.substr(byte), false);
}

std::string marked_html(std::string_view text, const std::vector<CodePointRange>& highlights) {
    std::string out;
    out.reserve(text.size() + 16 * highlights.size());
    for_each_part(text, highlights, [&](std::string_view piece, bool is_highlighted) {
        if (is_highlighted) out += "<mark>";
        append_escaped(out, piece);
        if (is_highlighted) out += "</mark>";
    });
    return out;
}

}  // namespace newsdex::output
