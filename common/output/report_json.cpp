// JSON of what the indexer reports, and of one article.
#include <newsdex/names.hpp>

#include "article/fields.hpp"
#include "base/utf8.hpp"
#include "output/json.hpp"
#include "output/json_fields.hpp"
#include "output/shown_path.hpp"

namespace newsdex::output {
namespace {

Json failures_json(const std::vector<Failure>& failures, std::string_view holder) {
    Json out = Json::array();
    for (const Failure& failure : failures) out.push_back(failure_json(failure, holder));
    return out;
}

/// By reason alone, as /1 began; skips_json() tells files and records apart.
Json skipped_json(const std::map<SkipReason, std::uint64_t>& skipped) {
    std::map<std::string_view, std::uint64_t> counts;
    for (const auto& [skip, count] : skipped) counts[skip.reason] += count;
    Json out = Json::object();
    for (const auto& [reason, count] : counts) out[std::string(reason)] = count;
    return out;
}

Json skips_json(const std::map<SkipReason, std::uint64_t>& skipped) {
    Json out = Json::array();
    for (const auto& [skip, count] : skipped) {
        out.push_back({{"code", name_of(skip.code)},
                       {"of", skip.of_record ? "record" : "file"},
                       {"reason", skip.reason},
                       {"count", count}});
    }
    return out;
}

Json skipped_paths_json(const std::vector<Skip>& skipped, std::string_view holder) {
    Json out = Json::array();
    for (const Skip& skip : skipped) {
        Json entry;
        add_path(entry, skip.path);
        entry["code"] = name_of(skip.code);
        entry["reason"] = skip.reason;
        entry["file"] = base::to_valid_utf8(absolute_of(holder, skip.path));
        out.push_back(std::move(entry));
    }
    return out;
}

/// nlohmann makes null of an empty map; an object is meant.
template <class Map>
Json object_json(const Map& map) {
    Json out = Json::object();
    for (const auto& [key, value] : map) out[key] = value;
    return out;
}

/// Puts an article's field under its key.
struct FieldJson {
    const Article& article;
    std::string key;
    Json& out;

    void operator()(std::monostate /*made of others*/) {}
    void operator()(std::string Article::*text) {
        const bool always = key == "title" || key == "body";
        if (key == "path")
            add_path(out, article.*text);
        else
            out[key] = always ? Json(article.*text) : text_or_null(article.*text);
    }
    void operator()(std::vector<std::string> Article::*list) { out[key] = article.*list; }
    void operator()(std::optional<Date> Article::*date) {
        add_date(out, key, article.*date);
        out[key + "_origin"] =
            article.*date ? Json(newsdex::name_of((article.*date)->origin)) : Json(nullptr);
    }
    void operator()(Status Article::*status) { out[key] = newsdex::name_of(article.*status); }
    void operator()(bool Article::*flag) { out[key] = article.*flag; }
    void operator()(article::ByteRange Article::*range) {
        out[key] = article.*range ? Json{(article.*range)->first, (article.*range)->second}
                                  : Json(nullptr);
    }
    void operator()(std::map<std::string, std::string> Article::*map) {
        out[key] = object_json(article.*map);
    }
};

}  // namespace

std::string article_json(const Article& article, std::string_view id, const Location& location) {
    Json out = {{"schema", "newsdex.article/1"}, {"id", text_or_null(id)}};
    add_place(out, location.file, location.index);
    for (const article::Row& row : article::fields()) {
        const bool is_date = row.field == article::Field::kPublished;
        std::visit(FieldJson{article, is_date ? "date" : std::string(row.key), out}, row.member);
    }
    return one_line(out);
}

std::string sync_report_json(const SyncReport& report) {
    return one_line(Json{{"schema", "newsdex.sync-report/1"},
                         {"files_seen", report.files_seen},
                         {"files_unchanged", report.files_unchanged},
                         {"files_read", report.files_read},
                         {"files_removed", report.files_removed},
                         {"added", report.added},
                         {"replaced", report.replaced},
                         {"moved", report.moved},
                         {"removed", report.removed},
                         {"kept", report.kept},
                         {"unproved", report.unproved},
                         {"articles", report.articles},
                         {"duplicate_ids", report.duplicate_ids},
                         {"superseded", report.superseded},
                         {"formats", object_json(report.formats)},
                         {"skipped", skipped_json(report.skipped)},
                         {"skips", skips_json(report.skipped)},
                         {"skipped_paths", skipped_paths_json(report.skipped_paths, report.holder)},
                         {"failures", failures_json(report.failures, report.holder)},
                         {"warnings", report.warnings},
                         {"remarks", report.remarks},
                         {"holder", base::to_valid_utf8(report.holder)},
                         {"stopped", report.stopped},
                         {"rebuilt", report.rebuilt},
                         {"bytes_read", report.bytes_read},
                         {"took_seconds", report.took_seconds},
                         {"cpu_seconds", report.cpu_seconds}});
}

std::string status_json(const IndexStatus& status) {
    Json out = {{"schema", "newsdex.status/1"}, {"directory", status.directory.string()}};
    out["articles"] = status.articles;
    out["files"] = status.files;
    out["failed_files"] = status.failed_files;
    out["terms"] = status.terms;
    out["size_bytes"] = status.size_bytes;
    out["generation"] = text_or_null(status.generation);
    out["language"] = text_or_null(status.language);
    out["schema_version"] = status.schema_version;
    out["analyzer_version"] = status.analyzer_version;
    out["first_day"] = status.first_day ? Json(*status.first_day) : Json(nullptr);
    out["last_day"] = status.last_day ? Json(*status.last_day) : Json(nullptr);
    out["undated"] = status.undated;
    out["roots"] = status.roots;
    out["globs"] = Json::array();
    for (const RootGlobs& globs : status.globs) {
        out["globs"].push_back(
            {{"root", globs.root}, {"include", globs.include}, {"exclude", globs.exclude}});
    }
    out["forgotten"] = status.forgotten;
    out["holder"] = base::to_valid_utf8(status.holder);
    out["failures"] = failures_json(status.failures, status.holder);
    out["writer"] = status.writer ? Json(*status.writer) : Json(nullptr);
    out["other_libraries"] = Json::array();
    for (const OtherLibrary& library : status.other_libraries) {
        out["other_libraries"].push_back({{"name", library.name},
                                          {"wrote", library.wrote},
                                          {"here", text_or_null(library.here)}});
    }
    return one_line(out);
}

}  // namespace newsdex::output
