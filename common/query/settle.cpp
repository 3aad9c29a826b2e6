// What one token means depends on others: a mark of the professional dialects anywhere makes
// operators of small letters, capitals everywhere make words of operators.
#include "query/settle.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "query/characters.hpp"
#include "query/operators.hpp"

namespace newsdex::query {
namespace {

using Tokens = std::vector<Token>;

bool is_word(const Token& token, std::string_view lower) {
    return token.kind == TokenKind::kWord && !token.literal &&
           base::equal_ignoring_case(token.text, lower);
}

bool is_operator_word(const Token& token) {
    return token.kind == TokenKind::kAnd || token.kind == TokenKind::kOr ||
           (token.kind == TokenKind::kNot && !token.sign);
}

/// `not` before a nearness, and BUT before NOT.
Tokens join_pairs(Tokens tokens) {
    Tokens out;
    out.reserve(tokens.size());
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool last = i + 1 == tokens.size();
        const bool negation =
            is_word(tokens[i], "not") || (tokens[i].kind == TokenKind::kNot && !tokens[i].sign);
        if (!last && negation && tokens[i + 1].kind == TokenKind::kNear) {
            tokens[i + 1].negative = true;
            tokens[i + 1].range.first = tokens[i].range.first;
            continue;
        }
        const bool but = is_word(tokens[i], "but") && tokens[i].text == "BUT";
        if (!last && but && tokens[i + 1].kind == TokenKind::kNot && !tokens[i + 1].sign) continue;
        out.push_back(std::move(tokens[i]));
    }
    return out;
}

bool is_professional(const Tokens& tokens) {
    std::size_t bangs = 0;
    for (const Token& token : tokens) {
        if (token.professional) return true;
        if (token.bang) ++bangs;
    }
    return bangs > 1;
}

void settle_bangs(Tokens& tokens, bool professional, Notes& notes) {
    for (Token& token : tokens) {
        if (!token.bang) continue;
        if (professional) {
            token.kind = TokenKind::kPrefix;
            continue;
        }
        notes.add(Doubt::kYes, NoteCode::kBang,
                  '"' + token.text + "!\" is read as " + token.text + "; write " + token.text +
                      "* for words that begin so",
                  token.range);
    }
}

void settle_lower_case(Tokens& tokens, bool professional, Notes& notes) {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (tokens[i].kind != TokenKind::kWord || tokens[i].literal) continue;
        auto op = read_lower_operator(tokens[i].text);
        if (!op) continue;
        if (professional) {
            notes.add(Doubt::kNo, NoteCode::kSmallOperator,
                      '"' + tokens[i].text + "\" is an operator here, as in w/n and pre/n queries",
                      tokens[i].range);
            op->range = tokens[i].range;
            op->text = tokens[i].text;
            tokens[i] = std::move(*op);
            continue;
        }
        const bool between = i > 0 && i + 1 < tokens.size() &&
                             tokens[i - 1].kind == TokenKind::kWord &&
                             tokens[i + 1].kind == TokenKind::kWord;
        const bool misleads = is_word(tokens[i], "or") || is_word(tokens[i], "not");
        if (between && misleads) {
            const std::string upper = is_word(tokens[i], "or") ? "OR" : "NOT";
            notes.add(Doubt::kYes, NoteCode::kSmallWord,
                      '"' + tokens[i].text + "\" is searched as a word; write " + upper +
                          " for the operator",
                      tokens[i].range);
        }
    }
}

bool has_lower_case(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// BANK AND FUND MEET: four words or more, all in capitals, with one operator word and no other
/// construct.
void settle_headline(Tokens& tokens, std::string_view text, Notes& notes) {
    if (tokens.size() < 4 || has_lower_case(text)) return;
    Token* op = nullptr;
    for (Token& token : tokens) {
        if (token.kind == TokenKind::kWord) continue;
        const bool operator_word = is_operator_word(token) && is_letter(token.text[0]);
        if (!operator_word || op) return;
        op = &token;
    }
    if (!op) return;
    op->kind = TokenKind::kWord;
    notes.add(Doubt::kYes, NoteCode::kCapitalHeadline,
              '"' + op->text + "\" is searched as a word, as the whole query is in capitals",
              op->range);
}

Tokens balance(Tokens tokens, std::size_t end, Notes& notes) {
    Tokens out;
    out.reserve(tokens.size() + 1);  // and the parser's kEnd
    std::size_t depth = 0;
    std::size_t cut = 0;  // open parentheses that are too deep
    std::size_t stray = 0;
    bool told = false;
    for (Token& token : tokens) {
        if (token.kind == TokenKind::kOpen && depth == kMaxDepth) {
            if (!told) {
                notes.add(Doubt::kYes, NoteCode::kTooDeep,
                          "parentheses are read up to a depth of 256; deeper ones are "
                          "left out",
                          token.range);
            }
            told = true;
            ++cut;
            continue;
        }
        if (token.kind == TokenKind::kOpen) ++depth;
        if (token.kind == TokenKind::kClose) {
            if (cut > 0) {
                --cut;
                continue;
            }
            if (depth == 0) {
                if (stray++ == 0) {
                    notes.add(Doubt::kYes, NoteCode::kStrayParenthesis,
                              "\")\" closes nothing; left out", token.range);
                }
                continue;
            }
            --depth;
        }
        out.push_back(std::move(token));
    }
    if (depth + cut > 0) {
        notes.add(Doubt::kYes, NoteCode::kOpenParenthesis,
                  "a parenthesis is not closed; closed at the end", {end, end});
    }
    for (; depth > 0; --depth) out.push_back({.kind = TokenKind::kClose, .range = {end, end}});
    return out;
}

}  // namespace

std::vector<Token> settle(std::vector<Token> tokens, std::string_view text, Notes& notes) {
    tokens = join_pairs(std::move(tokens));
    const bool professional = is_professional(tokens);
    settle_bangs(tokens, professional, notes);
    settle_lower_case(tokens, professional, notes);
    settle_headline(tokens, text, notes);
    return balance(std::move(tokens), text.size(), notes);
}

}  // namespace newsdex::query
