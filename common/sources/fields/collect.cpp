#include "sources/fields/collect.hpp"

#include <utility>

#include "sources/fields/convert.hpp"

namespace newsdex::sources {
namespace {

bool has_content(Value value) {
    switch (value.kind()) {
        case Value::Kind::kNull:
            return false;
        case Value::Kind::kList:
        case Value::Kind::kMap:
            return !value.empty();
        default:
            return !value.text().empty();
    }
}

bool is_blank_free(std::string_view text) {
    return text.find_first_of(" \t\n\r") == std::string_view::npos;
}

/// Of the fields that got a value and are called otherwise in the file.
void note_keys(const FieldValues& values, Article& article) {
    const auto note = [&](const char* name, Field field, bool is_set) {
        if (is_set) note_key(article, name, values[field]);
    };
    note("title", Field::kTitle, !article.title.empty());
    note("subtitle", Field::kSubtitle, !article.subtitle.empty());
    note("summary", Field::kSummary, !article.summary.empty());
    note("authors", Field::kAuthors, !article.authors.empty());
    note("dateline", Field::kDateline, !article.dateline.empty());
    note("published", Field::kPublished, article.published.has_value());
    note("modified", Field::kModified, article.modified.has_value());
    note("publisher", Field::kPublisher, !article.publisher.empty());
    note("section", Field::kSection, !article.section.empty());
}

}  // namespace

void FieldValues::collect(Value map, Lookup lookup) {
    for (Value item = map.first(); item; item = item.next()) {
        const std::optional<FieldRank> found = lookup(item.key());
        if (!found || !has_content(item)) continue;
        const auto field = static_cast<std::size_t>(found->field);
        if (values_[field] && ranks_[field] < found->rank) continue;
        values_[field] = item;
        ranks_[field] = found->rank;
    }
}

void FieldValues::complete(Value map, Lookup lookup) {
    FieldValues others;
    others.collect(map, lookup);
    for (std::size_t field = 0; field < values_.size(); ++field) {
        if (values_[field]) continue;
        values_[field] = others.values_[field];
        ranks_[field] = others.ranks_[field];
    }
}

bool FieldValues::has(Field field) const { return bool((*this)[field]); }

void note_key(Article& article, const char* field, Value value) {
    if (!value.key().empty() && value.key() != field) article.origin.emplace(field, value.key());
}

void set_embargo(const std::optional<Date>& until, const ReadOptions& options, Article& article) {
    if (!until) return;
    article.embargo = until;
    if (until->utc_seconds > options.now) article.status = Status::kEmbargoed;
}

void set_fields(const FieldValues& values, const ReadOptions& options, Article& article) {
    article.title = line_of(values[Field::kTitle]);
    article.subtitle = line_of(values[Field::kSubtitle]);
    article.summary = line_of(values[Field::kSummary]);
    article.dateline = line_of(values[Field::kDateline]);
    article.guid = line_of(values[Field::kId]);
    article.publisher = line_of(values[Field::kPublisher]);
    article.section = line_of(values[Field::kSection]);
    article.copyright = line_of(values[Field::kCopyright]);
    article.language = language_of(text_of(values[Field::kLanguage]));
    if (std::string url = line_of(values[Field::kUrl]); is_blank_free(url))
        article.url = std::move(url);
    article.authors = authors_of(values[Field::kAuthors]);
    article.keywords = words_of(values[Field::kKeywords]);
    article.places = words_of(values[Field::kPlaces]);
    article.people = words_of(values[Field::kPeople]);
    article.organisations = words_of(values[Field::kOrganisations]);
    article.published = date_of(values[Field::kPublished], options, article.language);
    article.modified = date_of(values[Field::kModified], options, article.language);
    set_embargo(date_of(values[Field::kEmbargo], options, article.language), options, article);
    if (values[Field::kDraft].is_true()) article.status = Status::kWithheld;
    note_keys(values, article);
}

void set_body(std::string body, const ReadOptions& options, Article& article) {
    if (body.size() > options.max_body_bytes) {
        std::size_t end = options.max_body_bytes;
        while (end > 0 && (static_cast<unsigned char>(body[end]) & 0xC0U) == 0x80) --end;
        body.resize(end);
        article.origin["body"] = cut_body_origin(options);
    }
    article.body = std::move(body);
}

}  // namespace newsdex::sources
