// Results and their hits and notes as JSON objects.
#include "output/json.hpp"

#include <cmath>
#include <cstdint>
#include <newsdex/names.hpp>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "output/date_text.hpp"
#include "output/highlight.hpp"
#include "output/json_fields.hpp"
#include "output/json_line.hpp"

namespace newsdex::output {
namespace {

std::string ranges_json(const std::vector<CodePointRange>& ranges) {
    std::string out = "[";
    for (const auto& [first, last] : ranges) {
        if (out.size() > 1) out += ',';
        out += '[' + std::to_string(first) + ',' + std::to_string(last) + ']';
    }
    return out + ']';
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

/// A hit as an object, no line feed.
std::string hit_json(const Hit& hit) {
    const Article& article = hit.article;
    JsonLine out;
    out["rank"] = hit.rank;
    out["id"] = hit.id;
    out["docid"] = std::uint64_t{hit.docid};
    out["score"] = Json(rounded(hit.score, 1e4));
    out["title"] = article.title;
    const std::optional<Date> date = publication_date(article.published);
    add_date(out, "date", date);
    out["date_origin"] = date ? Json(newsdex::name_of(date->origin)) : Json(nullptr);
    add_path(out, article.path);
    add_place(out, hit.file, hit.index);
    out["member"] = text_or_null(article.member);
    out["url"] = text_or_null(article.url);
    out["publisher"] = text_or_null(article.publisher);
    out["section"] = text_or_null(article.section);
    out["authors"] = Json(article.authors);
    out["language"] = text_or_null(article.language);
    out["status"] = newsdex::name_of(article.status);
    out["snippet"] = hit.snippet;
    out["highlights"].raw(ranges_json(hit.highlights));
    out["snippet_html"] = marked_html(hit.snippet, hit.highlights);
    out["title_highlights"].raw(ranges_json(hit.title_highlights));
    return std::move(out).finish();
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

class JsonPrinter final : public Printer {
  public:
    std::string begin(const Results& results) override {
        std::string head = one_line(head_json(results));
        head.resize(head.size() - 2);  // without "}" and line feed
        return head + ",\"hits\":[";
    }
    std::string hit(const Hit& hit) override {
        const std::string text = (first_ ? "" : ",") + hit_json(hit);
        first_ = false;
        return text;
    }
    std::string end() override { return "]}\n"; }

  private:
    bool first_ = true;
};

class JsonLinesPrinter final : public Printer {
  public:
    std::string hit(const Hit& hit) override { return hit_json(hit) + '\n'; }
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
