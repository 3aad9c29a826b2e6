// Wraps by columns and lays the style on, so that no mark is parted.
#include "output/styled_text.hpp"

#include <algorithm>

#include "output/highlight.hpp"
#include "output/safe_text.hpp"

namespace newsdex::output {

const Palette& palette(bool color) {
    static constexpr Palette kPlain{};
    static constexpr Palette kColors{"\x1b[1m", "\x1b[1;31m", "\x1b[36m", "\x1b[35m", "\x1b[0m"};
    return color ? kColors : kPlain;
}

StyledText::StyledText(std::string_view text, const std::vector<CodePointRange>& highlights) {
    for_each_part(text, highlights, [this](std::string_view piece, bool is_highlighted) {
        const std::size_t first = text_.size();
        text_ += visible(piece);
        if (is_highlighted) marked_.emplace_back(first, text_.size());
    });
}

void StyledText::append_wrapped(std::string& out, std::size_t indent, std::size_t columns,
                                std::string_view base, const Palette& colors) const {
    const std::size_t room = columns > indent + 10 ? columns - indent : 10;
    bool first = true;
    for (const std::string_view line : wrap(text_, room)) {
        if (!first) out.append(indent, ' ');
        first = false;
        append_line(out, line, base, colors);
        out += '\n';
    }
    if (first) out += '\n';
}

void StyledText::append_line(std::string& out, std::string_view line, std::string_view base,
                             const Palette& colors) const {
    const auto start = static_cast<std::size_t>(line.data() - text_.data());
    const std::size_t end = start + line.size();
    std::size_t at = start;
    const auto put = [&](std::size_t to, std::string_view color) {
        if (to <= at) return;
        out += color;
        out.append(text_, at, to - at);
        if (!color.empty()) out += colors.off;
        at = to;
    };
    for (const auto& [first, last] : marked_) {
        put(std::clamp(first, at, end), base);
        put(std::clamp(last, at, end), colors.match);
    }
    put(end, base);
}

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3;) {
        at -= 3;
        digits.insert(at, ",");
    }
    return digits;
}

std::string articles_text(std::uint64_t count) {
    return grouped(count) + (count == 1 ? " article" : " articles");
}

}  // namespace newsdex::output
