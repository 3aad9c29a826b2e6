// Descent by the grammar: value = string | word | list | map.
#include "sources/fields/literal.hpp"

#include <string>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "base/utf8.hpp"

namespace newsdex::sources {
namespace {

constexpr int kDeepestLiteral = 16;

class LiteralReader {
  public:
    LiteralReader(std::string_view text, Tree& tree) : text_(text), tree_(tree) {}

    bool run() { return value(Tree::kNone, {}, 0) && (skip_blanks(), at_ == text_.size()); }

  private:
    void skip_blanks() {
        while (at_ < text_.size() && base::is_space(text_[at_])) ++at_;
    }
    [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
    bool take(char c) {
        skip_blanks();
        if (peek() != c) return false;
        ++at_;
        return true;
    }

    bool value(std::uint32_t parent, std::string_view key, int depth) {
        skip_blanks();
        const char c = peek();
        if (c == '[' || c == '(') return list(parent, key, c == '[' ? ']' : ')', depth);
        if (c == '{') return map(parent, key, depth);
        if (depth == 0) return false;
        return c == '"' || c == '\'' || is_prefix() ? string(parent, key) : word(parent, key);
    }

    /// u'…', b"…" of Python.
    [[nodiscard]] bool is_prefix() const {
        return (peek() == 'u' || peek() == 'b') && at_ + 1 < text_.size() &&
               (text_[at_ + 1] == '\'' || text_[at_ + 1] == '"');
    }

    bool list(std::uint32_t parent, std::string_view key, char end, int depth) {
        if (depth == kDeepestLiteral) return false;
        const std::uint32_t node = tree_.add(parent, key, Value::Kind::kList);
        ++at_;
        while (!take(end)) {
            if (!value(node, {}, depth + 1)) return false;
            if (!take(',') && (skip_blanks(), peek() != end)) return false;
        }
        return true;
    }

    /// A set has no colon: it is a list then.
    bool map(std::uint32_t parent, std::string_view key, int depth) {
        const std::size_t begin = at_;
        ++at_;
        skip_blanks();
        std::string first;
        const bool is_map = peek() == '}' || (quoted(first) && take(':'));
        at_ = begin;
        if (!is_map) return list(parent, key, '}', depth);
        if (depth == kDeepestLiteral) return false;
        const std::uint32_t node = tree_.add(parent, key, Value::Kind::kMap);
        ++at_;
        while (!take('}')) {
            skip_blanks();
            std::string name;
            if (!quoted(name) || !take(':')) return false;
            if (!value(node, tree_.keep(std::move(name)), depth + 1)) return false;
            if (!take(',') && (skip_blanks(), peek() != '}')) return false;
        }
        return true;
    }

    bool string(std::uint32_t parent, std::string_view key) {
        std::string text;
        if (!quoted(text)) return false;
        tree_.add(parent, key, Value::Kind::kString, tree_.keep(std::move(text)));
        return true;
    }

    bool quoted(std::string& out) {
        if (is_prefix()) ++at_;
        const char quote = peek();
        if (quote != '"' && quote != '\'') return false;
        for (++at_; at_ < text_.size(); ++at_) {
            const char c = text_[at_];
            if (c == quote) return ++at_, true;
            if (c != '\\')
                out += c;
            else if (++at_ < text_.size())
                escape(out);
        }
        return false;
    }

    void escape(std::string& out) {
        const char c = text_[at_];
        if (c == 'n' || c == 't' || c == 'r') {
            out += c == 'n' ? '\n' : ' ';
        } else if (c == 'x' || c == 'u') {
            char32_t code = 0;
            const std::size_t digits = c == 'x' ? 2 : 4;
            if (at_ + digits >= text_.size()) return;
            for (std::size_t i = 1; i <= digits; ++i) {
                const int digit = base::hex_value(text_[at_ + i]);
                if (digit < 0) return;
                code = code * 16 + static_cast<char32_t>(digit);
            }
            at_ += digits;
            // Half a character stays half a character: nobody reads it.
            const bool is_half = code >= 0xD800 && code <= 0xDFFF;
            if (code > 0) base::append(out, is_half ? base::kReplacement : code);
        } else {
            out += c;
        }
    }

    /// A number, True, None, nan: what has no sign of the grammar in it.
    bool word(std::uint32_t parent, std::string_view key) {
        const std::size_t begin = at_;
        while (at_ < text_.size() && (base::is_letter(peek()) || base::is_digit(peek()) ||
                                      std::string_view("+-._").find(peek()) < 4))
            ++at_;
        const std::string_view text = text_.substr(begin, at_ - begin);
        if (text.empty()) return false;
        const bool is_number = base::is_digit(text.back()) || text.back() == '.';
        const bool is_bool = base::is_one_of(text, {"True", "False", "true", "false"});
        if (!is_number && !is_bool && !base::is_one_of(text, {"None", "null", "nan", "NaN"}))
            return false;
        if (is_number)
            tree_.add(parent, key, Value::Kind::kNumber, text);
        else if (is_bool)
            tree_.add(parent, key, Value::Kind::kBool, text);
        else
            tree_.add(parent, key, Value::Kind::kNull);
        return true;
    }

    std::string_view text_;
    Tree& tree_;
    std::size_t at_ = 0;
};

}  // namespace

bool read_literal(std::string_view text, Tree& tree) {
    text = base::trim(text, base::is_space);
    const bool may_be = text.size() >= 2 && std::string_view("[({").find(text.front()) < 3 &&
                        std::string_view("])}").find(text.back()) < 3;
    if (may_be && LiteralReader(text, tree).run()) return true;
    tree.clear();
    return false;
}

}  // namespace newsdex::sources
