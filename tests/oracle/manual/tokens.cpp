#include "tests/oracle/manual/tokens.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <optional>
#include <regex>
#include <utility>

#include "tests/oracle/manual/paper.hpp"

namespace newsdex::test::manual {

namespace {

/// The table of fields, with the names that end in `=` or `(`.
const std::map<std::string, std::string, std::less<>>& field_names() {
    static const std::map<std::string, std::string, std::less<>> kNames = {
        {"title:", "title"},
        {"intitle:", "title"},
        {"headline:", "title"},
        {"subject:", "title"},
        {"hd=", "title"},
        {"headline(", "title"},
        {"body:", "body"},
        {"text:", "body"},
        {"intext:", "body"},
        {"subtitle:", "subtitle"},
        {"summary:", "summary"},
        {"author:", "author"},
        {"byline:", "author"},
        {"by=", "author"},
        {"from:", "author"},
        {"dateline:", "dateline"},
        {"place:", "place"},
        {"geographic(", "place"},
        {"org:", "org"},
        {"company:", "org"},
        {"company(", "org"},
        {"person:", "person"},
        {"publisher:", "publisher"},
        {"source:", "publisher"},
        {"pub:", "publisher"},
        {"sn=", "publisher"},
        {"section:", "section"},
        {"desk:", "section"},
        {"keyword:", "keyword"},
        {"tag:", "keyword"},
        {"topic:", "keyword"},
        {"term(", "keyword"},
        {"lang:", "lang"},
        {"language:", "lang"},
        {"la=", "lang"},
        {"host:", "host"},
        {"site:", "host"},
        {"format:", "format"},
        {"mime:", "mime"},
        {"filetype:", "ext"},
        {"ext:", "ext"},
        {"guid:", "guid"},
        {"url:", "url"},
        {"inurl:", "url"},
        {"path:", "path"},
        {"dir:", "path"},
        {"folder:", "path"}};
    return kNames;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

/// `mark`: is set if it is one of the professional dialects.
std::optional<Distance> as_distance(const std::string& chunk, bool& mark) {
    static const std::regex kForm("(NEAR/|w/|/|AROUND\\(|pre/|PRE/|ADJ/|onear/)([0-9]+)\\)?");
    std::smatch match;
    if (chunk == "NEAR") return Distance{};
    if (!std::regex_match(chunk, match, kForm)) return std::nullopt;
    const std::string name = match[1];
    mark |= name != "NEAR/" && name != "AROUND(" && name != "ADJ/";
    return Distance{
        .n = std::stoi(match[2]),
        .in_order = name == "pre/" || name == "PRE/" || name == "ADJ/" || name == "onear/"};
}

class Lexer {
  public:
    Lexer(std::string text, bool dialect) : text_(std::move(text)), dialect_(dialect) {}

    std::vector<Token> all() {
        while (skip_blanks()) next();
        tokens_.push_back({});
        return std::move(tokens_);
    }
    /// Behind all(): does the query have a mark of the professional dialects?
    [[nodiscard]] bool has_mark() const { return mark_ || bangs_ > 1; }

  private:
    bool skip_blanks() {
        while (at_ < text_.size() && text_[at_] == ' ') ++at_;
        return at_ < text_.size();
    }
    [[nodiscard]] bool blank_or_end(std::size_t at) const {
        return at >= text_.size() || text_[at] == ' ' || text_[at] == ')';
    }
    std::string upto(std::string_view ends) {
        const std::size_t end = std::min(text_.find_first_of(ends, at_), text_.size());
        std::string chunk = text_.substr(at_, end - at_);
        at_ = end;
        return chunk;
    }
    std::string quotation() {
        ++at_;
        std::string inside = upto("\"");
        if (at_ < text_.size()) ++at_;
        return inside;
    }
    void put(Sort sort, std::string text = {}) { tokens_.push_back({sort, std::move(text), {}}); }

    bool sign();
    bool mark();
    bool field();
    bool date();
    void value();
    void next();
    void operator_or_word(const std::string& chunk);
    void word(std::string chunk);

    std::string text_;
    std::size_t at_ = 0;
    bool dialect_;
    bool mark_ = false;
    bool literal_ = false;  ///< behind = or ~: what follows is no operator
    std::size_t bangs_ = 0;
    std::size_t open_ = 0;
    std::vector<Token> tokens_;
};

/// Signs in a row count at the start of a token and right before something that they can be for.
bool Lexer::sign() {
    static const std::map<char, Sort> kSigns = {{'-', Sort::kExclude},
                                                {'!', Sort::kExclude},
                                                {'+', Sort::kRequire},
                                                {'=', Sort::kExact},
                                                {'~', Sort::kInflect}};
    const std::size_t end = std::min(text_.find_first_not_of("-!+=~", at_), text_.size());
    if (end == at_) return false;
    const std::string row = text_.substr(at_, end - at_);
    at_ = end;
    if (blank_or_end(at_) || text_[at_] == '|' || text_.compare(at_, 2, "&&") == 0) return true;
    for (const char c : row) put(kSigns.at(c));
    literal_ = row.find_first_of("=~") != std::string::npos;
    return true;
}

bool Lexer::mark() {
    switch (text_[at_]) {
        case '(':
            ++open_;
            put(Sort::kOpen);
            break;
        case ')':
            if (open_ == 0) break;  // closes nothing
            --open_;
            put(Sort::kClose);
            break;
        case '|':
            put(Sort::kOr);
            if (text_.compare(at_, 2, "||") == 0) ++at_;
            break;
        case '"':
            put(Sort::kPhrase, quotation());
            return true;
        default:
            return false;
    }
    ++at_;
    return true;
}

bool Lexer::date() {
    for (const char* name : {"date:", "after:", "before:"}) {
        const std::size_t length = std::string_view(name).size();
        if (text_.compare(at_, length, name) != 0 || blank_or_end(at_ + length)) continue;
        at_ += length;
        std::string text = name;
        if (text_[at_] == '"')
            text += '"' + quotation() + '"';
        else if (text_[at_] == '[' || text_[at_] == '{') {
            text += upto("]}");
            text += text_.substr(at_, 1);
            ++at_;
        } else
            text += upto(" )");
        put(Sort::kDate, text);
        return true;
    }
    return false;
}

/// A whole value as it is typed: news/odd, https://example.org/g3.
void Lexer::value() {
    if (text_[at_] == '"' || text_[at_] == '(') return;
    put(Sort::kWord, upto(" )"));
}

bool Lexer::field() {
    const std::size_t end = text_.find_first_of(":=(", at_);
    if (end == std::string::npos) return false;
    const auto name = field_names().find(lower(text_.substr(at_, end + 1 - at_)));
    if (name == field_names().end()) return false;
    if (text_[end] == '(') {
        at_ = end;
    } else {
        if (blank_or_end(end + 1)) return false;
        at_ = end + 1;
    }
    put(Sort::kField, name->second);
    if (is_value_field(name->second)) value();
    return true;
}

void Lexer::operator_or_word(const std::string& chunk) {
    const std::string small = dialect_ ? lower(chunk) : "";
    if (chunk == "AND" || chunk == "&&" || small == "and") return put(Sort::kAnd);
    if (chunk == "OR" || small == "or") return put(Sort::kOr);
    if (chunk == "NOT" || chunk == "not") {
        const std::size_t here = at_;
        if (skip_blanks()) {
            if (const auto distance = as_distance(upto(" ()\""), mark_)) {
                tokens_.push_back({Sort::kDistance, {}, *distance});
                tokens_.back().distance.away = true;
                return;
            }
        }
        at_ = here;
        if (chunk == "NOT" || dialect_) return put(Sort::kExclude, "NOT");
    }
    word(chunk);
}

void Lexer::word(std::string chunk) {
    if (!chunk.empty() && chunk.back() == '!') {
        chunk.pop_back();
        ++bangs_;
        if (dialect_) chunk += '*';
    }
    while (!chunk.empty() && std::string_view(",;:?").find(chunk.back()) != std::string_view::npos)
        chunk.pop_back();
    if (!chunk.empty() && chunk != "*") put(Sort::kWord, chunk);
}

void Lexer::next() {
    if (sign()) return;
    const bool literal = std::exchange(literal_, false);
    if (mark() || date() || field()) return;
    static const std::regex kFunction("(atleast[0-9]+|caps|allcaps)\\(.*");
    std::string chunk = upto(" ()\"|");
    if (at_ < text_.size() && text_[at_] == '(') {
        if (chunk == "AROUND")
            chunk += upto(" ");
        else if (std::regex_match(chunk + "(", kFunction)) {
            mark_ |= chunk.starts_with("atleast");
            return put(Sort::kFunction, chunk);
        }
    }
    if (literal) return word(chunk);
    if (const auto distance = as_distance(chunk, mark_)) {
        tokens_.push_back({Sort::kDistance, {}, *distance});
        return;
    }
    operator_or_word(chunk);
}

}  // namespace

bool is_value_field(std::string_view field) {
    static constexpr std::array<std::string_view, 11> kFields = {
        "publisher", "section", "keyword", "lang", "host", "format",
        "ext",       "mime",    "guid",    "url",  "path"};
    return std::find(kFields.begin(), kFields.end(), field) != kFields.end();
}

std::vector<Token> tokens_of(std::string_view text) {
    std::string plain(text);
    for (const char* mark : {"“", "”", "„", "«", "»"}) replace_all(plain, mark, "\"");
    Lexer first(plain, false);
    std::vector<Token> tokens = first.all();
    return first.has_mark() ? Lexer(plain, true).all() : tokens;
}

}  // namespace newsdex::test::manual
