// Pieces that the JSON outputs share. Included by .cpp files of this room only.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include <newsdex/article.hpp>
#include <newsdex/indexer.hpp>

namespace newsdex::output {

using Json = nlohmann::ordered_json;

/// null for "": what is not known is not an empty text.
[[nodiscard]] Json text_or_null(std::string_view text);

/// `out[key]` and `out[key + "_precision"]`; both null without a date.
void add_date(Json& out, const std::string& key, const std::optional<Date>& date);

/// "path", ill-formed bytes as U+FFFD; then also "path_bytes" with all bytes in base64.
void add_path(Json& out, std::string_view path);

/// "file" and "index": absolute paths, null for "".
void add_place(Json& out, std::string_view file, std::string_view index);

/// {"path", "member", "line", "code", "reason", "file"}. `holder`: SyncReport::holder, or "" where
/// the path is as the user gave it; "file" is null then.
[[nodiscard]] Json failure_json(const Failure& failure, std::string_view holder);

/// The object on a line of its own; ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string one_line(const Json& json);

}  // namespace newsdex::output
