#include "tests/oracle/manual/compose.hpp"

#include <algorithm>
#include <cctype>

#include "tests/oracle/manual/paper.hpp"

namespace newsdex::test::manual {

namespace {

Piece joined(Kind kind, std::vector<Piece> pieces, const std::string& between) {
    if (pieces.size() == 1) return pieces.front();
    Piece all{"", join(kind, {})};
    for (Piece& piece : pieces) {
        all.text += (all.text.empty() ? "" : between) + piece.text;
        all.node.kids.push_back(std::move(piece.node));
    }
    return all;
}

}  // namespace

Node typed_word(const std::string& typed, Form form) {
    if (form == Form::kInflected)
        if (const auto name = as_name(typed)) return word(*name, Form::kName);
    std::string text = as_name(typed).value_or(lower(typed));
    std::erase(text, ',');
    return word(text, form);
}

Node chained(std::vector<Node> operands, std::vector<Distance> distances) {
    while (!distances.empty()) {
        const auto least =
            std::min_element(distances.begin(), distances.end(),
                             [](const Distance& a, const Distance& b) { return a.n < b.n; });
        const auto left = operands.begin() + (least - distances.begin());
        *left = near(std::move(*left), std::move(left[1]), least->n, least->in_order);
        if (least->away) left->kind = Kind::kAway;
        operands.erase(left + 1);
        distances.erase(least);
    }
    return operands.front();
}

std::string Composer::pick(const std::vector<std::string>& items) {
    const std::string& item = items[random_.below(items.size())];
    if (std::any_of(item.begin(), item.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
        small_letters_ = true;
    return item;
}

Piece Composer::query() {
    for (;;) {
        small_letters_ = false;
        Piece piece = side_by_side({});
        // A query in capitals is read in another way: it has a test of its own.
        if (small_letters_ || piece.node.kind == Kind::kWord) return piece;
    }
}

std::string Composer::soup() {
    for (;;) {
        small_letters_ = false;
        std::string text;
        for (std::size_t i = 2 + random_.below(6); i > 0; --i) {
            const std::string token = soup_token();
            const bool bound = text.ends_with(":");  // a field with nothing behind it is a word
            if (bound && (i == 1 || !std::isalpha(static_cast<unsigned char>(token[0])) ||
                          lower(token) != token))
                continue;
            const bool glued =
                text.empty() || token == ")" ||
                (std::string_view("(-!+=~:").find(text.back()) != std::string::npos &&
                 !text.ends_with("bank!"));
            text += (glued ? "" : " ") + token;
        }
        if (small_letters_ && !text.ends_with(":")) return text;
    }
}

std::string Composer::soup_token() {
    switch (random_.below(16)) {
        case 0:
            return random_.pick({"AND", "&&"});
        case 1:
            return random_.pick({"OR", "|", "||"});
        case 2:
            return "NOT";
        case 3:
            return random_.pick({"-", "!", "+", "=", "~"});
        case 4:
            return "(";
        case 5:
            return ")";
        case 6:
            return random_.pick({"NEAR/3", "w/4", "pre/2", "not w/3", "NEAR"});
        case 7:
            return random_.pick({"title:", "body:", "author:", "atleast2(", "caps("});
        case 8:
            return phrase(false).text;
        case 9:
            return random_.pick({"\"\"", "()", "and", "or", "not", "bank!"});
        case 10:
            return random_.pick({"date:2026", "keyword:oil", "after:2026-01-03"});
        case 11:
            return prefix().text;
        default:
            return pick(vocabulary());
    }
}

Piece Composer::side_by_side(Place at) {
    std::vector<Piece> pieces;
    for (std::size_t i = 1 + random_.below(2); i > 0; --i) pieces.push_back(any_of(at));
    return joined(Kind::kAnd, std::move(pieces), random_.one_in(10) ? "  " : " ");
}

Piece Composer::any_of(Place at) {
    std::vector<Piece> pieces;
    for (std::size_t i = random_.one_in(3) ? 2 + random_.below(2) : 1; i > 0; --i)
        pieces.push_back(all_of(at));
    return joined(Kind::kOr, std::move(pieces), random_.pick({" OR ", " OR ", " | ", " || "}));
}

Piece Composer::all_of(Place at) {
    std::vector<Piece> pieces;
    for (std::size_t i = random_.one_in(4) ? 2 : 1; i > 0; --i) pieces.push_back(signed_piece(at));
    return joined(Kind::kAnd, std::move(pieces), random_.pick({" AND ", " AND ", " && "}));
}

Piece Composer::signed_piece(Place at) {
    if (!random_.one_in(3)) return chain(at, 0);
    // Exclusions are counted, those of NOT among them; `=` and `~` are for the first operand.
    std::string signs;
    bool excluded = false;
    char spelling = 0;
    for (std::size_t i = 1 + random_.below(3); i > 0; --i) {
        const std::string sign = random_.pick({"-", "-", "!", "+", "NOT ", "=", "~"});
        // `=NOT` is the word.
        if (sign == "NOT " && spelling != 0) continue;
        if (sign == "=" || sign == "~") {
            if (spelling != 0) continue;
            spelling = sign[0];
        } else if (sign != "+") {
            excluded = !excluded;
        }
        signs += sign;
    }
    Piece piece = chain(at, spelling);
    piece.text = signs + piece.text;
    if (excluded) piece.node = join(Kind::kNot, {piece.node});
    return piece;
}

Piece Composer::operand(Place at, char spelling) {
    Piece piece = operand(at);
    if (spelling == '=') piece.node = exact(piece.node);
    if (spelling == '~') piece.node = inflected(piece.node);
    return piece;
}

Piece Composer::chain(Place at, char spelling) {
    if (!random_.one_in(at.in_distance ? 16 : 4)) return operand(at, spelling);
    at.in_distance = true;
    std::vector<Node> operands;
    std::vector<Distance> distances;
    std::string text;
    for (std::size_t i = 2 + (random_.one_in(3) ? 1 : 0); i > 0; --i) {
        std::string signs;
        if (!operands.empty() && random_.one_in(6))
            signs = random_.pick({"=", "~", "+", "-!", "+=", "!~-", "NOT -"});
        const std::size_t spelled = signs.find_first_of("=~");
        const char sign = operands.empty()               ? spelling
                          : spelled != std::string::npos ? signs[spelled]
                                                         : '\0';
        const Piece piece = operand(at, sign);
        text += signs;
        text += piece.text;
        operands.push_back(piece.node);
        if (i == 1) break;
        Distance distance{.n = static_cast<int>(random_.between(1, 8))};
        const std::string n = std::to_string(distance.n);
        switch (random_.below(10)) {
            case 0:
                text += " NEAR ";
                distance.n = 10;
                break;
            case 1:
                text += " w/" + n + " ";
                break;
            case 2:
                text += " /" + n + " ";
                break;
            case 3:
                text += " AROUND(" + n + ") ";
                break;
            case 4:
            case 5:
                text += random_.pick({" pre/", " ADJ/", " onear/"}) + n + " ";
                distance.in_order = true;
                break;
            case 6:
                distance.in_order = random_.one_in(3);
                text += (distance.in_order ? " not pre/" : " not w/") + n + " ";
                distance.away = true;
                break;
            default:
                text += " NEAR/" + n + " ";
        }
        distances.push_back(distance);
    }
    return {text, chained(std::move(operands), std::move(distances))};
}

Piece Composer::operand(Place at) {
    switch (random_.below(at.depth < 2 ? 16 : 9)) {
        case 0:
            return phrase(false);
        case 1:
            return phrase(random_.one_in(2));
        case 2:
            return prefix();
        case 9:
        case 10:
            return group(at);
        case 11:
        case 12:
            if (!at.in_field) return field(at);
            break;
        case 13:
            if (!at.in_distance && !at.in_field) return date();
            break;
        case 14:
            if (!at.in_distance && !at.in_field) return whole_value();
            break;
        case 15:
            if (!at.in_field) return at_least(at);
            break;
        default:
            break;
    }
    return plain_word();
}

Piece Composer::group(Place at) {
    ++at.depth;
    Piece inner = side_by_side(at);
    return {"(" + inner.text + ")", inner.node};
}

Piece Composer::at_least(Place at) {
    at.in_distance = true;
    at.depth += 2;
    Piece inner = random_.one_in(3) ? chain(at, 0) : plain_word();
    Node node = join(Kind::kAtLeast, {inner.node});
    node.n = static_cast<int>(random_.between(1, 4));
    return {"atleast" + std::to_string(node.n) + "(" + inner.text + ")", node};
}

}  // namespace newsdex::test::manual
