// null for what is not known, bytes that are no UTF-8 in base64.
#include "output/json_fields.hpp"

#include "base/utf8.hpp"
#include "output/safe_text.hpp"
#include "output/shown_path.hpp"

namespace newsdex::output {
Json text_or_null(std::string_view text) {
    if (text.empty()) return nullptr;
    return text;
}

Json failure_json(const Failure& failure, std::string_view holder) {
    Json out;
    add_path(out, failure.path);
    out["member"] = text_or_null(failure.member);
    out["line"] = failure.line > 0 ? Json(failure.line) : Json(nullptr);
    out["code"] = name_of(failure.code);
    out["reason"] = failure.reason;
    out["file"] = holder.empty() ? Json(nullptr)
                                 : Json(base::to_valid_utf8(absolute_of(holder, failure.path)));
    return out;
}

std::string one_line(const Json& json) {
    return safe_json(json.dump(-1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

}  // namespace newsdex::output
