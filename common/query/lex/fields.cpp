// Names of fields before a colon, and whole values behind one.
#include "query/fields.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/lists.hpp"
#include "query/characters.hpp"
#include "query/later.hpp"
#include "query/lex/take.hpp"

namespace newsdex::query {
namespace {

/// Names as Factiva writes them, hd=oil and wc>500: no other name stands before these signs.
bool is_factiva_code(std::string_view name) {
    constexpr std::array<std::string_view, 7> kCodes{"hd", "by", "la", "sn", "se", "wc", "hlp"};
    return base::is_one_of(name, kCodes);
}

/// Does a word, phrase, group, field or sign before one begin here?
bool item_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    if (text[at] == '(' || quote_at(text, at) > 0 || word_at(text, at)) return true;
    const bool leads = std::string_view("#@$'_\\").find(text[at]) != std::string_view::npos;
    if (leads) return word_at(text, at + 1);
    const Signs signs = read_signs(text, at);
    return signs.end > at && signs.stand == Signs::Stand::kAttached;
}

bool value_follows(std::string_view text, Field field, std::size_t at) {
    if (at >= text.size() || space_at(text, at) > 0 || text[at] == ')') return false;
    if (kind_of(field) == FieldKind::kText) return item_at(text, at);
    const std::size_t value = read_signs(text, at).end;
    if (value >= text.size() || text[value] != '*') return true;
    // Of files a pattern may be asked: path:*Clinton*, ext:*.txt.
    const std::size_t behind = std::min(text.find_first_not_of('*', value), text.size());
    return base::is_one_of(field, {Field::kPath, Field::kEnding}) && behind < text.size() &&
           space_at(text, behind) == 0 && text[behind] != ')';
}

/// `title:` before a blank, or before something that is no word.
void leave_alone(Scan& scan, const std::string& name, std::size_t colon) {
    const std::size_t first = scan.at;
    const Range range{first, colon + 1};
    if (scan.text.substr(colon + 1, 1) == "*") {
        scan.not_offered("asking for articles that have " + name + ": is", "left out", range);
        scan.at = colon + 2;
        return;
    }
    scan.doubt(NoteCode::kFieldWithoutValue,
               '"' + name + ":\" has nothing right behind it; searched as a word", range);
    scan.at = colon;
    scan.push(TokenKind::kWord, first);
    ++scan.at;
}

/// Words on both sides of a colon that names no field: two words. In 10:30 and a::b it is
/// punctuation inside one.
bool take_unknown_field(Scan& scan, std::string_view name, std::size_t colon) {
    if (!item_at(scan.text, colon + 1) || name.size() < 2) return false;
    const auto like = field_like(name);
    scan.doubt(NoteCode::kUnknownField,
               "no field is called \"" + std::string(name) + "\"; searched as words" +
                   (like ? " (did you mean " + *like + ":?)" : ""),
               {scan.at, colon + 1});
    take_name_as_word(scan, colon);
    return true;
}

/// -reuters and the like behind publisher:
void take_signs_before_value(Scan& scan) {
    const std::size_t first = scan.at;
    const Signs found = read_signs(scan.text, first);
    const bool value_behind = found.end < scan.text.size() && space_at(scan.text, found.end) == 0 &&
                              scan.text[found.end] != ')';
    if (found.end == first || !value_behind) return;
    scan.at = found.end;
    push_signs(scan, found, first);
    // A whole value is exact: = changes nothing.
    const bool exact =
        found.exclusions == 0 && !found.required && !found.both_forms && found.form == Form::kExact;
    if (exact) return;
    scan.doubt(NoteCode::kSignBeforeValue,
               "signs before a value are no part of it; put it in quotation marks if they are",
               {first, scan.at});
}

/// The value of an exact field: all up to the next blank, unless quoted or a group.
void take_value(Scan& scan) {
    take_signs_before_value(scan);
    if (scan.peek() == '(' || quote_at(scan.text, scan.at) > 0) return;
    const std::size_t first = scan.at;
    scan.at = scan.value_end(first);
    std::string_view written = scan.since(first);
    Token token{.kind = TokenKind::kWord};
    if (leaves_open(written)) {
        token.kind = TokenKind::kPhrase;  // as if quoted, star included
    } else if (written.size() > 1 && written.back() == '*') {
        token.kind = TokenKind::kPrefix;
        while (!written.empty() && written.back() == '*') written.remove_suffix(1);
    }
    token.text = std::string(written);
    if (!token.text.empty()) scan.push(std::move(token), first);
}

}  // namespace

void take_name_as_word(Scan& scan, std::size_t colon) {
    const std::size_t first = scan.at;
    scan.at = colon;
    scan.push(operand_at(scan.text, colon + 1) ? TokenKind::kName : TokenKind::kWord, first);
    ++scan.at;
}

bool take_field(Scan& scan, std::string_view run) {
    const std::size_t first = scan.at;
    std::size_t length = 0;
    while (length < run.size() && (is_letter(run[length]) || run[length] == '_')) ++length;
    const std::string_view name = run.substr(0, length);
    const std::size_t colon = first + length;
    const char sign = colon < scan.text.size() ? scan.text[colon] : '\0';
    if (name.empty() || (sign != ':' && sign != '=' && sign != '>')) return false;
    const std::string lower = base::lower_case(name);
    if (sign != ':' && !is_factiva_code(lower)) return false;
    if (is_later_field(lower)) {
        take_name_as_word(scan, colon);
        scan.not_offered(lower + ": is", "searched as words", {first, scan.at});
        return true;
    }
    if (sign == ':' && take_date(scan, lower, colon)) return true;
    const auto field = field_called(lower);
    if (!field) return take_unknown_field(scan, name, colon);
    if (!value_follows(scan.text, *field, colon + 1)) {
        leave_alone(scan, lower, colon);
        return true;
    }
    scan.at = colon + 1;
    scan.push({.kind = TokenKind::kField, .rest = lower == "allintitle", .field = *field}, first);
    if (kind_of(*field) == FieldKind::kValue) take_value(scan);
    return true;
}

}  // namespace newsdex::query
