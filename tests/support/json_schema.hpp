// A small judge of JSON Schemas: as much of the language as docs/schemas uses.
#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <stdexcept>
#include <string>

namespace newsdex::test {

inline nlohmann::json read_schema(const std::string& name) {
    std::ifstream in(std::string(NEWSDEX_SOURCE_DIR) + "/docs/schemas/" + name);
    return nlohmann::json::parse(in);
}

inline bool has_type(const nlohmann::json& value, const std::string& type) {
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    return value.type_name() == type;
}

/// The first breach as "<where>: <what>"; "" if `value` obeys `schema`. Keys the schema does not
/// know are breaches where `closed` is set: our own output prints nothing undocumented.
inline std::string schema_breach(const nlohmann::json& value, const nlohmann::json& schema,
                                 bool closed = true, const std::string& where = "$") {
    if (schema.contains("const") && value != schema["const"]) return where + ": not the constant";
    if (schema.contains("enum")) {
        bool found = false;
        for (const auto& allowed : schema["enum"]) found |= value == allowed;
        if (!found) return where + ": not in the enum: " + value.dump();
    }
    if (schema.contains("type")) {
        const auto& types = schema["type"];
        bool found = types.is_string() && has_type(value, types);
        if (types.is_array())
            for (const auto& type : types) found |= has_type(value, type);
        if (!found) return where + ": wrong type: " + value.dump();
    }
    if (value.is_number() && schema.contains("minimum") && value < schema["minimum"])
        return where + ": below the minimum";
    if (value.is_string() && schema.contains("pattern") &&
        !std::regex_search(value.get<std::string>(),
                           std::regex(schema["pattern"].get<std::string>())))
        return where + ": not of the pattern: " + value.dump();
    if (value.is_array()) {
        if (schema.contains("minItems") && value.size() < schema["minItems"])
            return where + ": few";
        if (schema.contains("maxItems") && value.size() > schema["maxItems"])
            return where + ": many";
        for (std::size_t i = 0; schema.contains("items") && i < value.size(); ++i) {
            const std::string breach = schema_breach(value[i], schema["items"], closed,
                                                     where + "[" + std::to_string(i) + "]");
            if (!breach.empty()) return breach;
        }
    }
    if (!value.is_object()) return "";
    for (const auto& key : schema.value("required", nlohmann::json::array()))
        if (!value.contains(key.get<std::string>())) return where + ": lacks " + key.dump();
    const nlohmann::json known = schema.value("properties", nlohmann::json::object());
    for (const auto& [key, item] : value.items()) {
        const bool is_known = known.contains(key);
        if (!is_known && !schema.contains("additionalProperties")) {
            if (closed) return where + ": undocumented key " + key;
            continue;
        }
        const std::string breach =
            schema_breach(item, is_known ? known[key] : schema["additionalProperties"], closed,
                          where + "." + key);
        if (!breach.empty()) return breach;
    }
    return "";
}

}  // namespace newsdex::test
