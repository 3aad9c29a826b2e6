// Measures how the lines are laid out, then joins them or not.
#include "text/paragraphs.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/lists.hpp"
#include "base/utf8.hpp"
#include "text/lines.hpp"

namespace newsdex::text {
namespace {

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && byte != '\t') || byte == 0x7F;
}

bool ends_a_sentence(std::string_view line) {
    return line.ends_with('.') || line.ends_with('!') || line.ends_with('?') ||
           line.ends_with('"') || line.ends_with("”") || line.ends_with("。") ||
           line.ends_with("」") || line.ends_with("！") || line.ends_with("？");
}

bool starts_in_lower_case(std::string_view line) {
    const base::Decoded first = base::decode(line, 0);
    return u_islower(static_cast<UChar32>(first.code_point)) != 0;
}

/// Counts over the lines of a text that another line of the same block follows.
class LayoutCounts {
  public:
    void add(const Line& line, const Line& next) {
        const std::size_t width = width_of(line.text);
        ++lines_;
        ++widths_[std::min(width, widths_.size() - 1)];
        in_column_ += width >= 45 && width <= 90 ? 1U : 0U;
        too_long_ += width > 120 ? 1U : 0U;
        sentence_ends_ += ends_a_sentence(line.text) ? 1U : 0U;
        run_on_ += width <= 90 && !ends_a_sentence(line.text) && !line.text.ends_with(':') &&
                           starts_in_lower_case(next.content())
                       ? 1U
                       : 0U;
    }

    [[nodiscard]] Layout layout(std::size_t indent) const {
        Layout layout;
        layout.indent = indent;
        if (lines_ == 0) return layout;
        std::size_t seen = 0;
        while (seen * 2 < lines_) seen += widths_[layout.median++];
        if (layout.median > 0) --layout.median;
        // Narrow columns show by their sentences running on, line after line.
        // Lines that end in a full stop one after another are sentences, not a column.
        layout.is_wrapped = too_long_ * 10 <= lines_ && sentence_ends_ * 2 < lines_ &&
                            (in_column_ * 10 >= lines_ * 6 || run_on_ * 10 >= lines_ * 6);
        return layout;
    }

  private:
    std::size_t lines_ = 0, in_column_ = 0, too_long_ = 0, run_on_ = 0, sentence_ends_ = 0;
    std::array<std::size_t, 256> widths_{};
};

/// Builds the body paragraph by paragraph.
class BodyBuilder {
  public:
    explicit BodyBuilder(std::size_t limit) : limit_(limit) {}

    void end_paragraph() { in_paragraph_ = false; }

    /// False once the body is full.
    bool add(std::string_view content) {
        if (!in_paragraph_) {
            if (!body_.empty()) body_ += "\n\n";
        } else if (!joins_without_blank(content)) {
            body_ += ' ';
        }
        in_paragraph_ = true;
        const std::size_t begin = body_.size();
        body_ += content;
        std::replace_if(body_.begin() + static_cast<std::ptrdiff_t>(begin), body_.end(), is_control,
                        ' ');
        return body_.size() <= limit_;
    }

    [[nodiscard]] bool would_part_a_word(std::string_view content) const {
        return in_paragraph_ && parts_a_word(body_, content);
    }

    [[nodiscard]] std::string take() {
        if (body_.size() > limit_) body_.resize(base::character_begin(body_, limit_));
        return std::move(body_);
    }

  private:
    bool joins_without_blank(std::string_view content) const {
        if (body_.empty()) return true;
        if (parts_a_word(body_, content)) return true;
        if ((body_.back() & 0x80) == 0) return false;
        const std::size_t last = base::character_begin(body_, body_.size() - 1);
        return is_unspaced(base::decode(body_, last).code_point) &&
               is_unspaced(base::decode(content, 0).code_point);
    }

    std::string body_;
    std::size_t limit_;
    bool in_paragraph_ = false;
};

}  // namespace

Layout layout_of(std::string_view text) {
    LayoutCounts counts;
    LineReader reader(text);
    std::optional<Line> previous;
    std::size_t indent = std::numeric_limits<std::size_t>::max();
    // What every line has in front of it is the margin, not an indent; the first line may have
    // more.
    while (const auto line = reader.next()) {
        if (!line->is_blank()) {
            indent = std::min(indent, line->indent);
            const bool starts_paragraph = previous && line->indent >= previous->indent + 2;
            if (previous && !previous->is_blank() && !starts_paragraph)
                counts.add(*previous, *line);
        }
        previous = line;
    }
    return counts.layout(indent == std::numeric_limits<std::size_t>::max() ? 0 : indent);
}

bool is_separator(std::string_view line) {
    if (line.size() < 3 || line.size() > 200) return false;
    if (base::is_one_of(line, {"-30-", "- 30 -", "ENDS", "Ends", "END", "(END)", "(ENDS)", "(MORE)",
                               "(more)", "/ENDS", "-ENDS-", "- ENDS -"}))
        return true;
    const char sign = line.front();
    if (std::string_view("*_=-#~").find(sign) == std::string_view::npos) return false;
    std::size_t signs = 0;
    for (const char c : line) {
        if (c != sign && c != ' ') return false;
        signs += c == sign ? 1U : 0U;
    }
    return signs >= 3;
}

std::string body_of_lines(std::string_view text, const Layout& layout, std::size_t limit,
                          bool* was_cut) {
    BodyBuilder body(limit);
    LineReader reader(text);
    bool fits = true;
    while (fits) {
        const auto line = reader.next();
        if (!line) break;
        const std::string_view content = line->content();
        if (content.empty() || is_separator(content)) {
            body.end_paragraph();
            continue;
        }
        const bool is_indented = line->indent >= layout.indent + 2;
        const bool continues = layout.is_wrapped ? !is_indented : body.would_part_a_word(content);
        if (!continues) body.end_paragraph();
        fits = body.add(content);
        if (layout.is_wrapped && ends_a_sentence(content) && width_of(content) * 2 < layout.median)
            body.end_paragraph();
    }
    if (was_cut != nullptr) *was_cut = !fits;
    return body.take();
}

std::string body_of_lines(std::string_view text) { return body_of_lines(text, layout_of(text)); }

}  // namespace newsdex::text
