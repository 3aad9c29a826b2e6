// Words, and what is spelled as one: operators, functions, addresses.
#include <algorithm>
#include <optional>
#include <utility>

#include "query/characters.hpp"
#include "query/later.hpp"
#include "query/lex/take.hpp"
#include "query/operators.hpp"

namespace newsdex::query {
namespace {

bool take_address(Scan& scan, std::string_view run) {
    const std::size_t colon = run.find(':');
    const bool scheme = colon != std::string_view::npos && run.substr(colon, 3) == "://";
    if (!scheme || !is_letter(run[0])) return false;
    const std::size_t first = scan.at;
    scan.at = scan.value_end(first);
    scan.push(leaves_open(scan.since(first)) ? TokenKind::kPhrase : TokenKind::kWord, first);
    return true;
}

void push_near(Scan& scan, Token token, std::size_t first) {
    if (token.number < 1 || token.number > kLargestDistance) {
        token.number = std::clamp(token.number, 1U, kLargestDistance);
        scan.doubt(NoteCode::kDistanceOutOfRange,
                   "a distance is from 1 to 1,000; read as " + std::to_string(token.number),
                   {first, scan.at});
    }
    scan.push(std::move(token), first);
}

/// The number that stands in the text from `from` on; "" if none does.
std::string digits_at(const Scan& scan, std::size_t from) {
    std::size_t end = from;
    while (end < scan.text.size() && is_digit(scan.text[end])) ++end;
    return std::string(scan.text.substr(from, end - from));
}

/// AROUND(5)
bool take_around(Scan& scan, std::string_view run) {
    const std::size_t first = scan.at;
    const std::size_t open = first + run.size();
    if (run != "AROUND" || scan.text.substr(open, 1) != "(") return false;
    const std::string digits = digits_at(scan, open + 1);
    const std::size_t close = open + 1 + digits.size();
    if (digits.empty() || scan.text.substr(close, 1) != ")") return false;
    scan.at = close + 1;
    push_near(scan, *read_operator("around/" + digits), first);
    return true;
}

/// ATLEAST(5, a): the comma ends the number, the group goes on.
bool take_at_least_with_comma(Scan& scan, std::size_t open) {
    const std::string digits = digits_at(scan, open + 1);
    const std::size_t comma = open + 1 + digits.size();
    if (digits.empty() || scan.text.substr(comma, 1) != ",") return false;
    const std::size_t first = scan.at;
    scan.at = open;
    scan.push(*read_function("atleast" + digits), first);
    ++scan.at;
    scan.push(TokenKind::kOpen, open);
    scan.at = comma + 1;
    return true;
}

/// name( … ), and atleast5 before a word.
bool take_function(Scan& scan, std::string_view run) {
    const std::size_t first = scan.at;
    const std::size_t end = first + run.size();
    const bool call = scan.text.substr(end, 1) == "(";
    constexpr std::size_t kLongestName = 24;
    if (run.size() > kLongestName || (!call && !is_digit(run.back()))) return false;
    auto token = read_function(run);
    if (token && (call || token->kind == TokenKind::kAtLeast)) {
        scan.at = end;
        scan.push(std::move(*token), first);
        return true;
    }
    if (call && base::equal_ignoring_case(run, "atleast"))
        return take_at_least_with_comma(scan, end);
    if (!call || !is_later_function(run)) return false;
    scan.not_offered(std::string(run) + "() is", "its words are searched anywhere", {first, end});
    scan.at = end;
    return true;
}

/// Punctuation at the end is not part of a word; a last dot is where others stand before it
/// (U.S.), and + and # are (C++, C#).
std::string_view without_last_signs(std::string_view run) {
    while (!run.empty()) {
        const char last = run.back();
        const bool sign = std::string_view("'/&:-@").find(last) != std::string_view::npos;
        const bool dot = last == '.' && run.find('.') == run.size() - 1;
        if (!sign && !dot) break;
        run.remove_suffix(1);
    }
    return run;
}

/// What stands right behind a word: * and ! may mean words that begin so; ? and $n are of a later
/// version.
void take_truncation(Scan& scan, Token& word, std::size_t first) {
    if (scan.peek() == '!') {
        ++scan.at;
        word.bang = word.text.size() >= 3;
    } else if (scan.peek() == '*') {
        ++scan.at;
        word.kind = TokenKind::kPrefix;
        if (word_at(scan.text, scan.at)) {
            word.kind = TokenKind::kWord;
            scan.doubt(NoteCode::kStarInside,
                       "a star is offered at the end of a word only; searched as words",
                       {first, scan.at});
            return;
        }
    }
    if (scan.peek() == '?' && word_at(scan.text, scan.at + 1))
        scan.not_offered("? for one letter is", "searched as words", {first, scan.at + 1});
    else if (scan.peek() == '$' && is_digit(scan.peek(1)) && !is_digit(word.text.back()))
        scan.not_offered("$n for more letters is", "searched as words", {first, scan.at + 2});
}

void take_plain_word(Scan& scan, std::size_t first, bool literal) {
    const std::string_view run = without_last_signs(scan.since(first));
    if (first + run.size() < scan.at) scan.notes.leave_out();
    if (!has_word(run)) return;
    Token token{.kind = TokenKind::kWord, .text = std::string(run), .literal = literal};
    take_truncation(scan, token, first);
    token.range = {first, scan.at};
    scan.tokens.push_back(std::move(token));
}

/// \word: a word whatever it would mean otherwise.
void take_literal_word(Scan& scan) {
    const std::size_t first = scan.at + 1;
    scan.at = std::max(scan.run_end(first), first + 1);
    take_plain_word(scan, first, true);
}

/// /5, /N5/ and their like.
bool is_slash_operator(Scan& scan) {
    if (scan.peek() != '/' || !word_at(scan.text, scan.at + 1) || scan.behind_form()) return false;
    const std::string_view run = scan.text.substr(scan.at, scan.run_end(scan.at) - scan.at);
    return read_operator(run) || !later_operator(run).empty();
}

bool begins_word(Scan& scan) {
    const char c = scan.peek();
    const bool leads = c == '#' || c == '@' || c == '_';
    return word_at(scan.text, scan.at) || is_slash_operator(scan) ||
           (leads && word_at(scan.text, scan.at + 1));
}

}  // namespace

bool take_word(Scan& scan) {
    const std::size_t first = scan.at;
    if (scan.peek() == '\\' && word_at(scan.text, first + 1)) {
        take_literal_word(scan);
        return true;
    }
    if (!begins_word(scan)) return false;
    const std::size_t end = std::max(scan.run_end(first), first + 1);
    const std::string_view run = scan.text.substr(first, end - first);
    if (take_address(scan, run) || take_around(scan, run)) return true;
    const bool literal = scan.behind_form();  // =AND is the word
    if (take_function(scan, run) || take_field(scan, run)) return true;
    scan.at = end;
    auto token = literal ? std::nullopt : read_operator(run);
    if (token && token->kind == TokenKind::kNear)
        push_near(scan, std::move(*token), first);
    else if (token)
        scan.push(std::move(*token), first);
    else if (const auto later = literal ? "" : later_operator(run); !later.empty())
        scan.not_offered(std::string(later) + " is", "left out", {first, end});
    else
        take_plain_word(scan, first, literal);
    return true;
}

}  // namespace newsdex::query
