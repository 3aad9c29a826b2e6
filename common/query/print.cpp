#include "query/print.hpp"

#include <string_view>

#include "query/characters.hpp"

namespace newsdex::query {
namespace {

/// How tightly a node binds in the grammar, its + left aside; a child that binds less needs
/// parentheses.
enum Binding { kLoosest, kOrBinding, kAndBinding, kNotBinding, kNearBinding, kItem };

Binding binding_of(const Node& node) {
    switch (node.kind) {
        case Kind::kOr:
            return kOrBinding;
        case Kind::kAnd:
            return kAndBinding;
        case Kind::kNot:
            return kNotBinding;
        case Kind::kNear:
        case Kind::kNotNear:
            return kNearBinding;
        default:
            return kItem;
    }
}

std::string_view letters_name(Letters letters) {
    if (letters == Letters::kCaps) return "caps";
    return letters == Letters::kAllCaps ? "allcaps" : "nocaps";
}

std::string near_name(const Node& node) {
    const char* name = node.kind == Kind::kNotNear ? "NOT NEAR/" : node.ordered ? "PRE/" : "NEAR/";
    return name + std::to_string(node.number);
}

/// A word that stands where an operator could is written in lower case, which is never one here.
std::string plain_word(const std::string& text) {
    for (const std::string_view op : {"AND", "OR", "NOT", "NEAR", "ADJ", "BUT"}) {
        if (text == op) return to_lower_ascii(text);
    }
    return text;
}

std::string value_text(const std::string& text) {
    return text.find_first_of(" ()") == std::string::npos ? text : '"' + text + '"';
}

class Printer {
  public:
    std::string print(const Node& node, Binding least, bool value = false) {
        if (node.required) {
            const std::string operand = '+' + wrapped(node, kNearBinding, value);
            return kNotBinding < least ? '(' + operand + ')' : operand;
        }
        return wrapped(node, least, value);
    }

  private:
    std::string wrapped(const Node& node, Binding least, bool value) {
        std::string text = body(node, value);
        return binding_of(node) < least ? '(' + text + ')' : text;
    }

    std::string joined(const Node& node, std::string_view between, Binding least, bool value) {
        std::string out;
        for (const Node& child : node.children) {
            if (!out.empty()) out += between;
            out += print(child, least, value);
        }
        return out;
    }

    std::string field(const Node& node) {
        const Node& child = node.children.front();
        const bool value = kind_of(node.field) == FieldKind::kValue;
        return std::string(name_of(node.field)) + ':' + print(child, kItem, value);
    }

    std::string body(const Node& node, bool value) {
        switch (node.kind) {
            case Kind::kEverything:
            case Kind::kAnyWord:
                return "*";
            case Kind::kNothing:
                return "()";
            case Kind::kWord:
                return value ? value_text(node.text) : plain_word(node.text);
            case Kind::kPrefix:
                return value ? value_text(node.text + '*') : node.text + '*';
            case Kind::kPhrase:
                return (node.inflected ? "~\"" : "\"") + joined(node, " ", kLoosest, true) + '"';
            case Kind::kAnd:
                return joined(node, " AND ", kNotBinding, value);
            case Kind::kOr:
                return joined(node, " OR ", kAndBinding, value);
            case Kind::kNot:
                return "NOT " + print(node.children.front(), kNearBinding, value);
            case Kind::kNear:
            case Kind::kNotNear:
                return print(node.children[0], kItem, value) + ' ' + near_name(node) + ' ' +
                       print(node.children[1], kItem, value);
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
        }
        return "";
    }
};

std::string upper(std::string_view name) {
    std::string out(name);
    for (char& c : out) {
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return out;
}

std::string call(const std::string& name, const Node& node, std::string_view between,
                 const std::string& first = "") {
    std::string out = name + '(' + first;
    bool later = false;
    for (const Node& child : node.children) {
        if (later) out += between;
        out += outline(child);
        later = true;
    }
    return out + ')';
}

}  // namespace

std::string print(const Node& tree) {
    return tree.kind == Kind::kEverything ? "" : Printer().print(tree, kLoosest);
}

std::string outline(const Node& tree) {
    switch (tree.kind) {
        case Kind::kEverything:
            return "everything";
        case Kind::kNothing:
            return "nothing";
        case Kind::kAnyWord:
            return "any";
        case Kind::kWord:
            return (tree.required ? "+" : "") + tree.text;
        case Kind::kPrefix:
            return (tree.required ? "+" : "") + tree.text + '*';
        case Kind::kPhrase:
            return call(tree.inflected ? "INFLECTED" : "PHRASE", tree, " ");
        case Kind::kAnd:
            return call("AND", tree, ", ");
        case Kind::kOr:
            return call("OR", tree, ", ");
        case Kind::kNot:
            return call("NOT", tree, ", ");
        case Kind::kNear:
            return call((tree.ordered ? "PRE/" : "NEAR/") + std::to_string(tree.number), tree,
                        ", ");
        case Kind::kNotNear:
            return call("NOTNEAR/" + std::to_string(tree.number), tree, ", ");
        case Kind::kField:
            return call(upper(name_of(tree.field)), tree, ", ");
        case Kind::kDate:
            return "DATE(" + to_string(tree.dates) + ')';
        case Kind::kAtLeast:
            return call("ATLEAST", tree, ", ", std::to_string(tree.number) + ", ");
        case Kind::kLetters:
            return call(upper(letters_name(tree.letters)), tree, ", ");
    }
    return "";
}

}  // namespace newsdex::query
