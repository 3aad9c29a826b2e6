// nlohmann's parser told to keep no tree, and the writer of quoted texts beside it.
#include "schema/flat_json.hpp"

#include <nlohmann/json.hpp>
#include <utility>

#include "base/utf8.hpp"

namespace newsdex::schema {

namespace {

using nlohmann::json;

/// What nlohmann's parser tells of a text, kept if it is at most one list below the object.
class Collector {
  public:
    FlatObject object;

    // Called by the parser, which asks for these names and signatures; true: go on.
    bool null() { return take({}); }
    bool boolean(bool) { return take({}); }
    bool number_integer(json::number_integer_t) { return take({}); }
    bool number_unsigned(json::number_unsigned_t number) { return take(std::uint64_t{number}); }
    bool number_float(json::number_float_t, const std::string&) { return take({}); }
    bool string(std::string& text) {
        if (depth_ != 2 || !list_) return take(std::move(text));
        list_->push_back(std::move(text));
        return true;
    }
    bool binary(json::binary_t&) { return take({}); }
    bool key(std::string& name) {
        if (depth_ == 1) key_ = std::move(name);
        return true;
    }
    bool start_object(std::size_t) {
        if (depth_ > 0) take({});
        ++depth_;
        return true;
    }
    bool start_array(std::size_t) {
        if (depth_ == 0) return false;
        if (depth_ == 1)
            list_.emplace();
        else
            take({});
        ++depth_;
        return true;
    }
    bool end_object() {
        --depth_;
        return true;
    }
    bool end_array() {
        --depth_;
        if (depth_ == 1 && list_) {
            take(std::move(*list_));
            list_.reset();
        }
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const json::exception&) { return false; }

  private:
    /// A value that is no text makes the list that it is in one of another kind.
    bool take(FlatValue value) {
        if (depth_ == 0) return false;
        if (depth_ == 2 && list_) list_.reset(), object[key_] = {};
        if (depth_ == 1) object[key_] = std::move(value);
        return true;
    }

    std::size_t depth_ = 0;
    std::string key_;
    std::optional<std::vector<std::string>> list_;
};

void append_escape(std::string& out, unsigned char byte) {
    constexpr std::string_view kDigits = "0123456789abcdef";
    switch (byte) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            out += "\\u00";
            out += kDigits[byte >> 4U];
            out += kDigits[byte & 15U];
    }
}

void append_escaped(std::string& out, std::string_view value) {
    std::size_t plain = 0;  // start of what is not yet copied
    for (std::size_t i = 0; i < value.size(); ++i) {
        const auto byte = static_cast<unsigned char>(value[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        out += value.substr(plain, i - plain);
        append_escape(out, byte);
        plain = i + 1;
    }
    out += value.substr(plain);
}

}  // namespace

std::optional<FlatObject> read_flat_json(std::string_view json_text) {
    Collector collector;
    if (!json::sax_parse(json_text, &collector)) return std::nullopt;
    return std::move(collector.object);
}

void append_quoted(std::string& out, std::string_view value) {
    out += '"';
    if (base::is_valid_utf8(value))
        append_escaped(out, value);
    else
        append_escaped(out, base::to_valid_utf8(value));
    out += '"';
}

}  // namespace newsdex::schema
