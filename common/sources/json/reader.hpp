// JSON and JSON Lines.
#pragma once

#include "files/input.hpp"
#include "sources/reader.hpp"

namespace newsdex::sources {

inline constexpr unsigned kJsonVersion = 6;

/// Reads articles from one object, an array, an envelope, several values, or lines. Members are the
/// records' numbers, with the bytes of the record in the stream. A bad record is a failure with
/// member "line N" and the byte of the fault; the others are read. kSkipped where nothing in it is
/// an article, kFailed where nothing could be read.
[[nodiscard]] ReadResult read_json(files::Input& input, const files::FileEntry& entry,
                                   const ReadOptions& options, ArticleVisitor& visitor);

}  // namespace newsdex::sources
