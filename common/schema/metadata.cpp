// An entry that lacks a key is none at all; keys of a later version are ignored.
#include "schema/metadata.hpp"

#include <initializer_list>
#include <utility>

#include "schema/flat_json.hpp"

namespace newsdex::schema {

namespace {

/// Nothing if there is no such key, or a value of another kind.
template <class Value>
std::optional<Value> get(const FlatObject& object, std::string_view key) {
    const auto found = object.find(key);
    if (found == object.end() || !std::holds_alternative<Value>(found->second)) return std::nullopt;
    return std::get<Value>(found->second);
}

}  // namespace

std::string encode_info(const IndexInfo& info) {
    std::string out = R"({"schema_version":)" + std::to_string(info.schema_version) +
                      R"(,"analyzer_version":)" + std::to_string(info.analyzer_version) +
                      R"(,"language":)";
    append_quoted(out, info.language);
    out += R"(,"stemmer":)";
    append_quoted(out, info.stemmer);
    return out + '}';
}

std::optional<IndexInfo> decode_info(std::string_view json) {
    const auto object = read_flat_json(json);
    if (!object) return std::nullopt;
    const auto schema = get<std::uint64_t>(*object, "schema_version");
    const auto analyzer = get<std::uint64_t>(*object, "analyzer_version");
    const auto language = get<std::string>(*object, "language");
    const auto stemmer = get<std::string>(*object, "stemmer");
    if (!schema || !analyzer || !language || !stemmer) return std::nullopt;
    return IndexInfo{static_cast<unsigned>(*schema), static_cast<unsigned>(*analyzer), *language,
                     *stemmer};
}

std::string encode_counts(const IndexCounts& counts) {
    std::string out;
    for (const auto& [key, value] : std::initializer_list<std::pair<const char*, std::uint64_t>>{
             {"revision", counts.revision},
             {"articles", counts.articles},
             {"last_docid", counts.last_docid},
             {"words", counts.words},
             {"shortest", counts.shortest},
             {"longest", counts.longest}}) {
        out += out.empty() ? '{' : ',';
        append_quoted(out, key);
        out += ':' + std::to_string(value);
    }
    return out + '}';
}

std::optional<IndexCounts> decode_counts(std::string_view json) {
    const auto object = read_flat_json(json);
    if (!object) return std::nullopt;
    bool are_all = true;
    const auto number = [&](std::string_view key) -> std::uint64_t {
        const auto found = get<std::uint64_t>(*object, key);
        are_all = are_all && found;
        return found.value_or(0);
    };
    const IndexCounts out{number("revision"), number("articles"), number("last_docid"),
                          number("words"),    number("shortest"), number("longest")};
    return are_all ? std::optional(out) : std::nullopt;
}

}  // namespace newsdex::schema
