// Which fields of an article are hashed, and in which order.
#include "article/content_hash.hpp"

#include <string>

#include "base/varint.hpp"

namespace newsdex::article {

namespace {

void add_list(std::string& head, const std::vector<std::string>& values) {
    base::append_varint(head, values.size());
    for (const std::string& value : values) base::append_string(head, value);
}

void add_date(std::string& head, const std::optional<Date>& date) {
    if (!date) {
        head += '\0';
        return;
    }
    head += date->offset_minutes ? '\2' : '\1';
    base::append_signed(head, date->utc_seconds);
    base::append_signed(head, date->offset_minutes.value_or(0));
    head += static_cast<char>(date->precision);
    head += static_cast<char>(date->origin);
}

}  // namespace

base::Hash content_hash(const Article& article) {
    // One buffer, one call: hashing field by field costs more in calls than in bytes.
    std::string head;
    head.reserve(1024);
    for (const std::string* text :
         {&article.guid, &article.title, &article.subtitle, &article.summary, &article.publisher,
          &article.section, &article.dateline, &article.language, &article.url,
          &article.canonical_url, &article.format, &article.version, &article.copyright}) {
        base::append_string(head, *text);
    }
    for (const auto* list : {&article.authors, &article.keywords, &article.places,
                             &article.organisations, &article.people}) {
        add_list(head, *list);
    }
    add_date(head, article.published);
    add_date(head, article.modified);
    add_date(head, article.embargo);
    head += static_cast<char>(article.status);
    base::append_varint(head, article.origin.size());
    for (const auto& [field, from] : article.origin) {
        base::append_string(head, field);
        base::append_string(head, from);
    }
    base::Hasher hasher;
    hasher.add_field(head);
    hasher.add_field(article.body);
    return hasher.finish();
}

}  // namespace newsdex::article
