// The table of formats: a new format is one new file and one row.
#pragma once

#include <span>
#include <string_view>

#include "sources/input.hpp"
#include "sources/reader.hpp"

namespace newsdex::sources {

/// Reads the unpacked content. Sets outcome, reason, list_path and single_article; the rest of the
/// result is the caller's.
using ReadContent = ReadResult (*)(Input& input, const FileEntry& entry, const ReadOptions& options,
                                   ArticleVisitor& visitor);

struct Format {
    std::string_view name;     ///< as sniffed, and as Article::format has it
    unsigned version;          ///< 0: no reader yet
    ReadContent read;          ///< null: skipped
    std::string_view skipped;  ///< why, for formats that are not read
};

[[nodiscard]] std::span<const Format> formats();
/// Never null for what sniff() gives.
[[nodiscard]] const Format* find_format(std::string_view name);

}  // namespace newsdex::sources
