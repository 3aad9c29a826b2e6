// Finds line ends of every kind; LF alone at memory speed.
#include "text/lines.hpp"

#include <unicode/uchar.h>

#include <cstring>

#include "base/utf8.hpp"

namespace newsdex::text {
namespace {

constexpr std::string_view kLineSeparator = "\u2028", kParagraphSeparator = "\u2029";

bool has_only_lf(std::string_view text) {
    const auto has = [text](int byte) {
        return !text.empty() && std::memchr(text.data(), byte, text.size()) != nullptr;
    };
    return !has('\r') && !has('\f') && text.find(kLineSeparator) == std::string_view::npos &&
           text.find(kParagraphSeparator) == std::string_view::npos;
}

struct End {
    std::size_t at, next;
    bool is_feed = false;
};

End find_end(std::string_view text, std::size_t from) {
    for (std::size_t i = from; i < text.size(); ++i) {
        switch (text[i]) {
            case '\n':
                return {i, i + 1};
            case '\r':
                return {i, i + (text.substr(i + 1).starts_with('\n') ? 2U : 1U)};
            case '\f':
                return {i, i + 1, true};
            case '\xE2':
                if (text.substr(i).starts_with(kLineSeparator) ||
                    text.substr(i).starts_with(kParagraphSeparator))
                    return {i, i + 3};
                break;
            default:
                break;
        }
    }
    return {text.size(), text.size()};
}

std::string_view without_end_blanks(std::string_view line) {
    for (;;)
        if (line.ends_with(' ') || line.ends_with('\t') || line.ends_with('\v'))
            line.remove_suffix(1);
        else if (line.ends_with("\u00A0"))
            line.remove_suffix(2);
        else if (line.ends_with("\u3000"))
            line.remove_suffix(3);
        else
            return line;
}

/// Length in bytes and columns of the blank at the start, 0 if there is none.
std::size_t blank_at_start(std::string_view line, std::size_t& columns) {
    if (line.starts_with(' ')) return columns += 1, 1;
    if (line.starts_with('\t')) return columns += 8, 1;
    if (line.starts_with("\u00A0")) return columns += 1, 2;
    if (line.starts_with("\u3000")) return columns += 2, 3;
    return 0;
}

}  // namespace

std::string_view Line::content() const noexcept {
    std::string_view rest = text;
    std::size_t columns = 0;
    while (const std::size_t length = blank_at_start(rest, columns)) rest.remove_prefix(length);
    return rest;
}

LineReader::LineReader(std::string_view text, std::size_t from)
    : text_(text), at_(from), only_lf_(has_only_lf(text.substr(from))) {}

std::optional<Line> LineReader::next() {
    if (at_ >= text_.size()) return std::nullopt;
    End end{text_.size(), text_.size()};
    if (only_lf_) {
        const std::size_t found = text_.find('\n', at_);
        if (found != std::string_view::npos) end = {found, found + 1};
    } else {
        end = find_end(text_, at_);
    }
    Line line{.text = without_end_blanks(text_.substr(at_, end.at - at_)),
              .begin = at_,
              .next = end.next,
              .ends_in_feed = end.is_feed};
    std::string_view rest = line.text;
    while (const std::size_t length = blank_at_start(rest, line.indent)) rest.remove_prefix(length);
    at_ = end.next;
    return line;
}

std::size_t width_of(std::string_view line) {
    std::size_t width = 0;
    for (const char c : line) {
        const auto byte = static_cast<unsigned char>(c);
        width += (byte & 0xC0) != 0x80 ? 1U : 0U;
        width += byte >= 0xE3 && byte <= 0xED ? 1U : 0U;
    }
    return width;
}

bool parts_a_word(std::string_view line, std::string_view next) {
    if (line.size() < 2 || line.back() != '-' || next.empty()) return false;
    const std::size_t before = base::character_begin(line, line.size() - 2);
    const base::Decoded left = base::decode(line, before), right = base::decode(next, 0);
    return u_isalpha(static_cast<UChar32>(left.code_point)) != 0 &&
           u_islower(static_cast<UChar32>(right.code_point)) != 0;
}

bool is_unspaced(char32_t c) noexcept {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF00 && c <= 0xFF9F) || (c >= 0x20000 && c <= 0x3FFFF);
}

}  // namespace newsdex::text
