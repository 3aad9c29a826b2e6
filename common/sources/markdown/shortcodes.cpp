// Takes out what static site generators put between {{ and }}.
#include <algorithm>
#include <array>

#include "sources/markdown/text.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kLongestTag = 16 << 10;  // bytes; tags may hold whole captions

struct Marks {
    std::string_view open, close;
};

// The longer ones first: `{{` begins them as well.
constexpr std::array kMarks = {Marks{"{{<", ">}}"}, Marks{"{{%", "%}}"}, Marks{"{{", "}}"},
                               Marks{"{%", "%}"}};

/// Length of the tag at the front, 0 if there is none.
std::size_t tag_length(std::string_view text) {
    for (const Marks& marks : kMarks) {
        if (!text.starts_with(marks.open)) continue;
        const std::size_t end = text.substr(0, kLongestTag).find(marks.close, marks.open.size());
        if (end != std::string_view::npos) return end + marks.close.size();
    }
    return 0;
}

}  // namespace

std::string without_shortcodes(std::string_view markdown) {
    std::string out;
    out.reserve(markdown.size());
    std::size_t budget = markdown.size() + kLongestTag;  // bytes looked at in vain: keeps it linear
    for (std::size_t at = 0; at < markdown.size();) {
        const std::size_t next = std::min(markdown.find('{', at), markdown.size());
        out.append(markdown, at, next - at);
        at = next;
        if (at == markdown.size()) break;
        const std::string_view rest = markdown.substr(at);
        const bool may_be_tag = rest.starts_with("{{") || rest.starts_with("{%");
        const std::size_t length = may_be_tag && budget > 0 ? tag_length(rest) : 0;
        if (length > 0) {
            at += length;
            continue;
        }
        if (may_be_tag) budget -= std::min(budget, std::min(rest.size(), kLongestTag));
        out += '{';
        ++at;
    }
    return out;
}

}  // namespace newsdex::sources
