// Names, words, sections and publishers: strings that name something, without ids and addresses.
#include <algorithm>
#include <utility>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/fields/convert.hpp"
#include "sources/fields/literal.hpp"
#include "sources/media_kind.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kMaxItems = 1000;  // of a list in an article; the rest is left out

std::string_view trimmed(std::string_view text) { return base::trim(text, base::is_space); }

void add_once(std::vector<std::string>& list, std::string item) {
    if (item.empty() || list.size() == kMaxItems) return;
    if (!base::is_one_of(item, list)) list.push_back(std::move(item));
}

bool starts_with_word(std::string_view text, std::string_view word) {
    return text.size() > word.size() && base::starts_ignoring_case(text, word) &&
           base::is_space(text[word.size()]);
}

bool is_url(std::string_view text) {
    return text.find("://") != std::string_view::npos || text.starts_with("//") ||
           text.starts_with("www.");
}

/// A number in a table elsewhere, a UUID, a hash: nobody's name. A year is a keyword.
bool is_id(std::string_view text) {
    constexpr std::size_t kShortestHash = 16;
    if (base::all_digits(text)) return text.size() != 4;
    const bool is_hash = std::all_of(text.begin(), text.end(),
                                     [](char c) { return base::hex_value(c) >= 0 || c == '-'; });
    return is_hash && text.size() >= kShortestHash;
}

/// "By Ann Lee | Reuters" to "Ann Lee"; "" for what is no name.
std::string clean_author(std::string_view text) {
    text = trimmed(text);
    if (starts_with_word(text, "by")) text = trimmed(text.substr(3));
    text = trimmed(text.substr(0, text.find('|')));
    if (text.starts_with('@') || is_url(text) || base::all_digits(text) || is_id(text)) return "";
    const std::size_t at = text.find('@');
    if (at != std::string_view::npos) {  // "a@b.example (Ann Lee)", "Ann Lee <a@b.example>"
        const std::size_t open = text.find_first_of("(<");
        if (open == std::string_view::npos) return std::string(text);
        const std::string_view before = trimmed(text.substr(0, open));
        if (open < at) return std::string(before);
        const std::size_t close = std::min(text.find(')', open), text.size());
        return std::string(trimmed(text.substr(open + 1, close - open - 1)));
    }
    return std::string(text);
}

/// Where the next separator of names stands and how long it is.
std::pair<std::size_t, std::size_t> next_separator(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == ',') return {at, 1};
        if (text[at] != ' ') continue;
        for (const std::string_view word : {" and ", " & ", " und ", " et "})
            if (text.substr(at).starts_with(word)) return {at, word.size()};
    }
    return {text.size(), 0};
}

bool is_one_word(std::string_view text) {
    text = trimmed(text);
    return !text.empty() && std::none_of(text.begin(), text.end(), base::is_space);
}

void split_authors(std::string_view text, std::vector<std::string>& authors) {
    while (!text.empty()) {
        std::string_view part = base::take_part(text, ';');
        // "Lee, Ann" is one name: two single words about the only comma.
        const std::size_t comma = part.find(',');
        const bool surname_first = comma != std::string_view::npos &&
                                   is_one_word(part.substr(0, comma)) &&
                                   is_one_word(part.substr(comma + 1));
        while (!part.empty()) {
            const auto [at, length] =
                surname_first ? std::pair(part.size(), std::size_t{0}) : next_separator(part);
            add_once(authors, clean_author(part.substr(0, at)));
            part.remove_prefix(at + length);
        }
    }
}

constexpr std::pair<std::string_view, std::string_view> kNamesInParts[] = {
    {"given", "family"},           {"first_name", "last_name"}, {"firstName", "lastName"},
    {"firstname", "lastname"},     {"first", "last"},           {"firstname", "surname"},
    {"given_name", "family_name"}, {"givenName", "familyName"}};

/// The member of that name, whatever its capitals.
Value member(Value map, std::string_view name) {
    for (Value item = map.first(); item; item = item.next())
        if (base::equal_ignoring_case(item.key(), name)) return item;
    return {};
}

/// What a string, or a map about a person, a topic or a paper, is called.
std::string name_of(Value value) {
    if (!value.is_map()) return value.kind() == Value::Kind::kNumber ? "" : line_of(value);
    for (const auto& [first, last] : kNamesInParts)
        if (!member(value, last).text().empty())
            return std::string(
                trimmed(line_of(member(value, first)) + ' ' + line_of(member(value, last))));
    for (const std::string_view key :
         {"name",  "displayName", "display_name", "full_name", "fullName", "legalName",
          "by",    "term",        "tag",          "label",     "title",    "literal",
          "value", "text",        "rendered",     "$t",        "$text",    "#text",
          "S",     "slug",        "username",     "login",     "domain",   "code"})
        if (std::string name = line_of(member(value, key)); !name.empty()) return name;
    // {"en": "Oslo"}, {"fields": {"name": …}}, {"data": {"attributes": {"name": …}}}.
    for (const std::string_view key : {"fields", "attributes", "data", "node", "person", "author"})
        if (value[key].is_map())
            if (std::string name = name_of(value[key]); !name.empty()) return name;
    const std::string other = line_of(value);
    return is_url(other) || is_id(other) ? "" : other;
}

/// The tree of a list that was written into a string; the value itself if it is none.
Value opened(Value value, Tree& tree) {
    return value.is_string() && read_literal(value.text(), tree) ? tree.root() : value;
}

}  // namespace

std::vector<std::string> authors_of(Value value) {
    std::vector<std::string> authors;
    Tree tree;
    value = opened(value, tree);
    if (!value.is_list()) {
        split_authors(name_of(value), authors);
        return authors;
    }
    // An item of a list is one name, whatever commas it has.
    for (Value item = value.first(); item; item = item.next())
        add_once(authors, clean_author(name_of(item)));
    return authors;
}

std::vector<std::string> words_of(Value value) {
    std::vector<std::string> words;
    Tree tree;
    value = opened(value, tree);
    const auto add = [&words](std::string word) {
        if (!is_id(word) && !is_url(word)) add_once(words, std::move(word));
    };
    if (value.is_list()) {
        for (Value item = value.first(); item; item = item.next()) add(name_of(item));
        return words;
    }
    const std::string line = name_of(value);
    const char separator = line.find(';') != std::string::npos ? ';' : ',';
    for (std::string_view rest = line; !rest.empty();)
        add(std::string(trimmed(base::take_part(rest, separator))));
    return words;
}

std::string section_of(Value value) {
    Tree tree;
    value = opened(value, tree);
    if (!value.is_list()) {
        std::string name = name_of(value);
        return is_id(name) || is_url(name) ? "" : name;
    }
    for (Value item = value.first(); item; item = item.next())
        if (std::string name = section_of(item); !name.empty()) return name;
    return "";
}

std::string publisher_of(Value value) {
    std::string name = value.is_list() ? name_of(value.first()) : name_of(value);
    // "media" is the paper to some and a picture to others.
    return is_url(name) || base::all_digits(name) || !kind_by_name(name).empty() ? "" : name;
}

std::string host_of(Value value) {
    const std::string url = line_of(value);
    if (!is_url(url)) return "";
    std::string_view host = url;
    const std::size_t scheme = host.find("//");
    if (scheme != std::string_view::npos) host.remove_prefix(scheme + 2);
    host = host.substr(0, host.find_first_of("/?#: "));
    if (host.starts_with("www.")) host.remove_prefix(4);
    return host.find('.') != std::string_view::npos ? std::string(host) : "";
}

}  // namespace newsdex::sources
