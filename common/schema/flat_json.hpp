// JSON objects one level deep: the metadata entries of an index.
//
// Without a tree: the destructor of nlohmann's JSON values allocates, and where it cannot it ends
// the process, which a program that only opens an index must not be in danger of.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace newsdex::schema {

/// std::monostate: a value of another kind.
using FlatValue =
    std::variant<std::monostate, std::uint64_t, std::string, std::vector<std::string>>;
using FlatObject = std::map<std::string, FlatValue, std::less<>>;

/// Nothing for text that is no JSON object. Of equal keys the last counts.
[[nodiscard]] std::optional<FlatObject> read_flat_json(std::string_view json);

/// `value` as a JSON string; what is not UTF-8 becomes U+FFFD.
void append_quoted(std::string& out, std::string_view value);

}  // namespace newsdex::schema
