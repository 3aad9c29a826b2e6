// A walk over the tree. What a map is, is told by its type and by the key under which it stands;
// which of its members are text, by theirs.
//
//   {"type": "paragraph", "content": [{"type": "text", "text": "Tide is "},
//                                     {"type": "text", "text": "high.", "marks": […]}]}
//
// is one paragraph, "Tide is high.": `content` holds spans, which are joined as they stand.
#include "sources/fields/rich_text.hpp"

#include <utility>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "base/utf8.hpp"
#include "sources/fields/convert.hpp"

namespace newsdex::sources {
namespace {

constexpr int kDeepestTree = 64;

constexpr std::string_view kTypeKeys[] = {"type",      "nodeType",   "_type",
                                          "blockName", "role",       "component",
                                          "kind",      "__typename", "slice_type"};
/// Parts of the words that types are made of: "core/image", "photo_gallery", "embeddedTweet".
constexpr std::string_view kPictures[] = {
    "image",      "photo",  "picture",  "video",   "audio",
    "gallery",    "embed",  "iframe",   "figure",  "slideshow",
    "map",        "advert", "banner",   "related", "interstitial_link",
    "newsletter", "social", "promo",    "mosaic",  "portrait",
    "logo",       "chart",  "playlist", "byline",  "author",
    "media"};
/// Of types that stand within a line.
constexpr std::string_view kSpans[] = {
    "",        "text", "span",     "link", "hyperlink", "a",      "em",       "b",      "strong",
    "mention", "i",    "autolink", "bold", "code",      "italic", "equation", "inline", "leaf"};
/// Keys whose list may be one line of spans.
constexpr std::string_view kSpanHolders[] = {"children", "content", "spans", "rich_text",
                                             "ops",      "runs",    "nodes", "inlines",
                                             "text",     "leaves"};
/// The same text several times in one map: the first that has any counts.
constexpr std::string_view kTexts[] = {
    "plain_text",  "text",  "value",    "insert",   "rendered", "processed", "html",   "innerHTML",
    "content",     "raw",   "$t",       "$text",    "#text",    "_text",     "__text", "_",
    "textContent", "plain", "markdown", "bodyHtml", "S",        "body",      "data"};
constexpr std::string_view kHeadings[] = {"heading", "header",   "subheading", "subhead",
                                          "title",   "headline", "crosshead"};
/// What is about a text and none itself.
constexpr std::string_view kNoTexts[] = {"id",           "_id",
                                         "_key",         "key",
                                         "uid",          "uuid",
                                         "url",          "href",
                                         "src",          "link",
                                         "slug",         "marks",
                                         "markDefs",     "attrs",
                                         "style",        "format",
                                         "class",        "lang",
                                         "language",     "direction",
                                         "version",      "mode",
                                         "level",        "align",
                                         "caption",      "captions",
                                         "credit",       "credits",
                                         "alt",          "altText",
                                         "copyright",    "source",
                                         "author",       "byline",
                                         "mime",         "layout",
                                         "textStyle",    "anchor",
                                         "target",       "rel",
                                         "innerContent", "entityMap",
                                         "entityRanges", "inlineStyleRanges",
                                         "annotations",  "image",
                                         "images",       "media",
                                         "photo",        "video",
                                         "schema",       "$schema",
                                         "license",      "additional_properties"};

std::string_view type_of(Value map) {
    for (const std::string_view key : kTypeKeys)
        if (const std::string_view type = map[key].text(); !type.empty()) return type;
    return {};
}

bool is_picture(std::string_view type) {
    const std::string folded = base::lower_case(type);
    for (const std::string_view part : kPictures)
        if (folded.find(part) != std::string::npos) return true;
    return false;
}

class Walk {
  public:
    void add(Value value, std::string_view holder, int depth) {
        if (depth > kDeepestTree) return;
        if (value.is_list())
            add_list(value, holder, depth);
        else if (value.is_map())
            add_map(value, depth);
        else if (value.is_string())
            add_paragraph(value.text());
    }

    std::string take() { return std::move(body_); }

  private:
    void add_paragraph(std::string_view text) {
        const std::string paragraph = body_of(text);
        if (paragraph.empty()) return;
        if (!body_.empty()) body_ += "\n\n";
        body_ += paragraph;
    }

    void add_list(Value list, std::string_view holder, int depth) {
        const bool may_be_line =
            depth > 0 ? base::is_one_of(holder, kSpanHolders) : mixes_strings(list);
        if (may_be_line && is_line(list)) {
            std::string line;
            for (Value item = list.first(); item; item = item.next()) add_span(item, line, depth);
            add_paragraph(line);
            return;
        }
        for (Value item = list.first(); item; item = item.next()) add(item, {}, depth + 1);
    }

    /// ["See ", {"type": "link", "text": "the map"}, " of it."]
    static bool mixes_strings(Value list) {
        bool has_string = false, has_map = false;
        for (Value item = list.first(); item; item = item.next())
            (item.is_map() ? has_map : has_string) = true;
        return has_string && has_map;
    }

    /// Spans throughout, one at least with a text of its own.
    static bool is_line(Value list) {
        bool has_text = false;
        for (Value item = list.first(); item; item = item.next()) {
            if (item.is_string()) {
                has_text = true;
                continue;
            }
            if (!item.is_map() || !base::is_one_of(type_of(item), kSpans)) return false;
            has_text = has_text || own_text(item);
        }
        return has_text;
    }

    void add_span(Value item, std::string& line, int depth) {
        if (depth > kDeepestTree) return;
        const Value own = own_text(item);
        const std::string_view text = own ? own.text() : item.text();
        // Two sentences of which neither brings a blank are two paragraphs.
        const bool ends = !line.empty() && std::string_view(".!?").find(line.back()) < 3;
        if (ends && !text.empty() && base::is_upper(text.front())) line += "\n\n";
        line += text;
        if (own || !item.is_map()) return;
        for (Value member = item.first(); member; member = member.next())
            if (member.is_list() && base::is_one_of(member.key(), kSpanHolders))
                for (Value inner = member.first(); inner; inner = inner.next())
                    add_span(inner, line, depth + 1);
    }

    /// The member of a map that is its text.
    static Value own_text(Value map) {
        for (const std::string_view key : kTexts)
            if (const Value text = map[key]; text.is_string() && !text.text().empty()) return text;
        return {};
    }

    void add_map(Value map, int depth) {
        if (is_picture(type_of(map))) return;
        const Value own = own_text(map);
        for (Value item = map.first(); item; item = item.next()) {
            const std::string_view key = item.key();
            if (base::is_one_of(key, kNoTexts) || base::is_one_of(key, kTypeKeys)) continue;
            if (item.is_map() || item.is_list()) {
                if (!own || !base::is_one_of(key, kTexts)) add(item, key, depth + 1);
            } else if (item.is_string()) {
                const bool is_text = own ? key == own.key() : false;
                const bool is_other = !base::is_one_of(key, kTexts) && count_words(item.text()) > 3;
                if (is_text || is_other || base::is_one_of(key, kHeadings) || is_paragraph(key))
                    add_paragraph(item.text());
            }
        }
    }

    /// "p", "para", "paragraph2".
    static bool is_paragraph(std::string_view key) {
        while (!key.empty() && (base::is_digit(key.back()) || key.back() == '_'))
            key.remove_suffix(1);
        return base::is_one_of(key, {"p", "para", "paragraph", "quote", "block", "line", "item"});
    }

    static std::size_t count_words(std::string_view text) {
        std::size_t words = 0;
        bool inside = false;
        for (const char c : text) {
            const bool is_word = !base::is_space(c);
            words += is_word && !inside ? 1 : 0;
            inside = is_word;
        }
        return words;
    }

    std::string body_;
};

}  // namespace

std::string rich_text(Value tree) {
    Walk walk;
    walk.add(tree, tree.key() == "ops" ? tree.key() : std::string_view(), 0);
    return walk.take();
}

bool is_prose(std::string_view text) {
    constexpr std::size_t kFewest = 8;
    std::size_t words = 0;
    std::size_t wide = 0;
    bool has_letter = false;
    for (std::size_t at = 0; at <= text.size() && words + wide / 2 < kFewest;) {
        if (at == text.size() || base::is_space(text[at])) {
            words += has_letter ? 1 : 0;
            has_letter = false;
            ++at;
        } else if (base::is_beyond(text[at])) {
            const base::Decoded decoded = base::decode(text, at);
            at += decoded.length;
            // Kana, ideographs and Hangul; South East Asia writes without blanks, too.
            const bool is_wide = (decoded.code_point >= 0x2E80 && decoded.code_point < 0xFB00) ||
                                 decoded.code_point >= 0x20000 ||
                                 (decoded.code_point >= 0xE00 && decoded.code_point < 0x1100);
            wide += is_wide ? 1 : 0;
            has_letter = has_letter || !is_wide;
        } else {
            has_letter = has_letter || base::is_letter(text[at]);
            ++at;
        }
    }
    return words + wide / 2 >= kFewest;
}

}  // namespace newsdex::sources
