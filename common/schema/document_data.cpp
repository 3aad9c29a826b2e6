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
#include <stdexcept>

#include "base/base64.hpp"
#include "base/utf8.hpp"
#include "schema/document_names.hpp"
#include "schema/document_reader.hpp"
#include "schema/flat_json.hpp"

namespace newsdex::schema {

namespace {

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
    void quoted(std::string_view value) { append_quoted(out_, value); }

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

using nlohmann::json;

/// The members of the data by name, whatever their order. Unknown ones are passed over: a later
/// minor version may have added them. Throws nlohmann::json::exception for a value of another type,
/// std::invalid_argument for another name or no base64.
class Members {
  public:
    explicit Members(const json& object) : object_(object) {}

    template <class Value>
    void get(const char* key, Value& field) const {
        if (const auto at = object_.find(key); at != object_.end()) at->get_to(field);
    }
    void get(const char* key, std::optional<Date>& field) const {
        const auto at = object_.find(key);
        if (at == object_.end()) return;
        const Members date(*at);
        field.emplace();
        date.get("utc", field->utc_seconds);
        std::int32_t offset = 0;
        date.get("offset", offset);
        if (at->contains("offset")) field->offset_minutes = offset;
        date.get("precision", kPrecisions, field->precision);
        date.get("origin", kOrigins, field->origin);
    }
    template <class Names, class Enum>
    void get(const char* key, const Names& names, Enum& field) const {
        std::string name;
        get(key, name);
        if (name.empty()) return;
        const auto known = value_of<Enum>(names, name);
        if (!known) throw std::invalid_argument(name);
        field = *known;
    }
    [[nodiscard]] bool has(const char* key) const { return object_.contains(key); }

  private:
    const json& object_;
};

void read_members(const Members& members, Parts parts, StoredArticle& out) {
    Article& article = out.article;
    members.get("id", out.id);
    members.get("path", article.path);
    std::string encoded;
    members.get("path_bytes", encoded);
    if (!encoded.empty()) {
        auto bytes = base::from_base64(encoded);
        if (!bytes) throw std::invalid_argument(encoded);
        article.path = std::move(*bytes);
    }
    members.get("member", article.member);
    if (members.has("byte_range")) members.get("byte_range", article.byte_range.emplace());
    members.get("format", article.format);
    members.get("guid", article.guid);
    members.get("title", article.title);
    members.get("published", article.published);
    members.get("modified", article.modified);
    members.get("embargo", article.embargo);
    members.get("status", kStatuses, article.status);
    members.get("language", article.language);
    members.get("publisher", article.publisher);
    members.get("section", article.section);
    members.get("subtitle", article.subtitle);
    members.get("summary", article.summary);
    members.get("dateline", article.dateline);
    members.get("authors", article.authors);
    members.get("keywords", article.keywords);
    members.get("places", article.places);
    members.get("organisations", article.organisations);
    members.get("people", article.people);
    members.get("url", article.url);
    members.get("canonical_url", article.canonical_url);
    members.get("version", article.version);
    members.get("copyright", article.copyright);
    if (parts == Parts::kWhole) members.get("origin", article.origin);
    if (parts != Parts::kHead) members.get("body", article.body);
}

bool read_any_order(std::string_view data, Parts parts, StoredArticle& out) {
    try {
        const json tree = json::parse(data);
        read_members(Members(tree), parts, out);
    } catch (const json::exception&) {
        return false;
    } catch (const std::invalid_argument&) {
        return false;
    }
    return true;
}

}  // namespace

StoredArticle decode_article(std::string_view data, Parts parts) {
    StoredArticle out;
    if (read_as_written(data, parts, out) && !out.id.empty()) return out;
    out = {};
    if (!read_any_order(data, parts, out) || out.id.empty()) {
        throw Error(ErrorCode::kDamaged,
                    "cannot read an article: document data: not what newsdex writes; see `indexer "
                    "check`");
    }
    return out;
}

}  // namespace newsdex::schema
