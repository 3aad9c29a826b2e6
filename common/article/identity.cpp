// Which guid is unique by its form, and what an id is hashed from.
#include "article/identity.hpp"

#include <algorithm>

#include "base/ascii.hpp"

namespace newsdex::article {

namespace {

bool is_uuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-' : base::hex_value(text[i]) < 0) return false;
    }
    return true;
}

/// scheme://host…, with something after the slashes.
bool is_url(std::string_view text) {
    const std::size_t colon = text.find("://");
    if (colon == std::string_view::npos || colon == 0 || text.size() <= colon + 3) return false;
    if (text[colon + 3] == '/') return false;  // file:///… names a file of one machine
    return base::is_letter(text[0]) &&
           std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(colon),
                       [](char c) {
                           return base::is_letter(c) || base::is_digit(c) || c == '+' || c == '-' ||
                                  c == '.';
                       });
}

/// urn:<namespace>:<something>.
bool is_urn(std::string_view text) {
    if (!base::starts_ignoring_case(text, "urn:")) return false;
    const std::size_t colon = text.find(':', 4);
    return colon != std::string_view::npos && colon > 4 && colon + 1 < text.size();
}

/// tag:<authority>,<date>:<something> (RFC 4151).
bool is_tag(std::string_view text) {
    if (!base::starts_ignoring_case(text, "tag:")) return false;
    const std::size_t comma = text.find(',', 4);
    if (comma == std::string_view::npos || comma == 4 || comma + 1 >= text.size()) return false;
    return base::is_digit(text[comma + 1]) && text.find(':', comma) != std::string_view::npos;
}

std::string_view unwrapped(std::string_view text) {
    const bool angle = text.size() > 2 && text.front() == '<' && text.back() == '>';
    const bool brace = text.size() > 2 && text.front() == '{' && text.back() == '}';
    return angle || brace ? text.substr(1, text.size() - 2) : text;
}

}  // namespace

bool is_unique_by_form(std::string_view guid) {
    const std::string_view text = unwrapped(guid);
    if (std::any_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\n'; }))
        return false;
    return is_uuid(text) || is_url(text) || is_urn(text) || is_tag(text);
}

base::Hash place_id(const Article& article, const base::Hash& content, std::uint64_t equal_before) {
    base::Hasher hasher;
    if (article.member.empty()) {
        hasher.add_field("file");
        hasher.add_field(article.path);
    } else {
        hasher.add_field("member");
        hasher.add_field(article.path);
        hasher.add_field(base::bytes(content));
        hasher.add_field(std::to_string(equal_before));
    }
    return hasher.finish();
}

base::Hash claimed_id(const Article& article, const base::Hash& content,
                      std::uint64_t equal_before) {
    if (article.guid.empty()) return place_id(article, content, equal_before);
    base::Hasher hasher;
    if (is_unique_by_form(article.guid)) {
        hasher.add_field("guid");
    } else {
        hasher.add_field("path and guid");
        hasher.add_field(article.path);
    }
    hasher.add_field(article.guid);
    return hasher.finish();
}

}  // namespace newsdex::article
