// Content that is read as a whole: plain text and Markdown.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "sources/charset.hpp"
#include "sources/input.hpp"
#include "sources/reader.hpp"

namespace newsdex::sources {

/// The whole content, without a copy where the input holds it already. What was unpacked before a
/// cut is content too. If it is longer than max_bytes: that much, cut at a character.
[[nodiscard]] std::string_view whole_content(Input& input, std::size_t max_bytes);

/// whole_content() as UTF-8; else `result` says why it failed: a limit, an I/O error, binary
/// content.
[[nodiscard]] std::optional<Decoded> decoded_content(Input& input, const ReadOptions& options,
                                                     ReadResult& result);

[[nodiscard]] ReadResult read_text(Input& input, const FileEntry& entry, const ReadOptions& options,
                                   ArticleVisitor& visitor);

}  // namespace newsdex::sources
