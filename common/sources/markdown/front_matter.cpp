// Where the head begins and ends: between marks, or a JSON object.
#include "sources/markdown/front_matter.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "sources/json/scan.hpp"

namespace newsdex::sources {
namespace {

bool is_key_byte(char c) {
    return base::is_word_letter(c) || base::is_digit(c) || c == '_' || c == '-' || c == '.' ||
           c == ' ';
}

/// A line without its break and blanks at its end, and where the next one begins.
struct Line {
    std::string_view text;
    std::size_t next = 0;
};

Line line_at(std::string_view text, std::size_t at) {
    std::size_t end = std::min(text.find_first_of("\n\r", at), text.size());
    Line line{text.substr(at, end - at), 0};
    if (text.substr(end).starts_with("\r\n")) ++end;
    line.next = std::min(end + 1, text.size());
    while (!line.text.empty() && base::is_white_space(line.text.back())) line.text.remove_suffix(1);
    return line;
}

bool is_key_line(std::string_view line) {
    const bool quoted = line.starts_with('"') || line.starts_with('\'');
    const std::size_t begin = quoted ? 1 : 0;
    std::size_t at = begin;
    while (at < line.size() && is_key_byte(line[at])) ++at;
    if (at == begin || line[0] == ' ') return false;
    if (quoted && at < line.size()) ++at;
    if (at == line.size() || line[at] != ':') return false;
    return at + 1 == line.size() || base::is_white_space(line[at + 1]) || line[at + 1] == '"';
}

std::optional<FrontMatter> between_marks(std::string_view text, std::string_view mark) {
    const Line open = line_at(text, 0);
    // The language may stand behind the mark: ---toml, --- yaml.
    const std::string_view label = open.text.starts_with(mark)
                                       ? base::trim(open.text.substr(mark.size()), base::is_blank)
                                       : "-";
    if (!label.empty() && label != "yaml" && label != "yml" && label != "toml" && label != "json")
        return std::nullopt;
    const bool toml = mark == "+++" || label == "toml";
    bool has_key = toml;
    for (std::size_t at = open.next; at < text.size() && at <= kMaxFrontMatter;) {
        const Line line = line_at(text, at);
        if (line.text == mark || (!toml && line.text == "...")) {
            FrontMatter found;
            found.head = text.substr(open.next, at - open.next);
            found.body = text.substr(line.next);
            const std::size_t first = found.head.find_first_not_of(" \t\r\n");
            const bool json = first != std::string_view::npos && found.head[first] == '{';
            if (!has_key && !json) return std::nullopt;
            found.kind = toml ? FrontMatterKind::kToml
                              : (json ? FrontMatterKind::kJson : FrontMatterKind::kYaml);
            return found;
        }
        has_key = has_key || is_key_line(line.text);
        at = line.next;
    }
    return std::nullopt;
}

std::optional<FrontMatter> json_object(std::string_view text) {
    ValueScan scan;
    const std::string_view head = text.substr(0, kMaxFrontMatter);
    if (scan.scan(head) != ValueScan::State::kDone) return std::nullopt;
    FrontMatter found{FrontMatterKind::kJson, text.substr(0, scan.length()),
                      text.substr(scan.length())};
    const Line rest_of_line = line_at(found.body, 0);
    const Line blank = line_at(found.body, rest_of_line.next);
    const std::size_t first = found.body.find_first_not_of(" \t\r\n");
    if (!rest_of_line.text.empty() || !blank.text.empty() || first == std::string_view::npos)
        return std::nullopt;
    const bool more_json =
        std::string_view("{[,]\x1e").find(found.body[first]) != std::string_view::npos;
    if (more_json) return std::nullopt;
    return found;
}

}  // namespace

std::optional<FrontMatter> split_front_matter(std::string_view text) {
    if (text.starts_with("\xef\xbb\xbf")) text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return std::nullopt;
    const char c = text[first];
    const bool starts_line = first == 0 || text[first - 1] == '\n' || text[first - 1] == '\r';
    text.remove_prefix(first);
    if (c == '{') return json_object(text);
    if (!starts_line) return std::nullopt;
    if (c == '-') return between_marks(text, "---");
    if (c == '+') return between_marks(text, "+++");
    return std::nullopt;
}

}  // namespace newsdex::sources
