#include "tests/oracle/manual/reader.hpp"

#include <optional>
#include <string>
#include <vector>

#include "tests/oracle/manual/dates.hpp"
#include "tests/oracle/manual/paper.hpp"
#include "tests/oracle/manual/tokens.hpp"

namespace newsdex::test::manual {

namespace {

using Maybe = std::optional<Node>;

Maybe joined(Kind kind, std::vector<Node> kids) {
    if (kids.empty()) return std::nullopt;
    if (kids.size() == 1) return kids.front();
    return join(kind, std::move(kids));
}

/// Words of a field of whole values are values: publisher:(reuters OR "ap wire").
Node as_values(const std::string& field, Node node) {
    if (node.kind == Kind::kWord || node.kind == Kind::kPhrase) {
        const bool begins = node.form == Form::kBegins;
        return value(field, node.text, begins);
    }
    for (Node& kid : node.kids) kid = as_values(field, kid);
    return node;
}

/// caps(us OR who): each word by itself. Of phrases the capitals say nothing.
Node as_names(Node node) {
    if (node.kind == Kind::kPhrase) return node;
    if (node.kind == Kind::kWord && is_acronym(node.text)) {
        node.form = Form::kName;
        node.quoted = true;
    }
    for (Node& kid : node.kids) kid = as_names(kid);
    return node;
}

Node typed(std::string text, Form form) {
    if (!text.ends_with("*")) return typed_word(text, form);
    text.pop_back();
    return typed_word(text, Form::kBegins);
}

Maybe phrase(const std::string& inside) {
    std::vector<Node> words;
    for (std::size_t at = 0; (at = inside.find_first_not_of(' ', at)) != std::string::npos;) {
        const std::size_t end = std::min(inside.find(' ', at), inside.size());
        const std::string text = inside.substr(at, end - at);
        words.push_back(text == "*" ? word("", Form::kGap) : typed(text, Form::kWritten));
        at = end;
    }
    Maybe node = joined(Kind::kPhrase, std::move(words));
    if (node) {
        node->quoted = true;
        if (node->kind == Kind::kWord) return node;
        node->text = lower(inside);  // should it be a whole value
        if (node->text.ends_with("*")) {
            node->text.pop_back();
            node->form = Form::kBegins;
        }
    }
    return node;
}

class Reader {
  public:
    explicit Reader(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    Node all() {
        std::vector<Node> parts;
        while (here().sort != Sort::kEnd) {
            if (Maybe part = side_by_side()) parts.push_back(*part);
            if (here().sort == Sort::kClose) ++at_;  // closes nothing
        }
        return joined(Kind::kAnd, parts).value_or(Node{});
    }

  private:
    [[nodiscard]] const Token& here() const { return tokens_[at_]; }
    [[nodiscard]] bool done() const {
        return here().sort == Sort::kEnd || here().sort == Sort::kClose;
    }
    [[nodiscard]] bool at_operator() const {
        return here().sort == Sort::kAnd || here().sort == Sort::kOr ||
               here().sort == Sort::kDistance;
    }
    /// An operator at the start or end, or behind another one, is left out.
    bool skip_operators() {
        while (at_operator()) ++at_;
        return !done();
    }

    Maybe side_by_side() {
        std::vector<Node> parts;
        while (skip_operators())
            if (Maybe part = any_of()) parts.push_back(*part);
        return joined(Kind::kAnd, std::move(parts));
    }
    Maybe any_of() { return list(Kind::kOr, Sort::kOr, &Reader::all_of); }
    Maybe all_of() { return list(Kind::kAnd, Sort::kAnd, &Reader::signed_part); }

    Maybe list(Kind kind, Sort between, Maybe (Reader::*part)()) {
        std::vector<Node> parts;
        if (Maybe first = (this->*part)()) parts.push_back(*first);
        while (here().sort == between && skip_operators())
            if (Maybe more = (this->*part)()) parts.push_back(*more);
        return joined(kind, std::move(parts));
    }

    /// Signs in a row, in any order: exclusions are counted, of `=` and `~` the one nearest to the
    /// words holds.
    struct Signs {
        bool excluded = false;
        Sort spelling = Sort::kEnd;
    };
    Signs signs() {
        Signs row;
        for (;; ++at_)
            if (here().sort == Sort::kExclude)
                row.excluded = !row.excluded;
            else if (here().sort == Sort::kExact || here().sort == Sort::kInflect)
                row.spelling = here().sort;
            else if (here().sort != Sort::kRequire)
                return row;
    }
    static Maybe spelled(Maybe node, Sort spelling) {
        if (node && spelling == Sort::kExact) return exact(*node);
        if (node && spelling == Sort::kInflect) return inflected(*node);
        return node;
    }

    Maybe signed_part() {
        const Signs row = signs();
        if (done() || at_operator()) return std::nullopt;
        Maybe part = chain(row.spelling);
        return part && row.excluded ? join(Kind::kNot, {*part}) : part;
    }

    Maybe chain(Sort spelling) {
        std::vector<Node> operands;
        std::vector<Distance> distances;
        // What asks nothing is near nothing, and the rest is as if it were not there.
        if (Maybe first = spelled(operand(), spelling)) operands.push_back(*first);
        while (here().sort == Sort::kDistance) {
            const Distance distance = here().distance;
            skip_operators();
            const std::size_t before = at_;
            const Signs row = signs();
            if (done() || at_operator() || row.excluded) {
                at_ = before;
                break;
            }
            if (Maybe next = spelled(operand(), row.spelling)) {
                if (!operands.empty()) distances.push_back(distance);
                operands.push_back(*next);
            }
        }
        if (operands.empty()) return std::nullopt;
        return chained(std::move(operands), std::move(distances));
    }

    Maybe operand() {
        const Token token = here();
        ++at_;
        switch (token.sort) {
            case Sort::kWord:
                return typed(token.text, Form::kInflected);
            case Sort::kPhrase:
                return phrase(token.text);
            case Sort::kDate:
                return date_of(token.text);
            case Sort::kField:
                return field(token.text);
            case Sort::kFunction:
                return function(token.text);
            default:
                return group();
        }
    }

    Maybe group() {
        Maybe inner = side_by_side();
        if (here().sort == Sort::kClose) ++at_;
        return inner;
    }

    Maybe field(const std::string& name) {
        const Signs row = signs();
        if (done() || at_operator()) return std::nullopt;
        Maybe inner = spelled(operand(), row.spelling);
        if (!inner) return std::nullopt;
        if (row.excluded) inner = join(Kind::kNot, {*inner});
        if (is_value_field(name)) return as_values(name, *inner);
        return within_field(name, *inner);
    }

    Maybe function(const std::string& name) {
        ++at_;  // the parenthesis
        Maybe inner = group();
        if (!inner) return std::nullopt;
        if (name.starts_with("atleast")) {
            Node node = join(Kind::kAtLeast, {*inner});
            node.n = std::stoi(name.substr(7));
            return node;
        }
        return as_names(*inner);
    }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
};

}  // namespace

Node read(std::string_view text) { return Reader(tokens_of(text)).all(); }

}  // namespace newsdex::test::manual
