// The metadata entries "newsdex", what an index is, and "counts", what its last commit held, as
// JSON.
#pragma once

#include <cstdint>
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

inline constexpr std::string_view kCountsKey = "counts";

/// What a commit left, by the database's own statistics, kept in the same commit: they must agree.
struct IndexCounts {
    std::uint64_t revision = 0;  ///< of the commit: they say nothing of another
    std::uint64_t articles = 0, last_docid = 0;
    std::uint64_t words = 0;  ///< of all articles together
    std::uint64_t shortest = 0, longest = 0;
    bool operator==(const IndexCounts&) const = default;
};

[[nodiscard]] std::string encode_counts(const IndexCounts& counts);
/// Nothing for text that encode_counts does not make.
[[nodiscard]] std::optional<IndexCounts> decode_counts(std::string_view json);

}  // namespace newsdex::schema
