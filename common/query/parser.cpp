// Recursive descent over the settled tokens; the grammar is that of docs/query-language.md. Depth
// is bounded, as settle() leaves no parentheses deeper than kMaxDepth.
#include "query/parser.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "query/characters.hpp"
#include "query/lexer.hpp"
#include "query/nearness.hpp"
#include "query/notes.hpp"
#include "query/print.hpp"
#include "query/settle.hpp"

namespace newsdex::query {
namespace {

/// Longest reading quoted in a note, in bytes.
constexpr std::size_t kLongestReading = 300;

Node group_of(Kind kind, std::vector<Node> children, bool written) {
    if (children.size() == 1) return std::move(children.front());
    Node node;
    node.kind = kind;
    node.written = kind == Kind::kAnd && written;
    node.range = {children.front().range.first, children.back().range.last};
    for (Node& child : children) {
        const bool same = child.kind == kind && child.written == node.written && !child.required;
        if (!same) {
            node.children.push_back(std::move(child));
            continue;
        }
        std::move(child.children.begin(), child.children.end(), std::back_inserter(node.children));
    }
    return node;
}

Node phrase_of(const Token& token) {
    Node phrase;
    phrase.kind = Kind::kPhrase;
    phrase.range = token.range;
    const std::string& text = token.text;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t gap = std::max(space_at(text, at), quote_at(text, at))) {
            at += gap;
            continue;
        }
        const std::size_t first = at;
        while (at < text.size() && space_at(text, at) == 0 && quote_at(text, at) == 0) ++at;
        Node word;
        word.range = token.range;
        word.text = text.substr(first, at - first);
        word.kind = word.text == "*" ? Kind::kAnyWord : Kind::kWord;
        if (word.kind == Kind::kAnyWord) word.text.clear();
        if (word.kind == Kind::kWord && word.text.back() == '*') {
            word.kind = Kind::kPrefix;
            word.text.erase(word.text.find_last_not_of('*') + 1);
        }
        if (word.kind == Kind::kAnyWord || has_word(word.text)) {
            phrase.children.push_back(std::move(word));
        }
    }
    // A word that may be any at either end asks nothing.
    auto& words = phrase.children;
    const auto real = [](const Node& word) { return word.kind != Kind::kAnyWord; };
    words.erase(words.begin(), std::find_if(words.begin(), words.end(), real));
    words.erase(std::find_if(words.rbegin(), words.rend(), real).base(), words.end());
    return phrase;
}

// Control characters part words as blanks do, but a text of them is not the empty query: what was
// meant is not every article.
bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && (byte < '\t' || byte > '\r')) || byte == 0x7f;
}

bool is_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t blank = space_at(text, at);
        if (blank == 0 || is_control(text[at])) return false;
        at += blank;
    }
    return true;
}

/// A whole value in quotation marks: its parts between blanks, signs and empty ones included, so
/// that they join to the value as written.
std::optional<Node> value_of(const Token& token) {
    if (is_blank(token.text)) return std::nullopt;
    Node phrase;
    phrase.kind = Kind::kPhrase;
    phrase.range = token.range;
    for (std::size_t at = 0; at <= token.text.size();) {
        const std::size_t end = std::min(token.text.find(' ', at), token.text.size());
        Node word;
        word.kind = Kind::kWord;
        word.range = token.range;
        word.text = token.text.substr(at, end - at);
        phrase.children.push_back(std::move(word));
        at = end + 1;
    }
    Node& last = phrase.children.back();
    if (last.text.size() > 1 && last.text.back() == '*') {
        last.kind = Kind::kPrefix;
        last.text.erase(last.text.find_last_not_of('*') + 1);
    }
    return phrase;
}

class Parser {
  public:
    Parser(std::vector<Token> tokens, Notes& notes)
        : tokens_(std::move(tokens)), notes_(notes), placement_(notes) {
        tokens_.emplace_back();  // kEnd
    }

    std::optional<Node> parse() {
        auto tree = sequence();
        return tree;
    }
    [[nodiscard]] const std::optional<Range>& mixed() const { return mixed_; }

  private:
    /// Which operators were written at one level of parentheses.
    struct Level {
        bool wrote_and = false;
        bool wrote_or = false;
        bool not_beside_or = false;
    };

    [[nodiscard]] const Token& now() const { return tokens_[at_]; }
    bool take(TokenKind kind) {
        if (now().kind != kind) return false;
        ++at_;
        return true;
    }
    [[nodiscard]] bool starts_operand() const {
        switch (now().kind) {
            case TokenKind::kEnd:
            case TokenKind::kClose:
            case TokenKind::kAnd:
            case TokenKind::kOr:
            case TokenKind::kNear:
                return false;
            default:
                return true;
        }
    }
    void ignore(const Token& token) {
        notes_.add(Doubt::kYes, '"' + token.text + "\" joins nothing; left out", token.range);
    }

    /// Of several operators in a row the first holds.
    void skip_operators() {
        while (now().kind == TokenKind::kAnd || now().kind == TokenKind::kOr ||
               now().kind == TokenKind::kNear) {
            ignore(now());
            ++at_;
        }
    }

    std::optional<Node> sequence() {
        Level level;
        std::vector<Node> parts;
        const std::size_t first = at_;
        while (now().kind != TokenKind::kEnd && now().kind != TokenKind::kClose) {
            if (!starts_operand()) {
                ignore(now());
                ++at_;
                continue;
            }
            if (auto part = alternatives(level)) parts.push_back(std::move(*part));
        }
        const bool several = level.wrote_and || parts.size() > 1;
        if (!mixed_ && level.wrote_or && (several || level.not_beside_or)) {
            mixed_ = tokens_[first].range;
        }
        if (parts.empty()) return std::nullopt;
        return group_of(Kind::kAnd, std::move(parts), false);
    }

    std::optional<Node> alternatives(Level& level) {
        auto first = conjunction(level);
        if (now().kind != TokenKind::kOr) return first;
        std::vector<Node> parts;
        if (first) parts.push_back(std::move(*first));
        while (now().kind == TokenKind::kOr) {
            const Token& op = tokens_[at_++];
            skip_operators();
            if (!starts_operand()) {
                ignore(op);
                break;
            }
            level.wrote_or = true;
            if (auto part = conjunction(level)) parts.push_back(std::move(*part));
        }
        if (parts.empty()) return std::nullopt;
        if (parts.size() > 1) {
            level.not_beside_or |= std::any_of(parts.begin(), parts.end(), [](const Node& part) {
                return part.kind == Kind::kNot;
            });
        }
        return group_of(Kind::kOr, std::move(parts), true);
    }

    std::optional<Node> conjunction(Level& level) {
        auto first = negation();
        if (now().kind != TokenKind::kAnd) return first;
        std::vector<Node> parts;
        if (first) parts.push_back(std::move(*first));
        while (now().kind == TokenKind::kAnd) {
            const Token& op = tokens_[at_++];
            skip_operators();
            if (!starts_operand()) {
                ignore(op);
                break;
            }
            level.wrote_and = true;
            if (auto part = negation()) parts.push_back(std::move(*part));
        }
        if (parts.empty()) return std::nullopt;
        return group_of(Kind::kAnd, std::move(parts), true);
    }

    std::optional<Node> negation() {
        const Token* first_not = nullptr;
        unsigned count = 0;
        bool plus = false;
        const std::size_t first = now().range.first;
        std::size_t last = first;
        for (; now().kind == TokenKind::kNot || now().kind == TokenKind::kPlus; ++at_) {
            plus |= now().kind == TokenKind::kPlus;
            if (now().kind != TokenKind::kNot) continue;
            if (!first_not) first_not = &now();
            count += now().number;
            last = now().range.last;
        }
        if (first_not && !starts_operand()) {
            ignore(*first_not);
            return std::nullopt;
        }
        auto operand = nearness(plus);
        if (!operand) return std::nullopt;
        if (count > 1) note_several(count, {first, last});
        if (count % 2 == 0) {
            operand->required |= plus;
            return operand;
        }
        return negated(std::move(*operand), first);
    }

    static Node negated(Node operand, std::size_t first) {
        Node node;
        node.kind = Kind::kNot;
        node.range = {std::min(first, operand.range.first), operand.range.last};
        operand.required = false;  // -(+a) is -a
        node.children.push_back(std::move(operand));
        return node;
    }

    void note_several(unsigned count, Range range) {
        notes_.add(Doubt::kYes,
                   std::to_string(count) + " exclusions of one thing: " +
                       (count % 2 == 0 ? "they cancel each other" : "read as one"),
                   range);
    }

    /// `plus`: is set if a + stands in it, which is for the whole distance.
    std::optional<Node> nearness(bool& plus) {
        const std::size_t first = at_;
        auto left = item();
        if (now().kind != TokenKind::kNear) return left;
        std::vector<Node> operands;
        std::vector<Token> operators;
        if (left) operands.push_back(std::move(*left));
        while (now().kind == TokenKind::kNear) {
            const Token& op = tokens_[at_++];
            skip_operators();
            bool required = false;
            const bool operand_follows = starts_near_operand(required);
            if (!operand_follows || operators.size() == kLongestChain) {
                if (operand_follows) {
                    notes_.add(Doubt::kYes, "more than 64 distances in one chain; left out",
                               op.range);
                    break;
                }
                ignore(op);
                break;
            }
            warn_of_single_words(first, op);
            auto right = item();
            // What asks nothing is near nothing; the chain goes on without it.
            if (!right || operands.empty()) {
                ignore(op);
            } else {
                operators.push_back(op);
            }
            if (!right) continue;
            plus |= required;
            operands.push_back(std::move(*right));
        }
        if (operands.empty()) return std::nullopt;
        return placement_.chain(std::move(operands), std::move(operators));
    }

    /// Takes a + and exclusions that cancel each other: a NEAR/3 --b. An exclusion ends the chain.
    bool starts_near_operand(bool& required) {
        const std::size_t first = at_;
        unsigned count = 0;
        for (; now().kind == TokenKind::kNot || now().kind == TokenKind::kPlus; ++at_) {
            required |= now().kind == TokenKind::kPlus;
            if (now().kind == TokenKind::kNot) count += now().number;
        }
        if (count % 2 != 0 || !starts_operand()) {
            at_ = first;
            return false;
        }
        if (count > 0) {
            note_several(count, {tokens_[first].range.first, tokens_[at_ - 1].range.last});
        }
        return true;
    }

    /// white house w/5 trump: only the words next to the operator are near each other.
    void warn_of_single_words(std::size_t first, const Token& op) {
        const auto word = [&](std::size_t at) { return tokens_[at].kind == TokenKind::kWord; };
        if (first > 0 && word(first) && word(first - 1)) suggest_quotes(op, first - 1);
        if (word(at_) && word(at_ + 1)) suggest_quotes(op, at_);
    }
    void suggest_quotes(const Token& op, std::size_t at) {
        notes_.add(Doubt::kYes,
                   op.text + " joins single words: quote \"" + tokens_[at].text + ' ' +
                       tokens_[at + 1].text + "\" if that is meant",
                   {tokens_[at].range.first, tokens_[at + 1].range.last});
    }

    std::optional<Node> item() {
        const Token& token = tokens_[at_];
        switch (token.kind) {
            case TokenKind::kOpen:
                return group();
            case TokenKind::kWord:
            case TokenKind::kPrefix:
            case TokenKind::kPhrase:
            case TokenKind::kDate:
            case TokenKind::kEverything:
                ++at_;
                return leaf(token);
            case TokenKind::kForm:
            case TokenKind::kField:
            case TokenKind::kName:
            case TokenKind::kAtLeast:
            case TokenKind::kLetters:
                return shells();
            default:
                return std::nullopt;
        }
    }

    std::optional<Node> group() {
        const Range open = tokens_[at_++].range;
        auto inner = sequence();
        const Range close = now().range;
        take(TokenKind::kClose);
        if (!inner) {
            notes_.add(Doubt::kYes, "the parentheses hold nothing; left out",
                       {open.first, close.last});
            return std::nullopt;
        }
        inner->range = {open.first, close.last};
        return inner;
    }

    std::optional<Node> leaf(const Token& token) {
        const bool word = token.kind == TokenKind::kWord;
        if (token.kind == TokenKind::kPhrase && in_value_) return value_of(token);
        if (token.kind == TokenKind::kPhrase || (word && form_ == Form::kExact && !in_value_)) {
            Node phrase = phrase_of(token);
            if (phrase.children.empty()) return std::nullopt;
            phrase.inflected = !word && form_ == Form::kInflected;
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

    /// Fields, functions and signs, which may stand before each other: title:=caps(Apple). A loop,
    /// as nothing else bounds how many.
    std::optional<Node> shells() {
        const Form outer_form = form_;
        const bool outer_value = in_value_;
        std::vector<Node> around;
        bool rest = false;
        bool plus = false;
        bool joins_not = false;  // title:NOT x is title:-x, and so is what stands behind a sign
        bool excluded = false;   // by signs behind the last that is taken
        const Token& first = tokens_[at_];
        for (; is_shell(now().kind) || (!rest && is_sign(now(), joins_not)); ++at_) {
            const Token& token = now();
            joins_not |= token.kind == TokenKind::kField || token.kind == TokenKind::kNot;
            rest |= token.rest;
            plus |= token.kind == TokenKind::kPlus;
            if (token.kind == TokenKind::kForm) form_ = token.form;
            if (token.kind == TokenKind::kPlus || token.kind == TokenKind::kForm) continue;
            const bool full = around.size() == kMostShells;
            if (full && token.kind != TokenKind::kNot) {
                if (!told_shells_) {
                    notes_.add(Doubt::kYes,
                               "too many fields and functions around one word; left out",
                               token.range);
                }
                told_shells_ = true;
                continue;
            }
            if (auto node = shell_of(token)) {
                const bool again = node->kind == Kind::kNot && !around.empty() && !full &&
                                   around.back().kind == Kind::kNot;
                if (again) {
                    note_several(2, {around.back().range.first, token.range.last});
                    around.pop_back();
                } else if (full) {
                    excluded = !excluded;
                } else {
                    around.push_back(std::move(*node));
                }
            }
            if (token.kind == TokenKind::kField) {
                in_value_ = kind_of(token.field) == FieldKind::kValue;
            }
        }
        const bool operand = starts_operand() && (rest || now().kind != TokenKind::kNot);
        auto inner = !operand ? std::nullopt : rest ? sequence() : item();
        form_ = outer_form;
        in_value_ = outer_value;
        if (!inner) return around_nothing(first, std::move(around));
        if (excluded) inner = negated(std::move(*inner), first.range.first);
        for (; !around.empty(); around.pop_back()) {
            inner->required = false;
            inner = in_shell(std::move(around.back()), std::move(*inner));
        }
        inner->required |= plus;
        return inner;
    }

    static bool is_shell(TokenKind kind) {
        return kind == TokenKind::kField || kind == TokenKind::kName ||
               kind == TokenKind::kAtLeast || kind == TokenKind::kLetters ||
               kind == TokenKind::kForm;
    }
    static bool is_sign(const Token& token, bool joins_not) {
        return (token.kind == TokenKind::kNot && (token.sign || joins_not)) ||
               token.kind == TokenKind::kPlus;
    }

    /// The node without its operand; nullopt for exclusions that cancel each other.
    std::optional<Node> shell_of(const Token& token) {
        Node node;
        node.range = token.range;
        switch (token.kind) {
            case TokenKind::kField:
                node.kind = Kind::kField;
                node.field = token.field;
                break;
            case TokenKind::kName:
                node.kind = Kind::kWord;
                node.text = token.text;
                break;
            case TokenKind::kAtLeast:
                node.kind = Kind::kAtLeast;
                node.number = token.number;
                break;
            case TokenKind::kLetters:
                node.kind = Kind::kLetters;
                node.letters = token.letters;
                break;
            default:
                if (token.number > 1) note_several(token.number, token.range);
                if (token.number % 2 == 0) return std::nullopt;
                node.kind = Kind::kNot;
        }
        return node;
    }

    Node in_shell(Node shell, Node operand) {
        switch (shell.kind) {
            case Kind::kNot:
                return negated(std::move(operand), shell.range.first);
            case Kind::kWord: {  // titel:bank
                std::vector<Node> both;
                both.push_back(std::move(shell));
                both.push_back(std::move(operand));
                return group_of(Kind::kAnd, std::move(both), false);
            }
            case Kind::kField:
                shell.range.last = operand.range.last;
                shell.children.push_back(std::move(operand));
                return shell;
            default:
                shell.range.last = operand.range.last;
                return placement_.wrap(shell, std::move(operand));
        }
    }

    /// What is left of them: titel: is a word.
    std::optional<Node> around_nothing(const Token& first, std::vector<Node> around) {
        const auto word = std::find_if(around.begin(), around.end(),
                                       [](const Node& node) { return node.kind == Kind::kWord; });
        if (word == around.end() || around.size() > 1) ignore(first);
        if (word == around.end()) return std::nullopt;
        return std::move(*word);
    }

    static constexpr std::size_t kMostShells = 4;

    std::vector<Token> tokens_;
    Notes& notes_;
    Placement placement_;
    std::size_t at_ = 0;
    std::optional<Range> mixed_;
    Form form_ = Form::kAsTyped;  ///< of the words being read
    bool in_value_ = false;       ///< is the field around them one of whole values?
    bool told_shells_ = false;
};

Node without_words(std::string_view text, Notes& notes) {
    Node node;
    node.range = {0, text.size()};
    node.kind = is_blank(text) ? Kind::kEverything : Kind::kNothing;
    if (node.kind == Kind::kNothing) {
        notes.add(Doubt::kYes, "the query has no word in it; nothing matches", node.range);
    }
    return node;
}

}  // namespace

Parsed parse(std::string_view text, const ParseOptions& options) {
    Notes notes;
    auto tokens = settle(lex(text, options, notes), text, notes);
    Parser parser(std::move(tokens), notes);
    auto tree = parser.parse();
    if (!tree) tree = without_words(text, notes);
    if (parser.mixed()) {
        const std::string reading = print_with_operators(*tree);
        notes.add(
            Doubt::kYes,
            reading.size() > kLongestReading
                ? "AND and OR are mixed without parentheses; OR binds words that stand side by side"
                : "AND and OR are mixed without parentheses; read as " + reading,
            *parser.mixed());
    }
    if (options.strict) notes.throw_if_doubtful(text);
    const bool all_read = notes.all_read();
    return {std::move(*tree), notes.take(), all_read};
}

}  // namespace newsdex::query
