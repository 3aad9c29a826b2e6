// Known shapes first, then the names of the keys.
#include "sources/json/article.hpp"

#include <optional>

#include "sources/fields/collect.hpp"
#include "sources/fields/convert.hpp"
#include "sources/json/shapes.hpp"
#include "text/lede.hpp"

namespace newsdex::sources {
namespace {

constexpr std::uint8_t kRankOfHeadline =
    1;  // title, headline: no file but news has them with a date

bool has_text(const FieldValues& fields, Field field) {
    return !fields.first(field, text_of).first.empty();
}

bool is_body_key(std::string_view key) {
    const std::optional<FieldRank> found = json_field(key);
    return found && found->field == Field::kBody;
}

/// A number is no text of an article, but the id of one.
std::string body_of_prose(Value value) {
    return value.kind() == Value::Kind::kNumber ? "" : body_of(value);
}

/// The fields of the object; of a map in it, where the object itself has neither title nor text, or
/// where what stands for the text is such a map.
FieldValues fields_of(Value object) {
    FieldValues fields;
    fields.collect(object, json_field);
    const bool has_own = has_text(fields, Field::kBody) || has_text(fields, Field::kTitle);
    for (Value item = object.first(); item; item = item.next()) {
        if (!item.is_map()) continue;
        FieldValues inner;
        inner.collect(item, json_field);
        const bool has_title = has_text(inner, Field::kTitle);
        const bool is_article =
            has_own ? has_title && has_text(inner, Field::kBody) && is_body_key(item.key())
                    : has_title || has_text(inner, Field::kBody);
        if (!is_article) continue;
        inner.complete(object, json_field);
        return inner;
    }
    return fields;
}

/// By the names of the keys.
JsonVerdict article_of_names(Value object, const ReadOptions& options, Article& article) {
    const FieldValues fields = fields_of(object);
    auto [body, body_value] = fields.first(Field::kBody, body_of_prose);
    const bool has_body = !body.empty();
    if (!has_body && !has_text(fields, Field::kTitle)) return JsonVerdict::kNoArticle;
    set_fields(fields, options, article);
    if (has_body) note_key(article, "body", body_value);
    if (!article.published) {
        const auto [crawled, value] = fields.first(
            Field::kCrawled, [&](Value candidate) { return crawl_date(candidate, options); });
        article.published = crawled;
        if (crawled) note_key(article, "published", value);
    }
    body = without_truncation_mark(std::move(body), article);
    set_body(std::move(body), options, article);
    if (article.title.empty() && article.body.empty()) return JsonVerdict::kNoArticle;
    const bool is_headline = fields.rank(Field::kTitle) <= kRankOfHeadline;
    const bool is_dated = article.published.has_value();
    const bool is_news =
        is_headline ? is_dated || !article.summary.empty() : is_dated && !article.summary.empty();
    return has_body || is_news ? JsonVerdict::kArticle : JsonVerdict::kTitleOnly;
}

}  // namespace

JsonVerdict article_of_json(Value object, const ReadOptions& options, Article& article) {
    if (!object.is_map()) return JsonVerdict::kNoArticle;
    const std::optional<JsonVerdict> known = article_of_known_shape(object, options, article);
    const JsonVerdict verdict = known ? *known : article_of_names(object, options, article);
    if (verdict != JsonVerdict::kNoArticle) text::set_title_from_lede(article);
    return verdict;
}

}  // namespace newsdex::sources
