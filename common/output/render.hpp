// Results as text, JSON, JSON Lines, CSV or paths: the table of formats is in render.cpp.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include <newsdex/search.hpp>

namespace newsdex::output {

struct RenderOptions {
    bool color = false;        ///< ANSI colours (text only)
    std::size_t columns = 80;  ///< width of the terminal, at least 20 (text only)
    bool terminal = false;     ///< printed on one: names are quoted, cells shown (paths, csv)
    bool nul = false;          ///< NUL instead of a line feed behind each path (paths only)
};

/// One way to print results. All output is UTF-8 whatever the locale, but for the raw bytes of
/// paths; it ends with a line feed unless it is empty.
struct Format {
    std::string_view name;     ///< "json"
    std::string_view summary;  ///< what it is, for --help: lower case, no full stop
    std::string (*render)(const Results&, const RenderOptions&);
    /// True if notes, total and suggestion are part of the output; else the program tells them on
    /// stderr (remarks() has the lines).
    bool tells_all = false;
};

/// Every format, the default first: text, json, jsonl, csv, paths.
[[nodiscard]] std::span<const Format> formats();
/// nullptr if there is none of that name.
[[nodiscard]] const Format* find_format(std::string_view name);

/// What formats of hits alone leave out, for stderr: a line each for the total, the notes and the
/// suggestion; terminal-safe, no colour.
[[nodiscard]] std::string remarks(const Results& results);

}  // namespace newsdex::output
