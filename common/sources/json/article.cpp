// Known shapes first, then the names of the keys; what neither reads is looked through for prose.
#include "sources/json/article.hpp"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "base/lists.hpp"
#include "sources/fields/collect.hpp"
#include "sources/fields/convert.hpp"
#include "sources/fields/prose.hpp"
#include "sources/fields/rich_text.hpp"
#include "sources/json/shapes.hpp"
#include "text/lede.hpp"

namespace newsdex::sources {
namespace {

constexpr std::uint8_t kRankOfHeadline =
    1;  // title, headline: no file but news has them with a date

/// Maps beside the text in which programs keep what is about it.
constexpr std::string_view kInnerMaps[] = {
    "metadata", "meta",    "attributes", "fields", "frontmatter", "info",  "data",
    "taxonomy", "credits", "thread",     "sys",    "details",     "header"};
/// Of schema.org: what is no article, though it has a name and a description.
constexpr std::string_view kNoArticleTypes[] = {
    "Person",      "Organization",   "NewsMediaOrganization",
    "WebSite",     "WebPage",        "CollectionPage",
    "ImageObject", "BreadcrumbList", "SearchAction",
    "Corporation", "Place",          "VideoObject",
    "ProfilePage", "Brand",          "SiteNavigationElement"};

bool has_text(const FieldValues& fields, Field field) {
    return !fields.first(field, text_of).first.empty();
}

/// A text or a tree of it; a number is no text of an article, but the id of one.
std::string body_of_value(Value value) {
    if (value.kind() == Value::Kind::kNumber) return "";
    std::string body = body_of(value);
    const bool is_url =
        body.find("://") != std::string::npos && body.find(' ') == std::string::npos;
    return is_url ? "" : body;
}

bool has_body(const FieldValues& fields) {
    const auto bodies = fields.all(Field::kBody);
    return std::any_of(bodies.begin(), bodies.end(), [](const FieldValues::Candidate& candidate) {
        return candidate.value.is_list() || candidate.value.is_map() ||
               !text_of(candidate.value).empty();
    });
}

bool is_body_key(std::string_view key) {
    const std::optional<FieldRank> found = json_field(key);
    return found && found->field == Field::kBody;
}

/// The fields of the object; of a map in it, where the object itself has neither title nor text, or
/// where what stands for the text is such a map.
FieldValues fields_of(Value object) {
    FieldValues fields;
    fields.collect(object, json_field);
    const bool has_own_title = has_text(fields, Field::kTitle);
    const bool has_own = has_body(fields) || has_own_title;
    for (Value item = object.first(); item; item = item.next()) {
        if (!item.is_map()) continue;
        FieldValues inner;
        inner.collect(item, json_field);
        const bool has_title = has_text(inner, Field::kTitle);
        const bool is_told = has_title || (!has_own_title && inner.has(Field::kPublished));
        const bool is_article = has_own ? is_told && has_body(inner) && is_body_key(item.key())
                                        : has_title || has_body(inner);
        if (!is_article) continue;
        inner.complete(object, json_field);
        fields = std::move(inner);
        object = item;
        break;
    }
    for (const std::string_view key : kInnerMaps)
        if (const Value inner = object[key]; inner.is_map()) fields.complete(inner, json_field);
    return fields;
}

/// The first text that is prose, else the first; with its value.
std::pair<std::string, Value> best_body(const FieldValues& fields) {
    std::pair<std::string, Value> first;
    for (const auto& candidate : fields.all(Field::kBody)) {
        std::string body = body_of_value(candidate.value);
        if (body.empty()) continue;
        if (is_prose(body)) return {std::move(body), candidate.value};
        if (first.first.empty()) first = {std::move(body), candidate.value};
    }
    return first;
}

/// Without a body, of several summaries the longest is one: "excerpt" and "summary".
std::pair<std::string, Value> longest_summary(const FieldValues& fields) {
    std::pair<std::string, Value> longest;
    std::size_t count = 0;
    for (const auto& candidate : fields.all(Field::kSummary)) {
        std::string text = body_of_value(candidate.value);
        if (!is_prose(text) || text == longest.first) continue;
        ++count;
        if (text.size() > longest.first.size()) longest = {std::move(text), candidate.value};
    }
    return count > 1 ? longest : std::pair<std::string, Value>();
}

bool is_type_of_no_article(Value object) {
    const Value type = object["@type"];
    return base::is_one_of(type.first_text(), kNoArticleTypes);
}

/// By the names of the keys.
JsonVerdict article_of_names(Value object, const ReadOptions& options, Article& article) {
    const FieldValues fields = fields_of(object);
    auto [body, body_value] = best_body(fields);
    if (body.empty() && is_type_of_no_article(object)) return JsonVerdict::kNoText;
    set_fields(fields, options, article);
    if (body.empty()) {
        std::tie(body, body_value) = longest_summary(fields);
        const auto is_shorter = [&](Value value) {
            std::string line = line_of(value);
            return value.key() == body_value.key() ? std::string() : line;
        };
        if (!body.empty()) article.summary = fields.first(Field::kSummary, is_shorter).first;
    }
    // Arc keeps a headline for each place where it is shown.
    if (article.title.empty()) article.title = line_of(object["headlines"]["basic"]);
    // Apple News has the title among the components of the text.
    const bool repeats_title = !article.title.empty() && body.starts_with(article.title + "\n\n");
    if (repeats_title) body.erase(0, article.title.size() + 2);
    const bool has_body = !body.empty();
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
    return has_body || is_news || is_prose(article.title) ? JsonVerdict::kArticle
                                                          : JsonVerdict::kTitleOnly;
}

}  // namespace

JsonVerdict article_of_json(Value record, const ReadOptions& options, Article& article,
                            UnreadKeys& unread) {
    const std::optional<JsonVerdict> known = article_of_known_shape(record, options, article);
    JsonVerdict verdict = known             ? *known
                          : record.is_map() ? article_of_names(record, options, article)
                                            : JsonVerdict::kNoArticle;
    if (verdict == JsonVerdict::kNoText) return verdict;
    std::vector<UnreadText> texts = unread_texts(record, article);
    const bool has_no_body = article.body.empty();
    if (has_no_body) {
        add_prose(texts, verdict != JsonVerdict::kArticle, options, article);
        if (!article.body.empty()) {
            verdict = JsonVerdict::kArticle;
            texts = unread_texts(record, article);
        }
    }
    if (verdict == JsonVerdict::kNoArticle) return verdict;
    for (const UnreadText& text : texts)
        if (text.is_prose || (has_no_body && !text.is_aside)) ++unread[std::string(text.key)];
    text::set_title_from_lede(article);
    return verdict;
}

}  // namespace newsdex::sources
