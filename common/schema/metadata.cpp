#include "schema/metadata.hpp"

#include <nlohmann/json.hpp>

namespace newsdex::schema {

std::string encode_info(const IndexInfo& info) {
    return nlohmann::ordered_json{{"schema_version", info.schema_version},
                                  {"analyzer_version", info.analyzer_version},
                                  {"language", info.language},
                                  {"stemmer", info.stemmer}}
        .dump();
}

std::optional<IndexInfo> decode_info(std::string_view json) {
    const auto value = nlohmann::json::parse(json, nullptr, false);
    if (!value.is_object()) return std::nullopt;
    const auto number = [&value](const char* key) -> std::optional<unsigned> {
        const auto found = value.find(key);
        if (found == value.end() || !found->is_number_unsigned()) return std::nullopt;
        return found->get<unsigned>();
    };
    const auto text = [&value](const char* key) -> std::optional<std::string> {
        const auto found = value.find(key);
        if (found == value.end() || !found->is_string()) return std::nullopt;
        return found->get<std::string>();
    };
    const auto schema = number("schema_version");
    const auto analyzer = number("analyzer_version");
    const auto language = text("language");
    const auto stemmer = text("stemmer");
    if (!schema || !analyzer || !language || !stemmer) return std::nullopt;
    return IndexInfo{*schema, *analyzer, *language, *stemmer};
}

std::string encode_counts(const IndexCounts& counts) {
    return nlohmann::ordered_json{{"revision", counts.revision},     {"articles", counts.articles},
                                  {"last_docid", counts.last_docid}, {"words", counts.words},
                                  {"shortest", counts.shortest},     {"longest", counts.longest}}
        .dump();
}

std::optional<IndexCounts> decode_counts(std::string_view json) {
    const auto value = nlohmann::json::parse(json, nullptr, false);
    if (!value.is_object()) return std::nullopt;
    bool are_all = true;
    const auto number = [&](const char* key) -> std::uint64_t {
        const auto found = value.find(key);
        const bool is_there = found != value.end() && found->is_number_unsigned();
        are_all = are_all && is_there;
        return is_there ? found->get<std::uint64_t>() : 0;
    };
    const IndexCounts out{number("revision"), number("articles"), number("last_docid"),
                          number("words"),    number("shortest"), number("longest")};
    return are_all ? std::optional(out) : std::nullopt;
}

}  // namespace newsdex::schema
