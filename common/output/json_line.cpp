// Strings are written stretch by stretch; whatever is not plain is left to the library.
#include "output/json_line.hpp"

#include "base/utf8.hpp"
#include "output/safe_text.hpp"

namespace newsdex::output {
namespace {

bool is_plain(char c) { return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20; }

std::string dumped(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

void JsonLine::append_text(std::string& out, std::string_view text) {
    if (!base::is_valid_utf8(text)) {
        out += dumped(Json(text));
        return;
    }
    out += '"';
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t first = at;
        while (at < text.size() && is_plain(text[at])) ++at;
        out += text.substr(first, at - first);
        if (at == text.size()) break;
        const std::string quoted = dumped(Json(text.substr(at++, 1)));
        out.append(quoted, 1, quoted.size() - 2);
    }
    out += '"';
}

JsonLine::Member& JsonLine::Member::operator=(const Json& value) {
    if (value.is_string())
        append_text(out_, value.get_ref<const std::string&>());
    else
        out_ += dumped(value);
    return *this;
}

JsonLine::Member JsonLine::operator[](std::string_view key) {
    out_ += out_.empty() ? '{' : ',';
    append_text(out_, key);
    out_ += ':';
    return Member(out_);
}

std::string JsonLine::finish() && {
    if (out_.empty()) out_ += '{';
    return safe_json(std::move(out_) + '}');
}

}  // namespace newsdex::output
