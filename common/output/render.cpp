// The table of formats, and the paths.
#include "output/render.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "base/hash.hpp"
#include "output/csv.hpp"
#include "output/json.hpp"
#include "output/safe_text.hpp"
#include "output/shown_path.hpp"
#include "output/text.hpp"

namespace newsdex::output {
namespace {

/// Each file once, as it opens from here: the output feeds other programs. On a terminal a name is
/// quoted as ls does.
class PathsPrinter final : public Printer {
  public:
    explicit PathsPrinter(RenderOptions options) : options_(std::move(options)) {}

    std::string hit(const Hit& hit) override {
        const std::string path = shown_path(hit, options_.here);
        // A hash of each is enough, and less than a million paths.
        if (!seen_.insert(base::hash(path)).second) return {};
        return (options_.terminal && !options_.nul ? shell_name(path) : path) +
               (options_.nul ? '\0' : '\n');
    }

  private:
    RenderOptions options_;
    std::set<base::Hash> seen_;
};

constexpr std::array<Format, 5> kFormats = {{
    {"text", "for reading: title, date, source, path and a snippet of each hit", text_printer,
     true},
    {"json", "one object, as docs/schemas/results-1.json describes", json_printer, true},
    {"jsonl", "a JSON object a line for each hit", jsonl_printer},
    {"csv", "a header and a row for each hit, for spreadsheets", csv_printer},
    {"paths", "the files of the hits, each once, for other programs",
     [](const RenderOptions& options) -> std::unique_ptr<Printer> {
         return std::make_unique<PathsPrinter>(options);
     },
     false, false},
}};

}  // namespace

std::span<const Format> formats() { return kFormats; }

const Format* find_format(std::string_view name) {
    const auto* found = std::find_if(kFormats.begin(), kFormats.end(),
                                     [name](const Format& format) { return format.name == name; });
    return found == kFormats.end() ? nullptr : found;
}

std::string printed(Printer& printer, const Results& results) {
    std::string out = printer.begin(results);
    for (const Hit& hit : results.hits) out += printer.hit(hit);
    return out + printer.end();
}

std::string Format::render(const Results& results, const RenderOptions& options) const {
    return printed(*printer(options), results);
}

}  // namespace newsdex::output
