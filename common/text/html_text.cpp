// One pass over the markup: tags part words or paragraphs, or leave out what they hold.
#include "text/html_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "text/entities.hpp"

namespace newsdex::text {
namespace {

constexpr std::size_t kLongestName = 40;  // custom elements have long ones

constexpr std::array<std::string_view, 41> kBlocks = {
    "address", "article", "aside", "blockquote", "body", "br",       "center",
    "dd",      "details", "div",   "dl",         "dt",   "fieldset", "figure",
    "footer",  "form",    "h1",    "h2",         "h3",   "h4",       "h5",
    "h6",      "header",  "hl1",   "hl2",        "hr",   "html",     "li",
    "main",    "nav",     "ol",    "p",          "pre",  "section",  "summary",
    "table",   "tbody",   "tfoot", "thead",      "tr",   "ul"};
constexpr std::array<std::string_view, 28> kInline = {
    "a",    "abbr",   "acronym", "b",   "bdi", "big",  "cite", "code", "dfn", "em",
    "font", "i",      "img",     "ins", "del", "kbd",  "mark", "q",    "s",   "small",
    "span", "strong", "strike",  "sub", "sup", "time", "tt",   "u"};
constexpr std::array<std::string_view, 10> kLeftOut = {
    "script", "style", "template", "figcaption", "iframe",
    "object", "svg",   "head",     "noscript",   "button"};

/// A tag: where it ends and what it is called, in lower case.
struct Tag {
    std::size_t end = 0;  ///< behind the `>`
    char name[kLongestName];
    std::size_t name_size = 0;
    bool closing = false;

    [[nodiscard]] std::string_view view() const { return {name, name_size}; }
};

/// Behind the `>` that ends the tag; quoted values may hold one. npos if a `<` comes first: then it
/// is no tag (and many of them cost no more than one look at each byte).
std::size_t tag_end(std::string_view html, std::size_t at) {
    char quote = 0;
    for (; at < html.size(); ++at) {
        const char c = html[at];
        if (quote != 0) {
            if (c == quote) quote = 0;
        } else if ((c == '"' || c == '\'') && html[at - 1] == '=') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        } else if (c == '<') {
            return std::string_view::npos;
        }
    }
    return html.size();
}

/// The tag at html[at] == '<'; false if what stands there is text.
bool read_tag(std::string_view html, std::size_t at, Tag& tag) {
    std::size_t i = at + 1;
    tag.closing = i < html.size() && html[i] == '/';
    if (tag.closing) ++i;
    tag.name_size = 0;
    const auto goes_on = [&](char c) {
        return base::is_letter(c) || (tag.name_size > 0 && (base::is_digit(c) || c == '-'));
    };
    while (i < html.size() && goes_on(html[i])) {
        if (tag.name_size == kLongestName) return false;
        tag.name[tag.name_size++] = base::to_lower(html[i]);
        ++i;
    }
    const bool ends =
        i == html.size() || html[i] == '>' || html[i] == '/' || base::is_html_space(html[i]);
    if (tag.name_size == 0 || !ends) return false;
    tag.end = tag_end(html, i);
    return tag.end != std::string_view::npos;
}

bool is_known(std::string_view name) {
    return base::is_one_of(name, kBlocks) || base::is_one_of(name, kInline) ||
           base::is_one_of(name, kLeftOut) ||
           base::is_one_of(name, {"td", "th", "title", "meta", "video", "audio"});
}

/// Collects text: white space squeezed, paragraphs parted by one blank line.
class Paragraphs {
  public:
    void character(char c) {
        if (base::is_html_space(c)) {
            blank_waits_ = true;
        } else if (static_cast<unsigned char>(c) >= 0x20) {
            settle();
            text_ += c;
        }
    }
    bool entity(std::string_view html, std::size_t& at) {
        decoded_.clear();
        const std::size_t length = append_entity(html, at, decoded_);
        if (length == 0) return false;
        at += length;
        if (decoded_ == "\xc2\xa0") decoded_ = " ";  // a blank that only kept a line together
        for (const char c : decoded_) character(c);
        return true;
    }
    void part_words() { blank_waits_ = true; }
    void part_paragraphs() { break_waits_ = true; }
    std::string take() { return std::move(text_); }

  private:
    void settle() {
        if (!text_.empty() && (break_waits_ || blank_waits_)) text_ += break_waits_ ? "\n\n" : " ";
        break_waits_ = false;
        blank_waits_ = false;
    }

    std::string text_;
    std::string decoded_;
    bool blank_waits_ = false;
    bool break_waits_ = false;
};

/// Behind the closing tag of an element whose content is left out.
std::size_t skip_element(std::string_view html, std::size_t at, std::string_view name) {
    Tag tag;
    for (at = html.find('<', at); at != std::string_view::npos; at = html.find('<', at + 1))
        if (html.substr(at + 1, 1) == "/" && read_tag(html, at, tag) && tag.view() == name)
            return tag.end;
    return html.size();
}

/// An element that HTML does not know: `<dnl-embed src="…">`. `<IBM>` is a name in brackets.
bool is_custom(const Tag& tag, std::string_view text) {
    return tag.view().find('-') != std::string_view::npos ||
           text.find('=') != std::string_view::npos;
}

/// Takes the markup at html[at] == '<' and returns where it ends; `at` if it is text.
std::size_t take_markup(std::string_view html, std::size_t at, Paragraphs& paragraphs) {
    if (html.substr(at).starts_with("<!--")) {
        const std::size_t end = html.find("-->", at + 4);
        return end == std::string_view::npos ? html.size() : end + 3;
    }
    if (html.substr(at).starts_with("<!") || html.substr(at).starts_with("<?"))
        return std::min(html.find('>', at), html.size() - 1) + 1;
    Tag tag;
    if (!read_tag(html, at, tag)) return at;
    if (!is_known(tag.view())) {
        if (!is_custom(tag, html.substr(at, tag.end - at))) return at;
        paragraphs.part_words();
    }
    if (!tag.closing && base::is_one_of(tag.view(), kLeftOut)) {
        paragraphs.part_words();
        return skip_element(html, tag.end, tag.view());
    }
    if (base::is_one_of(tag.view(), kBlocks)) paragraphs.part_paragraphs();
    if (tag.view() == "td" || tag.view() == "th") paragraphs.part_words();
    return tag.end;
}

}  // namespace

bool looks_like_html(std::string_view text) {
    Tag tag;
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', at + 1)) {
        if (!read_tag(text, at, tag) || text[tag.end - 1] != '>') continue;
        if (tag.closing && is_known(tag.view())) return true;
        if (tag.view() == "br") return true;
        const bool has_attribute =
            text.substr(at, tag.end - at).find('=') != std::string_view::npos;
        if (has_attribute && is_known(tag.view())) return true;
    }
    return false;
}

std::string without_closing_tags(std::string_view text) {
    std::string out;
    Tag tag;
    for (;;) {
        const std::size_t at = std::min(text.find("</"), text.size());
        out += text.substr(0, at);
        if (at == text.size()) return out;
        const bool is_tag = read_tag(text, at, tag) && tag.closing && is_known(tag.view()) &&
                            text[tag.end - 1] == '>';
        if (!is_tag) out += text.substr(at, 2);
        text.remove_prefix(is_tag ? tag.end : at + 2);
    }
}

std::string html_to_text(std::string_view html) {
    Paragraphs paragraphs;
    for (std::size_t at = 0; at < html.size();) {
        const char c = html[at];
        if (c == '<') {
            const std::size_t end = take_markup(html, at, paragraphs);
            if (end > at) {
                at = end;
                continue;
            }
        } else if (c == '&' && paragraphs.entity(html, at)) {
            continue;
        }
        paragraphs.character(c);
        ++at;
    }
    return paragraphs.take();
}

}  // namespace newsdex::text
