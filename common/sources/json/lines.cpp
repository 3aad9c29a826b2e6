// Lines found in the window; what an array around them adds is taken off.
#include "sources/json/lines.hpp"

#include <algorithm>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/json/scan.hpp"

namespace newsdex::sources {
namespace {

constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
constexpr char kRecordSeparator = '\x1e';  // RFC 7464

std::string_view trimmed(std::string_view line) {
    const auto is_around = [](char c) { return base::is_white_space(c) || c == kRecordSeparator; };
    line = base::trim(line, is_around);
    while (line.starts_with(kByteOrderMark))
        line = base::trim(line.substr(kByteOrderMark.size()), is_around);
    return line;
}

/// The record in a line: without what an array around the lines puts there.
std::string_view undressed(std::string_view line) {
    line = trimmed(line);
    if (base::is_one_of(line, {"[", "]", ",", "],"})) return {};
    if (line.starts_with('[') || line.starts_with(',')) {
        const std::string_view rest = trimmed(line.substr(1));
        if (rest.starts_with('{') && !is_balanced(line)) line = rest;
    }
    if (line.ends_with(',')) line = trimmed(line.substr(0, line.size() - 1));
    if (line.starts_with('{') && line.ends_with(']')) {
        const std::string_view rest = trimmed(line.substr(0, line.size() - 1));
        if (rest.ends_with('}')) line = rest;
    }
    return line;
}

/// Takes the next line that is not blank from the head. False if there is none.
bool next_line(std::string_view& head, std::string_view& line) {
    while (!head.empty()) {
        line = trimmed(base::take_part(head, '\n'));
        if (!line.empty()) return true;
    }
    return false;
}

/// True for the first line of a value that goes on in the next: an object may follow it.
bool opens_a_value(std::string_view line) {
    return std::string_view("{[,:").find(line.back()) != std::string_view::npos &&
           !is_balanced(undressed(line));
}

/// Takes the first of the objects that an array has on one line, {…}, {…}; else all of it.
std::string_view next_of_several(std::string_view& rest) {
    ValueScan scan;
    std::string_view first = rest;
    if (rest.starts_with('{') && scan.scan(rest) == ValueScan::State::kDone) {
        const std::string_view behind = trimmed(rest.substr(scan.length()));
        if (behind.starts_with(',') && trimmed(behind.substr(1)).starts_with('{')) {
            first = rest.substr(0, scan.length());
            rest = trimmed(behind.substr(1));
            return first;
        }
    }
    rest = {};
    return first;
}

/// One whole object on a line.
bool is_record(std::string_view line) {
    return line.starts_with("{\"") && is_balanced(undressed(line));
}

/// Reads the stream line by line.
class LineReader {
  public:
    LineReader(Window& window, std::uint64_t max_record_bytes, RecordVisitor& visitor)
        : window_(window), max_(max_record_bytes), visitor_(visitor) {}

    bool run() {
        for (;;) {
            window_.drop_before(at_);
            const std::uint64_t end = find_line_end();
            if (end == at_ && end == window_.end()) return true;
            if (too_long_) {
                ++number_;
                Record record;
                record.number = number_;
                record.line = line_;
                visitor_.on_bad_record(record, at_,
                                       "longer than " + std::to_string(max_ >> 20) + " MB");
                if (!skip_line(end)) return true;
                continue;
            }
            line_end_ = end;
            if (!take_line(window_.view(at_, end))) return false;
            ++line_;
            at_ = std::min(end + 1, window_.end());
        }
    }

  private:
    /// Of the line break, or of the end of the stream.
    std::uint64_t find_line_end() {
        std::uint64_t looked = at_;
        for (;;) {
            const std::string_view text = window_.view(looked, window_.end());
            const std::size_t found = text.find('\n');
            if (found != std::string_view::npos) return looked + found;
            looked = window_.end();
            too_long_ = looked - at_ > max_;
            if (too_long_ || !window_.more()) return window_.end();
        }
    }

    /// Forgets an over-long line as it comes. False at the end of the stream.
    bool skip_line(std::uint64_t from) {
        too_long_ = false;
        for (at_ = from;;) {
            const std::size_t found = window_.view(at_, window_.end()).find('\n');
            if (found != std::string_view::npos) {
                at_ += found + 1;
                ++line_;
                return true;
            }
            at_ = window_.end();
            window_.drop_before(at_);
            if (!window_.more()) return false;
        }
    }

    /// One line; several records if U+001E parts them without line breaks.
    bool take_line(std::string_view line) {
        while (!line.empty()) {
            const std::size_t begin = line.find_first_not_of(kRecordSeparator);
            if (begin == std::string_view::npos) return true;
            line.remove_prefix(begin);
            const std::size_t end = std::min(line.find(kRecordSeparator), line.size());
            const std::string_view text = undressed(line.substr(0, end));
            line.remove_prefix(end);
            if (text.empty()) continue;
            if (visitor_.take_known(record_of(text))) {
                ++number_;
                continue;
            }
            for (std::string_view rest = text; !rest.empty();)
                if (!take_record(next_of_several(rest))) return false;
        }
        return true;
    }

    /// The next one.
    [[nodiscard]] Record record_of(std::string_view text) const {
        Record record;
        record.text = text;
        record.offset = window_.position(text);
        record.line = line_;
        record.number = number_ + 1;
        record.whole_value = true;
        record.reaches_end = line_end_ == window_.end();
        return record;
    }

    bool take_record(std::string_view text) {
        const Record record = record_of(text);
        ++number_;
        return visitor_.on_record(record);
    }

    Window& window_;
    const std::uint64_t max_;
    RecordVisitor& visitor_;
    std::uint64_t at_ = 0;
    std::uint64_t line_ = 1;
    std::uint64_t line_end_ = 0;
    std::uint64_t number_ = 0;
    bool too_long_ = false;
};

}  // namespace

bool is_json_lines(std::string_view head, bool is_all) {
    const std::size_t last_break = head.rfind('\n');
    if (!is_all && last_break == std::string_view::npos) return false;
    std::string_view first;
    std::string_view second;
    std::string_view rest = head;
    // A single line may be an envelope of any size: not to be held as one record.
    if (!next_line(rest, first) || !next_line(rest, second)) return false;
    if (first.starts_with('{') && is_balanced(undressed(first))) return !opens_a_value(second);
    if (first.starts_with('{') && !opens_a_value(first) && second.starts_with("{\""))
        return true;  // the first line is broken
    if (!is_record(second)) return false;
    // An array of a line each, or a table's head, or what a cut left of a record.
    if (first.starts_with('['))
        return first == "[" || is_balanced(first) ||
               (first.ends_with(',') && is_balanced(undressed(first)));
    return !first.starts_with('{') && !second.ends_with(',');
}

bool names_lines(std::string_view name) {
    return name.find(".jsonl") != std::string_view::npos ||
           name.find(".ndjson") != std::string_view::npos;
}

bool has_json_lines(std::string_view head) {
    std::string_view line;
    while (next_line(head, line))
        if (is_record(line)) return true;
    return false;
}

bool ends_a_record(std::string_view head, bool is_all) {
    std::string_view line;
    std::string_view rest = head;
    return next_line(rest, line) && !line.starts_with('{') && !line.starts_with('[') &&
           line.ends_with('}') && is_json_lines(head, is_all);
}

bool read_json_lines(Window& window, std::uint64_t max_record_bytes, RecordVisitor& visitor) {
    return LineReader(window, max_record_bytes, visitor).run();
}

}  // namespace newsdex::sources
