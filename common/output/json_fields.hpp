// Pieces that the JSON outputs share. Included by .cpp files of this room only.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include <newsdex/article.hpp>
#include <newsdex/indexer.hpp>
#include <newsdex/names.hpp>

#include "base/base64.hpp"
#include "base/utf8.hpp"
#include "output/date_text.hpp"

namespace newsdex::output {

using Json = nlohmann::ordered_json;

/// null for "": what is not known is not an empty text.
[[nodiscard]] Json text_or_null(std::string_view text);

/// `out[key]` and `out[key + "_precision"]`; both null without a date.
template <class Object>
void add_date(Object& out, const std::string& key, const std::optional<Date>& date) {
    out[key] = date ? Json(iso_date(*date)) : Json(nullptr);
    out[key + "_precision"] = date ? Json(newsdex::name_of(date->precision)) : Json(nullptr);
}

/// "path", ill-formed bytes as U+FFFD; then also "path_bytes" with all bytes in base64.
template <class Object>
void add_path(Object& out, std::string_view path) {
    out["path"] = base::to_valid_utf8(path);
    if (!base::is_valid_utf8(path)) out["path_bytes"] = base::base64(path);
}

/// "file" and "index": absolute paths, null for "".
template <class Object>
void add_place(Object& out, std::string_view file, std::string_view index) {
    out["file"] = file.empty() ? Json(nullptr) : Json(base::to_valid_utf8(file));
    if (!base::is_valid_utf8(file)) out["file_bytes"] = base::base64(file);
    out["index"] = index.empty() ? Json(nullptr) : Json(base::to_valid_utf8(index));
}

/// {"path", "member", "line", "code", "reason", "file"}. `holder`: SyncReport::holder, or "" where
/// the path is as the user gave it; "file" is null then.
[[nodiscard]] Json failure_json(const Failure& failure, std::string_view holder);

/// The object on a line of its own; ill-formed UTF-8 becomes U+FFFD.
[[nodiscard]] std::string one_line(const Json& json);

}  // namespace newsdex::output
