// Counts depth and values in one pass, past strings and comments.
#include "base/toml_bounds.hpp"

#include <algorithm>
#include <array>

namespace newsdex::base {
namespace {

/// Behind the string whose first quote is at `at`. A string that is not closed ends the text for
/// the parser, too, which then says so.
std::size_t behind_string(std::string_view text, std::size_t at) {
    const char quote = text[at];
    const bool escapes = quote == '"';
    const std::size_t opening = std::min(text.find_first_not_of(quote, at), text.size()) - at;
    if (opening == 2) return at + 2;  // an empty string
    const bool lines = opening >= 3;
    for (at += lines ? 3 : 1; at < text.size(); ++at) {
        if (escapes && text[at] == '\\') {
            ++at;
        } else if (!lines && text[at] == quote) {
            return at + 1;
        } else if (!lines && text[at] == '\n') {
            return text.size();
        } else if (lines && text[at] == quote) {
            // Three quotes close it; up to two before them belong to it.
            const std::size_t end = std::min(text.find_first_not_of(quote, at), text.size());
            if (end - at >= 3) return std::min(end, at + 5);
            at = end - 1;
        }
    }
    return text.size();
}

/// How deep the statement at hand has come.
class Depth {
  public:
    [[nodiscard]] bool deeper() { return ++depth_ <= kMaxTomlDepth; }
    [[nodiscard]] bool open() {
        if (!deeper()) return false;
        outer_[opened_++] = depth_;
        return true;
    }
    void close() {
        if (opened_ > 0) --opened_;
    }
    void next_item() { depth_ = opened_ == 0 ? 0 : outer_[opened_ - 1]; }
    void end_of_line() {
        if (opened_ == 0) depth_ = 0;
    }

  private:
    std::array<std::size_t, kMaxTomlDepth> outer_{};  // each opening deepens: no more than these
    std::size_t opened_ = 0;
    std::size_t depth_ = 0;
};

}  // namespace

std::string_view beyond_toml_bounds(std::string_view text) {
    if (text.size() > kMaxTomlBytes) return "it is larger than 256 KiB";
    constexpr std::string_view kTooDeep = "it is more than 32 levels deep";
    Depth depth;
    std::size_t values = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '"' || c == '\'') {
            at = behind_string(text, at);
            continue;
        }
        if (c == '#') {
            at = std::min(text.find('\n', at), text.size());
            continue;
        }
        ++at;
        if (c == '\n') depth.end_of_line();
        if (c == ',') depth.next_item();
        if (c == '.' && !depth.deeper()) return kTooDeep;
        if ((c == '[' || c == '{') && !depth.open()) return kTooDeep;
        if (c == ']' || c == '}') depth.close();
        const bool value = c == '.' || c == '=' || c == ',' || c == '[' || c == '{';
        if (value && ++values > kMaxTomlValues) return "it has more than 10,000 values";
    }
    return {};
}

}  // namespace newsdex::base
