// Of several keys for a field the one of lowest rank, then each value as its field wants it.
#include "sources/fields/collect.hpp"

#include <utility>

#include "base/utf8.hpp"
#include "sources/fields/convert.hpp"

namespace newsdex::sources {
namespace {

bool is_blank_free(std::string_view text) {
    return text.find_first_of(" \t\n\r") == std::string_view::npos;
}

struct TextField {
    Field field;
    std::string Article::*member;
    const char* noted =
        nullptr;  ///< the name under which origin tells another key; null: it does not
};

constexpr TextField kTextFields[] = {
    {Field::kTitle, &Article::title, "title"},
    {Field::kSubtitle, &Article::subtitle, "subtitle"},
    {Field::kSummary, &Article::summary, "summary"},
    {Field::kDateline, &Article::dateline, "dateline"},
    {Field::kPublisher, &Article::publisher, "publisher"},
    {Field::kSection, &Article::section, "section"},
    {Field::kCopyright, &Article::copyright},
    {Field::kId, &Article::guid},
    {Field::kUrl, &Article::url},
    {Field::kLanguage, &Article::language},
};

}  // namespace

void FieldValues::collect(Value map, Lookup lookup) {
    for (Value item = map.first(); item; item = item.next()) {
        const std::optional<FieldRank> found = lookup(item.key());
        if (!found || !item.has_content()) continue;
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

std::string* text_member(Article& article, Field field) {
    for (const TextField& row : kTextFields)
        if (row.field == field) return &(article.*row.member);
    return nullptr;
}

void set_fields(const FieldValues& values, const ReadOptions& options, Article& article) {
    for (const TextField& row : kTextFields) {
        std::string& text = article.*row.member;
        text = line_of(values[row.field]);
        if (row.noted != nullptr && !text.empty()) note_key(article, row.noted, values[row.field]);
    }
    if (!is_blank_free(article.url)) article.url.clear();
    article.language = language_of(text_of(values[Field::kLanguage]));
    article.authors = authors_of(values[Field::kAuthors]);
    article.keywords = words_of(values[Field::kKeywords]);
    article.places = words_of(values[Field::kPlaces]);
    article.people = words_of(values[Field::kPeople]);
    article.organisations = words_of(values[Field::kOrganisations]);
    article.published = date_of(values[Field::kPublished], options, article.language);
    article.modified = date_of(values[Field::kModified], options, article.language);
    set_embargo(date_of(values[Field::kEmbargo], options, article.language), options, article);
    if (values[Field::kDraft].is_true()) article.status = Status::kWithheld;
    if (!article.authors.empty()) note_key(article, "authors", values[Field::kAuthors]);
    if (article.published) note_key(article, "published", values[Field::kPublished]);
    if (article.modified) note_key(article, "modified", values[Field::kModified]);
}

void set_body(std::string body, const ReadOptions& options, Article& article) {
    if (body.size() > options.max_body_bytes) {
        body.resize(base::character_begin(body, options.max_body_bytes));
        note_cut_body(options, article);
    }
    article.body = std::move(body);
}

}  // namespace newsdex::sources
