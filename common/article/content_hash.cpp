// One buffer, one call: hashing field by field costs more in calls than in bytes.
#include "article/content_hash.hpp"

#include <string>

#include "article/fields.hpp"
#include "base/varint.hpp"

namespace newsdex::article {
namespace {

/// Appends the values of an article's fields to a buffer, each so that its end is known.
class Head {
  public:
    explicit Head(const Article& article) : article_(article) { bytes_.reserve(1024); }

    void operator()(std::monostate /*none*/) {}
    void operator()(std::string Article::*text) { base::append_string(bytes_, article_.*text); }
    void operator()(std::vector<std::string> Article::*list) {
        const std::vector<std::string>& values = article_.*list;
        base::append_varint(bytes_, values.size());
        for (const std::string& value : values) base::append_string(bytes_, value);
    }
    void operator()(std::optional<Date> Article::*member) {
        const std::optional<Date>& date = article_.*member;
        if (!date) {
            bytes_ += '\0';
            return;
        }
        bytes_ += date->offset_minutes ? '\2' : '\1';
        base::append_signed(bytes_, date->utc_seconds);
        base::append_signed(bytes_, date->offset_minutes.value_or(0));
        bytes_ += static_cast<char>(date->precision);
        bytes_ += static_cast<char>(date->origin);
    }
    void operator()(Status Article::*status) { bytes_ += static_cast<char>(article_.*status); }
    void operator()(bool Article::*flag) { bytes_ += article_.*flag ? '\1' : '\0'; }
    void operator()(ByteRange Article::*range) {
        const auto& [first, last] =
            (article_.*range).value_or(std::pair<std::uint64_t, std::uint64_t>());
        base::append_varint(bytes_, first);
        base::append_varint(bytes_, last);
    }
    void operator()(std::map<std::string, std::string> Article::*map) {
        base::append_varint(bytes_, (article_.*map).size());
        for (const auto& [from, to] : article_.*map) {
            base::append_string(bytes_, from);
            base::append_string(bytes_, to);
        }
    }

    [[nodiscard]] const std::string& bytes() const noexcept { return bytes_; }

  private:
    const Article& article_;
    std::string bytes_;
};

}  // namespace

base::Hash content_hash(const Article& article) {
    Head head(article);
    for (const Row& row : fields())
        if (row.hashed && row.field != Field::kBody) std::visit(head, row.member);
    base::Hasher hasher;
    hasher.add_field(head.bytes());
    hasher.add_field(article.body);
    return hasher.finish();
}

}  // namespace newsdex::article
