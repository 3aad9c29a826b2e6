// The JSON of news agencies. ninjs writes versioncreated, versionCreated; dpa version_created: keys
// are compared without case and underscores.
#include <algorithm>
#include <initializer_list>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/fields/collect.hpp"
#include "sources/fields/convert.hpp"
#include "sources/json/shapes.hpp"

namespace newsdex::sources {
namespace {

/// True if the key is the folded one, or begins with it where `prefix`.
bool is_key(std::string_view key, std::string_view folded, bool prefix = false) {
    for (const char c : key) {
        if (c == '_') continue;
        if (folded.empty()) return prefix;
        if (base::to_lower(c) != folded.front()) return false;
        folded.remove_prefix(1);
    }
    return folded.empty();
}

/// The first of the keys that has content.
Value find(Value object, std::initializer_list<std::string_view> keys) {
    for (const std::string_view key : keys)
        for (Value item = object.first(); item; item = item.next())
            if (is_key(item.key(), key) && item.has_content()) return item;
    return {};
}

/// The item of a list of {role, contenttype, value} that fits best: plain text before XHTML before
/// HTML, the main role before others.
Value best_of(Value list) {
    Value best;
    int best_score = -1;
    for (Value item = list.first(); item; item = item.next()) {
        if (!item["value"].has_content()) continue;
        const std::string_view type = find(item, {"contenttype"}).text();
        const std::string_view role = item["role"].text();
        int score = 0;
        if (type.empty() || type.starts_with("text/plain")) score += 4;
        if (type.find("xhtml") != std::string_view::npos) score += 2;
        if (role.empty() || role == "main" || role == "hl1" || role == "headline") score += 8;
        if (score <= best_score) continue;
        best = item;
        best_score = score;
    }
    return best["value"];
}

Value first_with_prefix(Value object, std::string_view prefix) {
    for (Value item = object.first(); item; item = item.next())
        if (is_key(item.key(), prefix, true) && item.is_string() && item.has_content()) return item;
    return {};
}

/// Elements of NITF that no HTML has; theirs are HTML's otherwise.
std::string without_nitf(std::string_view markup) {
    std::string text(markup);
    for (const std::string_view tag :
         {"<body.content>", "</body.content>", "<block>", "</block>", "<body>", "</body>"})
        for (std::size_t at = 0; (at = text.find(tag, at)) != std::string::npos;)
            text.erase(at, tag.size());
    return text;
}

std::string body_of_item(Value object) {
    if (const Value value = best_of(find(object, {"bodies"}))) return body_of(value);
    for (const std::string_view key :
         {"bodytext", "bodyxhtml", "bodyhtml5", "bodyhtml", "articlehtml"})
        if (const Value value = find(object, {key})) return body_of(value);
    return body_of(without_nitf(first_with_prefix(object, "body").text()));
}

std::string description_of(Value object) {
    if (const Value value = best_of(find(object, {"descriptions"}))) return line_of(value);
    if (const Value value =
            find(object, {"teaser", "descriptiontext", "descriptionsummary", "descriptioncaption"}))
        return line_of(value);
    return line_of(first_with_prefix(object, "description"));
}

void set_title(Value object, Article& article) {
    article.title = line_of(best_of(find(object, {"headlines"})));
    if (article.title.empty())
        article.title = line_of(find(object, {"headline", "title", "name", "slugline"}));
    article.subtitle = line_of(find(object, {"subhead", "subheadline"}));
}

void set_dates(Value object, const ReadOptions& options, Article& article) {
    // dpa's content_created is when a picture was taken.
    Value created = object["version_created"];
    if (!created.has_content())
        created = find(object, {"firstcreated", "contentcreated", "versioncreated"});
    article.published = date_of(created, options, article.language);
    article.modified = date_of(find(object, {"versioncreated"}), options, article.language);
    set_embargo(date_of(find(object, {"embargoed"}), options, article.language), options, article);
}

void set_status(Value object, Article& article) {
    std::string_view status = find(object, {"pubstatus"}).text();
    status.remove_prefix(status.rfind(':') + 1);  // npos + 1 is 0
    if (status == "canceled" || status == "cancelled") article.status = Status::kCancelled;
    if (status == "withheld") article.status = Status::kWithheld;
}

void set_names(Value object, Article& article) {
    article.authors = authors_of(find(object, {"byline", "by", "bylines", "authors"}));
    article.keywords = words_of(find(object, {"subjects", "subject"}));
    for (std::string& word : words_of(find(object, {"keywords"})))
        if (!base::is_one_of(word, article.keywords)) article.keywords.push_back(std::move(word));
    article.people = words_of(find(object, {"people", "person"}));
    article.organisations = words_of(find(object, {"organisations", "organisation"}));
    article.places = words_of(find(object, {"places", "place"}));
    article.section = line_of(find(object, {"service", "services", "genres", "genre", "desks"}));
    article.publisher = line_of(find(object, {"infosources", "infosource", "source", "provider"}));
    article.copyright = line_of(find(object, {"copyrightnotice", "copyrightholder", "usageterms"}));
}

/// "Von Ann Lee, dpa": the preposition and the agency are no names.
void clean_byline(std::vector<std::string>& authors) {
    for (std::string& author : authors)
        for (const std::string_view word : {"Von ", "By ", "Par ", "Por "})
            if (author.starts_with(word)) author.erase(0, word.size());
    std::erase_if(authors, [](const std::string& author) {
        return base::is_one_of(author, {"dpa", "AP", "AFP", "Reuters"});
    });
}

/// Puts the dateline that stands before the text where it belongs.
void part_dateline(Value object, std::string& body, Article& article) {
    article.dateline = line_of(find(object, {"dateline", "located"}));
    if (article.dateline.empty() || !body.starts_with(article.dateline)) return;
    body.erase(0, article.dateline.size());
    body.erase(0, std::min(body.find_first_not_of(" \n"), body.size()));
}

bool is_picture(std::string_view type) {
    return type == "picture" || type == "video" || type == "audio" || type == "graphic";
}

}  // namespace

JsonVerdict article_of_wire(Value object, const ReadOptions& options, Article& article) {
    const std::string_view type = object["type"].text();
    if (type == "event" || find(object, {"eventdetails"})) return JsonVerdict::kNoText;
    set_title(object, article);
    article.summary = description_of(object);
    article.language = language_of(text_of(find(object, {"language"})));
    article.guid = line_of(find(object, {"urn", "uri", "guid", "dpaid", "id"}));
    if (article.guid.starts_with("http")) article.url = article.guid;
    article.version = line_of(find(object, {"version"}));
    set_dates(object, options, article);
    set_status(object, article);
    set_names(object, article);
    clean_byline(article.authors);
    std::string body = body_of_item(object);
    part_dateline(object, body, article);
    set_body(std::move(body), options, article);
    if (article.title.empty() && article.body.empty()) return JsonVerdict::kNoArticle;
    if (is_picture(type) && (article.title.empty() || article.summary.empty()))
        return JsonVerdict::kNoText;
    return article.body.empty() && article.summary.empty() && !article.published
               ? JsonVerdict::kTitleOnly
               : JsonVerdict::kArticle;
}

}  // namespace newsdex::sources
