// Results and their hits and notes as JSON objects.
#include "output/json.hpp"

#include <cmath>
#include <newsdex/names.hpp>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "output/date_text.hpp"
#include "output/highlight.hpp"
#include "output/json_fields.hpp"

namespace newsdex::output {
namespace {

Json ranges_json(const std::vector<CodePointRange>& ranges) {
    Json out = Json::array();
    for (const auto& [first, last] : ranges) out.push_back({first, last});
    return out;
}

/// The bytes a note is about, as [start, end) in code points of the query.
Json note_range(const Note& note, std::string_view query) {
    if (note.last <= note.first || note.last > query.size()) return nullptr;
    const std::size_t start =
        base::count_code_points(base::to_valid_utf8(query.substr(0, note.first)));
    const std::size_t size = base::count_code_points(
        base::to_valid_utf8(query.substr(note.first, note.last - note.first)));
    return {start, start + size};
}

double rounded(double value, double scale) { return std::round(value * scale) / scale; }

Json hit_json(const Hit& hit) {
    const Article& article = hit.article;
    Json out = {{"rank", hit.rank},
                {"id", hit.id},
                {"docid", hit.docid},
                {"score", rounded(hit.score, 1e4)},
                {"title", article.title}};
    const std::optional<Date> date = publication_date(article.published);
    add_date(out, "date", date);
    out["date_origin"] = date ? Json(newsdex::name_of(date->origin)) : Json(nullptr);
    add_path(out, article.path);
    add_place(out, hit.file, hit.index);
    out["member"] = text_or_null(article.member);
    out["url"] = text_or_null(article.url);
    out["publisher"] = text_or_null(article.publisher);
    out["section"] = text_or_null(article.section);
    out["authors"] = article.authors;
    out["language"] = text_or_null(article.language);
    out["status"] = newsdex::name_of(article.status);
    out["snippet"] = hit.snippet;
    out["highlights"] = ranges_json(hit.highlights);
    out["snippet_html"] = marked_html(hit.snippet, hit.highlights);
    out["title_highlights"] = ranges_json(hit.title_highlights);
    return out;
}

/// What is told of an answer before its hits.
Json head_json(const Results& results) {
    Json notes = Json::array();
    for (const Note& note : results.notes) {
        notes.push_back({{"code", name_of(note.code)},
                         {"message", note.message},
                         {"range", note_range(note, results.query)}});
    }
    Json suggestion;
    if (results.suggestion)
        suggestion = {{"query", *results.suggestion}, {"total", results.suggestion_total}};
    return {{"schema", "newsdex.results/1"},
            {"query", results.query},
            {"understood", results.understood},
            {"notes", notes},
            {"total", results.total},
            {"offset", results.offset},
            {"took_ms", rounded(results.took_ms, 1e3)},
            {"suggestion", suggestion}};
}

/// `line` without its line feed and `cut` bytes before it.
std::string shorter(std::string line, std::size_t cut) {
    line.resize(line.size() - 1 - cut);
    return line;
}

class JsonPrinter final : public Printer {
  public:
    std::string begin(const Results& results) override {
        return shorter(one_line(head_json(results)), 1) + ",\"hits\":[";
    }
    std::string hit(const Hit& hit) override {
        const std::string text = (first_ ? "" : ",") + shorter(one_line(hit_json(hit)), 0);
        first_ = false;
        return text;
    }
    std::string end() override { return "]}\n"; }

  private:
    bool first_ = true;
};

class JsonLinesPrinter final : public Printer {
  public:
    std::string hit(const Hit& hit) override { return one_line(hit_json(hit)); }
};

}  // namespace

std::unique_ptr<Printer> json_printer(const RenderOptions& /*none of them*/) {
    return std::make_unique<JsonPrinter>();
}

std::unique_ptr<Printer> jsonl_printer(const RenderOptions& /*none of them*/) {
    return std::make_unique<JsonLinesPrinter>();
}

std::string results_json(const Results& results) {
    JsonPrinter printer;
    return printed(printer, results);
}

std::string results_jsonl(const Results& results) {
    JsonLinesPrinter printer;
    return printed(printer, results);
}

}  // namespace newsdex::output
