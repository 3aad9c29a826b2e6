// Where runs of characters end, and where a sign could be an operator.
#include "query/lex/scan.hpp"

#include <algorithm>
#include <utility>

#include "base/lists.hpp"
#include "query/characters.hpp"

namespace newsdex::query {
namespace {

/// ASCII signs that end a word wherever they stand (inside numbers a comma does not).
constexpr std::string_view kBreaks = ",;!?<>[]{}|^~*$%`\\";

/// Room for what most queries have, so that the tokens are moved to no larger one.
constexpr std::size_t kUsualTokens = 8;

}  // namespace

Scan::Scan(std::string_view query, const ParseOptions& how, Notes& heard)
    : text(query), options(how), notes(heard) {
    tokens.reserve(kUsualTokens);
}

std::string Scan::quoted_since(std::size_t first) const {
    return '"' + std::string(since(first)) + '"';
}

void Scan::push(Token token, std::size_t first) {
    token.range = {first, at};
    if (token.text.empty()) token.text = std::string(since(first));
    tokens.push_back(std::move(token));
}

void Scan::push(TokenKind kind, std::size_t first) { push(Token{.kind = kind}, first); }

void Scan::doubt(NoteCode code, std::string message, Range range) {
    notes.add(Doubt::kYes, code, std::move(message), range);
}

void Scan::not_offered(std::string_view what, std::string_view done, Range range) {
    doubt(NoteCode::kNotOffered, std::string(what) + " not offered yet; " + std::string(done),
          range);
}

bool Scan::at_token_start() const {
    return tokens.empty() || tokens.back().range.last != at || operand_must_follow();
}

bool Scan::operand_must_follow() const {
    using enum TokenKind;
    return tokens.empty() || base::is_one_of(tokens.back().kind,
                                             {kOpen, kAnd, kOr, kNot, kPlus, kForm, kNear, kField});
}

bool Scan::behind_form() const {
    return !tokens.empty() && tokens.back().kind == TokenKind::kForm &&
           tokens.back().range.last == at;
}

std::size_t Scan::run_end(std::size_t from) {
    // A run of many fields, title:title:…, is begun again behind each colon.
    if (from > run_.first && from < run_.last) return run_.last;
    std::size_t end = from;
    for (; end < text.size(); ++end) {
        const char c = text[end];
        if (is_letter(c) || is_digit(c)) continue;
        if (c == '(' || c == ')' || space_at(text, end) > 0 || quote_at(text, end) > 0) break;
        const bool in_number = c == ',' && end > from && is_digit(text[end - 1]) &&
                               end + 1 < text.size() && is_digit(text[end + 1]);
        if (kBreaks.find(c) != std::string_view::npos && !in_number) break;
        if (c == '=' && end > from) break;
        const std::string_view two = text.substr(end, 2);
        if (wide_break_at(text, end) > 0 || two == "--" || two == "&&") break;
    }
    run_ = {from, end};
    return end;
}

std::size_t Scan::value_end(std::size_t from) const {
    int open = 0;
    std::size_t end = from;
    for (; end < text.size(); ++end) {
        if (space_at(text, end) > 0 || quote_at(text, end) > 0) break;
        if (text[end] == '(') ++open;
        if (text[end] == ')' && --open < 0) break;
    }
    return end;
}

bool leaves_open(std::string_view text) {
    return std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')');
}

}  // namespace newsdex::query
