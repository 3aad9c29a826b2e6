// Parts a list at its operators. What stands between two is one date of several words ("3 May
// 2016"), else dates with commas between them, else a date a word.
#include "query/lex/date_lists.hpp"

#include <algorithm>
#include <utility>

#include "base/lists.hpp"
#include "query/characters.hpp"
#include "query/operators.hpp"

namespace newsdex::query {
namespace {

constexpr std::size_t kLongestList = 4096;  // bytes

bool is_around(char c) { return base::is_blank(c) || c == ',' || c == ';'; }

/// The word at the front, which is taken off: up to a blank or |, a text in quotation marks whole.
std::string_view take_word(std::string_view& text) {
    while (!text.empty() && is_around(text[0])) text.remove_prefix(1);
    std::size_t end = text.starts_with("||") ? 2 : text.starts_with('|') ? 1 : 0;
    bool is_quoted = false;
    while (end < text.size() && text[0] != '|') {
        const std::size_t quote = quote_at(text, end);
        if (!is_quoted && quote == 0 && (is_around(text[end]) || text[end] == '|')) break;
        if (quote > 0) is_quoted = !is_quoted;
        end += std::max<std::size_t>(quote, 1);
    }
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end);
    return word;
}

std::string_view without_quotes(std::string_view text) {
    const std::size_t open = text.empty() ? 0 : quote_at(text, 0);
    std::size_t close = open;
    while (close < text.size() && quote_at(text, close) == 0) ++close;
    return open == 0 ? text : text.substr(open, close - open);
}

class ListReader {
  public:
    ListReader(DateOperator how, std::int64_t now) : how_(how), now_(now) {}

    bool read(std::string_view text) {
        const char* chunk = text.data();
        while (!text.empty()) {
            const std::string_view word = take_word(text);
            const auto op = read_operator(word);
            if (!op && !text.empty()) continue;
            const char* const end = op ? word.data() : text.data();
            if (!add_dates({chunk, static_cast<std::size_t>(end - chunk)})) return false;
            if (op && !add_operator(op->kind, word)) return false;
            chunk = text.data();
        }
        return !items_.empty() && items_.back().kind == TokenKind::kDate;
    }

    std::vector<DateListItem> take() { return std::move(items_); }

  private:
    [[nodiscard]] bool wants_date() const {
        return items_.empty() || items_.back().kind != TokenKind::kDate;
    }

    bool add_operator(TokenKind kind, std::string_view text) {
        if (kind == TokenKind::kNot) {
            if (!wants_date()) items_.push_back({.kind = TokenKind::kAnd});
        } else if (wants_date() || (kind != TokenKind::kAnd && kind != TokenKind::kOr)) {
            return false;
        }
        items_.push_back({.kind = kind, .text = text});
        return true;
    }

    bool add_date(std::string_view text) {
        auto reading = read_date(without_quotes(text), how_, now_);
        if (!reading) return false;
        const bool is_half_line = text[0] == '<' || text[0] == '>';
        if (!wants_date())
            items_.push_back({.kind = is_half_line ? TokenKind::kAnd : TokenKind::kOr});
        items_.push_back({.reading = std::move(*reading), .text = text});
        return true;
    }

    /// All that stands between two operators.
    bool add_dates(std::string_view chunk) {
        chunk = base::trim(chunk, is_around);
        if (chunk.empty() || add_date(chunk)) return true;
        const std::size_t before = items_.size();
        for (const bool at_commas : {true, false}) {
            std::string_view rest = chunk;
            bool all = true;
            while (all && !rest.empty()) {
                const std::string_view part =
                    at_commas ? base::trim(base::take_part(rest, ','), is_around) : take_word(rest);
                all = part.empty() || add_date(part);
            }
            if (all) return true;
            items_.resize(before);
        }
        return false;
    }

    DateOperator how_;
    std::int64_t now_;
    std::vector<DateListItem> items_;
};

}  // namespace

std::optional<DateList> read_date_list(std::string_view text, std::size_t from, DateOperator how,
                                       std::int64_t now) {
    text = text.substr(0, from + kLongestList);
    const bool is_group = text.substr(from, 1) == "(";
    std::size_t end = from;
    if (is_group)
        end = text.find(')', from);
    else
        while (end < text.size() && text[end] != ')' && space_at(text, end) == 0) ++end;
    if (end == std::string_view::npos) return std::nullopt;
    ListReader reader(how, now);
    const std::size_t first = from + (is_group ? 1 : 0);
    if (!reader.read(text.substr(first, end - first))) return std::nullopt;
    return DateList{reader.take(), end + (is_group ? 1 : 0)};
}

}  // namespace newsdex::query
