// Results as text, JSON, JSON Lines, CSV or paths: the table of formats is in render.cpp.
#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <newsdex/search.hpp>

namespace newsdex::output {

struct RenderOptions {
    bool color = false;        ///< ANSI colours (text only)
    std::size_t columns = 80;  ///< width of the terminal, at least 20 (text only)
    bool terminal = false;     ///< printed on one: names are quoted, cells shown
    bool nul = false;          ///< NUL instead of a line feed behind each path (paths only)
    std::string here = {};     ///< the folder that paths are to open from, absolute (text, paths)
};

/// Prints one answer piece by piece, so that a list of any length needs no more memory than a
/// short one. What the members return goes out in the order of the calls. One thread.
class Printer {
  public:
    virtual ~Printer() = default;
    /// Once, before the hits; those that `results` holds are not looked at.
    [[nodiscard]] virtual std::string begin(const Results& /*results*/) { return {}; }
    [[nodiscard]] virtual std::string hit(const Hit& hit) = 0;
    [[nodiscard]] virtual std::string end() { return {}; }
};

/// One way to print results. All output is UTF-8 whatever the locale, but for the raw bytes of
/// paths; it ends with a line feed unless it is empty.
struct Format {
    std::string_view name;     ///< "json"
    std::string_view summary;  ///< what it is, for --help: lower case, no full stop
    std::unique_ptr<Printer> (*printer)(const RenderOptions&);
    /// True if notes, total and suggestion are part of the output, which is then a page; else it is
    /// a list, and the program tells them on stderr (remarks() has the lines).
    bool tells_all = false;
    bool has_articles = true;  ///< false: of a hit it has where that lies alone

    /// The whole answer, with the hits that it holds.
    [[nodiscard]] std::string render(const Results& results, const RenderOptions& options) const;
};

/// What the printer makes of an answer with its hits.
[[nodiscard]] std::string printed(Printer& printer, const Results& results);

/// Every format, the default first: text, json, jsonl, csv, paths.
[[nodiscard]] std::span<const Format> formats();
/// nullptr if there is none of that name.
[[nodiscard]] const Format* find_format(std::string_view name);

/// Are there matches that are not on the page?
[[nodiscard]] bool is_cut(const Results& results);

/// What formats of hits alone leave out, for stderr: a line each for the total, the notes and the
/// suggestion; terminal-safe, no colour.
[[nodiscard]] std::string remarks(const Results& results);

}  // namespace newsdex::output
