// A parser that writes what it reads, mended.
#include "sources/json/mend.hpp"

#include <vector>

#include "base/ascii.hpp"
#include "base/lists.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kDigitsOfAnInteger = 18;  // always fit 64 bits

/// Value of four hexadecimal digits at `at`, -1 if they are none.
int hex4(std::string_view text, std::size_t at) {
    if (at + 4 > text.size()) return -1;
    int value = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        const int digit = base::hex_value(text[i]);
        if (digit < 0) return -1;
        value = value * 16 + digit;
    }
    return value;
}

bool is_high_surrogate(int unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(int unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

class Mender {
  public:
    Mender(std::string_view text, std::string& out) : text_(text), out_(out) {}

    std::optional<JsonFault> run() {
        out_.reserve(out_.size() + text_.size());
        for (;;) {
            while (at_ < text_.size() && base::is_white_space(text_[at_])) ++at_;
            const bool done = expect_ == Expect::kCommaOrEnd && open_.empty();
            if (at_ == text_.size()) {
                if (done) return std::nullopt;
                fail(at_, open_.empty() ? "no value" : "ends before it is closed");
                return fault_;
            }
            if (done) {
                fail(at_, "something follows the value");
                return fault_;
            }
            if (!step()) return fault_;
        }
    }

  private:
    enum class Expect { kValue, kValueOrEnd, kKey, kKeyOrEnd, kColon, kCommaOrEnd };

    bool step() {
        const char c = text_[at_];
        if (expect_ == Expect::kColon) {
            if (c != ':') return fail(at_, "a colon is missing");
            out_ += c;
            ++at_;
            expect_ = Expect::kValue;
            return true;
        }
        if ((c == '}' || c == ']') && expect_ != Expect::kValue && expect_ != Expect::kKey)
            return close(c);
        if ((c == '}' || c == ']') && comma_waits_) return close(c);
        if (expect_ == Expect::kCommaOrEnd) {
            if (c != ',') return fail(at_, "a comma or closing bracket is missing");
            ++at_;
            comma_waits_ = true;
            expect_ = open_.back() == '{' ? Expect::kKey : Expect::kValue;
            return true;
        }
        if (comma_waits_) out_ += ',';
        comma_waits_ = false;
        if (expect_ == Expect::kKey || expect_ == Expect::kKeyOrEnd) {
            if (c != '"') return fail(at_, "a key in quotes is missing");
            if (!string()) return false;
            expect_ = Expect::kColon;
            return true;
        }
        return value();
    }

    bool value() {
        const char c = text_[at_];
        if (c == '{' || c == '[') return open(c);
        bool good = false;
        if (c == '"')
            good = string();
        else if ((c == '-' && !text_.substr(at_).starts_with("-I")) || base::is_digit(c))
            good = number();
        else
            good = word();
        after_value();
        return good;
    }

    bool open(char bracket) {
        if (open_.size() + 1 >= kMaxJsonDepth)
            return fail(at_, "nested more than " + std::to_string(kMaxJsonDepth) + " levels deep");
        open_.push_back(bracket);
        out_ += bracket;
        ++at_;
        expect_ = bracket == '{' ? Expect::kKeyOrEnd : Expect::kValueOrEnd;
        return true;
    }

    bool close(char bracket) {
        if (open_.empty() || (open_.back() == '{') != (bracket == '}'))
            return fail(at_, std::string("a wrong closing bracket ") + bracket);
        open_.pop_back();
        out_ += bracket;
        ++at_;
        comma_waits_ = false;
        after_value();
        return true;
    }

    bool string() {
        const std::size_t start = at_;
        out_ += '"';
        ++at_;
        while (at_ < text_.size()) {
            const char c = text_[at_];
            if (c == '"') {
                out_ += c;
                ++at_;
                return true;
            }
            if (c == '\\') {
                if (!escape()) return false;
            } else if (static_cast<unsigned char>(c) < 0x20) {
                out_ += c == '\t' ? "\\t" : c == '\n' ? "\\n" : c == '\r' ? "\\r" : " ";
                ++at_;
            } else {
                out_ += c;
                ++at_;
            }
        }
        return fail(start, "a string is not closed");
    }

    bool escape() {
        if (at_ + 1 == text_.size()) return fail(at_, "a string is not closed");
        const char kind = text_[at_ + 1];
        if (kind == 'u') return unicode_escape();
        if (std::string_view("\"\\/bfnrt").find(kind) == std::string_view::npos)
            return fail(at_, "an unknown escape in a string");
        out_ += text_.substr(at_, 2);
        at_ += 2;
        return true;
    }

    bool unicode_escape() {
        const int unit = hex4(text_, at_ + 2);
        if (unit < 0) return fail(at_, "an unknown escape in a string");
        const bool pair_follows = is_high_surrogate(unit) && text_.substr(at_ + 6, 2) == "\\u" &&
                                  is_low_surrogate(hex4(text_, at_ + 8));
        if (pair_follows) {
            out_ += text_.substr(at_, 12);
            at_ += 12;
            return true;
        }
        const bool lone = is_high_surrogate(unit) || is_low_surrogate(unit);
        out_ += lone ? std::string_view("\\uFFFD") : text_.substr(at_, 6);
        at_ += 6;
        return true;
    }

    bool number() {
        const std::size_t start = at_;
        const auto digits = [this] {
            const std::size_t first = at_;
            while (at_ < text_.size() && base::is_digit(text_[at_])) ++at_;
            return at_ - first;
        };
        if (text_[at_] == '-') ++at_;
        const bool leading_zero = at_ < text_.size() && text_[at_] == '0';
        const std::size_t whole = digits();
        bool good = whole > 0 && !(leading_zero && whole > 1);
        bool as_text = whole > kDigitsOfAnInteger;
        if (at_ < text_.size() && text_[at_] == '.') {
            ++at_;
            good = digits() > 0 && good;
            as_text = true;
        }
        if (at_ < text_.size() && (text_[at_] == 'e' || text_[at_] == 'E')) {
            ++at_;
            if (at_ < text_.size() && (text_[at_] == '+' || text_[at_] == '-')) ++at_;
            good = digits() > 0 && good;
            as_text = true;
        }
        if (!good) return fail(start, "a number that is none");
        if (as_text) out_ += '"';
        out_ += text_.substr(start, at_ - start);
        if (as_text) out_ += '"';
        return true;
    }

    bool word() {
        for (const std::string_view name :
             {"true", "false", "null", "NaN", "Infinity", "-Infinity", "undefined", "None"}) {
            if (!text_.substr(at_).starts_with(name)) continue;
            out_ += base::is_one_of(name, {"true", "false"}) ? name : "null";
            at_ += name.size();
            return true;
        }
        return fail(at_, "a value that is none");
    }

    bool fail(std::size_t offset, std::string reason) {
        fault_ = JsonFault{offset, std::move(reason)};
        return false;
    }
    void after_value() { expect_ = Expect::kCommaOrEnd; }

    std::string_view text_;
    std::string& out_;
    std::size_t at_ = 0;
    std::vector<char> open_;  ///< brackets not closed yet
    Expect expect_ = Expect::kValue;
    bool comma_waits_ = false;  ///< read, and written once something follows
    std::optional<JsonFault> fault_;
};

}  // namespace

std::optional<JsonFault> mend_json(std::string_view text, std::string& out) {
    return Mender(text, out).run();
}

}  // namespace newsdex::sources
