// Tokens as one line of text, for tables: what a failing row shows.
#pragma once

#include <string>
#include <vector>

#include "query/token.hpp"

namespace newsdex::test {

inline std::string token_text(const query::Token& token) {
    using query::TokenKind;
    const auto with_text = [&](const std::string& kind) { return kind + '(' + token.text + ')'; };
    const std::string number = std::to_string(token.number);
    switch (token.kind) {
        case TokenKind::kWord:
            return with_text(token.literal ? "literal" : token.bang ? "bang" : "word");
        case TokenKind::kPrefix:
            return with_text("prefix");
        case TokenKind::kPhrase:
            return with_text("phrase");
        case TokenKind::kOpen:
            return "(";
        case TokenKind::kClose:
            return ")";
        case TokenKind::kAnd:
            return "AND";
        case TokenKind::kOr:
            return "OR";
        case TokenKind::kNot:
            return token.sign ? "-" + number : "NOT";
        case TokenKind::kPlus:
            return "+";
        case TokenKind::kForm:
            return token.form == query::Form::kExact ? "=" : "~";
        case TokenKind::kNear:
            return std::string(token.negative ? "not_" : "") + (token.ordered ? "pre/" : "near/") +
                   number;
        case TokenKind::kField:
            return std::string(query::name_of(token.field)) + (token.rest ? ":…" : ":");
        case TokenKind::kName:
            return with_text("name");
        case TokenKind::kAtLeast:
            return "atleast/" + number;
        case TokenKind::kLetters:
            return token.letters == query::Letters::kCaps      ? "caps"
                   : token.letters == query::Letters::kAllCaps ? "allcaps"
                                                               : "nocaps";
        case TokenKind::kDate:
            return "date(" + query::to_string(token.dates) + ')';
        case TokenKind::kEverything:
            return "*";
        case TokenKind::kEnd:
            return "end";
    }
    return "?";
}

inline std::string tokens_text(const std::vector<query::Token>& tokens) {
    std::string out;
    for (const query::Token& token : tokens) out += (out.empty() ? "" : " ") + token_text(token);
    return out;
}

}  // namespace newsdex::test
