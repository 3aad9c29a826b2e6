// The whole content of an index by id, independent of docids: two indexes are equal if this is.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace newsdex::test {

/// Everything that a document holds as text, by its Q term: each term with wdf and positions, each
/// value, the data. A document without exactly one Q term gets a name of its own that says so.
using IndexContent = std::map<std::string, std::string>;

/// Bytes as they stand in an IndexContent: all but printable ASCII and UTF-8 as \x0a.
[[nodiscard]] std::string printable(const std::string& bytes);

[[nodiscard]] IndexContent read_content(const std::filesystem::path& index);

/// "" if equal; else the first few differences, readable.
[[nodiscard]] std::string difference(const IndexContent& left, const IndexContent& right);

}  // namespace newsdex::test
