// date:, after: and before:, and how far what is written behind them reaches.
#include <algorithm>
#include <optional>

#include "dates/written.hpp"
#include "query/characters.hpp"
#include "query/lex/date_lists.hpp"
#include "query/lex/take.hpp"

namespace newsdex::query {
namespace {

std::optional<DateOperator> date_operator(std::string_view name) {
    if (name == "date" || name == "published" || name == "when") return DateOperator::kIn;
    if (name == "after") return DateOperator::kAfter;
    if (name == "before") return DateOperator::kBefore;
    return std::nullopt;
}

struct Written {
    std::string_view text;
    std::size_t end = 0;  ///< of what it stands in: quotes, brackets
};

/// What follows "date:": [a TO b], "…", or all up to a blank.
Written written_at(const Scan& scan, std::size_t from) {
    const std::string_view text = scan.text;
    if (text.substr(from, 1) == "[" || text.substr(from, 1) == "{") {
        const std::size_t end = std::min(text.find_first_of("]}", from), text.size() - 1) + 1;
        return {text.substr(from, end - from), end};
    }
    if (const std::size_t quote = quote_at(text, from)) {
        std::size_t end = from + quote;
        while (end < text.size() && quote_at(text, end) == 0) ++end;
        return {text.substr(from + quote, end - from - quote), end + quote_at(text, end)};
    }
    const std::size_t end = scan.value_end(from);
    std::string_view written = text.substr(from, end - from);
    while (!written.empty() && (written.back() == ',' || written.back() == ';'))
        written.remove_suffix(1);
    return {written, end};
}

/// As the output prints it, date:2016-03-04 09:15 +01:00: what follows the blank is no word.
Written with_time(const Scan& scan, std::size_t from, Written written) {
    for (int parts = 0; parts < 2; ++parts) {
        const std::size_t next = written.end + 1;
        const std::size_t end = scan.value_end(std::min(next, scan.text.size()));
        if (scan.text.substr(written.end, 1) != " " || end == next) break;
        const char first = scan.text[next];
        if (!is_digit(first) && first != '+') break;
        const auto date = dates::read_written_date(scan.text.substr(from, end - from));
        if (!date || !date->has_time) break;
        written = {scan.text.substr(from, end - from), end};
    }
    return written;
}

void push_date(Scan& scan, std::size_t first, std::string_view written,
               const DateReading& reading) {
    if (!reading.note.empty()) {
        scan.notes.add(reading.doubtful ? Doubt::kYes : Doubt::kNo,
                       reading.doubtful ? NoteCode::kDateDoubtful : NoteCode::kDateRead,
                       std::string(written) + ": " + reading.note, {first, scan.at});
    }
    scan.push({.kind = TokenKind::kDate, .dates = reading.range}, first);
}

/// In parentheses, which it may lack.
void push_list(Scan& scan, std::size_t first, std::string_view name, const DateList& list) {
    scan.push(TokenKind::kOpen, first);
    for (const DateListItem& item : list.items) {
        if (item.kind == TokenKind::kDate)
            push_date(scan, first, std::string(name) + ':' + std::string(item.text), item.reading);
        else
            scan.push({.kind = item.kind, .number = item.kind == TokenKind::kNot ? 1U : 0U}, first);
    }
    scan.push(TokenKind::kClose, first);
}

}  // namespace

bool take_date(Scan& scan, const std::string& name, std::size_t colon) {
    const auto how = date_operator(name);
    if (!how) return false;
    const std::size_t first = scan.at;
    // A minus there is a year's: date:-44.
    std::size_t from = colon + 1;
    unsigned exclusions = 0;
    for (; from < scan.text.size() && (scan.text[from] == '!' || scan.text[from] == '+'); ++from)
        if (scan.text[from] == '!') ++exclusions;
    const Written written = with_time(scan, from, written_at(scan, from));
    const std::int64_t ahead = scan.options.zone ? scan.options.zone(scan.options.now) : 0;
    const std::int64_t now = scan.options.now + ahead;
    const auto reading = read_date(written.text, *how, now);
    const auto list = reading ? std::nullopt : read_date_list(scan.text, from, *how, now);
    if (!reading && !list) {
        scan.doubt(NoteCode::kFieldWithoutDate,
                   '"' + name + ":\" is not followed by a date; searched as words",
                   {first, written.end});
        take_name_as_word(scan, colon);
        return true;
    }
    scan.at = reading ? written.end : list->end;
    if (exclusions > 0)  // date:!2026
        scan.push({.kind = TokenKind::kNot, .sign = true, .number = exclusions}, first);
    if (reading)
        push_date(scan, first, scan.since(first), *reading);
    else
        push_list(scan, first, name, *list);
    return true;
}

}  // namespace newsdex::query
