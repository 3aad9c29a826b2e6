// The document data's JSON. Written by hand, as it is made for every article of a build; read as it
// is written (document_reader.hpp), or by the JSON library if something else wrote it.
//
//   {"id":"…26…","path":"…",…,"origin":{…},"body":"…"}␠␠
//
// "id" comes first and has a fixed length: an id can be exchanged in place.
#include "schema/document_data.hpp"

#include <newsdex/error.hpp>

#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "base/base64.hpp"
#include "base/utf8.hpp"
#include "schema/document_names.hpp"
#include "schema/document_reader.hpp"

namespace newsdex::schema {

namespace {

using std::string_view_literals::operator""sv;

class Json {
  public:
    Json() { out_ += '{'; }

    void text(std::string_view key, std::string_view value) {
        if (value.empty()) return;
        name(key);
        quoted(value);
    }
    void list(std::string_view key, const std::vector<std::string>& values) {
        if (values.empty()) return;
        name(key);
        char open = '[';
        for (const std::string& value : values) {
            out_ += open;
            quoted(value);
            open = ',';
        }
        out_ += ']';
    }
    void date(std::string_view key, const std::optional<Date>& date) {
        if (!date) return;
        name(key);
        out_ += "{\"utc\":" + std::to_string(date->utc_seconds);
        if (date->offset_minutes) out_ += ",\"offset\":" + std::to_string(*date->offset_minutes);
        out_ += ",\"precision\":\"";
        out_ += name_of(kPrecisions, date->precision);
        out_ += "\",\"origin\":\"";
        out_ += name_of(kOrigins, date->origin);
        out_ += "\"}";
    }
    void range(std::string_view key,
               const std::optional<std::pair<std::uint64_t, std::uint64_t>>& range) {
        if (!range) return;
        name(key);
        out_ += '[' + std::to_string(range->first) + ',' + std::to_string(range->second) + ']';
    }
    void map(std::string_view key, const std::map<std::string, std::string>& values) {
        if (values.empty()) return;
        name(key);
        char open = '{';
        for (const auto& [from, to] : values) {
            out_ += open;
            quoted(from);
            out_ += ':';
            quoted(to);
            open = ',';
        }
        out_ += '}';
    }
    void reserve(std::size_t bytes) { out_.reserve(bytes); }
    [[nodiscard]] std::string finish() {
        out_ += '}';
        return std::move(out_);
    }

  private:
    void name(std::string_view key) {
        if (out_.size() > 1) out_ += ',';
        out_ += '"';
        out_ += key;
        out_ += "\":";
    }
    void quoted(std::string_view value) {
        out_ += '"';
        if (base::is_valid_utf8(value)) {
            escaped(value);
        } else {
            escaped(base::to_valid_utf8(value));
        }
        out_ += '"';
    }
    void escaped(std::string_view value) {
        std::size_t plain = 0;  // start of what is not yet copied
        for (std::size_t i = 0; i < value.size(); ++i) {
            const auto byte = static_cast<unsigned char>(value[i]);
            if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
            out_ += value.substr(plain, i - plain);
            escape(byte);
            plain = i + 1;
        }
        out_ += value.substr(plain);
    }
    void escape(unsigned char byte) {
        constexpr std::string_view kDigits = "0123456789abcdef";
        switch (byte) {
            case '"':
                out_ += "\\\"";
                break;
            case '\\':
                out_ += "\\\\";
                break;
            case '\n':
                out_ += "\\n";
                break;
            case '\r':
                out_ += "\\r";
                break;
            case '\t':
                out_ += "\\t";
                break;
            default:
                out_ += "\\u00";
                out_ += kDigits[byte >> 4U];
                out_ += kDigits[byte & 15U];
        }
    }

    std::string out_;
};

/// libxapian 1.4.22 inflates through a buffer of 8192 bytes and loses what a last match leaves over
/// when the input ends first; a match is at most 258 bytes. Never ending there avoids it.
void pad(std::string& data) {
    constexpr std::size_t kBuffer = 8192;
    constexpr std::size_t kLongestMatch = 258;
    if (data.size() <= kBuffer) return;
    const std::size_t over = data.size() % kBuffer;
    if (over >= 1 && over <= kLongestMatch) data.append(kLongestMatch + 1 - over, ' ');
}

}  // namespace

std::string encode_article(const Article& article, std::string_view id) {
    Json json;
    json.reserve(article.body.size() + article.body.size() / 32 + 512);
    json.text("id", id);
    json.text("path", article.path);
    if (!base::is_valid_utf8(article.path)) json.text("path_bytes", base::base64(article.path));
    json.text("member", article.member);
    json.range("byte_range", article.byte_range);
    json.text("format", article.format);
    json.text("guid", article.guid);
    json.text("title", article.title);
    json.date("published", article.published);
    json.date("modified", article.modified);
    json.date("embargo", article.embargo);
    if (article.status != Status::kUsable) json.text("status", name_of(kStatuses, article.status));
    json.text("language", article.language);
    json.text("publisher", article.publisher);
    json.text("section", article.section);
    json.text("subtitle", article.subtitle);
    json.text("summary", article.summary);
    json.text("dateline", article.dateline);
    json.list("authors", article.authors);
    json.list("keywords", article.keywords);
    json.list("places", article.places);
    json.list("organisations", article.organisations);
    json.list("people", article.people);
    json.text("url", article.url);
    json.text("canonical_url", article.canonical_url);
    json.text("version", article.version);
    json.text("copyright", article.copyright);
    json.map("origin", article.origin);
    json.text("body", article.body);
    std::string data = json.finish();
    pad(data);
    return data;
}

bool exchange_id(std::string& data, std::string_view id) {
    constexpr std::string_view kHead = "{\"id\":\"";
    const std::size_t end = kHead.size() + id.size();
    if (!data.starts_with(kHead) || data.size() <= end || data[end] != '"') return false;
    data.replace(kHead.size(), id.size(), id);
    return true;
}

namespace {

/// Receives the events of the JSON reader and fills an article. Unknown keys are passed over: a
/// later minor version may have added them.
class Decoder {
  public:
    using number_integer_t = std::int64_t;
    using number_unsigned_t = std::uint64_t;
    using number_float_t = double;
    using string_t = std::string;
    using binary_t = nlohmann::json::binary_t;

    Decoder(StoredArticle& out, bool with_body) : out_(out), with_body_(with_body) {}

    bool null() { return false; }
    bool boolean(bool) { return false; }
    bool number_float(double, const std::string&) { return false; }
    bool binary(binary_t&) { return false; }

    bool number_integer(std::int64_t value) {
        if (date_ != nullptr && inner_ == "utc") {
            date_->utc_seconds = value;
        } else if (date_ != nullptr && inner_ == "offset") {
            date_->offset_minutes = static_cast<std::int32_t>(value);
        } else {
            return false;
        }
        return true;
    }
    bool number_unsigned(std::uint64_t value) {
        if (key_ != "byte_range") return number_integer(static_cast<std::int64_t>(value));
        if (!out_.article.byte_range) {
            out_.article.byte_range.emplace(value, value);
        } else {
            out_.article.byte_range->second = value;
        }
        return true;
    }
    bool string(std::string& value) {
        if (depth_ == 2 && date_ != nullptr) return date_text(value);
        if (depth_ == 2 && key_ == "origin") {
            out_.article.origin.emplace(inner_, std::move(value));
            return true;
        }
        if (depth_ == 2) return list_text(std::move(value));
        return text(std::move(value));
    }
    bool start_object(std::size_t) {
        if (++depth_ != 2) return depth_ == 1;
        Article& article = out_.article;
        if (key_ == "published") date_ = &article.published.emplace();
        if (key_ == "modified") date_ = &article.modified.emplace();
        if (key_ == "embargo") date_ = &article.embargo.emplace();
        return true;
    }
    bool end_object() {
        --depth_;
        date_ = nullptr;
        return true;
    }
    bool start_array(std::size_t) { return ++depth_ == 2; }
    bool end_array() {
        --depth_;
        return true;
    }
    bool key(std::string& name) {
        if (depth_ == 1 && name == "body" && !with_body_) {
            stopped_at_body_ = true;
            return false;
        }
        (depth_ == 1 ? key_ : inner_) = std::move(name);
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) {
        return false;
    }

    [[nodiscard]] bool stopped_at_body() const noexcept { return stopped_at_body_; }

  private:
    bool date_text(const std::string& value) {
        if (inner_ == "precision") {
            const auto precision = value_of<DatePrecision>(kPrecisions, value);
            if (precision) date_->precision = *precision;
            return precision.has_value();
        }
        const auto origin = value_of<DateOrigin>(kOrigins, value);
        if (origin) date_->origin = *origin;
        return origin.has_value();
    }
    bool list_text(std::string&& value) {
        Article& article = out_.article;
        for (const auto& [name, list] : {std::pair{"authors"sv, &article.authors},
                                         {"keywords"sv, &article.keywords},
                                         {"places"sv, &article.places},
                                         {"organisations"sv, &article.organisations},
                                         {"people"sv, &article.people}}) {
            if (key_ == name) list->push_back(std::move(value));
        }
        return true;
    }
    bool text(std::string&& value) {
        Article& article = out_.article;
        if (key_ == "status") {
            const auto status = value_of<Status>(kStatuses, value);
            if (status) article.status = *status;
            return status.has_value();
        }
        if (key_ == "path_bytes") {
            auto bytes = base::from_base64(value);
            if (bytes) article.path = std::move(*bytes);
            return bytes.has_value();
        }
        for (const auto& [name, field] : {std::pair{"id"sv, &out_.id},
                                          {"path"sv, &article.path},
                                          {"member"sv, &article.member},
                                          {"format"sv, &article.format},
                                          {"guid"sv, &article.guid},
                                          {"title"sv, &article.title},
                                          {"language"sv, &article.language},
                                          {"publisher"sv, &article.publisher},
                                          {"section"sv, &article.section},
                                          {"subtitle"sv, &article.subtitle},
                                          {"summary"sv, &article.summary},
                                          {"dateline"sv, &article.dateline},
                                          {"url"sv, &article.url},
                                          {"canonical_url"sv, &article.canonical_url},
                                          {"version"sv, &article.version},
                                          {"copyright"sv, &article.copyright},
                                          {"body"sv, &article.body}}) {
            if (key_ == name) {
                *field = std::move(value);
                break;
            }
        }
        return true;
    }

    StoredArticle& out_;
    bool with_body_;
    bool stopped_at_body_ = false;
    int depth_ = 0;
    std::string key_, inner_;
    Date* date_ = nullptr;
};

}  // namespace

StoredArticle decode_article(std::string_view data, bool with_body) {
    StoredArticle out;
    if (read_as_written(data, with_body, out) && !out.id.empty()) return out;
    out = {};
    Decoder decoder(out, with_body);
    const bool whole = nlohmann::json::sax_parse(data, &decoder);
    if ((!whole && !decoder.stopped_at_body()) || out.id.empty()) {
        throw Error(ErrorCode::kDamaged,
                    "cannot read an article: document data: not what newsdex writes; see `indexer "
                    "check`");
    }
    return out;
}

}  // namespace newsdex::schema
