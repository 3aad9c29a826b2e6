// How the text between quotation marks is parted: into words, or as a value with all its signs.
#include "query/leaves.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "query/characters.hpp"

namespace newsdex::query {
namespace {

/// rat* at the end: words and values that begin so.
void make_prefix(Node& word) {
    word.kind = Kind::kPrefix;
    word.text.erase(word.text.find_last_not_of('*') + 1);
}

Node phrase_word(const Token& token, std::string text) {
    if (text == "*") return {.kind = Kind::kAnyWord, .range = token.range};
    Node word{.kind = Kind::kWord, .text = std::move(text), .range = token.range};
    if (word.text.back() == '*') make_prefix(word);
    return word;
}

Node phrase_of(const Token& token) {
    Node phrase{.kind = Kind::kPhrase, .range = token.range};
    const std::string& text = token.text;
    auto& words = phrase.children;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t gap = std::max(space_at(text, at), quote_at(text, at))) {
            at += gap;
            continue;
        }
        const std::size_t first = at;
        while (at < text.size() && space_at(text, at) == 0 && quote_at(text, at) == 0) ++at;
        Node word = phrase_word(token, text.substr(first, at - first));
        if (word.kind == Kind::kAnyWord || has_word(word.text)) words.push_back(std::move(word));
    }
    // A word that may be any at either end asks nothing.
    const auto real = [](const Node& word) { return word.kind != Kind::kAnyWord; };
    words.erase(words.begin(), std::find_if(words.begin(), words.end(), real));
    words.erase(std::find_if(words.rbegin(), words.rend(), real).base(), words.end());
    return phrase;
}

/// A whole value in quotation marks: its parts between blanks, signs and empty ones included, so
/// that they join to the value as written.
std::optional<Node> value_of(const Token& token) {
    if (is_blank(token.text)) return std::nullopt;
    Node phrase{.kind = Kind::kPhrase, .range = token.range};
    for (std::size_t at = 0; at <= token.text.size();) {
        const std::size_t end = std::min(token.text.find(' ', at), token.text.size());
        phrase.children.push_back(
            {.kind = Kind::kWord, .text = token.text.substr(at, end - at), .range = token.range});
        at = end + 1;
    }
    Node& last = phrase.children.back();
    if (last.text.size() > 1 && last.text.back() == '*') make_prefix(last);
    return phrase;
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && (byte < '\t' || byte > '\r')) || byte == 0x7f;
}

}  // namespace

std::optional<Node> leaf_of(const Token& token, const Reading& reading) {
    const bool word = token.kind == TokenKind::kWord;
    if (token.kind == TokenKind::kPhrase && reading.in_value) return value_of(token);
    const bool exact = word && reading.form == Form::kExact && !reading.in_value;
    if (token.kind == TokenKind::kPhrase || exact) {
        Node phrase = phrase_of(token);
        if (phrase.children.empty()) return std::nullopt;
        phrase.inflected = !word && reading.form == Form::kInflected;
        return phrase;
    }
    Node node;
    node.range = token.range;
    node.kind = word                               ? Kind::kWord
                : token.kind == TokenKind::kPrefix ? Kind::kPrefix
                : token.kind == TokenKind::kDate   ? Kind::kDate
                                                   : Kind::kEverything;
    if (node.kind == Kind::kDate) node.dates = token.dates;
    if (node.kind == Kind::kWord || node.kind == Kind::kPrefix) node.text = token.text;
    return node;
}

bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t blank = space_at(text, at);
        if (blank == 0 || is_control(text[at])) return false;
        at += blank;
    }
    return true;
}

}  // namespace newsdex::query
