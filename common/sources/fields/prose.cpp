// Each string of the record is looked for in the article.
#include "sources/fields/prose.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/fields/collect.hpp"
#include "sources/fields/convert.hpp"
#include "sources/fields/rich_text.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kMostTexts = 1000;
constexpr int kDeepestRecord = 64;

/// Parts of keys whose texts are about something else than the article tells.
constexpr std::string_view kAsides[] = {
    "caption",    "credit",     "copyright", "right",     "usage",   "terms",    "licen",
    "disclaimer", "legal",      "alt",       "image",     "photo",   "picture",  "media",
    "video",      "audio",      "thumb",     "related",   "comment", "repl",     "embed",
    "keyword",    "tag",        "subject",   "topic",     "query",   "instruct", "ednote",
    "notice",     "bio",        "about",     "author",    "creator", "byline",   "publisher",
    "source",     "newsletter", "promo",     "advert",    "sponsor", "seo",      "twitter",
    "script",     "css",        "style",     "error",     "warning", "message",  "categor",
    "associat",   "url",        "link",      "subscri",   "cookie",  "person",   "people",
    "organi",     "place",      "concept",   "recommend", "widget",  "help",     "doc_type",
    "model"};

bool is_aside(std::string_view key) {
    const std::string folded = base::lower_case(key);
    return std::any_of(std::begin(kAsides), std::end(kAsides), [&](std::string_view part) {
        return folded.find(part) != std::string::npos;
    });
}

bool has_two_words(std::string_view text) {
    text = base::trim(text, base::is_space);
    return std::any_of(text.begin(), text.end(), base::is_word_letter) &&
           std::any_of(text.begin(), text.end(), base::is_space);
}

/// A stretch of the text that markup, entities and line breaks leave as it is: the longest of at
/// most 60 bytes, so that it is found or not in a moment.
std::string_view stretch_of(std::string_view text) {
    constexpr std::size_t kLongest = 60;
    std::string_view best;
    for (std::size_t begin = 0; begin < text.size() && best.size() < kLongest;) {
        std::size_t end = begin;
        while (end < text.size() && end - begin < kLongest &&
               std::string_view("<>&\n\r\t\\*_#[]").find(text[end]) == std::string_view::npos &&
               !(text[end] == ' ' && end > begin && text[end - 1] == ' '))
            ++end;
        const std::string_view stretch =
            base::trim(text.substr(begin, end - begin), base::is_space);
        if (stretch.size() > best.size()) best = stretch;
        begin = end + 1;
    }
    return best;
}

bool has(const Article& article, std::string_view text) {
    const std::string_view stretch = stretch_of(text);
    const auto has_it = [stretch](const std::string& field) {
        return field.find(stretch) != std::string::npos;
    };
    for (const std::string* field :
         {&article.body, &article.title, &article.summary, &article.subtitle, &article.dateline,
          &article.copyright, &article.section, &article.publisher})
        if (has_it(*field)) return true;
    for (const auto* list : {&article.authors, &article.keywords, &article.places, &article.people,
                             &article.organisations})
        if (std::any_of(list->begin(), list->end(), has_it)) return true;
    return false;
}

class Collector {
  public:
    Collector(const Article& article, std::vector<UnreadText>& out)
        : article_(article), out_(out) {}

    void add(Value value, std::string_view key, bool aside, int depth) {
        if (depth > kDeepestRecord) return;
        if (value.is_list() || value.is_map()) {
            for (Value item = value.first(); item; item = item.next()) {
                const std::string_view inner = item.key().empty() ? key : item.key();
                add(item, inner, aside || (!item.key().empty() && is_aside(inner)), depth + 1);
            }
            return;
        }
        if (!value.is_string() || !has_two_words(value.text()) || looked_at_ == kMostTexts) return;
        ++looked_at_;
        if (!has(article_, value.text()))
            out_.push_back({key, value.text(), is_prose(value.text()), aside});
    }

  private:
    const Article& article_;
    std::vector<UnreadText>& out_;
    std::size_t looked_at_ = 0;
};

}  // namespace

std::vector<UnreadText> unread_texts(Value record, const Article& article) {
    std::vector<UnreadText> texts;
    Collector(article, texts).add(record, {}, false, 0);
    return texts;
}

void add_prose(const std::vector<UnreadText>& texts, bool has_nothing, const ReadOptions& options,
               Article& article) {
    std::string body;
    std::vector<std::string> keys;
    for (const UnreadText& unread : texts) {
        if (!unread.is_prose || (unread.is_aside && !has_nothing)) continue;
        const std::string paragraph = body_of(unread.text);
        if (paragraph.empty()) continue;
        body += (body.empty() ? "" : "\n\n") + paragraph;
        if (!base::is_one_of(unread.key, keys) && !unread.key.empty())
            keys.emplace_back(unread.key);
    }
    if (body.empty()) return;
    if (!keys.empty()) article.origin["body"] = "prose under " + base::joined(keys, ", ");
    set_body(std::move(body), options, article);
}

}  // namespace newsdex::sources
