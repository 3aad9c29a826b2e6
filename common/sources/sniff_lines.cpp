// Header keys, rows of equal cells, envelopes of the wire.
#include "sources/sniff_lines.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/fields/names.hpp"
#include "sources/markdown/front_matter.hpp"

namespace newsdex::sources {
namespace {

std::string_view take_line(std::string_view& text) {
    std::size_t end = std::min(text.find_first_of("\n\r"), text.size());
    std::string_view line = text.substr(0, end);
    if (text.substr(end).starts_with("\r\n")) ++end;
    text.remove_prefix(std::min(end + 1, text.size()));
    while (!line.empty() && base::is_line_space(line.back())) line.remove_suffix(1);
    return line;
}

/// The key of a header line, "" if it is none.
std::string_view header_key(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos || colon == 0) return "";
    std::string_view key = line.substr(0, colon);
    while (!key.empty() && base::is_line_space(key.back())) key.remove_suffix(1);
    return key.find(' ') == std::string_view::npos ? key : std::string_view();
}

/// Keys that only mail has; Subject and Date alone may be the head of a plain text.
bool is_mail_key(std::string_view key) {
    const std::string lower = base::lower_case(key);
    return base::is_one_of(lower, {"return-path", "received", "from", "to", "message-id",
                                   "mime-version", "delivered-to"}) ||
           lower.starts_with("received-") || lower.starts_with("x-");
}

bool ends_with_year(std::string_view line) {
    return line.size() > 5 && line[line.size() - 5] == ' ' &&
           std::all_of(line.end() - 4, line.end(), base::is_digit);
}

struct Row {
    std::size_t cells = 1;
    std::size_t known = 0;  ///< cells that name a field of an article
    std::string_view rest;
    bool closed = true;
};

/// One record of delimited text: quoted cells may hold line breaks.
Row read_row(std::string_view text, char delimiter) {
    Row row;
    bool quoted = false;
    std::size_t cell_begin = 0;
    const auto end_cell = [&](std::size_t end) {
        const auto is_around = [](char c) { return c == '"' || base::is_line_space(c); };
        if (column_field(base::trim(text.substr(cell_begin, end - cell_begin), is_around)))
            ++row.known;
        cell_begin = end + 1;
    };
    std::size_t at = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') break;
        if (c == delimiter) {
            ++row.cells;
            end_cell(at);
        }
    }
    end_cell(at);
    row.closed = !quoted && at < text.size();
    while (at < text.size() && (text[at] == '\n' || text[at] == '\r')) ++at;
    row.rest = text.substr(at);
    return row;
}

bool is_csv_with(std::string_view text, bool is_all, bool named, char delimiter) {
    constexpr int kRows = 5;
    const Row header = read_row(text, delimiter);
    if (header.cells < 2) return false;
    // Prose may have a comma in each of its lines and "news" among its words.
    if (!named && header.known < 2) return false;
    std::string_view rest = header.rest;
    int rows = 1;
    while (!rest.empty() && rows < kRows) {
        const Row row = read_row(rest, delimiter);
        if (!row.closed && !is_all) break;  // cut by the end of the head
        if (row.cells != header.cells) return false;
        rest = row.rest;
        ++rows;
    }
    return rows > 1 || named;
}

}  // namespace

bool has_ending(std::string_view name, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(), [name](std::string_view ending) {
        return base::ends_ignoring_case(name, ending);
    });
}

std::string_view sniff_mail(std::string_view text, std::string_view name) {
    constexpr int kLines = 40;
    if (text.starts_with("From ")) {
        const std::string_view separator = take_line(text);
        const std::string_view key = header_key(take_line(text));
        if (ends_with_year(separator) && !key.empty()) return "mbox";
        return is_mail_key(key) ? "mail" : "";
    }
    int mail_keys = 0;
    int others = 0;
    for (int i = 0; i < kLines && !text.empty(); ++i) {
        const bool folded = base::is_line_space(text.front());
        const std::string_view line = take_line(text);
        if (folded && i > 0) continue;
        const std::string_view key = header_key(line);
        if (key.empty()) break;
        if (is_mail_key(key)) ++mail_keys;
        if (base::equal_ignoring_case(key, "subject") || base::equal_ignoring_case(key, "date"))
            ++others;
    }
    const bool named = name.ends_with(".eml") || name.ends_with(".EML");
    if (named && mail_keys + others > 0) return "mail";
    return mail_keys > 0 && mail_keys + others > 1 ? "mail" : "";
}

std::string_view sniff_wire(std::string_view head) {
    using namespace std::string_view_literals;
    const std::size_t first = head.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && head.substr(first).starts_with("ZCZC")) return "zczc";
    const bool anpa = head.starts_with("\x16\x16\x01"sv);
    const std::size_t start = anpa ? 2 : head.substr(0, 3).find('\x01');
    if (start == std::string_view::npos) return "";
    // A header of letters and digits follows; other binary content has the byte 01 as well.
    const std::string_view header = head.substr(start + 1, 4);
    const bool printable =
        header.size() == 4 &&
        std::all_of(header.begin(), header.end(), [](char c) { return c >= ' ' && c <= '~'; });
    if (!printable) return "";
    return anpa ? "anpa1312" : "iptc7901";
}

bool has_front_matter(std::string_view text) { return split_front_matter(text).has_value(); }

bool is_csv(std::string_view text, bool is_all, std::string_view name) {
    const bool named = name.ends_with(".csv") || name.ends_with(".tsv") || name.ends_with(".CSV") ||
                       name.ends_with(".TSV");
    if (text.starts_with("sep=")) return true;
    for (const char delimiter : {',', ';', '\t', '|'})
        if (is_csv_with(text, is_all, named, delimiter)) return true;
    return named;
}

}  // namespace newsdex::sources
