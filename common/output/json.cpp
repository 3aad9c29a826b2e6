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

}  // namespace

std::string results_json(const Results& results) {
    Json notes = Json::array();
    for (const Note& note : results.notes) {
        notes.push_back({{"code", name_of(note.code)},
                         {"message", note.message},
                         {"range", note_range(note, results.query)}});
    }
    Json hits = Json::array();
    for (const Hit& hit : results.hits) hits.push_back(hit_json(hit));
    Json suggestion;
    if (results.suggestion)
        suggestion = {{"query", *results.suggestion}, {"total", results.suggestion_total}};
    const Json out = {{"schema", "newsdex.results/1"},
                      {"query", results.query},
                      {"understood", results.understood},
                      {"notes", notes},
                      {"total", results.total},
                      {"offset", results.offset},
                      {"took_ms", rounded(results.took_ms, 1e3)},
                      {"suggestion", suggestion},
                      {"hits", hits}};
    return one_line(out);
}

std::string results_jsonl(const Results& results) {
    std::string out;
    for (const Hit& hit : results.hits) out += one_line(hit_json(hit));
    return out;
}

}  // namespace newsdex::output
