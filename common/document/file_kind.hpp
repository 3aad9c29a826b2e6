// What the name of an article's file and its format say of the kind of file: what `ext:` and
// `mime:` ask for. Any thread.
#pragma once

#include <string>
#include <string_view>

namespace newsdex::document {

/// What stands behind the last point of the file's name, in small letters: "txt". Of a compressed
/// file with the ending below: "jsonl.gz". What log rotation put is none (base::without_turn). ""
/// for a name without one; a point in front begins none.
[[nodiscard]] std::string ending_of(std::string_view path);

/// The media type of what was read as `format` from a file of this name, decompressed:
/// "text/plain". "" for a format without one.
[[nodiscard]] std::string_view media_type_of(std::string_view format, std::string_view path);

/// Do two names of a file say the same of its kind?
[[nodiscard]] inline bool is_same_kind(std::string_view path, std::string_view other) {
    return ending_of(path) == ending_of(other);
}

}  // namespace newsdex::document
