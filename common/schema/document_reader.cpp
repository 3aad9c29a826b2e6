// Key by key in the writer's order; the first surprise hands the whole text to the general reader.
#include "schema/document_reader.hpp"

#include <newsdex/names.hpp>

#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <utility>

#include "article/fields.hpp"
#include "base/base64.hpp"
#include "base/utf8.hpp"

namespace newsdex::schema {
namespace {

using article::Field;

constexpr std::uint64_t kOnes = 0x0101010101010101U;
constexpr std::uint64_t kHigh = 0x8080808080808080U;

/// The bytes at the front of a text that stand for themselves in a JSON string: up to a quotation
/// mark, backslash or control character.
struct Stretch {
    std::size_t length = 0;
    bool is_ascii = true;  ///< false if it may hold others
};

bool is_plain(char c) { return c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20; }

/// Eight bytes at a time, as bodies have thousands; the test for a byte below n is that of "Bit
/// Twiddling Hacks", hasless.
Stretch plain_stretch(std::string_view text) {
    const auto any_below = [](std::uint64_t bytes, std::uint64_t n) {
        return (bytes - kOnes * n) & ~bytes & kHigh;
    };
    std::uint64_t seen = 0;
    std::size_t at = 0;
    for (std::uint64_t bytes = 0; text.size() - at >= sizeof bytes; at += sizeof bytes) {
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        seen |= bytes;
        const std::uint64_t special = any_below(bytes, 0x20) | any_below(bytes ^ (kOnes * '"'), 1) |
                                      any_below(bytes ^ (kOnes * '\\'), 1);
        if (special == 0) continue;
        if constexpr (std::endian::native != std::endian::little) break;
        at += static_cast<std::size_t>(std::countr_zero(special)) / 8;
        return {at, (seen & kHigh) == 0};
    }
    while (at < text.size() && is_plain(text[at])) ++at;
    return {at, false};
}

/// In all of these: false if what stands there is not what the writer makes.
class DocumentReader {
  public:
    explicit DocumentReader(std::string_view data) : rest_(data) {}

    bool read(UpTo up_to, StoredArticle& out) {
        article_ = &out.article;
        if (!key_after('{') || key_ != "id" || !string(out.id) || !next()) return false;
        for (const article::Row& row : article::fields()) {
            // A field whose key is not the next one is empty.
            if (is_end_ || key_ != row.key) continue;
            const bool is_long = row.field == Field::kOrigin || row.field == Field::kBody;
            if (is_long && up_to <= UpTo::kHead) return true;
            if (!std::visit(*this, row.member) || !next()) return false;
            if (row.field == Field::kPath && !path_bytes(out.article.path)) return false;
        }
        if (up_to == UpTo::kText) out.article.origin.clear();
        return is_end_ && rest_.find_first_not_of(' ') == std::string_view::npos;
    }

    // The value that comes next, into the member.

    bool operator()(std::monostate /*none*/) { return false; }
    bool operator()(std::string Article::*text) { return string(article_->*text); }
    bool operator()(std::vector<std::string> Article::*list) {
        if (!take('[')) return false;
        do {
            if (!string((article_->*list).emplace_back())) return false;
        } while (take(','));
        return take(']');
    }
    bool operator()(std::optional<Date> Article::*member) {
        Date& date = (article_->*member).emplace();
        if (!take(R"({"utc":)") || !number(date.utc_seconds)) return false;
        if (take(R"(,"offset":)") && !number(date.offset_minutes.emplace())) return false;
        return take(R"(,"precision":)") && name(date.precision) && take(R"(,"origin":)") &&
               name(date.origin) && take('}');
    }
    bool operator()(Status Article::*status) { return name(article_->*status); }
    bool operator()(bool Article::*flag) { return article_->*flag = take("true"); }
    bool operator()(article::ByteRange Article::*range) {
        auto& [first, last] = (article_->*range).emplace();
        return take('[') && number(first) && take(',') && number(last) && take(']');
    }
    bool operator()(std::map<std::string, std::string> Article::*map) {
        if (!take('{')) return false;
        do {
            std::string name;
            std::string value;
            if (!string(name) || !take(':') || !string(value)) return false;
            (article_->*map)
                .emplace_hint((article_->*map).end(), std::move(name), std::move(value));
        } while (take(','));
        return take('}');
    }

  private:
    bool take(std::string_view expected) {
        if (!rest_.starts_with(expected)) return false;
        rest_.remove_prefix(expected.size());
        return true;
    }

    bool take(char expected) {
        if (rest_.empty() || rest_.front() != expected) return false;
        rest_.remove_prefix(1);
        return true;
    }

    /// The next key into key_, or the object's end.
    bool key_after(char sign) {
        key_ = {};
        if (!take(sign)) return is_end_ = take('}');
        const std::size_t end = take('"') ? rest_.find('"') : std::string_view::npos;
        if (end == std::string_view::npos) return false;
        key_ = rest_.substr(0, end);
        rest_.remove_prefix(end + 1);
        return take(':');
    }
    bool next() { return key_after(','); }

    bool path_bytes(std::string& path) {
        if (key_ != "path_bytes") return true;
        std::string encoded;
        if (!string(encoded)) return false;
        auto bytes = base::from_base64(encoded);
        if (bytes) path = std::move(*bytes);
        return bytes && next();
    }

    template <class Number>
    bool number(Number& value) {
        const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        if (error != std::errc{}) return false;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return true;
    }

    template <class Enum>
    bool name(Enum& value) {
        const std::size_t end = take('"') ? rest_.find('"') : std::string_view::npos;
        if (end == std::string_view::npos) return false;
        const auto known = newsdex::value_called<Enum>(rest_.substr(0, end));
        if (known) value = *known;
        rest_.remove_prefix(end + 1);
        return known.has_value();
    }

    /// Into `out`, which is empty; false for broken UTF-8 too.
    bool string(std::string& out) {
        if (!take('"')) return false;
        for (bool is_ascii = true;;) {
            const Stretch plain = plain_stretch(rest_);
            is_ascii &= plain.is_ascii;
            out.append(rest_.data(), plain.length);
            rest_.remove_prefix(plain.length);
            if (take('"')) return is_ascii || base::is_valid_utf8(out);
            if (!take('\\') || !escape(out)) return false;
        }
    }

    bool escape(std::string& out) {
        constexpr std::string_view kLetters = "\"\\nrt";
        constexpr std::string_view kBytes = "\"\\\n\r\t";
        if (rest_.empty()) return false;
        const std::size_t which = kLetters.find(rest_.front());
        if (which != std::string_view::npos) {
            out += kBytes[which];
            rest_.remove_prefix(1);
            return true;
        }
        // \u00xx: control characters.
        if (!rest_.starts_with("u00") || rest_.size() < 5) return false;
        unsigned byte = 0;
        const char* const digits = rest_.data() + 3;
        const auto [end, error] = std::from_chars(digits, digits + 2, byte, 16);
        if (error != std::errc{} || end != digits + 2 || byte >= 0x20) return false;
        out += static_cast<char>(byte);
        rest_.remove_prefix(5);
        return true;
    }

    Article* article_ = nullptr;
    std::string_view rest_;
    std::string_view key_;  ///< of the value that rest_ begins with
    bool is_end_ = false;   ///< the object is closed
};

}  // namespace

bool read_as_written(std::string_view data, UpTo up_to, StoredArticle& out) {
    return DocumentReader(data).read(up_to, out);
}

}  // namespace newsdex::schema
