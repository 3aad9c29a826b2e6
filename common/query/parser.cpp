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
    phrase.inflected = token.inflected;
    phrase.range = token.range;
    const std::string& text = token.text;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t blank = space_at(text, at)) {
            at += blank;
            continue;
        }
        const std::size_t first = at;
        while (at < text.size() && space_at(text, at) == 0) ++at;
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
        bool plus = false;
        const std::size_t first = now().range.first;
        for (; now().kind == TokenKind::kNot || now().kind == TokenKind::kPlus; ++at_) {
            plus |= now().kind == TokenKind::kPlus;
            if (now().kind != TokenKind::kNot) continue;
            if (first_not && !told_double_) {
                notes_.add(Doubt::kYes, "a second NOT is left out", now().range);
                told_double_ = true;
            }
            if (!first_not) first_not = &now();
        }
        if (first_not && !starts_operand()) {
            ignore(*first_not);
            return std::nullopt;
        }
        auto operand = nearness();
        if (!operand) return std::nullopt;
        if (!first_not) {
            operand->required |= plus;
            return operand;
        }
        Node node;
        node.kind = Kind::kNot;
        node.range = {first, operand->range.last};
        node.children.push_back(std::move(*operand));
        return node;
    }

    std::optional<Node> nearness() {
        const std::size_t first = at_;
        auto left = item();
        if (now().kind != TokenKind::kNear) return left;
        std::vector<Node> operands;
        std::vector<Token> operators;
        if (left) operands.push_back(std::move(*left));
        while (now().kind == TokenKind::kNear) {
            const Token& op = tokens_[at_++];
            const bool operand_follows =
                starts_operand() && now().kind != TokenKind::kNot && now().kind != TokenKind::kPlus;
            if (!operand_follows || operands.empty() || operators.size() == kLongestChain) {
                if (operators.size() == kLongestChain && operand_follows) {
                    notes_.add(Doubt::kYes, "more than 64 distances in one chain; left out",
                               op.range);
                    break;
                }
                ignore(op);
                break;
            }
            warn_of_single_words(first, op);
            auto right = item();
            if (!right) break;
            operators.push_back(op);
            operands.push_back(std::move(*right));
        }
        if (operands.empty()) return std::nullopt;
        return placement_.chain(std::move(operands), std::move(operators));
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
            case TokenKind::kField:
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

    static std::optional<Node> leaf(const Token& token) {
        if (token.kind == TokenKind::kPhrase) {
            Node phrase = phrase_of(token);
            if (phrase.children.empty()) return std::nullopt;
            return phrase;
        }
        Node node;
        node.range = token.range;
        node.kind = token.kind == TokenKind::kWord     ? Kind::kWord
                    : token.kind == TokenKind::kPrefix ? Kind::kPrefix
                    : token.kind == TokenKind::kDate   ? Kind::kDate
                                                       : Kind::kEverything;
        if (node.kind == Kind::kDate) node.dates = token.dates;
        if (node.kind == Kind::kWord || node.kind == Kind::kPrefix) node.text = token.text;
        return node;
    }

    /// Fields and functions, which may stand before each other: title:caps(Apple). A loop, as
    /// nothing else bounds how many.
    std::optional<Node> shells() {
        std::vector<Node> around;
        bool rest = false;
        const Token& first = tokens_[at_];
        for (; is_shell(now().kind); ++at_) {
            const Token& token = now();
            rest |= token.rest;
            if (around.size() == kMostShells) continue;
            Node node;
            node.range = token.range;
            node.kind = token.kind == TokenKind::kField     ? Kind::kField
                        : token.kind == TokenKind::kAtLeast ? Kind::kAtLeast
                                                            : Kind::kLetters;
            if (node.kind == Kind::kField) node.field = token.field;
            if (node.kind == Kind::kAtLeast) node.number = token.number;
            if (node.kind == Kind::kLetters) node.letters = token.letters;
            around.push_back(std::move(node));
        }
        const bool operand = starts_operand() && now().kind != TokenKind::kNot;
        auto inner = !operand ? std::nullopt : rest ? sequence() : item();
        if (!inner) {
            ignore(first);
            return std::nullopt;
        }
        for (; !around.empty(); around.pop_back()) {
            Node shell = std::move(around.back());
            shell.range.last = inner->range.last;
            inner->required = false;
            if (shell.kind == Kind::kField) {
                shell.children.push_back(std::move(*inner));
                inner = std::move(shell);
            } else {
                inner = placement_.wrap(shell, std::move(*inner));
            }
        }
        return inner;
    }
    static bool is_shell(TokenKind kind) {
        return kind == TokenKind::kField || kind == TokenKind::kAtLeast ||
               kind == TokenKind::kLetters;
    }
    static constexpr std::size_t kMostShells = 4;

    std::vector<Token> tokens_;
    Notes& notes_;
    Placement placement_;
    std::size_t at_ = 0;
    std::optional<Range> mixed_;
    bool told_double_ = false;
};

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
        const std::string reading = print(*tree);
        notes.add(
            Doubt::kYes,
            reading.size() > kLongestReading
                ? "AND and OR are mixed without parentheses; OR binds words that stand side by side"
                : "AND and OR are mixed without parentheses; read as " + reading,
            *parser.mixed());
    }
    if (options.strict) notes.throw_if_doubtful(text);
    return {std::move(*tree), notes.take()};
}

}  // namespace newsdex::query
