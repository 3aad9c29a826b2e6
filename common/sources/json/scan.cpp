// Brackets and strings, and nothing else.
#include "sources/json/scan.hpp"

#include <array>

#include "base/ascii.hpp"

namespace newsdex::sources {
namespace {

/// Bytes outside of strings at which scanning stops.
constexpr std::array<bool, 256> kMarks = [] {
    std::array<bool, 256> marks{};
    for (const char c : {'"', '{', '}', '[', ']', ',', ':', ' ', '\t', '\n', '\r'})
        marks[static_cast<unsigned char>(c)] = true;
    return marks;
}();

}  // namespace

ValueScan::State ValueScan::scan_string(std::string_view text) {
    for (;;) {
        // Not find_first_of: libstdc++'s calls memchr for every byte.
        while (at_ < text.size() && text[at_] != '"' && text[at_] != '\\') ++at_;
        if (at_ == text.size()) return State::kMore;
        if (text[at_] == '"') break;
        if (at_ + 1 == text.size()) return State::kMore;  // the escaped byte is still to come
        at_ += 2;
    }
    ++at_;
    in_string_ = false;
    return open_.empty() ? State::kDone : State::kMore;
}

ValueScan::State ValueScan::scan(std::string_view text) {
    for (;;) {
        if (in_string_) {
            if (scan_string(text) == State::kDone) return State::kDone;
            if (in_string_) return State::kMore;
        }
        while (at_ < text.size() && !kMarks[static_cast<unsigned char>(text[at_])]) ++at_;
        if (at_ == text.size()) return State::kMore;
        const char c = text[at_];
        const bool bare = open_.empty() && at_ > 0;  // behind a number or a word
        if (c == '"') {
            if (bare) return State::kDone;
            in_string_ = true;
        } else if (c == '{' || c == '[') {
            if (bare) return State::kDone;
            open_ += c;
        } else if (c == '}' || c == ']') {
            if (open_.empty()) return bare ? State::kDone : State::kBad;
            if ((open_.back() == '{') != (c == '}')) return State::kBad;
            open_.pop_back();
            if (open_.empty()) {
                ++at_;
                return State::kDone;
            }
        } else if (open_.empty()) {
            return bare ? State::kDone : State::kBad;
        }
        ++at_;
    }
}

bool is_balanced(std::string_view text) {
    text = base::trim(text, base::is_white_space);
    ValueScan scan;
    return !text.empty() && scan.scan(text) == ValueScan::State::kDone &&
           scan.length() == text.size();
}

}  // namespace newsdex::sources
