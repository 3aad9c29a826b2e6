// Form feeds, archive marks, rules with a headline behind them.
#include "sources/plain_text/split.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/ascii.hpp"
#include "sources/plain_text/archive.hpp"
#include "sources/plain_text/header_block.hpp"
#include "sources/plain_text/names.hpp"
#include "text/lines.hpp"
#include "text/paragraphs.hpp"

namespace newsdex::sources {
namespace {

bool is_number(std::string_view word) { return word.size() < 8 && base::all_digits(word); }

/// "End of Document", "Document 3 of 17", "3 of 17 DOCUMENTS"
bool is_archive_mark(std::string_view line) {
    if (line.size() > 40) return false;
    if (line == "End of Document") return true;
    std::size_t at = 0;
    std::string_view word = next_word(line, at);
    const bool document_first = word == "Document" || word == "DOCUMENT";
    if (document_first) word = next_word(line, at);
    if (!is_number(word) || !base::equal_ignoring_case(next_word(line, at), "of")) return false;
    if (!is_number(next_word(line, at))) return false;
    const std::string_view rest = line.substr(at);
    return document_first ? rest.empty() : rest == "DOCUMENTS" || rest == "Documents";
}

bool is_rule(std::string_view line) {
    return line.size() >= 20 &&
           std::string_view("=-*_").find(line.front()) != std::string_view::npos &&
           line.find_first_not_of(line.front()) == std::string_view::npos;
}

/// Does a text begin with something like a headline, followed by more?
bool starts_with_headline(std::string_view rest) {
    rest = rest.substr(0, 4096);
    if (parse_header_block(rest)) return true;
    text::LineReader reader(rest);
    std::optional<text::Line> line = reader.next();
    while (line && line->is_blank()) line = reader.next();
    if (!line) return false;
    const std::string_view content = line->content();
    if (content.size() > 200 || content.ends_with('.') || content.ends_with(':') ||
        !is_capitalised(content) || std::count(content.begin(), content.end(), ' ') < 2)
        return false;
    line = reader.next();
    if (!line || !line->is_blank()) return false;
    while (line && line->is_blank()) line = reader.next();
    return line.has_value();
}

/// Does a rule before `rest` part articles?
bool parts_there(std::string_view rest) {
    return starts_with_headline(rest) || !archive_foot(rest).empty();
}

class Splitter {
  public:
    explicit Splitter(std::string_view text) : text_(text) {}

    std::vector<Part> split() {
        text::LineReader reader(text_);
        while (const auto line = reader.next()) {
            const std::string_view content = line->content();
            // The accession number belongs to the article that it ends.
            if (is_accession_line(content)) {
                ++lines_;
                close(line->next, line->next);
            } else if (is_archive_mark(content) ||
                       (is_rule(content) && has_copy() && parts_there(text_.substr(line->next)))) {
                close(line->begin, line->next);
            } else if (!content.empty() && !text::is_separator(content)) {
                ++lines_;
                bytes_ += content.size();
            }
            if (line->ends_in_feed) close(line->next - 1, line->next);
        }
        close(text_.size(), text_.size());
        // Nothing parted it: then leading and trailing blank lines belong to the one article.
        if (parts_.size() <= 1) return {Part{0, text_.size()}};
        return std::move(parts_);
    }

  private:
    // A rule near the top is part of the head.
    [[nodiscard]] bool has_copy() const { return lines_ >= 2 && bytes_ >= 80; }

    void close(std::size_t end, std::size_t next) {
        if (lines_ > 0) parts_.push_back({begin_, end});
        begin_ = next;
        lines_ = bytes_ = 0;
    }

    std::string_view text_;
    std::vector<Part> parts_;
    std::size_t begin_ = 0, lines_ = 0, bytes_ = 0;
};

}  // namespace

std::vector<Part> split_articles(std::string_view text) { return Splitter(text).split(); }

}  // namespace newsdex::sources
