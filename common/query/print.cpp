// The canonical spelling: where parentheses, quotation marks and backslashes are needed.
#include "query/print.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/ascii.hpp"
#include "query/kinds.hpp"
#include "query/lexer.hpp"
#include "query/notes.hpp"
#include "query/operators.hpp"

namespace newsdex::query {
namespace {

Binding binding_of(const Node& node) { return row_of(node.kind).binding; }

std::string_view letters_name(Letters letters) {
    if (letters == Letters::kCaps) return "caps";
    return letters == Letters::kAllCaps ? "allcaps" : "nocaps";
}

/// NEAR/5, NOT PRE/3
std::string near_name(const Node& node) {
    const KindRow& row = row_of(node.kind);
    return std::string(node.ordered ? row.ordered : row.name) + std::to_string(node.number);
}

/// Only small letters of ASCII: nothing but a word, if it is no operator.
bool is_simple(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// Is the text by itself read as one token of that kind with the text `read`?
bool reads_as(const std::string& text, TokenKind kind, const std::string& read) {
    // Most are; reading them again would take a tenth of the time before the search.
    if (kind == TokenKind::kWord && is_simple(text)) return !read_lower_operator(text);
    Notes unheard;
    const std::vector<Token> tokens = lex(text, {}, unheard);
    return tokens.size() == 1 && tokens[0].kind == kind && tokens[0].text == read &&
           !tokens[0].bang && !read_lower_operator(read) && read != "BUT";
}

/// A word that would be read as an operator, a function or a field stands behind a backslash.
std::string word_text(const Node& node) {
    const bool prefix = node.kind == Kind::kPrefix;
    const std::string text = prefix ? node.text + '*' : node.text;
    const TokenKind kind = prefix ? TokenKind::kPrefix : TokenKind::kWord;
    return reads_as(text, kind, node.text) ? text : '\\' + text;
}

std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        out += c;
        if (c == '"') out += '"';
    }
    return out + '"';
}

/// A whole value right behind its field.
std::string value_text(Field field, const Node& node) {
    const bool prefix = node.kind == Kind::kPrefix;
    const std::string text = prefix ? node.text + '*' : node.text;
    Notes unheard;
    const auto tokens = lex(std::string(name_of(field)) + ':' + text, {}, unheard);
    const bool plain = tokens.size() == 2 && tokens[1].text == node.text &&
                       tokens[1].kind == (prefix ? TokenKind::kPrefix : TokenKind::kWord);
    return plain ? text : quoted(text);
}

/// Words side by side of which some may be left out: of two or more where no article has all, and
/// beside what has a + if any word is enough.
bool may_loosen(const Node& tree) {
    if (tree.kind != Kind::kAnd || tree.written || tree.required) return false;
    const auto loose = [](const Node& node) { return node.kind == Kind::kWord && !node.required; };
    const auto required = [](const Node& node) { return node.required; };
    const auto count = std::count_if(tree.children.begin(), tree.children.end(), loose);
    return count > 1 ||
           (count == 1 && std::any_of(tree.children.begin(), tree.children.end(), required));
}

class Printer {
  public:
    std::string print(const Node& node, Binding least) {
        if (node.required) {
            const std::string operand = '+' + wrapped(node, kNearBinding);
            return kNotBinding < least ? '(' + operand + ')' : operand;
        }
        return wrapped(node, least);
    }

    /// Words side by side, which may be loosened as AND may not.
    std::string side_by_side(const Node& node) {
        std::string out;
        for (const Node& child : node.children) {
            if (!out.empty()) out += ' ';
            const bool excluded = child.kind == Kind::kNot && !child.required;
            if (child.required)
                out += print(child, kNotBinding);
            else if (excluded)
                out += '-' + print(child.children.front(), kItem);
            else
                out += print(child, kItem);
        }
        return out;
    }

  private:
    std::string wrapped(const Node& node, Binding least) {
        std::string text = body(node);
        return binding_of(node) < least ? '(' + text + ')' : text;
    }

    std::string joined(const Node& node, std::string_view between, Binding least) {
        std::string out;
        for (const Node& child : node.children) {
            if (&child != &node.children.front()) out += between;
            // Operands of the same operator are its own.
            out += child.kind == node.kind ? print(child, binding_of(node)) : print(child, least);
        }
        return out;
    }

    static std::string phrase(const Node& node) {
        std::string text;
        for (const Node& child : node.children) {
            if (&child != &node.children.front()) text += ' ';
            text += child.kind == Kind::kAnyWord ? "*" : child.text;
            if (child.kind == Kind::kPrefix) text += '*';
        }
        return (node.inflected ? "~" : "") + quoted(text);
    }

    std::string field(const Node& node) {
        const Node& child = node.children.front();
        const std::string name = std::string(name_of(node.field)) + ':';
        const bool text = kind_of(node.field) == FieldKind::kText;
        const auto leaf = [](const Node& value) {
            return value.kind == Kind::kWord || value.kind == Kind::kPrefix;
        };
        if (child.required || child.kind == Kind::kEverything)
            return name + '(' + print(child, kLoosest) + ')';
        if (child.kind == Kind::kPhrase) return name + phrase(child);
        if (text && child.kind == Kind::kNot)
            return name + '-' + print(child.children.front(), kItem);
        if (text) return name + print(child, kItem);
        if (leaf(child)) return name + value_text(node.field, child);
        // A value may hold what ends a word: path:-a,b.
        if (child.kind == Kind::kNot && leaf(child.children.front()))
            return name + '-' + value_text(node.field, child.children.front());
        return name + '(' + print(child, kLoosest) + ')';
    }

    std::string body(const Node& node) {
        if (binding_of(node) == kNearBinding) {
            return print(node.children[0], kItem) + ' ' + near_name(node) + ' ' +
                   print(node.children[1], kItem);
        }
        switch (node.kind) {
            case Kind::kEverything:
            case Kind::kAnyWord:
                return "*";
            case Kind::kNothing:
                return "()";
            case Kind::kWord:
            case Kind::kPrefix:
                return word_text(node);
            case Kind::kPhrase:
                return phrase(node);
            case Kind::kAnd:
                return joined(node, " AND ", kNotBinding);
            case Kind::kOr:
                return joined(node, " OR ", kNotBinding);  // (a AND b) OR c
            case Kind::kNot:
                return "NOT " + print(node.children.front(), kNearBinding);
            case Kind::kField:
                return field(node);
            case Kind::kDate:
                return "date:" + to_string(node.dates);
            case Kind::kAtLeast:
                return "atleast" + std::to_string(node.number) + '(' +
                       print(node.children.front(), kLoosest) + ')';
            case Kind::kLetters:
                return std::string(letters_name(node.letters)) + '(' +
                       print(node.children.front(), kLoosest) + ')';
            default:
                return "";
        }
    }
};

std::string call(const std::string& name, const Node& node, std::string_view between,
                 const std::string& first = "") {
    std::string out = name + '(' + first;
    for (const Node& child : node.children) {
        if (&child != &node.children.front()) out += between;
        out += outline(child);
    }
    return out + ')';
}

}  // namespace

std::string print(const Node& tree) {
    if (tree.kind == Kind::kEverything) return "";
    return may_loosen(tree) ? Printer().side_by_side(tree) : print_with_operators(tree);
}

std::string print_with_operators(const Node& tree) { return Printer().print(tree, kLoosest); }

std::string outline(const Node& tree) {
    const KindRow& row = row_of(tree.kind);
    if (row.binding == kNearBinding) {
        std::string name = near_name(tree);
        std::erase(name, ' ');
        return call(name, tree, ", ");
    }
    switch (tree.kind) {
        case Kind::kEverything:
        case Kind::kNothing:
        case Kind::kAnyWord:
            return std::string(row.name);
        case Kind::kWord:
            return (tree.required ? "+" : "") + tree.text;
        case Kind::kPrefix:
            return (tree.required ? "+" : "") + tree.text + '*';
        case Kind::kPhrase:
            return call(tree.inflected ? "INFLECTED" : std::string(row.name), tree, " ");
        case Kind::kField:
            return call(base::upper_case(name_of(tree.field)), tree, ", ");
        case Kind::kDate:
            return std::string(row.name) + '(' + to_string(tree.dates) + ')';
        case Kind::kAtLeast:
            return call(std::string(row.name), tree, ", ", std::to_string(tree.number) + ", ");
        case Kind::kLetters:
            return call(base::upper_case(letters_name(tree.letters)), tree, ", ");
        default:
            return call(std::string(row.name), tree, ", ");
    }
}

}  // namespace newsdex::query
