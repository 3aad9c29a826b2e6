// The operands of random queries: words, phrases, fields, whole values and dates.
#include "tests/oracle/manual/compose.hpp"

#include <algorithm>
#include <array>

#include "tests/oracle/manual/dates.hpp"
#include "tests/oracle/manual/paper.hpp"

namespace newsdex::test::manual {

namespace {

const std::vector<std::string> kPrefixes = {"rat", "ban",   "pri", "econom", "unio",
                                            "coo", "yeare", "str", "th",     "repo"};

std::string quoted(Random& random, const std::string& text) {
    switch (random.below(8)) {
        case 0:
            return "“" + text + "”";
        case 1:
            return "„" + text + "“";
        case 2:
            return "«" + text + "»";
        default:
            return "\"" + text + "\"";
    }
}

}  // namespace

Piece Composer::plain_word() {
    if (random_.one_in(20)) {
        const std::string name = pick({"us", "US", "who", "it"});
        Piece piece{random_.pick({"caps(", "allcaps("}) + name + ")",
                    word(lower(name), Form::kName)};
        piece.node.quoted = true;  // `=` changes nothing of it
        if (!random_.one_in(4)) return piece;
        Node excluded = join(Kind::kNot, {piece.node});
        if (random_.one_in(2)) return {"caps(-" + name + ")", excluded};
        return {"caps(oil OR " + name + ")", join(Kind::kOr, {word("oil"), piece.node})};
    }
    const std::string typed = pick(vocabulary());
    if (random_.one_in(12)) {
        Piece piece{quoted(random_, typed), typed_word(typed, Form::kWritten)};
        piece.node.quoted = true;
        return piece;
    }
    return {typed, typed_word(typed, Form::kInflected)};
}

Piece Composer::prefix() {
    const std::string typed = pick(kPrefixes);
    return {typed + "*", word(typed, Form::kBegins)};
}

Piece Composer::phrase(bool inflected) {
    std::string text;
    Node node = join(Kind::kPhrase, {});
    const std::size_t words = 2 + random_.below(2);
    for (std::size_t i = 0; i < words; ++i) {
        if (i != 0) text += " ";
        if (i != 0 && random_.one_in(8)) {
            text += "* ";
            node.kids.push_back(word("", Form::kGap));
        }
        const bool last = i + 1 == words;
        const std::string typed = last && random_.one_in(6) ? pick(kPrefixes) + "*"
                                  : random_.one_in(3)       ? "the"
                                                            : pick(vocabulary());
        text += typed;
        node.kids.push_back(typed.ends_with("*")
                                ? word(typed.substr(0, typed.size() - 1), Form::kBegins)
                                : typed_word(typed, Form::kWritten));
    }
    if (inflected) node = manual::inflected(node);
    return {(inflected ? "~" : "") + quoted(random_, text), node};
}

Piece Composer::field(Place at) {
    struct Name {
        const char* typed;
        const char* field;
    };
    static constexpr std::array<Name, 22> kNames = {
        {{"title:", "title"},       {"Title:", "title"},     {"intitle:", "title"},
         {"headline:", "title"},    {"subject:", "title"},   {"hd=", "title"},
         {"body:", "body"},         {"text:", "body"},       {"intext:", "body"},
         {"subtitle:", "subtitle"}, {"summary:", "summary"}, {"author:", "author"},
         {"byline:", "author"},     {"by=", "author"},       {"from:", "author"},
         {"dateline:", "dateline"}, {"place:", "place"},     {"org:", "org"},
         {"company:", "org"},       {"person:", "person"},   {"title:", "title"},
         {"body:", "body"}}};
    const Name& name = kNames[random_.below(kNames.size())];
    at.in_field = true;
    Piece inner;
    switch (random_.below(6)) {
        case 0:
            inner = group(at);
            break;
        case 1:
            inner = phrase(random_.one_in(3));
            break;
        case 2:
            inner = prefix();
            break;
        default:
            inner = plain_word();
    }
    // Signs stand behind the colon too.
    if (random_.one_in(6)) {
        const std::string sign = random_.pick({"=", "~", "-", "!", "+", "-=", "NOT ", "-NOT "});
        inner.text = sign + inner.text;
        if (sign.ends_with("=")) inner.node = exact(inner.node);
        if (sign == "~") inner.node = inflected(inner.node);
        if (sign == "-" || sign == "!" || sign == "-=" || sign == "NOT ")
            inner.node = join(Kind::kNot, {inner.node});
    }
    if (random_.one_in(10) && inner.text.find('(') == std::string::npos) {
        struct Function {
            const char* typed;
            const char* field;
        };
        static constexpr std::array<Function, 3> kFunctions = {
            {{"headline(", "title"}, {"geographic(", "place"}, {"company(", "org"}}};
        const Function& function = kFunctions[random_.below(kFunctions.size())];
        return {function.typed + inner.text + ")", within_field(function.field, inner.node)};
    }
    return {name.typed + inner.text, within_field(name.field, inner.node)};
}

Piece Composer::whole_value() {
    struct Asked {
        const char* text;
        const char* field;
        const char* value;
        bool begins;
    };
    static constexpr std::array<Asked, 37> kAsked = {{
        {"keyword:oil", "keyword", "oil", false},
        {"tag:Bank", "keyword", "bank", false},
        {"keyword:interest", "keyword", "interest", false},
        {"keyword:\"interest rates\"", "keyword", "interest rates", false},
        {"topic:\"Trade Union\"", "keyword", "trade union", false},
        {"keyword:inter*", "keyword", "inter", true},
        {"keyword:\"trade u*\"", "keyword", "trade u", true},
        {"term(oil)", "keyword", "oil", false},
        {"section:world", "section", "world", false},
        {"desk:MARKETS", "section", "markets", false},
        {"section:\"oil trade\"", "section", "oil trade", false},
        {"section:oil", "section", "oil", false},
        {"publisher:reuters", "publisher", "reuters", false},
        {"source:AP", "publisher", "ap", false},
        {"pub:\"the bank report\"", "publisher", "the bank report", false},
        {"sn=reuters", "publisher", "reuters", false},
        {"publisher:the*", "publisher", "the", true},
        {"lang:en", "lang", "en", false},
        {"lang:de", "lang", "de", false},
        {"language:en-GB", "lang", "en-gb", false},
        {"la=EN", "lang", "en", false},
        {"host:example.org", "host", "example.org", false},
        {"site:news.example.org", "host", "news.example.org", false},
        {"format:json", "format", "json", false},
        {"filetype:text", "ext", "text", false},
        {"ext:json", "ext", "json", false},
        {"ext:js*", "ext", "js", true},
        {"mime:application/json", "mime", "application/json", false},
        {"guid:g1", "guid", "g1", false},
        {"guid:g1*", "guid", "g1", true},
        {"path:news", "path", "news", false},
        {"dir:news/odd", "path", "news/odd", false},
        {"folder:even", "path", "even", false},
        {"path:g1.json", "path", "g1.json", false},
        {"path:odd/g1*", "path", "odd/g1", true},
        {"folder:news/odd/g1.json", "path", "news/odd/g1.json", false},
        {"url:https://example.org/g3", "url", "https://example.org/g3", false},
    }};
    if (random_.one_in(6))
        return {"publisher:(reuters OR ap)", join(Kind::kOr, {value("publisher", "reuters", false),
                                                              value("publisher", "ap", false)})};
    if (random_.one_in(6))
        return {"keyword:(oil \"interest rates\")",
                join(Kind::kAnd,
                     {value("keyword", "oil", false), value("keyword", "interest rates", false)})};
    if (random_.one_in(6))
        return {"keyword:(oil OR -bank)",
                join(Kind::kOr, {value("keyword", "oil", false),
                                 join(Kind::kNot, {value("keyword", "bank", false)})})};
    const Asked& asked = kAsked[random_.below(kAsked.size())];
    return {asked.text, value(asked.field, asked.value, asked.begins)};
}

Piece Composer::date() {
    const DateText& date = date_texts()[random_.below(date_texts().size())];
    return {date.text, date.node};
}

}  // namespace newsdex::test::manual
