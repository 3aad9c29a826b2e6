// How such files begin. Each row is a line that prose does not begin with.
#include "sources/sniff_kind.hpp"

#include <algorithm>
#include <iterator>

#include "base/ascii.hpp"

namespace newsdex::sources {
namespace {

struct Opening {
    std::string_view kind, text;
    bool is_whole_word = false;  ///< a blank, a line end or nothing follows
};

constexpr Opening kOpenings[] = {
    {"office document", "{\\rtf"},
    {"subtitles", "WEBVTT", true},
    {"subtitles", "[Script Info]"},
    {"calendar", "BEGIN:VCALENDAR", true},
    {"address book", "BEGIN:VCARD", true},
    {"bibliography", "TY  - "},
    {"TeX source", "\\documentclass"},
    {"TeX source", "\\documentstyle"},
    {"TeX source", "\\begin{document}"},
    {"SQL", "-- MySQL dump"},
    {"SQL", "-- MariaDB dump"},
    {"SQL", "-- PostgreSQL database dump"},
    {"SQL", "PRAGMA foreign_keys"},
};

/// "00:00:01,000 --> 00:00:04,000" below a number: SubRip has no mark of its own.
bool is_subrip(std::string_view text) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string_view::npos) return false;
    const std::size_t line = text.find_first_not_of(" \t\r\n", digits);
    if (line == std::string_view::npos) return false;
    const std::string_view times = text.substr(line, 40);
    const std::size_t arrow = times.find(" --> ");
    return arrow != std::string_view::npos && arrow >= 5 &&
           times.substr(0, arrow).find_first_not_of("0123456789:,.") == std::string_view::npos;
}

/// "@article{doe2024,"
bool is_bibtex(std::string_view text) {
    if (!text.starts_with('@')) return false;
    const std::size_t brace = text.substr(0, 30).find('{');
    if (brace == std::string_view::npos || brace < 4) return false;
    const std::string_view name = base::trim(text.substr(1, brace - 1), base::is_blank);
    const std::size_t comma = text.substr(brace).find_first_of(",}\n");
    return std::all_of(name.begin(), name.end(), base::is_letter) &&
           comma != std::string_view::npos && text[brace + comma] == ',';
}

/// "CREATE TABLE x (", "INSERT INTO x VALUES (": an instruction with its bracket, in capitals.
bool is_sql(std::string_view text) {
    constexpr std::string_view kWords[] = {"CREATE TABLE ", "INSERT INTO ", "DROP TABLE ",
                                           "CREATE DATABASE "};
    const bool begins =
        std::any_of(std::begin(kWords), std::end(kWords),
                    [text](std::string_view word) { return text.starts_with(word); });
    return begins && text.substr(0, 4096).find_first_of("(;") != std::string_view::npos;
}

/// "callback({": what a script calls. A comment may stand in front against old attacks.
bool is_jsonp(std::string_view text) {
    if (text.starts_with("/**/")) text.remove_prefix(4);
    const auto is_name = [](char c) {
        return base::is_letter(c) || base::is_digit(c) || c == '_' || c == '$' || c == '.';
    };
    const std::size_t name = static_cast<std::size_t>(
        std::find_if_not(text.begin(), text.end(), is_name) - text.begin());
    if (name == 0 || name > 100 || base::is_digit(text.front())) return false;
    text.remove_prefix(name);
    if (!text.starts_with('(')) return false;
    const std::size_t open = text.find_first_not_of(" \t\r\n", 1);
    if (open == std::string_view::npos || (text[open] != '{' && text[open] != '[')) return false;
    const std::size_t value = text.find_first_not_of(" \t\r\n", open + 1);
    return value != std::string_view::npos &&
           std::string_view("\"{[}]").find(text[value]) != std::string_view::npos;
}

/// Comments before the first instruction of TeX ("% …") or SQL ("-- …").
std::string_view without_comments(std::string_view text, std::string_view sign) {
    for (int lines = 0; lines < 50 && text.starts_with(sign); ++lines) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        text.remove_prefix(end + 1);
        while (!text.empty() && base::is_white_space(text.front())) text.remove_prefix(1);
    }
    return text;
}

std::string_view opening_kind(std::string_view text) {
    for (const Opening& row : kOpenings) {
        if (!text.starts_with(row.text)) continue;
        const std::string_view rest = text.substr(row.text.size());
        if (!row.is_whole_word || rest.empty() || base::is_space(rest.front())) return row.kind;
    }
    return "";
}

}  // namespace

std::string_view kind_by_text(std::string_view text) {
    const std::string_view kind = opening_kind(text);
    if (!kind.empty()) return kind;
    if (is_subrip(text)) return "subtitles";
    if (is_bibtex(text)) return "bibliography";
    if (is_jsonp(text)) return "JSONP";
    if (is_sql(without_comments(text, "--"))) return "SQL";
    return text.starts_with('%') && opening_kind(without_comments(text, "%")) == "TeX source"
               ? "TeX source"
               : "";
}

}  // namespace newsdex::sources
