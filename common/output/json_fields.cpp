#include "output/json_fields.hpp"

#include <cstdint>

#include "base/utf8.hpp"
#include "output/date_text.hpp"

namespace newsdex::output {
namespace {

/// RFC 4648 section 4.
std::string base64(std::string_view bytes) {
    constexpr std::string_view kAlphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t group = 0;
        for (std::size_t i = 0; i < 3; ++i) {
            const std::uint8_t byte =
                at + i < bytes.size() ? static_cast<std::uint8_t>(bytes[at + i]) : std::uint8_t{0};
            group = group << 8U | byte;
        }
        for (std::size_t i = 0; i < 4; ++i) {
            const bool is_padding = at + i > bytes.size();
            out += is_padding ? '=' : kAlphabet[group >> (18U - 6U * i) & 0x3FU];
        }
    }
    return out;
}

}  // namespace

Json text_or_null(std::string_view text) {
    if (text.empty()) return nullptr;
    return text;
}

void add_date(Json& out, const std::string& key, const std::optional<Date>& date) {
    out[key] = date ? Json(iso_date(*date)) : Json(nullptr);
    out[key + "_precision"] = date ? Json(precision_name(date->precision)) : Json(nullptr);
}

void add_path(Json& out, std::string_view path) {
    out["path"] = base::to_valid_utf8(path);
    if (!base::is_valid_utf8(path)) out["path_bytes"] = base64(path);
}

std::string one_line(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace newsdex::output
