// What a query asks for, as the manual (docs/query-language.md) tells it. Of the tree that the
// program itself makes of a query nothing is used here: this one is made by other hands.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace newsdex::test::manual {

enum class Kind {
    kEverything,
    kNothing,
    kWord,
    kPhrase,  ///< kids: words and gaps
    kAnd,
    kOr,
    kNot,
    kNear,
    kAway,     ///< not w/n
    kAtLeast,  ///< n places or more
    kField,    ///< a kid asked of one part of the article only
    kValue,    ///< a whole value
    kDays,
    kUndated,
};

enum class Form {
    kInflected,
    kWritten,
    kName,  ///< an acronym in capitals or with dots
    kBegins,
    kGap,  ///< exactly one word, in a phrase
};

struct Node {
    Kind kind = Kind::kNothing;
    Form form = Form::kInflected;
    std::string text = {};   ///< word or value
    std::string field = {};  ///< of kField and kValue
    bool quoted = false;     ///< a word in quotation marks
    bool settled = false;    ///< by `=` or `~`: a sign farther out changes nothing of it
    int n = 0;
    bool in_order = false;
    int first_day = 0, last_day = 99999999;  ///< 20260103, both included
    std::vector<Node> kids = {};
};

inline Node word(std::string text, Form form = Form::kInflected) {
    Node node{.kind = Kind::kWord, .form = form};
    node.text = std::move(text);
    return node;
}

inline Node join(Kind kind, std::vector<Node> kids) {
    Node node{.kind = kind};
    node.kids = std::move(kids);
    return node;
}

inline Node near(Node a, Node b, int n, bool in_order) {
    Node node = join(Kind::kNear, {std::move(a), std::move(b)});
    node.n = n;
    node.in_order = in_order;
    return node;
}

inline Node within_field(std::string field, Node kid) {
    Node node = join(Kind::kField, {std::move(kid)});
    node.field = std::move(field);
    return node;
}

inline Node value(std::string field, std::string text, bool begins) {
    Node node{.kind = Kind::kValue, .form = begins ? Form::kBegins : Form::kWritten};
    node.field = std::move(field);
    node.text = std::move(text);
    return node;
}

inline Node days(int first, int last) {
    Node node{.kind = Kind::kDays};
    node.first_day = first;
    node.last_day = last;
    return node;
}

/// What `=` before an operand makes of it: its bare words as written.
[[nodiscard]] Node exact(Node node);
/// What `~` before an operand makes of it: its phrases in any inflection.
[[nodiscard]] Node inflected(Node node);

/// For the message of a failed test: AND(bank, NOT(=rate)).
[[nodiscard]] std::string told(const Node& node);

}  // namespace newsdex::test::manual
