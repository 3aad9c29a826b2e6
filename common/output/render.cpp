// The table of formats, and the paths.
#include "output/render.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "output/csv.hpp"
#include "output/json.hpp"
#include "output/safe_text.hpp"
#include "output/text.hpp"

namespace newsdex::output {
namespace {

/// Each file once, as it stands in the file system: the output feeds other programs. On a terminal
/// a name is quoted as ls does.
std::string results_paths(const Results& results, const RenderOptions& options) {
    std::string out;
    std::set<std::string_view> seen;
    for (const Hit& hit : results.hits) {
        if (!seen.insert(hit.article.path).second) continue;
        out += options.terminal && !options.nul ? shell_name(hit.article.path) : hit.article.path;
        out += options.nul ? '\0' : '\n';
    }
    return out;
}

constexpr std::array<Format, 5> kFormats = {{
    {"text", "for reading: title, date, source, path and a snippet of each hit", results_text,
     true},
    {"json", "one object, as docs/schemas/results-1.json describes",
     [](const Results& results, const RenderOptions&) { return results_json(results); }, true},
    {"jsonl", "a JSON object a line for each hit",
     [](const Results& results, const RenderOptions&) { return results_jsonl(results); }, false},
    {"csv", "a header and a row for each hit, for spreadsheets",
     [](const Results& results, const RenderOptions& options) {
         return results_csv(results, options.terminal);
     },
     false},
    {"paths", "the files of the hits, each once, for other programs", results_paths, false},
}};

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* find_format(std::string_view name) {
    const auto* found = std::find_if(kFormats.begin(), kFormats.end(),
                                     [name](const Format& format) { return format.name == name; });
    return found == kFormats.end() ? nullptr : found;
}

}  // namespace newsdex::output
