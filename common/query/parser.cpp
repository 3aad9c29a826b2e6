// Recursive descent over the settled tokens; the grammar is that of docs/query-language.md. Depth
// is bounded, as settle() leaves no parentheses deeper than kMaxDepth.
#include "query/parser.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "query/leaves.hpp"
#include "query/lexer.hpp"
#include "query/nearness.hpp"
#include "query/nodes.hpp"
#include "query/notes.hpp"
#include "query/print.hpp"
#include "query/proposals.hpp"
#include "query/settle.hpp"
#include "query/shells.hpp"

namespace newsdex::query {
namespace {

/// Longest reading quoted in a note, in bytes.
constexpr std::size_t kLongestReading = 300;

class Parser {
  public:
    Parser(std::vector<Token> tokens, Notes& notes)
        : tokens_(std::move(tokens)), notes_(notes), placement_(notes) {
        tokens_.emplace_back();  // kEnd
    }

    std::optional<Node> parse() { return sequence(); }
    [[nodiscard]] const std::optional<Range>& mixed() const { return mixed_; }

  private:
    /// Which operators were written at one level of parentheses.
    struct Level {
        bool wrote_and = false;
        bool wrote_or = false;
        bool not_beside_or = false;
    };

    [[nodiscard]] const Token& now() const { return tokens_[at_]; }
    [[nodiscard]] bool is_operator() const {
        return now().kind == TokenKind::kAnd || now().kind == TokenKind::kOr ||
               now().kind == TokenKind::kNear;
    }
    [[nodiscard]] bool is_end() const {
        return now().kind == TokenKind::kEnd || now().kind == TokenKind::kClose;
    }
    [[nodiscard]] bool starts_operand() const { return !is_operator() && !is_end(); }
    void ignore(const Token& token) {
        notes_.add(Doubt::kYes, NoteCode::kIdleOperator,
                   '"' + token.text + "\" joins nothing; left out", token.range);
    }

    /// Of several operators in a row the first holds.
    void skip_operators() {
        while (is_operator()) {
            ignore(now());
            ++at_;
        }
    }

    std::optional<Node> sequence() {
        Level level;
        std::vector<Node> parts;
        const std::size_t first = at_;
        while (!is_end()) {
            if (!starts_operand()) {
                ignore(now());
                ++at_;
                continue;
            }
            if (auto part = alternatives(level)) parts.push_back(std::move(*part));
        }
        const bool several = level.wrote_and || parts.size() > 1;
        if (!mixed_ && level.wrote_or && (several || level.not_beside_or))
            mixed_ = tokens_[first].range;
        if (parts.empty()) return std::nullopt;
        return group_of(Kind::kAnd, std::move(parts), false);
    }

    /// One operand, or several with `op` between them; `wrote` is set then.
    template <class Operand>
    std::vector<Node> joined_by(TokenKind op, bool& wrote, const Operand& operand) {
        std::vector<Node> parts;
        if (auto first = operand()) parts.push_back(std::move(*first));
        while (now().kind == op) {
            const Token& written = tokens_[at_++];
            skip_operators();
            if (!starts_operand()) {
                ignore(written);
                break;
            }
            wrote = true;
            if (auto part = operand()) parts.push_back(std::move(*part));
        }
        return parts;
    }

    std::optional<Node> alternatives(Level& level) {
        auto parts = joined_by(TokenKind::kOr, level.wrote_or, [&] { return conjunction(level); });
        if (parts.empty()) return std::nullopt;
        const auto is_not = [](const Node& part) { return part.kind == Kind::kNot; };
        level.not_beside_or |= parts.size() > 1 && std::any_of(parts.begin(), parts.end(), is_not);
        return group_of(Kind::kOr, std::move(parts), true);
    }

    std::optional<Node> conjunction(Level& level) {
        auto parts = joined_by(TokenKind::kAnd, level.wrote_and, [this] { return negation(); });
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
        if (count > 1) note_several(count, {first, last}, notes_);
        if (count % 2 == 0) {
            operand->required |= plus;
            return operand;
        }
        return negated(std::move(*operand), first);
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
            if (!starts_near_operand(required)) {
                ignore(op);
                break;
            }
            if (operators.size() == kLongestChain) {
                notes_.add(Doubt::kYes, NoteCode::kTooMany,
                           "more than 64 distances in one chain; left out", op.range);
                break;
            }
            warn_of_single_words(first, op);
            auto right = item();
            // What asks nothing is near nothing; the chain goes on without it.
            if (!right || operands.empty())
                ignore(op);
            else
                operators.push_back(op);
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
        if (count > 0)
            note_several(count, {tokens_[first].range.first, tokens_[at_ - 1].range.last}, notes_);
        return true;
    }

    /// white house w/5 trump: only the words next to the operator are near each other.
    void warn_of_single_words(std::size_t first, const Token& op) {
        const auto word = [&](std::size_t at) { return tokens_[at].kind == TokenKind::kWord; };
        if (first > 0 && word(first) && word(first - 1)) suggest_quotes(op, first - 1);
        if (word(at_) && word(at_ + 1)) suggest_quotes(op, at_);
    }
    void suggest_quotes(const Token& op, std::size_t at) {
        notes_.add(Doubt::kYes, NoteCode::kSingleWords,
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
                return leaf_of(token, reading_);
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
        if (now().kind == TokenKind::kClose) ++at_;
        if (!inner) {
            notes_.add(Doubt::kYes, NoteCode::kEmptyParentheses,
                       "the parentheses hold nothing; left out", {open.first, close.last});
            return std::nullopt;
        }
        inner->range = {open.first, close.last};
        return inner;
    }

    /// Fields, functions and signs before an operand. A loop, as nothing bounds how many.
    std::optional<Node> shells() {
        const Token& first = now();
        Shells shells(reading_, notes_, told_shells_);
        while (shells.take(now())) ++at_;
        const bool rest = shells.take_rest();
        const bool operand = starts_operand() && (rest || now().kind != TokenKind::kNot);
        const Reading outer = std::exchange(reading_, shells.reading());
        auto inner = !operand ? std::nullopt : rest ? sequence() : item();
        reading_ = outer;
        if (inner) return shells.around(std::move(*inner), placement_);
        auto word = shells.around_nothing();
        if (!word || shells.size() > 1) ignore(first);
        return word;
    }

    std::vector<Token> tokens_;
    Notes& notes_;
    Placement placement_;
    std::size_t at_ = 0;
    std::optional<Range> mixed_;
    Reading reading_;  ///< of the words being read
    bool told_shells_ = false;
};

Node without_words(std::string_view text, Notes& notes) {
    Node node{.kind = is_blank(text) ? Kind::kEverything : Kind::kNothing,
              .range = {0, text.size()}};
    if (node.kind == Kind::kNothing) {
        notes.add(Doubt::kYes, NoteCode::kNoWord, "the query has no word in it; nothing matches",
                  node.range);
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
            Doubt::kYes, NoteCode::kMixedOperators,
            reading.size() > kLongestReading
                ? "AND and OR are mixed without parentheses; OR binds words that stand side by side"
                : "AND and OR are mixed without parentheses; read as " + reading,
            *parser.mixed());
    }
    propose_date(text, *tree, options.now, notes);
    if (options.strict) notes.throw_if_doubtful(text);
    const bool all_read = notes.all_read();
    return {std::move(*tree), notes.take(), all_read};
}

}  // namespace newsdex::query
