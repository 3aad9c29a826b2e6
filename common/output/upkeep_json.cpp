// Check, compact and inspect as JSON.
#include "output/upkeep_json.hpp"

#include <newsdex/names.hpp>

#include <array>

#include "output/json.hpp"
#include "output/json_fields.hpp"

namespace newsdex::output {
namespace {

constexpr std::array kOutcomes = {"read", "skipped", "failed"};

/// null for what was read.
Json code_json(const Inspection& inspection) {
    if (inspection.outcome == InspectionOutcome::kSkipped) return name_of(inspection.skip_code);
    if (inspection.outcome == InspectionOutcome::kFailed) return name_of(inspection.failure_code);
    return nullptr;
}

}  // namespace

std::string check_json(const std::vector<std::string>& problems,
                       const std::filesystem::path& index) {
    Json object;
    object["schema"] = "newsdex.check/1";
    add_path(object, index.string());
    object["sound"] = problems.empty();
    object["problems"] = problems;
    return one_line(object);
}

std::string compact_json(const Compaction& done, const std::filesystem::path& index) {
    Json object;
    object["schema"] = "newsdex.compact/1";
    add_path(object, index.string());
    object["bytes_before"] = done.bytes_before;
    object["bytes_after"] = done.bytes_after;
    return one_line(object);
}

std::string forgotten_json(const Forgotten& forgotten, const std::filesystem::path& index) {
    Json object;
    object["schema"] = "newsdex.forgotten/1";
    add_path(object, index.string());
    object["articles"] = forgotten.articles;
    object["files"] = forgotten.files;
    object["roots"] = forgotten.roots;
    object["below"] = text_or_null(forgotten.below);
    return one_line(object);
}

std::string inspection_json(const Inspection& inspection) {
    Json object;
    object["schema"] = "newsdex.inspection/1";
    add_path(object, inspection.path);
    object["outcome"] = kOutcomes.at(static_cast<std::size_t>(inspection.outcome));
    object["code"] = code_json(inspection);
    object["reason"] = text_or_null(inspection.reason);
    object["format"] = text_or_null(inspection.format);
    object["article_count"] = inspection.article_count;
    object["articles"] = Json::array();
    const std::string here = std::filesystem::absolute(inspection.path).native();
    for (const Article& article : inspection.articles)
        object["articles"].push_back(Json::parse(article_json(article, "", {here, ""})));
    object["failures"] = Json::array();
    for (const Failure& failure : inspection.failures)
        object["failures"].push_back(failure_json(failure, ""));
    return one_line(object);
}

}  // namespace newsdex::output
