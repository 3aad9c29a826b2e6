// The table of formats: a new format is one folder and one row.
#pragma once

#include <span>
#include <string_view>
#include <variant>

#include "files/input.hpp"
#include "sources/reader.hpp"
#include "text/charset.hpp"

namespace newsdex::sources {

/// A reader gets the unpacked content. It sets outcome, reason and list_path; the rest of the
/// result is the caller's. This one takes it as it comes: for files larger than memory.
/// Content in UTF-16 or UTF-32 is decoded for it.
using ReadStream = ReadResult (*)(files::Input& input, const files::FileEntry& entry,
                                  const ReadOptions& options, ArticleVisitor& visitor);
/// This one gets all of it (up to ReadOptions::max_record_bytes), as UTF-8.
using ReadText = ReadResult (*)(const text::Decoded& decoded, const files::FileEntry& entry,
                                const ReadOptions& options, ArticleVisitor& visitor);

/// How a format is read; a text: why it is skipped.
using HowRead = std::variant<ReadStream, ReadText, std::string_view>;

struct Format {
    std::string_view name;  ///< as sniffed, and as Article::format has it
    unsigned version;       ///< 0: no reader yet
    HowRead how;
};

[[nodiscard]] std::span<const Format> formats();
/// Never null for what sniff() gives.
[[nodiscard]] const Format* find_format(std::string_view name);

}  // namespace newsdex::sources
