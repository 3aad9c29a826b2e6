// docs/sources.md, JSON: of the keys that a known shape has for a field the first with content
// wins.
#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <vector>

#include <newsdex/inspect.hpp>
#include "tests/support/temporary_folder.hpp"

namespace newsdex::test {
namespace {

using Json = nlohmann::json;
using Strings = std::vector<std::string>;

/// Field → the keys of each shape, in the order of the table's columns.
std::map<std::string, std::vector<Strings>> table_of_page() {
    std::ifstream in(NEWSDEX_SOURCE_DIR "/docs/sources.md");
    const std::regex code("`([A-Za-z_0-9.\\[\\]]+)`");
    std::map<std::string, std::vector<Strings>> table;
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("| | The Guardian")) inside = true;
        if (!line.starts_with('|')) inside = false;
        if (!inside || line.starts_with("| |") || line.starts_with("|-")) continue;
        std::istringstream cells(line.substr(1));
        std::string field, cell;
        std::getline(cells, field, '|');
        std::vector<Strings>& columns = table[field.substr(1, field.size() - 2)];
        while (std::getline(cells, cell, '|')) {
            columns.emplace_back();
            for (std::sregex_iterator at(cell.begin(), cell.end(), code), end; at != end; ++at)
                columns.back().push_back((*at)[1]);
        }
    }
    return table;
}

/// "blocks.body[].bodyHtml" is /blocks/body/0/bodyHtml; lists of roles get one item.
void put(Json& object, const std::string& key, const std::string& value) {
    std::string path = std::regex_replace(key, std::regex("\\[\\]"), ".0");
    path = "/" + std::regex_replace(path, std::regex("\\."), "/");
    const bool has_roles = key == "bodies" || key == "headlines" || key == "descriptions";
    Json item = value;
    if (has_roles) item = Json::array({{{"role", "main"}, {"value", value}}});
    if (path.find("/0/") != std::string::npos && !object.contains("blocks"))
        object["blocks"]["body"] = Json::array();
    object[Json::json_pointer(path)] = item;
}

std::string value_for(const std::string& field, std::size_t number) {
    static const Strings names = {"Jane Doe", "John Roe", "Ann Lee", "Kim Fox"};
    if (field == "authors") return names.at(number);
    if (field == "published" || field == "modified")
        return "2026-01-0" + std::to_string(number + 1) + "T12:00:00Z";
    if (field == "url") return "https://a.example/" + std::to_string(number);
    return "Value " + std::to_string(number) + " of the " + field;
}

std::string value_in(const Article& article, const std::string& field) {
    if (field == "title") return article.title;
    if (field == "summary") return article.summary;
    if (field == "body") return article.body;
    if (field == "authors") return article.authors.empty() ? "" : article.authors.front();
    if (field == "publisher") return article.publisher;
    if (field == "section") return article.section;
    if (field == "url") return article.url;
    const std::optional<Date>& date = field == "modified" ? article.modified : article.published;
    const auto day = date ? date->utc_seconds / 86400 - 20454 : 0;  // from 1 January 2026
    return "2026-01-0" + std::to_string(day + 1) + "T12:00:00Z";
}

TEST(KnownShapes, TakeTheFirstKeyOfTheTableThatHasContent) {
    // What makes each shape known, and an article.
    const std::vector<Json> bases = {
        Json::parse(R"({"webTitle": "Value", "fields": {}})"),
        Json::parse(R"({"pub_date": "2026-02-01", "headline": {"main": "Value"}})"),
        Json::parse(R"({"publishedAt": "2026-02-01", "source": {"name": "A"}, "title": "Value"})"),
        Json::parse(R"({"versioncreated": "2026-02-01", "uri": "x1", "slugline": "Value"})")};
    const auto table = table_of_page();
    ASSERT_EQ(table.size(), 9U) << "the table of docs/sources.md was not understood";
    const TemporaryFolder folder;
    for (const auto& [field, columns] : table) {
        ASSERT_EQ(columns.size(), bases.size()) << field;
        for (std::size_t shape = 0; shape < columns.size(); ++shape) {
            const Strings& keys = columns[shape];
            for (std::size_t first = 0; first < keys.size(); ++first) {
                Json object = bases[shape];
                for (std::size_t i = first; i < keys.size(); ++i)
                    put(object, keys[i], value_for(field, i));
                const Inspection read = inspect(folder.write("a.json", object.dump()));
                ASSERT_EQ(read.articles.size(), 1U) << object;
                EXPECT_EQ(value_in(read.articles[0], field), value_for(field, first)) << object;
            }
        }
    }
}

}  // namespace
}  // namespace newsdex::test
