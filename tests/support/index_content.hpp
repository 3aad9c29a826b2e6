// The whole content of an index by id, independent of docids: two indexes are equal if this is.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schema/places.hpp"

namespace newsdex::test {

/// Everything that a document holds as text, by its Q term: each term with wdf and positions, each
/// value, where its article lies (its file's number aside), the data. A document without exactly
/// one Q term gets a name of its own that says so.
using IndexContent = std::map<std::string, std::string>;

/// Bytes as they stand in an IndexContent: all but printable ASCII and UTF-8 as \x0a.
[[nodiscard]] std::string printable(const std::string& bytes);

/// Is it the term of the number of a file, which another index may have given to another?
[[nodiscard]] bool is_of_file(std::string_view term);
/// Where the article lies, as it stands in an IndexContent; `metadata` as in schema::fill_place.
[[nodiscard]] std::string place_line(
    schema::FileNumber file, std::uint32_t docid,
    const std::function<std::string(const std::string& key)>& metadata);

/// A document's article as the index has it, whole, with where it lies.
struct IndexedArticle {
    std::uint32_t docid = 0;
    std::string id;
    Article article;
};
/// All of a database, ascending by docid.
[[nodiscard]] std::vector<IndexedArticle> read_articles(const std::filesystem::path& index);

[[nodiscard]] IndexContent read_content(const std::filesystem::path& index);

/// "" if equal; else the first few differences, readable.
[[nodiscard]] std::string difference(const IndexContent& left, const IndexContent& right);

}  // namespace newsdex::test
