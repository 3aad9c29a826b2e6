// md4c's events to paragraphs.
#include "sources/markdown/text.hpp"

#include <algorithm>
#include <new>
#include <optional>
#include <utility>

#include <md4c.h>

#include "base/ascii.hpp"
#include "sources/markdown/bounds.hpp"
#include "text/entities.hpp"
#include "text/html_text.hpp"
#include "text/paragraphs.hpp"

namespace newsdex::sources {
namespace {

// md4c 0.4.8 takes time beyond measure for some texts (rows of a table with very many columns): so
// many events for a byte of text are no document.
constexpr std::size_t kMaxEventsAByte = 8;
constexpr std::size_t kMaxMarkdown = 16 << 20;  // bytes; md4c counts in 32 bits

constexpr char kLessInCode = '\x01';  // control characters are dropped from text

class TextBuilder {
  public:
    explicit TextBuilder(std::size_t size) : events_left_(size * kMaxEventsAByte + 1000) {}

    int enter_block(MD_BLOCKTYPE type, void* detail) {
        end_paragraph();
        if (type == MD_BLOCK_H) heading_level_ = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level;
        if (type == MD_BLOCK_HTML) in_html_ = true;
        if (type == MD_BLOCK_CODE) in_code_ = true;
        if (type == MD_BLOCK_TR) in_row_ = true;
        return count();
    }
    int leave_block(MD_BLOCKTYPE type) {
        if ((type == MD_BLOCK_TD || type == MD_BLOCK_TH) && in_row_) {
            paragraph_ += ' ';
            return count();
        }
        if (type == MD_BLOCK_TR) in_row_ = false;
        end_paragraph();
        in_html_ = in_html_ && type != MD_BLOCK_HTML;
        in_code_ = in_code_ && type != MD_BLOCK_CODE;
        if (type == MD_BLOCK_H) heading_level_ = 0;
        return count();
    }
    int enter_span(MD_SPANTYPE type) {
        if (type == MD_SPAN_IMG) ++images_;
        return count();
    }
    int leave_span(MD_SPANTYPE type) {
        if (type == MD_SPAN_IMG) --images_;
        return count();
    }
    int text(MD_TEXTTYPE type, std::string_view text) {
        if (images_ > 0) return count();
        switch (type) {
            case MD_TEXT_BR:
            case MD_TEXT_SOFTBR:
                paragraph_ += ' ';
                break;
            case MD_TEXT_NULLCHAR:
                break;
            case MD_TEXT_ENTITY:
                if (text::append_entity(text, 0, paragraph_) == 0) paragraph_ += text;
                break;
            case MD_TEXT_HTML:
                html(text);
                break;
            case MD_TEXT_CODE:
                code(text);
                break;
            default:
                paragraph_ += text;
        }
        return count();
    }
    MarkdownText take() {
        end_paragraph();
        return std::move(result_);
    }

  private:
    /// 0 to go on, else md4c stops.
    int count() { return events_left_-- > 0 ? 0 : 1; }

    void html(std::string_view tag) {
        if (in_html_)
            paragraph_ += tag;
        else if (tag.starts_with("<br") || tag.starts_with("<BR"))
            paragraph_ += ' ';
    }

    /// What code says of tags is text: its `<` is marked until the paragraph's end.
    void code(std::string_view text) {
        for (const char c : text) paragraph_ += c == '<' ? kLessInCode : c;
    }

    void end_paragraph() {
        if (in_row_) return;  // cells of a row stay together
        std::string text = std::exchange(paragraph_, {});
        // md4c 0.4.8 takes some closing tags for text that 0.5.2 takes for tags.
        if (!in_html_) text = text::without_closing_tags(text);
        std::replace(text.begin(), text.end(), kLessInCode, '<');
        std::string clean = in_html_ ? text::html_to_text(text) : squeezed(text);
        if (clean.empty()) return;
        if (heading_level_ == 1 && result_.body.empty() && result_.first_heading.empty()) {
            result_.first_heading = std::move(clean);
            return;
        }
        if (!result_.body.empty()) result_.body += "\n\n";
        result_.body += clean;
    }

    /// Single blanks, none at the ends; the lines of code stay lines.
    [[nodiscard]] std::string squeezed(std::string_view text) const {
        std::string out;
        char waiting = 0;
        for (const char c : text) {
            const bool line_end = c == '\n' || c == '\r';
            if (line_end || c == ' ' || c == '\t') {
                if (waiting != '\n') waiting = line_end && in_code_ ? '\n' : ' ';
            } else if (static_cast<unsigned char>(c) >= 0x20) {
                if (waiting != 0 && !out.empty()) out += waiting;
                waiting = 0;
                out += c;
            }
        }
        return out;
    }

    MarkdownText result_;
    std::string paragraph_;
    std::size_t events_left_;
    unsigned heading_level_ = 0;
    int images_ = 0;
    bool in_html_ = false, in_code_ = false, in_row_ = false;
};

TextBuilder& builder(void* data) { return *static_cast<TextBuilder*>(data); }

MD_PARSER callbacks() {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_COLLAPSEWHITESPACE;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
        return builder(data).enter_block(type, detail);
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void* /*detail*/, void* data) {
        return builder(data).leave_block(type);
    };
    parser.enter_span = [](MD_SPANTYPE type, void* /*detail*/, void* data) {
        return builder(data).enter_span(type);
    };
    parser.leave_span = [](MD_SPANTYPE type, void* /*detail*/, void* data) {
        return builder(data).leave_span(type);
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* data) {
        return builder(data).text(type, {text, size});
    };
    return parser;
}

/// nullopt for what takes too long.
std::optional<MarkdownText> parsed(std::string_view markdown, unsigned flags) {
    if (markdown.size() > kMaxMarkdown || !is_within_markdown_bounds(markdown)) return std::nullopt;
    MD_PARSER parser = callbacks();
    parser.flags |= flags;
    TextBuilder text(markdown.size());
    const auto size = static_cast<MD_SIZE>(markdown.size());
    const int result = ::md_parse(markdown.data(), size, &parser, &text);
    // Ours stop it with 1; its own failure is that of an allocation.
    if (result < 0) throw std::bad_alloc();
    return result == 0 ? std::optional(text.take()) : std::nullopt;
}

/// Does a mark begin a word somewhere, or a link or code stand in it?
bool has_inline_marks(std::string_view line) {
    constexpr std::string_view kMarks = "*_`~\\[";
    if (line.find("](") != std::string_view::npos) return true;
    for (std::size_t at = line.find_first_of(kMarks); at != std::string_view::npos;
         at = line.find_first_of(kMarks, at + 1)) {
        const bool begins =
            at == 0 || !(base::is_word_letter(line[at - 1]) || base::is_digit(line[at - 1]));
        const bool has_text = at + 1 < line.size() && !base::is_white_space(line[at + 1]);
        if (begins && has_text) return true;
    }
    return false;
}

}  // namespace

MarkdownText markdown_text(std::string_view markdown) {
    std::optional<MarkdownText> text = parsed(markdown, 0);
    return text ? std::move(*text) : MarkdownText{text::body_of_lines(markdown), ""};
}

std::string inline_text(std::string_view line) {
    std::string plain = without_wiki_marks(without_shortcodes(line));
    if (!has_inline_marks(plain)) return std::string(base::trim(plain, base::is_white_space));
    // Behind a word nothing is the mark of a block.
    constexpr std::string_view kWord = "x ";
    auto text = parsed(std::string(kWord) + plain, MD_FLAG_NOHTML);
    if (text && text->body == "x") return "";  // a picture
    if (!text || !text->body.starts_with(kWord)) return plain;
    return text->body.substr(kWord.size());
}

}  // namespace newsdex::sources
