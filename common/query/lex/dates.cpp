// date:, after: and before:, and how far what is written behind them reaches.
#include <algorithm>
#include <optional>

#include "query/characters.hpp"
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
    const Written written = written_at(scan, from);
    const Range range{first, written.end};
    const std::int64_t ahead = scan.options.zone ? scan.options.zone(scan.options.now) : 0;
    const auto reading = read_date(written.text, *how, scan.options.now + ahead);
    if (!reading) {
        scan.doubt(NoteCode::kFieldWithoutDate,
                   '"' + name + ":\" is not followed by a date; searched as words", range);
        take_name_as_word(scan, colon);
        return true;
    }
    scan.at = written.end;
    if (!reading->note.empty()) {
        scan.notes.add(reading->doubtful ? Doubt::kYes : Doubt::kNo,
                       reading->doubtful ? NoteCode::kDateDoubtful : NoteCode::kDateRead,
                       std::string(scan.since(first)) + ": " + reading->note, range);
    }
    if (exclusions > 0)  // date:!2026
        scan.push({.kind = TokenKind::kNot, .sign = true, .number = exclusions}, first);
    scan.push({.kind = TokenKind::kDate, .dates = reading->range}, first);
    return true;
}

}  // namespace newsdex::query
