#include "tests/oracle/manual/tree.hpp"

#include <algorithm>

namespace newsdex::test::manual {

namespace {

std::string list(const std::string& name, const std::vector<Node>& kids) {
    std::string text = name + "(";
    for (const Node& kid : kids) text += (&kid == kids.data() ? "" : ", ") + told(kid);
    return text + ")";
}

std::string told_word(const Node& node) {
    switch (node.form) {
        case Form::kInflected:
            return node.text;
        case Form::kWritten:
            return "=" + node.text;
        case Form::kName:
            return "name:" + node.text;
        case Form::kBegins:
            return node.text + "*";
        case Form::kGap:
            return "*";
    }
    return "?";
}

}  // namespace

Node exact(Node node) {
    if (node.settled) return node;
    if (node.kind == Kind::kWord || node.kind == Kind::kPhrase) {
        const bool bare = node.form == Form::kInflected || node.form == Form::kName;
        if (node.kind == Kind::kWord && bare && !node.quoted) node.form = Form::kWritten;
        node.settled = true;
        return node;
    }
    for (Node& kid : node.kids) kid = exact(kid);
    return node;
}

Node inflected(Node node) {
    if (node.settled) return node;
    const auto inflect = [](Node& word) {
        if (word.form == Form::kWritten) word.form = Form::kInflected;
    };
    if (node.kind == Kind::kWord || node.kind == Kind::kPhrase) {
        if (node.kind == Kind::kWord && node.quoted) inflect(node);
        if (node.kind == Kind::kPhrase) std::for_each(node.kids.begin(), node.kids.end(), inflect);
        node.settled = true;
        return node;
    }
    for (Node& kid : node.kids) kid = inflected(kid);
    return node;
}

std::string told(const Node& node) {
    const std::string n = std::to_string(node.n);
    switch (node.kind) {
        case Kind::kEverything:
            return "EVERYTHING";
        case Kind::kNothing:
            return "NOTHING";
        case Kind::kWord:
            return told_word(node);
        case Kind::kPhrase:
            return list("PHRASE", node.kids);
        case Kind::kAnd:
            return list("AND", node.kids);
        case Kind::kOr:
            return list("OR", node.kids);
        case Kind::kNot:
            return list("NOT", node.kids);
        case Kind::kNear:
            return list((node.in_order ? "PRE/" : "NEAR/") + n, node.kids);
        case Kind::kAway:
            return list("AWAY/" + n, node.kids);
        case Kind::kAtLeast:
            return list("ATLEAST" + n, node.kids);
        case Kind::kField:
            return list(node.field, node.kids);
        case Kind::kValue:
            return node.field + "='" + node.text + (node.form == Form::kBegins ? "*'" : "'");
        case Kind::kDays:
            return "DAYS(" + std::to_string(node.first_day) + ", " + std::to_string(node.last_day) +
                   ")";
        case Kind::kUndated:
            return "UNDATED";
    }
    return "?";
}

}  // namespace newsdex::test::manual
