// Takes lines off the end as long as they are known to be no copy.
#include "sources/plain_text/tail.hpp"

#include <algorithm>
#include <optional>

#include "base/ascii.hpp"
#include "sources/plain_text/names.hpp"
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
    while (begin > 0 && !is_line_end(text[begin - 1])) {
        if (end - --begin > kLongestLine) return std::nullopt;
    }
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
    for (const std::string_view name :
         {"Reuter", "Reuters", "(Reuters)", "REUTER...", "Reuter..."}) {
        if (base::equal_ignoring_case(line, name)) return true;
    }
    return false;
}

bool is_copyright(std::string_view line) {
    const bool has_digit = std::any_of(line.begin(), line.end(), base::is_digit);
    return has_digit && (line.starts_with("©") || base::starts_ignoring_case(line, "(c) ") ||
                         base::starts_ignoring_case(line, "copyright "));
}

bool starts_contact(std::string_view line) {
    for (const std::string_view label :
         {"editorial contact", "media contact", "press contact",
          "contact:", "contacts:", "contact details", "media enquiries", "for media enquiries",
          "pressekontakt", "contact presse", "kontakt:"}) {
        if (base::starts_ignoring_case(line, label)) return true;
    }
    return false;
}

bool is_telephone(std::string_view line) {
    const bool labelled =
        base::starts_ignoring_case(line, "tel:") || base::starts_ignoring_case(line, "tel.:") ||
        base::starts_ignoring_case(line, "phone:") || base::starts_ignoring_case(line, "fax:");
    return labelled && std::any_of(line.begin(), line.end(), base::is_digit);
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
