// The document data's JSON. Written by hand, as it is made for every article of a build; read as it
// is written (document_reader.hpp), or by the JSON library if something else wrote it.
//
//   {"id":"…26…","path":"…",…,"origin":{…},"body":"…"}␠␠
//
// "id" comes first and has a fixed length: an id can be exchanged in place.
#include "schema/document_data.hpp"

#include <newsdex/error.hpp>
#include <newsdex/names.hpp>

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "article/fields.hpp"
#include "base/base64.hpp"
#include "schema/document_reader.hpp"
#include "schema/flat_json.hpp"

namespace newsdex::schema {

namespace {

/// Writes an object key by key, each field as its type is.
class Json {
  public:
    explicit Json(const Article& article) : article_(article) {
        out_.reserve(article.body.size() + article.body.size() / 32 + 512);
        out_ += '{';
    }

    void text(std::string_view key, std::string_view value) {
        name(key);
        append_quoted(out_, value);
    }
    void field(const article::Row& row) {
        if (article::is_place(row.field) || !article::is_given(article_, row.member)) return;
        name(row.key);
        std::visit(*this, row.member);
    }
    [[nodiscard]] std::string finish() {
        out_ += '}';
        return std::move(out_);
    }

    void operator()(std::monostate /*none*/) {}
    void operator()(std::string Article::*text) { append_quoted(out_, article_.*text); }
    void operator()(std::vector<std::string> Article::*list) {
        char open = '[';
        for (const std::string& value : article_.*list) {
            out_ += open;
            append_quoted(out_, value);
            open = ',';
        }
        out_ += ']';
    }
    void operator()(std::optional<Date> Article::*member) {
        const Date& date = *(article_.*member);
        out_ += "{\"utc\":" + std::to_string(date.utc_seconds);
        if (date.offset_minutes) out_ += ",\"offset\":" + std::to_string(*date.offset_minutes);
        out_ += ",\"precision\":\"";
        out_ += newsdex::name_of(date.precision);
        out_ += "\",\"origin\":\"";
        out_ += newsdex::name_of(date.origin);
        out_ += "\"}";
    }
    void operator()(Status Article::*status) {
        append_quoted(out_, newsdex::name_of(article_.*status));
    }
    void operator()(bool Article::*flag) { out_ += article_.*flag ? "true" : "false"; }
    void operator()(article::ByteRange Article::* /*a place*/) {}
    void operator()(std::map<std::string, std::string> Article::*map) {
        char open = '{';
        for (const auto& [from, to] : article_.*map) {
            out_ += open;
            append_quoted(out_, from);
            out_ += ':';
            append_quoted(out_, to);
            open = ',';
        }
        out_ += '}';
    }

  private:
    void name(std::string_view key) {
        if (out_.size() > 1) out_ += ',';
        out_ += '"';
        out_ += key;
        out_ += "\":";
    }

    const Article& article_;
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
    Json json(article);
    json.text("id", id);
    for (const article::Row& row : article::fields()) json.field(row);
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

/// Reads the members of an object by name, whatever their order. Unknown ones are passed over: a
/// later minor version may have added them. Throws nlohmann::json::exception for a value of another
/// type, std::invalid_argument for another name or no base64.
class Members {
  public:
    Members(const json& object, Article& article) : object_(object), article_(article) {}

    void field(const article::Row& row) {
        const auto at = object_.find(row.key);
        if (at == object_.end()) return;
        value_ = &*at;
        std::visit(*this, row.member);
    }

    void operator()(std::monostate /*none*/) {}
    template <class Value>
    void operator()(Value Article::*member) {
        value_->get_to(article_.*member);
    }
    void operator()(article::ByteRange Article::*member) {
        value_->get_to((article_.*member).emplace());
    }
    void operator()(Status Article::*member) { article_.*member = named<Status>(*value_); }
    void operator()(std::optional<Date> Article::*member) {
        Date& date = (article_.*member).emplace();
        date.utc_seconds = value_->value("utc", std::int64_t{0});
        if (value_->contains("offset")) date.offset_minutes = value_->at("offset");
        date.precision = named<DatePrecision>(value_->value("precision", json("second")));
        date.origin = named<DateOrigin>(value_->value("origin", json("element")));
    }

  private:
    template <class Enum>
    static Enum named(const json& name) {
        const auto known = newsdex::value_called<Enum>(name.get_ref<const std::string&>());
        if (!known) throw std::invalid_argument(name);
        return *known;
    }

    const json& object_;
    Article& article_;
    const json* value_ = nullptr;
};

/// Is the field among them?
bool is_wanted(article::Field field, UpTo up_to) {
    if (field == article::Field::kOrigin) return up_to == UpTo::kWhole;
    if (field == article::Field::kBody) return up_to > UpTo::kHead;
    return true;
}

void read_members(const json& tree, UpTo up_to, StoredArticle& out) {
    out.id = tree.value("id", std::string());
    Members members(tree, out.article);
    for (const article::Row& row : article::fields())
        if (is_wanted(row.field, up_to)) members.field(row);
    const std::string encoded = tree.value("path_bytes", std::string());
    if (encoded.empty()) return;
    auto bytes = base::from_base64(encoded);
    if (!bytes) throw std::invalid_argument(encoded);
    out.article.path = std::move(*bytes);
}

bool read_any_order(std::string_view data, UpTo up_to, StoredArticle& out) {
    try {
        const json tree = json::parse(data);
        read_members(tree, up_to, out);
    } catch (const json::exception&) {
        return false;
    } catch (const std::invalid_argument&) {
        return false;
    }
    return true;
}

}  // namespace

StoredArticle decode_article(std::string_view data, UpTo up_to) {
    StoredArticle out;
    if (read_as_written(data, up_to, out) && !out.id.empty()) return out;
    out = {};
    if (!read_any_order(data, up_to, out) || out.id.empty()) {
        throw Error(ErrorCode::kDamaged,
                    "cannot read an article: document data: not what newsdex writes; see `indexer "
                    "check`");
    }
    return out;
}

}  // namespace newsdex::schema
