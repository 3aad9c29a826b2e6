// What is shown for each character that a terminal would obey.
#include "output/safe_text.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

#include "base/utf8.hpp"
#include "base/width.hpp"

namespace newsdex::output {
namespace {

bool is_blank(char32_t c) {
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029 ||
           c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

/// Marks and overrides of the reading direction: they reorder what stands behind them.
bool turns_direction(char32_t c) {
    return c == 0x61C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069);
}

void append_code(std::string& out, const char* format, char32_t c) {
    std::array<char, 16> code{};
    std::snprintf(code.data(), code.size(), format, static_cast<unsigned>(c));
    out += code.data();
}

/// ␀ to ␟: the block of control pictures is in the order of ASCII.
void append_picture(std::string& out, char32_t c) { base::append(out, 0x2400 + c); }

void append_visible(std::string& out, char32_t c) {
    if (is_blank(c))
        out += ' ';
    else if (c < 0x20)
        append_picture(out, c);
    else if (c == 0x7F)
        base::append(out, 0x2421);
    else if (c >= 0x80 && c < 0xA0)
        append_code(out, "<%02X>", c);
    else if (turns_direction(c))
        append_code(out, "<U+%04X>", c);
    else
        base::append(out, c);
}

/// May a line end in front of `next`, though no blank stands there?
bool breaks_between(char32_t previous, char32_t next) {
    // Two columns stand for the scripts without blanks; their closing signs stay on the line.
    const bool closes = next == 0x3001 || next == 0x3002 || next == 0x300D || next == 0x300F ||
                        next == 0xFF09 || next == 0xFF0C || next == 0xFF01 || next == 0xFF1F;
    return !closes && (base::width(next) == 2 || base::width(previous) == 2);
}

/// A character as a reader sees it: a letter with its marks.
struct Cluster {
    char32_t first = 0;
    char32_t last = 0;
    std::size_t bytes = 0;
    std::size_t columns = 0;
};

Cluster cluster_at(std::string_view text, std::size_t offset) {
    Cluster cluster;
    while (offset + cluster.bytes < text.size()) {
        const base::Decoded next = base::decode(text, offset + cluster.bytes);
        if (cluster.bytes == 0)
            cluster.first = next.code_point;
        else if (cluster.first == ' ' || !base::joins_previous(next.code_point))
            break;
        cluster.last = next.code_point;
        cluster.bytes += next.length;
        cluster.columns += base::width(next.code_point);
    }
    return cluster;
}

/// Cuts `text` into lines; one pass, a step a cluster.
class Wrapper {
  public:
    Wrapper(std::string_view text, std::size_t columns, bool break_words)
        : text_(text), columns_(columns), break_words_(break_words) {}

    std::vector<std::string_view> lines() && {
        char32_t previous = ' ';
        for (std::size_t at = 0; at < text_.size();) {
            const Cluster next = cluster_at(text_, at);
            if (next.first == ' ')
                blank(previous, at);
            else
                character(previous, next, at);
            previous = next.last;
            at += next.bytes;
        }
        if (start_ < text_.size()) end_line(text_.size(), text_.size());
        return std::move(lines_);
    }

  private:
    void blank(char32_t previous, std::size_t at) {
        if (at == start_) {  // blanks at the start of a line are dropped
            start_ = break_start_ = at + 1;
            return;
        }
        if (previous != ' ') break_end_ = at;
        break_start_ = at + 1;
        width_at_break_ = ++width_;
    }

    void character(char32_t previous, const Cluster& next, std::size_t at) {
        if (at > start_ && previous != ' ' && breaks_between(previous, next.first)) {
            break_end_ = break_start_ = at;
            width_at_break_ = width_;
        }
        while (width_ + next.columns > columns_ && at > start_) {
            if (break_start_ > start_) {
                const std::size_t rest = width_ - width_at_break_;
                end_line(break_end_, break_start_);
                width_ = rest;
            } else if (break_words_) {
                end_line(at, at);
            } else {
                break;
            }
        }
        width_ += next.columns;
    }

    void end_line(std::size_t end, std::size_t next_start) {
        std::string_view line = text_.substr(start_, end - start_);
        line = line.substr(0, line.find_last_not_of(' ') + 1);
        if (!line.empty()) lines_.push_back(line);
        start_ = break_start_ = break_end_ = next_start;
        width_ = width_at_break_ = 0;
    }

    std::string_view text_;
    std::size_t columns_;
    bool break_words_;
    std::vector<std::string_view> lines_;
    std::size_t start_ = 0;        // of the line, in bytes
    std::size_t width_ = 0;        // of the line so far, in columns
    std::size_t break_end_ = 0;    // where the line ends if it breaks at the last place it may
    std::size_t break_start_ = 0;  // and where the next one starts
    std::size_t width_at_break_ = 0;
};

}  // namespace

bool acts_on_terminal(char32_t c) noexcept {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || turns_direction(c);
}

std::string visible(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const base::Decoded next = base::decode(text, at);
        append_visible(out, next.code_point);
        at += next.length;
    }
    return out;
}

std::string visible_name(std::string_view bytes) {
    std::string marked;
    marked.reserve(bytes.size());
    for (const char c : bytes)
        if (c == '\n' || c == '\r' || c == '\t')
            append_picture(marked, static_cast<char32_t>(c));
        else
            marked += c;
    return visible(marked);
}

std::string visible_lines(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        out += visible(text.substr(0, end));
        if (end < text.size()) out += '\n';
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

std::vector<std::string_view> wrap(std::string_view text, std::size_t columns, bool break_words) {
    return Wrapper(text, columns, break_words).lines();
}

}  // namespace newsdex::output
