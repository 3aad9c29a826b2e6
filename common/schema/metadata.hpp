// The metadata entry "newsdex": what an index is, as JSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/schema.hpp"

namespace newsdex::schema {

inline constexpr std::string_view kInfoKey = "newsdex";

struct IndexInfo {
    unsigned schema_version = kSchemaVersion;
    unsigned analyzer_version = 0;
    std::string language;  ///< as analysis::Analyzer takes it: "en", "german", "none"
    std::string stemmer;   ///< Xapian's name of it: "english"
    bool operator==(const IndexInfo&) const = default;
};

[[nodiscard]] std::string encode_info(const IndexInfo& info);
/// Nothing for text that encode_info does not make; keys it does not know are ignored.
[[nodiscard]] std::optional<IndexInfo> decode_info(std::string_view json);

}  // namespace newsdex::schema
