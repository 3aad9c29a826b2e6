// One function for the answers of each API.
#include "sources/json/shapes.hpp"

#include "base/lists.hpp"
#include "sources/fields/collect.hpp"
#include "sources/fields/convert.hpp"

namespace newsdex::sources {
namespace {

/// The names of the items of a list whose `type` (or `name`) is the given one.
std::vector<std::string> names_where(Value list, std::string_view key, std::string_view wanted,
                                     std::string_view name) {
    std::vector<std::string> names;
    for (Value item = list.first(); item; item = item.next())
        if (item[key].text() == wanted) names.push_back(line_of(item[name]));
    return names;
}

/// Content API of The Guardian.
JsonVerdict article_of_guardian(Value object, const ReadOptions& options, Article& article) {
    const Value fields = object["fields"];
    article.guid = line_of(object["id"]);
    article.title = line_of(fields["headline"]);
    if (article.title.empty()) article.title = line_of(object["webTitle"]);
    article.summary = line_of(fields["trailText"]);
    article.url = line_of(object["webUrl"]);
    article.publisher = line_of(fields["publication"]);
    if (article.publisher.empty()) article.publisher = "The Guardian";
    article.section = line_of(object["sectionName"]);
    article.authors = authors_of(fields["byline"]);
    const Value tags = object["tags"];
    if (article.authors.empty())
        article.authors = names_where(tags, "type", "contributor", "webTitle");
    article.keywords = names_where(tags, "type", "keyword", "webTitle");
    article.language = language_of(text_of(fields["lang"]));
    article.published = date_of(object["webPublicationDate"], options);
    article.modified = date_of(fields["lastModified"], options);
    std::string body = body_of(fields["bodyText"]);
    if (const std::string html = body_of(fields["body"]); !html.empty()) body = html;
    for (Value block = object["blocks"]["body"].first(); body.empty() && block;
         block = block.next())
        body = body_of(block["bodyHtml"]);
    if (body.empty() && !article.summary.empty())
        article.origin["body"] = "truncated: summary only";
    set_body(std::move(body), options, article);
    return article.title.empty() ? JsonVerdict::kNoArticle : JsonVerdict::kArticle;
}

/// Archive and search APIs of The New York Times.
JsonVerdict article_of_nyt(Value object, const ReadOptions& options, Article& article) {
    const Value headline = object["headline"];
    article.guid = line_of(object["_id"]);
    article.title = line_of(headline["main"]);
    article.subtitle = line_of(headline["print_headline"]);
    if (article.subtitle == article.title) article.subtitle.clear();
    article.summary = line_of(object["abstract"]);
    article.url = line_of(object["web_url"]);
    article.publisher = line_of(object["source"]);
    article.section = line_of(object["section_name"]);
    if (article.section.empty()) article.section = line_of(object["news_desk"]);
    article.authors = authors_of(object["byline"]["original"]);
    const Value keywords = object["keywords"];
    article.keywords = names_where(keywords, "name", "subject", "value");
    article.places = names_where(keywords, "name", "glocations", "value");
    article.people = names_where(keywords, "name", "persons", "value");
    article.organisations = names_where(keywords, "name", "organizations", "value");
    article.published = date_of(object["pub_date"], options);
    std::string body = body_of(object["lead_paragraph"]);
    if (!body.empty()) article.origin["body"] = "truncated: lead paragraph only";
    set_body(std::move(body), options, article);
    return article.title.empty() ? JsonVerdict::kNoArticle : JsonVerdict::kArticle;
}

/// NewsAPI.
JsonVerdict article_of_newsapi(Value object, const ReadOptions& options, Article& article) {
    article.publisher = line_of(object["source"]["name"]);
    article.title = line_of(object["title"]);
    const std::string suffix = " - " + article.publisher;
    if (!article.publisher.empty() && article.title.size() > suffix.size() &&
        article.title.ends_with(suffix))
        article.title.resize(article.title.size() - suffix.size());
    article.summary = line_of(object["description"]);
    article.url = line_of(object["url"]);
    article.authors = authors_of(object["author"]);
    article.published = date_of(object["publishedAt"], options);
    std::string body = body_of(object["content"]);
    if (!body.empty()) article.origin["body"] = "content";
    body = without_truncation_mark(std::move(body), article);
    set_body(std::move(body), options, article);
    return article.title.empty() ? JsonVerdict::kNoArticle : JsonVerdict::kArticle;
}

/// GDELT DOC.
JsonVerdict article_of_gdelt(Value object, const ReadOptions& options, Article& article) {
    article.title = line_of(object["title"]);
    article.url = line_of(object["url"]);
    article.publisher = line_of(object["domain"]);
    article.language = language_of(text_of(object["language"]));
    article.published = crawl_date(object["seendate"], options);
    article.origin["published"] = "seendate";
    return article.title.empty() ? JsonVerdict::kNoArticle : JsonVerdict::kArticle;
}

using Shape = JsonVerdict (*)(Value object, const ReadOptions& options, Article& article);

/// What reads the object; null if it has none of the shapes.
Shape shape_of(Value object) {
    for (Value item = object.first(); item; item = item.next()) {
        const std::string_view key = item.key();
        if (key == "webTitle") return article_of_guardian;
        if (key == "pub_date" && object["headline"].is_map()) return article_of_nyt;
        if (key == "publishedAt" && object["source"].is_map() && object["title"].is_string())
            return article_of_newsapi;
        if (key == "seendate" && object["domain"]) return article_of_gdelt;
        const bool is_list_of_roles = (key == "bodies" || key == "headlines") && item.is_list();
        const bool is_wire = base::is_one_of(key, {"versioncreated", "versionCreated",
                                                   "version_created", "body_html", "article_html",
                                                   "pubstatus", "pubStatus", "eventDetails"}) ||
                             ((key == "$standard" || key == "standard") && item.is_map());
        if (is_list_of_roles || is_wire) return article_of_wire;
    }
    return nullptr;
}

}  // namespace

std::string without_truncation_mark(std::string body, Article& article) {
    constexpr std::string_view kEnd = " chars]";
    if (!body.ends_with(kEnd)) return body;
    const std::size_t open = body.rfind("[+");
    if (open == std::string::npos) return body;
    const std::string_view count =
        std::string_view(body).substr(open + 2, body.size() - kEnd.size() - open - 2);
    if (count.empty() || count.find_first_not_of("0123456789") != std::string_view::npos)
        return body;
    article.origin["body"] = "truncated, " + std::string(count) + " characters are missing";
    body.resize(open);
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view mark : {" ", "\n", ".", "\xe2\x80\xa6"})
            if (body.ends_with(mark) && (mark != "." || body.ends_with(".."))) {
                body.resize(body.size() - mark.size());
                cut = true;
            }
    }
    return body;
}

bool is_known_shape(Value object) { return shape_of(object) != nullptr; }

std::optional<JsonVerdict> article_of_known_shape(Value object, const ReadOptions& options,
                                                  Article& article) {
    const Shape read = shape_of(object);
    return read == nullptr ? std::nullopt : std::optional(read(object, options, article));
}

}  // namespace newsdex::sources
