#include "query/lexer.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/utf8.hpp"
#include "query/characters.hpp"
#include "query/operators.hpp"
#include "query/signs.hpp"

namespace newsdex::query {
namespace {

/// ASCII signs that end a word wherever they stand (inside numbers a comma does not).
constexpr std::string_view kBreaks = ",;!?<>[]{}|^~*$%`\\";

/// Room for what most queries have, so that the tokens are moved to no larger one.
constexpr std::size_t kUsualTokens = 8;

class Lexer {
  public:
    Lexer(std::string_view text, const ParseOptions& options, Notes& notes)
        : text_(text), options_(options), notes_(notes) {}

    std::vector<Token> lex() {
        tokens_.reserve(kUsualTokens);
        while (at_ < text_.size()) step();
        return std::move(tokens_);
    }

  private:
    [[nodiscard]] char peek(std::size_t ahead = 0) const {
        return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
    }

    void push(Token token, std::size_t first) {
        token.range = {first, at_};
        if (token.text.empty()) token.text = std::string(text_.substr(first, at_ - first));
        tokens_.push_back(std::move(token));
    }
    void push(TokenKind kind, std::size_t first) {
        Token token;
        token.kind = kind;
        push(std::move(token), first);
    }

    /// Does a word, phrase, group, field or sign before one begin here?
    [[nodiscard]] bool item_at(std::size_t at) const {
        if (at >= text_.size()) return false;
        if (text_[at] == '(' || quote_at(text_, at) > 0 || word_at(text_, at)) return true;
        const bool leads = std::string_view("#@$'_\\").find(text_[at]) != std::string_view::npos;
        if (leads) return word_at(text_, at + 1);
        const Signs signs = read_signs(text_, at);
        return signs.end > at && signs.stand == Signs::Stand::kAttached;
    }

    /// A sign is an operator only at the start of a token: not right behind a word, a phrase or a
    /// parenthesis.
    [[nodiscard]] bool at_token_start() const {
        return tokens_.empty() || tokens_.back().range.last != at_ || operand_must_follow();
    }
    /// At the start, behind a parenthesis, an operator or a sign.
    [[nodiscard]] bool operand_must_follow() const {
        if (tokens_.empty()) return true;
        switch (tokens_.back().kind) {
            case TokenKind::kOpen:
            case TokenKind::kAnd:
            case TokenKind::kOr:
            case TokenKind::kNot:
            case TokenKind::kPlus:
            case TokenKind::kForm:
            case TokenKind::kNear:
            case TokenKind::kField:
                return true;
            default:
                return false;
        }
    }

    void step() {
        const std::size_t first = at_;
        if (const std::size_t blank = space_at(text_, at_)) {
            at_ += blank;
            return;
        }
        if (quote_at(text_, at_) > 0) return phrase();
        const char c = peek();
        if (c == '(' || c == ')') {
            ++at_;
            return push(c == '(' ? TokenKind::kOpen : TokenKind::kClose, first);
        }
        if (c == '|' || text_.substr(at_, 2) == "&&") {
            at_ += c == '&' || peek(1) == '|' ? 2 : 1;
            return push(c == '|' ? TokenKind::kOr : TokenKind::kAnd, first);
        }
        if (signs() || weight()) return;
        if (c == '*') return star();
        if (c == '\\' && word_at(text_, at_ + 1)) return literal_word();
        if (word_at(text_, at_) || slash_operator()) return word();
        const bool leads = c == '#' || c == '@' || c == '_';
        if (leads && word_at(text_, at_ + 1)) return word();
        // Punctuation in front of a word is no part of it.
        notes_.leave_out();
        at_ += std::max<std::size_t>(base::decode(text_, at_).length, 1);
    }

    /// Right behind = or ~.
    [[nodiscard]] bool behind_form() const {
        return !tokens_.empty() && tokens_.back().kind == TokenKind::kForm &&
               tokens_.back().range.last == at_;
    }

    /// /5, /N5/ and their like.
    [[nodiscard]] bool slash_operator() {
        if (peek() != '/' || !word_at(text_, at_ + 1) || behind_form()) return false;
        const std::string_view run = text_.substr(at_, run_end(at_) - at_);
        return read_operator(run) || !later_operator(run).empty();
    }

    /// Signs before an operand; false: none that could be.
    bool signs() {
        const std::size_t first = at_;
        const Signs found = read_signs(text_, first);
        if (found.end == first) return false;
        if (!at_token_start()) return sign_behind_operand(found);
        const bool exclusion_apart = found.stand == Signs::Stand::kApart && found.exclusions > 0 &&
                                     operand_must_follow() && !is_dash(found);
        if (found.stand == Signs::Stand::kAttached || exclusion_apart) {
            at_ = found.end;
            push_signs(found, first);
            if (exclusion_apart) {
                notes_.add(Doubt::kYes, text_of(first) + " stands apart; read as an exclusion",
                           {first, at_});
            }
            return true;
        }
        at_ = found.end;
        notes_.leave_out();
        if (found.stand == Signs::Stand::kApart && !is_dash(found)) {
            notes_.add(Doubt::kYes,
                       text_of(first) +
                           " stands apart and is left out; write it right before what it is for",
                       {first, at_});
        }
        return true;
    }

    /// A dash as writers use it, -- included.
    static bool is_dash(const Signs& found) {
        return found.only_dashes && (found.dash || found.exclusions > 1);
    }

    [[nodiscard]] std::string text_of(std::size_t first) const {
        return '"' + std::string(text_.substr(first, at_ - first)) + '"';
    }

    /// "a"-b, (a)!b: no start of a token. A ~ there is of a later version: weight().
    bool sign_behind_operand(const Signs& found) {
        if (peek() == '~') return false;
        const std::size_t first = at_;
        const TokenKind behind = tokens_.back().kind;
        const bool lost = behind != TokenKind::kWord && behind != TokenKind::kPrefix &&
                          behind != TokenKind::kDate && found.stand == Signs::Stand::kAttached &&
                          !is_dash(found);
        at_ = found.end;
        notes_.leave_out();
        if (lost) {
            notes_.add(Doubt::kYes,
                       text_of(first) +
                           " right behind a quotation mark or parenthesis is left "
                           "out; put a blank before it",
                       {first, at_});
        }
        return true;
    }

    void push_signs(const Signs& found, std::size_t first) {
        if (found.exclusions > 0) {
            if (found.dash) {
                notes_.add(Doubt::kYes, "a dash before a word is read as -", {first, at_});
            }
            Token token;
            token.kind = TokenKind::kNot;
            token.sign = true;
            token.number = found.exclusions;
            push(std::move(token), first);
        }
        if (found.required) push(TokenKind::kPlus, first);
        if (found.form == Form::kAsTyped) return;
        if (found.both_forms) {
            notes_.add(Doubt::kYes, "of = and ~ the one nearest to the words holds", {first, at_});
        }
        Token token;
        token.kind = TokenKind::kForm;
        token.form = found.form;
        push(std::move(token), first);
    }

    /// a^2, a~1: of a later version.
    bool weight() {
        const char c = peek();
        if (c != '^' && c != '~') return false;
        const std::size_t first = at_++;
        const bool behind_word = !tokens_.empty() && tokens_.back().range.last == first;
        while (is_digit(peek()) || (peek() == '.' && is_digit(peek(1)))) ++at_;
        if (behind_word && (c == '~' || at_ > first + 1)) {
            notes_.add(Doubt::kYes,
                       c == '^'
                           ? "weights (a^2) are not offered yet; left out"
                           : "fuzzy words and near-alike phrases (a~1, \"a b\"~5) are not offered "
                             "yet; left out",
                       {first, at_});
        }
        return true;
    }

    void star() {
        const std::size_t first = at_;
        const bool starts_token = at_token_start();
        if (text_.substr(at_, 3) == "*:*") {
            at_ += 3;
        } else {
            ++at_;
        }
        const bool alone = at_ == text_.size() || space_at(text_, at_) > 0 || peek() == ')';
        if (alone && starts_token) return push(TokenKind::kEverything, first);
        notes_.add(Doubt::kYes, "a star is offered at the end of a word only; left out",
                   {first, at_});
    }

    /// A phrase from its opening to its closing quote. "" inside is a quotation mark of the text.
    /// One without a word is pushed as well: signs before it are not for what follows.
    void phrase() {
        const std::size_t first = at_;
        const std::size_t open = quote_at(text_, at_);
        const bool plain = open == 1;
        at_ += open;
        Token token;
        token.kind = TokenKind::kPhrase;
        bool closed = false;
        while (at_ < text_.size() && !closed) {
            const std::size_t quote = quote_at(text_, at_);
            if (quote == 0) {
                token.text += text_[at_++];
            } else if (plain && quote == 1 && peek(1) == '"' && has_word(token.text)) {
                token.text += '"';
                at_ += 2;
            } else {
                // Curly quotes inside plain ones are text; plain ones close any.
                closed = !plain || quote == 1;
                if (!closed) token.text += text_.substr(at_, quote);
                at_ += quote;
            }
        }
        if (!closed) {
            notes_.add(Doubt::kYes, "the quotation mark is not closed; closed at the end",
                       {first, first + open});
        }
        token.range = {first, at_};
        tokens_.push_back(std::move(token));
    }

    /// End of the run of word characters that begins at `from`.
    [[nodiscard]] std::size_t run_end(std::size_t from) {
        // A run of many fields, title:title:…, is begun again behind each colon.
        if (from > run_.first && from < run_.last) return run_.last;
        std::size_t at = from;
        while (at < text_.size()) {
            const char c = text_[at];
            if (is_ascii_letter(c) || is_digit(c)) {
                ++at;
                continue;
            }
            if (c == '(' || c == ')' || space_at(text_, at) > 0 || quote_at(text_, at) > 0) break;
            const bool in_number = c == ',' && at > from && is_digit(text_[at - 1]) &&
                                   at + 1 < text_.size() && is_digit(text_[at + 1]);
            if (kBreaks.find(c) != std::string_view::npos && !in_number) break;
            if (c == '=' && at > from) break;
            const std::string_view two = text_.substr(at, 2);
            if (wide_break_at(text_, at) > 0 || two == "--" || two == "&&") break;
            ++at;
        }
        run_ = {from, at};
        return at;
    }

    /// End of an address or of the value of an exact field: blanks and quotes end it, and a ")"
    /// that nothing in it opened.
    [[nodiscard]] std::size_t value_end(std::size_t from) const {
        int open = 0;
        std::size_t at = from;
        for (; at < text_.size(); ++at) {
            if (space_at(text_, at) > 0 || quote_at(text_, at) > 0) break;
            if (text_[at] == '(') ++open;
            if (text_[at] == ')' && --open < 0) break;
        }
        return at;
    }

    void word() {
        const std::size_t first = at_;
        const std::size_t end = std::max(run_end(at_), at_ + 1);
        const std::string_view run = text_.substr(first, end - first);
        if (address(run)) return;
        if (around(run)) return;
        const bool literal = behind_form();  // =AND is the word
        if (function(run, end) || named(run)) return;
        at_ = end;
        if (literal) return plain_word(first, end, true);
        if (auto token = read_operator(run)) {
            if (token->kind == TokenKind::kNear) return near(std::move(*token), first);
            return push(std::move(*token), first);
        }
        if (const std::string_view later = later_operator(run); !later.empty()) {
            notes_.add(Doubt::kYes, std::string(later) + " is not offered yet; left out",
                       {first, end});
            return;
        }
        plain_word(first, end, false);
    }

    /// \word: a word whatever it would mean otherwise.
    void literal_word() {
        const std::size_t first = at_ + 1;
        at_ = std::max(run_end(first), first + 1);
        plain_word(first, at_, true);
    }

    bool address(std::string_view run) {
        const std::size_t colon = run.find(':');
        const bool scheme = colon != std::string_view::npos && run.substr(colon, 3) == "://";
        if (!scheme || !is_ascii_letter(run[0])) return false;
        const std::size_t first = at_;
        at_ = value_end(at_);
        Token token;
        // One that opens more parentheses than it closes would take those of the query with it.
        const std::string_view text = text_.substr(first, at_ - first);
        token.kind = open_parentheses(text) ? TokenKind::kPhrase : TokenKind::kWord;
        push(std::move(token), first);
        return true;
    }

    static bool open_parentheses(std::string_view text) {
        return std::count(text.begin(), text.end(), '(') >
               std::count(text.begin(), text.end(), ')');
    }

    /// AROUND(5)
    bool around(std::string_view run) {
        if (run != "AROUND" || text_.substr(at_ + 6, 1) != "(") return false;
        std::size_t end = at_ + 7;
        while (end < text_.size() && is_digit(text_[end])) ++end;
        if (end == at_ + 7 || end == text_.size() || text_[end] != ')') return false;
        const std::size_t first = at_;
        auto token = read_operator("around/" + std::string(text_.substr(at_ + 7, end - at_ - 7)));
        at_ = end + 1;
        near(std::move(*token), first);
        return true;
    }

    void near(Token token, std::size_t first) {
        if (token.number < 1 || token.number > kLargestDistance) {
            token.number = std::clamp(token.number, 1U, kLargestDistance);
            notes_.add(Doubt::kYes,
                       "a distance is from 1 to 1,000; read as " + std::to_string(token.number),
                       {first, at_});
        }
        push(std::move(token), first);
    }

    /// name( … ), and atleast5 before a word.
    bool function(std::string_view run, std::size_t end) {
        const bool call = text_.substr(end, 1) == "(";
        constexpr std::size_t kLongestName = 24;
        if (run.size() > kLongestName || (!call && !is_digit(run.back()))) return false;
        auto token = read_function(run);
        if (token && (call || token->kind == TokenKind::kAtLeast)) {
            const std::size_t first = at_;
            at_ = end;
            push(std::move(*token), first);
            return true;
        }
        if (call && equals_ignoring_case(run, "atleast")) return at_least_with_comma(end);
        if (call && is_later_function(run)) {
            notes_.add(Doubt::kYes,
                       std::string(run) +
                           "() is not offered yet; its words are searched "
                           "anywhere",
                       {at_, end});
            at_ = end;
            return true;
        }
        return false;
    }

    /// ATLEAST(5, a): the comma ends the number, the group goes on.
    bool at_least_with_comma(std::size_t open) {
        std::size_t end = open + 1;
        while (end < text_.size() && is_digit(text_[end])) ++end;
        if (end == open + 1 || end >= text_.size() || text_[end] != ',') return false;
        auto token = read_function("atleast" + std::string(text_.substr(open + 1, end - open - 1)));
        const std::size_t first = at_;
        at_ = open;
        push(std::move(*token), first);
        ++at_;
        push(TokenKind::kOpen, open);
        at_ = end + 1;
        return true;
    }

    /// field:…, date:…, hd=…; false: the colon, if there is one, names no field.
    bool named(std::string_view run) {
        std::size_t name = 0;
        while (name < run.size() && (is_ascii_letter(run[name]) || run[name] == '_')) ++name;
        const std::size_t colon = at_ + name;
        const char sign = colon < text_.size() ? text_[colon] : '\0';
        if (name == 0 || (sign != ':' && sign != '=' && sign != '>')) return false;
        const std::string lower = to_lower_ascii(run.substr(0, name));
        const bool factiva = lower == "hd" || lower == "by" || lower == "la" || lower == "sn" ||
                             lower == "se" || lower == "wc" || lower == "hlp";
        if (sign != ':' && !factiva) return false;
        if (is_later_field(lower)) return later_field(lower, colon);
        if (sign == ':' && date(lower, colon)) return true;
        const auto field = field_called(lower);
        if (!field) return unknown_field(run.substr(0, name), colon);
        if (!value_follows(*field, colon + 1)) return left_alone(lower, colon);
        const std::size_t first = at_;
        at_ = colon + 1;
        Token token;
        token.kind = TokenKind::kField;
        token.field = *field;
        token.rest = lower == "allintitle";
        push(std::move(token), first);
        if (kind_of(*field) == FieldKind::kValue) value();
        return true;
    }

    [[nodiscard]] bool value_follows(Field field, std::size_t at) const {
        if (at >= text_.size() || space_at(text_, at) > 0 || text_[at] == ')') return false;
        if (kind_of(field) == FieldKind::kText) return item_at(at);
        const std::size_t value = read_signs(text_, at).end;
        return value >= text_.size() || text_[value] != '*';
    }

    /// `title:` before a blank, or before something that is no word.
    bool left_alone(const std::string& name, std::size_t colon) {
        const bool star = text_.substr(colon + 1, 1) == "*";
        notes_.add(Doubt::kYes,
                   star ? "asking for articles that have " + name + ": is not offered yet; left out"
                        : "\"" + name + ":\" has nothing right behind it; searched as a word",
                   {at_, colon + 1});
        if (!star) {
            const std::size_t first = at_;
            at_ = colon;
            push(TokenKind::kWord, first);
        }
        at_ = colon + (star ? 2 : 1);
        return true;
    }

    /// `titel` of titel:bank, a word beside what follows.
    void name_as_word(std::size_t first, std::size_t colon) {
        at_ = colon;
        push(operand_at(text_, colon + 1) ? TokenKind::kName : TokenKind::kWord, first);
        ++at_;
    }

    bool later_field(const std::string& name, std::size_t sign) {
        const std::size_t first = at_;
        name_as_word(first, sign);
        notes_.add(Doubt::kYes, name + ": is not offered yet; searched as words", {first, at_});
        return true;
    }

    /// Words on both sides of a colon that names no field: two words. In 10:30 and a::b it is
    /// punctuation inside one.
    bool unknown_field(std::string_view name, std::size_t colon) {
        if (!item_at(colon + 1) || name.size() < 2) return false;
        const auto like = field_like(name);
        notes_.add(Doubt::kYes,
                   "no field is called \"" + std::string(name) + "\"; searched as words" +
                       (like ? " (did you mean " + *like + ":?)" : ""),
                   {at_, colon + 1});
        name_as_word(at_, colon);
        return true;
    }

    struct Written {
        std::string_view text;
        std::size_t end = 0;  ///< of what it stands in: quotes, brackets
    };
    /// What follows "date:": [a TO b], "…", or all up to a blank.
    [[nodiscard]] Written date_value(std::size_t from) const {
        if (text_.substr(from, 1) == "[" || text_.substr(from, 1) == "{") {
            const std::size_t end = std::min(text_.find_first_of("]}", from), text_.size() - 1) + 1;
            return {text_.substr(from, end - from), end};
        }
        if (const std::size_t quote = quote_at(text_, from)) {
            std::size_t end = from + quote;
            while (end < text_.size() && quote_at(text_, end) == 0) ++end;
            return {text_.substr(from + quote, end - from - quote), end + quote_at(text_, end)};
        }
        const std::size_t end = value_end(from);
        std::string_view written = text_.substr(from, end - from);
        while (!written.empty() && (written.back() == ',' || written.back() == ';')) {
            written.remove_suffix(1);
        }
        return {written, end};
    }

    bool date(const std::string& name, std::size_t colon) {
        const bool in = name == "date" || name == "published" || name == "when";
        if (!in && name != "after" && name != "before") return false;
        const auto how = in                ? DateOperator::kIn
                         : name == "after" ? DateOperator::kAfter
                                           : DateOperator::kBefore;
        const std::size_t first = at_;
        // A minus there is a year's: date:-44.
        std::size_t from = colon + 1;
        unsigned exclusions = 0;
        for (; from < text_.size() && (text_[from] == '!' || text_[from] == '+'); ++from) {
            if (text_[from] == '!') ++exclusions;
        }
        const auto [written, end] = date_value(from);
        return take_date({how, name, written, first, colon, end, exclusions});
    }

    struct DateText {
        DateOperator how;
        const std::string& name;
        std::string_view written;
        std::size_t first, colon, end;
        unsigned exclusions;  ///< date:!2026
    };
    bool take_date(const DateText& date) {
        const std::int64_t ahead = options_.zone ? options_.zone(options_.now) : 0;
        auto reading = read_date(date.written, date.how, options_.now + ahead);
        const Range range{date.first, date.end};
        if (!reading) {
            notes_.add(Doubt::kYes,
                       "\"" + date.name + ":\" is not followed by a date; searched as words",
                       range);
            name_as_word(date.first, date.colon);
            return true;
        }
        at_ = date.end;
        if (!reading->note.empty()) {
            notes_.add(
                reading->doubtful ? Doubt::kYes : Doubt::kNo,
                std::string(text_.substr(date.first, date.end - date.first)) + ": " + reading->note,
                range);
        }
        if (date.exclusions > 0) {
            Token token;
            token.kind = TokenKind::kNot;
            token.sign = true;
            token.number = date.exclusions;
            push(std::move(token), date.first);
        }
        Token token;
        token.kind = TokenKind::kDate;
        token.dates = reading->range;
        push(std::move(token), date.first);
        return true;
    }

    /// The value of an exact field: all up to the next blank, unless quoted or a group.
    void value() {
        const std::size_t sign = at_;
        const Signs found = read_signs(text_, sign);
        const bool value_behind =
            found.end < text_.size() && space_at(text_, found.end) == 0 && text_[found.end] != ')';
        if (found.end > sign && value_behind) {
            at_ = found.end;
            push_signs(found, sign);
            // A whole value is exact: = changes nothing.
            const bool exact = found.exclusions == 0 && !found.required && !found.both_forms &&
                               found.form == Form::kExact;
            if (!exact)
                notes_.add(
                    Doubt::kYes,
                    "signs before a value are no part of it; put it in quotation marks if they "
                    "are",
                    {sign, at_});
        }
        if (peek() == '(' || quote_at(text_, at_) > 0) return;
        const std::size_t first = at_;
        at_ = value_end(at_);
        std::string_view written = text_.substr(first, at_ - first);
        Token token;
        token.kind = TokenKind::kWord;
        if (written.size() > 1 && written.back() == '*') {
            token.kind = TokenKind::kPrefix;
            while (!written.empty() && written.back() == '*') written.remove_suffix(1);
        }
        token.text = std::string(written);
        if (open_parentheses(written)) {
            token.kind = TokenKind::kPhrase;  // as if quoted, star included
            token.text = std::string(text_.substr(first, at_ - first));
        }
        if (!token.text.empty()) push(std::move(token), first);
    }

    /// Punctuation at the end is not part of a word; a last dot is where others stand before it
    /// (U.S.), and + and # are (C++, C#).
    static std::string_view without_last_signs(std::string_view run) {
        while (!run.empty()) {
            const char last = run.back();
            const bool sign = std::string_view("'/&:-@").find(last) != std::string_view::npos;
            const bool dot = last == '.' && run.find('.') == run.size() - 1;
            if (!sign && !dot) break;
            run.remove_suffix(1);
        }
        return run;
    }

    void plain_word(std::size_t first, std::size_t end, bool literal) {
        const std::string_view run = without_last_signs(text_.substr(first, end - first));
        if (first + run.size() < end) notes_.leave_out();
        if (!has_word(run)) return;
        Token token;
        token.kind = TokenKind::kWord;
        token.text = std::string(run);
        token.literal = literal;
        const std::size_t after = at_;
        if (peek() == '*') {
            ++at_;
            token.kind = TokenKind::kPrefix;
        } else if (peek() == '!') {
            token.bang = run.size() >= 3;
            ++at_;
        }
        if (at_ > after && is_word_byte(peek()) && token.kind == TokenKind::kPrefix) {
            token.kind = TokenKind::kWord;
            notes_.add(Doubt::kYes,
                       "a star is offered at the end of a word only; searched as words",
                       {first, at_});
        } else if (peek() == '?' && is_word_byte(peek(1))) {
            notes_.add(Doubt::kYes, "? for one letter is not offered yet; searched as words",
                       {first, at_ + 1});
        } else if (peek() == '$' && is_digit(peek(1)) && !is_digit(run.back())) {
            notes_.add(Doubt::kYes, "$n for more letters is not offered yet; searched as words",
                       {first, at_ + 2});
        }
        token.range = {first, at_};
        tokens_.push_back(std::move(token));
    }

    std::string_view text_;
    const ParseOptions& options_;
    Notes& notes_;
    std::size_t at_ = 0;
    Range run_;  ///< found last by run_end()
    std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> lex(std::string_view text, const ParseOptions& options, Notes& notes) {
    return Lexer(text, options, notes).lex();
}

}  // namespace newsdex::query
