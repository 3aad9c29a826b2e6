// Takes lines off the end as long as they are known to be no copy.
#include "sources/plain_text/tail.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/plain_text/contact.hpp"
#include "text/paragraphs.hpp"

namespace newsdex::sources {
namespace {

constexpr std::size_t kLongestLine = 300;  // a longer one is copy
constexpr std::size_t kMostTailLines = 60;

bool is_line_end(char c) { return c == '\n' || c == '\r' || c == '\f'; }

struct LastLine {
    std::size_t begin = 0;  ///< of the line
    std::string_view content;
    bool follows_blank = false;
};

/// The last line of text[0, end) that is not blank; nullopt if it is long or there is none.
std::optional<LastLine> last_line(std::string_view text, std::size_t end) {
    while (end > 0 && base::is_blank_or_control(text[end - 1])) --end;
    if (end == 0) return std::nullopt;
    std::size_t begin = end;
    while (begin > 0 && !is_line_end(text[begin - 1]))
        if (end - --begin > kLongestLine) return std::nullopt;
    LastLine line;
    line.begin = begin;
    std::size_t content = begin;
    while (content < end && base::is_blank_or_control(text[content])) ++content;
    line.content = text.substr(content, end - content);
    std::size_t ends = 0, before = begin;
    while (before > 0 && base::is_blank_or_control(text[before - 1])) {
        --before;
        const bool is_lf_of_crlf = text[before] == '\n' && before > 0 && text[before - 1] == '\r';
        ends += is_line_end(text[before]) && !is_lf_of_crlf ? 1U : 0U;
    }
    line.follows_blank = before == 0 || ends >= 2;
    return line;
}

bool is_agency_alone(std::string_view line) {
    return base::is_one_of(base::lower_case(line), {"reuter", "reuters", "(reuters)", "reuter..."});
}

bool starts_with_any(std::string_view line, std::initializer_list<std::string_view> starts) {
    return std::any_of(starts.begin(), starts.end(), [line](std::string_view start) {
        return base::starts_ignoring_case(line, start);
    });
}

bool has_digit(std::string_view line) {
    return std::any_of(line.begin(), line.end(), base::is_digit);
}

bool is_copyright(std::string_view line) {
    return has_digit(line) && starts_with_any(line, {"©", "(c) ", "copyright "});
}

bool is_telephone(std::string_view line) {
    return has_digit(line) && starts_with_any(line, {"tel:", "tel.:", "phone:", "fax:"});
}

/// The begin of the block that `last` ends, if the block is about whom to call.
std::optional<std::size_t> contact_block(std::string_view text, const LastLine& last) {
    LastLine line = last;
    for (int lines = 0; lines < 12; ++lines) {
        if (starts_contact(line.content)) return line.begin;
        if (line.follows_blank) return std::nullopt;
        const auto before = last_line(text, line.begin);
        if (!before) return std::nullopt;
        line = *before;
    }
    return std::nullopt;
}

void note(Tail& tail, std::string_view what) {
    if (tail.left_out.find(what) != std::string::npos) return;
    if (!tail.left_out.empty()) tail.left_out.insert(0, ", ");
    tail.left_out.insert(0, what);
}

/// Takes the last line, or the block it ends, into the tail.
bool take(std::string_view text, const LastLine& line, Tail& tail) {
    if (text::is_separator(line.content)) {
        note(tail, line.content.size() <= 8 ? line.content : line.content.substr(0, 3));
    } else if (is_agency_alone(line.content)) {
        note(tail, line.content);
    } else if (is_copyright(line.content)) {
        if (tail.copyright.empty()) tail.copyright = line.content;
        note(tail, "copyright");
    } else if (line.content.starts_with("SOURCE: ") || line.content.starts_with("SOURCE ")) {
        tail.publisher = base::trim(line.content.substr(line.content.find(' ')), base::is_blank);
        note(tail, "source");
    } else if (is_telephone(line.content)) {
        note(tail, "contact");
    } else if (const auto begin = contact_block(text, line)) {
        note(tail, "contact");
        tail.begin = *begin;
        return true;
    } else {
        return false;
    }
    tail.begin = line.begin;
    return true;
}

}  // namespace

Tail find_tail(std::string_view text) {
    Tail tail;
    tail.begin = text.size();
    for (std::size_t lines = 0; lines < kMostTailLines; ++lines) {
        const auto line = last_line(text, tail.begin);
        // What would leave nothing is the article, not its tail.
        if (!line || !last_line(text, line->begin)) break;
        if (!take(text, *line, tail)) break;
    }
    return tail;
}

}  // namespace newsdex::sources
