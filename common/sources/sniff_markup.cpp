// Reads up to the first element, and looks at its name and attributes.
#include "sources/sniff_markup.hpp"

#include <algorithm>
#include <array>

#include "base/ascii.hpp"
#include "base/lists.hpp"

namespace newsdex::sources {
namespace {

struct Head {
    std::string doctype;   ///< lower case: "html", "nitf", "lewis"
    std::string name;      ///< of the first element, lower case, without prefix
    std::string raw_name;  ///< the same as written
    std::string_view tag;  ///< the first element's tag, attributes and all
    bool is_xml = false;   ///< begins with an XML declaration
    bool is_markup = false;
};

std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && !base::is_white_space(text[end]) && text[end] != '>' &&
           text[end] != '/' && text[end] != '[')
        ++end;
    return text.substr(0, end);
}

bool is_name(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
        return base::is_word_letter(c) || base::is_digit(c) || c == ':' || c == '-' || c == '_' ||
               c == '.';
    });
}

/// Moves over what stands before the root: declaration, comments, instructions, document type.
bool skip_prolog(std::string_view& text, Head& head) {
    while (!text.empty() && base::is_white_space(text.front())) text.remove_prefix(1);
    std::size_t end = std::string_view::npos;
    if (text.starts_with("<!--")) {
        end = text.find("-->");
        if (end != std::string_view::npos) end += 2;
    } else if (text.starts_with("<?")) {
        head.is_xml = head.is_xml || text.starts_with("<?xml");
        end = text.find("?>");
        if (end != std::string_view::npos) end += 1;
    } else if (text.starts_with("<!") && base::lower_case(text.substr(2, 7)) == "doctype") {
        const std::string_view rest = text.substr(std::min<std::size_t>(10, text.size()));
        head.doctype = base::lower_case(first_word(rest));
        const std::size_t subset = text.find_first_of("[>");
        end = subset != std::string_view::npos && text[subset] == '[' ? text.find("]>") : subset;
        if (end != std::string_view::npos && text[end] == ']') end += 1;
    } else {
        return false;
    }
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return true;
}

Head read_head(std::string_view text) {
    Head head;
    while (skip_prolog(text, head)) {
    }
    head.is_markup = head.is_xml || !head.doctype.empty();
    if (!text.starts_with('<')) return head;
    const std::string_view word = first_word(text.substr(1));
    if (!is_name(word)) return head;
    const std::size_t end = text.find('>');
    head.tag = text.substr(0, end);
    head.raw_name = word.substr(word.rfind(':') + 1);
    head.name = base::lower_case(head.raw_name);
    // A name in brackets at the start of a text is no markup (`<P> shares rose`) unless something
    // is closed, another tag follows at once, or it has attributes.
    const bool closes =
        text.find("</") != std::string_view::npos || text.find("/>") != std::string_view::npos;
    std::string_view behind = end == std::string_view::npos ? "" : text.substr(end + 1);
    if (behind.starts_with('\n')) behind.remove_prefix(1);
    const bool attributed = head.tag.find('=') != std::string_view::npos;
    head.is_markup = head.is_markup || closes || behind.starts_with('<') || attributed;
    return head;
}

constexpr std::array<std::string_view, 7> kNewsmlG2 = {
    "newsitem",      "packageitem",  "newsmessage", "conceptitem",
    "knowledgeitem", "planningitem", "catalogitem"};
constexpr std::array<std::string_view, 24> kHtml = {
    "html", "head", "body", "article", "div",   "p",      "meta", "title",
    "h1",   "h2",   "h3",   "table",   "ul",    "ol",     "span", "section",
    "main", "base", "link", "script",  "style", "center", "font", "blockquote"};

}  // namespace

std::string_view sniff_markup(std::string_view text) {
    const Head head = read_head(text);
    const auto tag_has = [&](std::string_view part) {
        return head.tag.find(part) != std::string_view::npos;
    };
    if (head.doctype == "lewis" || head.raw_name == "REUTERS" || head.raw_name == "DOC")
        return "sgml";
    if (!head.is_markup) return "";
    if (base::is_one_of(head.name, kNewsmlG2) && tag_has("iptc.org/std/nar")) return "newsml-g2";
    if (head.name == "newsml" || head.doctype == "newsml") return "newsml-1";
    if (head.name == "nitf" || head.doctype == "nitf") return "nitf";
    if (head.name == "rss" || head.doctype == "rss") return "feed";
    if (head.name == "feed" || (head.name == "entry" && tag_has("Atom"))) return "feed";
    if (head.name == "rdf" && (tag_has("purl.org/rss") || tag_has("netscape.com/rdf")))
        return "feed";
    if (head.name == "urlset" || head.name == "sitemapindex") return "sitemap";
    if (head.doctype == "html" || base::is_one_of(head.name, kHtml)) return "html";
    return "xml";
}

}  // namespace newsdex::sources
