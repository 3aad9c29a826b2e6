// Nexis: paper, date and headline on lines of their own, then labels, the text, more labels. The
// newer form has the headline first, labels in small letters and "Body" above the text.
#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/plain_text/archive.hpp"
#include "sources/plain_text/archive_labels.hpp"
#include "sources/plain_text/names.hpp"
#include "text/lines.hpp"
#include "text/paragraphs.hpp"

namespace newsdex::sources {
namespace {

constexpr ArchiveLabel kNexisLabels[] = {
    {"byline", Field::kAuthors},
    {"section", Field::kSection},
    {"length"},
    {"dateline", Field::kDateline},
    {"highlight", Field::kSummary},
    {"headline", Field::kTitle},
    {"title", Field::kTitle},
    {"body", Field::kBody},
    {"source", Field::kPublisher},
    {"series"},
    {"distribution"},
    {"load-date", Field::kCount, true},
    {"language", Field::kLanguage, true},
    {"publication-type", Field::kCount, true},
    {"journal-code", Field::kCount, true},
    {"graphic", Field::kCount, true},
    {"document-type", Field::kCount, true},
    {"subject", Field::kKeywords, true},
    {"industry", Field::kKeywords, true},
    {"company", Field::kOrganisations, true},
    {"organization", Field::kOrganisations, true},
    {"person", Field::kPeople, true},
    {"geographic", Field::kPlaces, true},
    {"city", Field::kPlaces, true},
    {"state", Field::kPlaces, true},
    {"country", Field::kPlaces, true},
    {"issn", Field::kCount, true},
    {"acc-no", Field::kCount, true},
    {"notes", Field::kCount, true},
    {"correction", Field::kCount, true},
    {"correction-date", Field::kCount, true},
    {"url", Field::kUrl, true},
    {"copyright", Field::kCopyright, true},
};

bool looks_like_nexis(std::string_view text) {
    const auto has = [text](std::string_view what) {
        return text.find(what) != std::string_view::npos;
    };
    const bool has_length = has("LENGTH:") || has("Length:");
    return (has_length && has(" words") &&
            (has("LOAD-DATE:") || has("Load-Date:") || has("BYLINE:") || has("Byline:") ||
             has("SECTION:") || has("Section:") || has("\nBody"))) ||
           ((has("LOAD-DATE:") || has("Load-Date:")) &&
            (has("BYLINE:") || has("Byline:") || has("\nBody")));
}

/// "December 5, 2024 Thursday 10:15 AM GMT" as one date; nullopt for other lines.
bool is_date(std::string_view line) {
    std::size_t months = 0, digits = 0, words = 0;
    for (std::size_t at = 0; at < line.size(); ++words) {
        const std::string_view word = next_word(line, at);
        months +=
            base::has_word(
                "January February March April May June July August September October November "
                "December Januar Februar März Mai Juni Juli Oktober Dezember janvier février "
                "mars avril mai juin juillet août septembre octobre novembre décembre",
                word.substr(0, word.find_first_of(",.")))
                ? 1U
                : 0U;
        digits += base::is_digit(word.front()) ? 1U : 0U;
    }
    return months == 1 && digits >= 1 && words <= 9;
}

bool is_edition(std::string_view line) {
    const std::string lower = base::lower_case(line);
    return lower.find("edition") != std::string::npos || lower == "correction appended";
}

bool is_copyright_of_download(std::string_view line) {
    return base::starts_ignoring_case(line, "copyright ") || line.starts_with("©") ||
           base::equal_ignoring_case(line, "all rights reserved");
}

/// The lines before the first label: blocks between blank lines.
class NexisHead {
  public:
    void add(std::string_view content, bool follows_blank) {
        if (blocks_.empty() || follows_blank) blocks_.emplace_back();
        blocks_.back().emplace_back(content);
    }

    void apply(ArchiveDocument& document) const {
        std::vector<std::string> before;  // each line
        std::vector<std::string> behind;  // each block
        std::string date;
        for (const auto& block : blocks_) {
            std::string joined;
            for (const std::string& line : block) {
                if (is_copyright_of_download(line)) {
                    document.add(Field::kCopyright, "copyright", line);
                } else if (date.empty() && is_date(line)) {
                    date = line;
                } else if (is_edition(line) && line.size() < 60) {
                    document.add("edition", line);
                } else if (date.empty()) {
                    before.push_back(line);
                } else {
                    joined += (joined.empty() ? "" : " ") + line;
                }
            }
            if (!joined.empty()) behind.push_back(joined);
        }
        document.add(Field::kPublished, "date", date);
        if (before.empty()) return;
        // The newer form has the headline above the paper.
        const bool is_headline_first = before.size() > 1;
        document.add(Field::kPublisher, "publication", before.back());
        before.pop_back();
        const std::string title = is_headline_first ? base::joined(before, " ") : "";
        document.add(Field::kTitle, "headline", title);
        for (const std::string& block : behind)
            if (title.empty() && &block == &behind.back())
                document.add(Field::kTitle, "headline", block);
            else
                document.add("head", block);
    }

  private:
    std::vector<std::vector<std::string>> blocks_;
};

/// "Jane Doe; jane@paper.example", "BY JANE DOE": the names alone.
std::string_view names_of_byline(std::string_view value) {
    if (base::starts_ignoring_case(value, "by ")) value.remove_prefix(3);
    const std::size_t semicolon = value.find(';');
    return value.find('@') == std::string_view::npos ? value : trimmed(value.substr(0, semicolon));
}

void apply_label(const LabelLine& line, std::string_view value, ArchiveDocument& document) {
    value = base::trim(value, base::is_space);
    switch (line.label->field) {
        case Field::kBody:
            return;
        case Field::kCount:
            return document.add(line.name, value);
        case Field::kAuthors:
            return document.add(Field::kAuthors, line.name, names_of_byline(value));
        case Field::kSection:
            return document.add(Field::kSection, line.name,
                                trimmed(value.substr(0, value.find(';'))));
        default:
            return document.add(line.label->field, line.name, value);
    }
}

/// Reads the lines one after another.
class NexisReader {
  public:
    explicit NexisReader(std::string_view text) : text_(text) {}

    ArchiveDocument read() {
        text::LineReader reader(text_);
        bool follows_blank = true;
        while (const auto line = reader.next()) {
            take(*line, follows_blank);
            follows_blank = line->is_blank();
        }
        close_label(text_.size());
        head_.apply(document_);
        const std::size_t begin = std::min(body_begin_, text_.size());
        document_.body = text_.substr(begin, std::max(begin, body_end_) - begin);
        return std::move(document_);
    }

  private:
    void take(const text::Line& line, bool follows_blank) {
        const std::string_view content = line.content();
        if (content.empty()) return;
        if (!is_in_tail_ && (content == "Body" || content == "BODY")) {
            close_label(line.begin);
            has_body_label_ = has_labels_ = true;
            body_begin_ = body_end_ = line.next;
            return;
        }
        if (has_body_label_ && (content == "Classification" || content == "Graphic")) {
            close_label(line.begin);
            is_in_tail_ = true;
            return;
        }
        const auto label = parse_label(content, kNexisLabels);
        // "Notes: …" within the text is copy until the tail has begun.
        const bool is_label =
            label && (label->label->is_tail ? has_labels_ && is_tail(*label)
                                            : !has_body_label_ && !is_in_tail_ && !has_copy_);
        if (is_label) return open_label(*label, line);
        if (is_copyright_of_download(content) && has_labels_ && is_in_tail_) {
            close_label(line.begin);
            document_.add(Field::kCopyright, "copyright", content);
            return;
        }
        if (!has_labels_) return head_.add(content, follows_blank);
        if (is_in_tail_ || (open_.label != nullptr && !follows_blank)) return;
        // What follows the last label of the head below a blank line is the text.
        if (open_.label != nullptr) close_label(line.begin);
        if (!has_body_label_ && !has_copy_) body_begin_ = line.begin;
        has_copy_ = true;
        body_end_ = line.next;
    }

    /// Load-Date and its like stand nowhere but in a tail; "Subject:" begins one only below them.
    [[nodiscard]] bool is_tail(const LabelLine& line) const {
        return is_in_tail_ ||
               base::is_one_of(line.label->name, {"load-date", "publication-type", "journal-code",
                                                  "acc-no", "document-type"}) ||
               (is_all_capitals(line.name) && (has_copy_ || has_body_label_)) ||
               line.label->name == "language" || line.label->name == "copyright";
    }

    void open_label(const LabelLine& label, const text::Line& line) {
        close_label(line.begin);
        has_labels_ = true;
        if (label.label->is_tail && (has_copy_ || has_body_label_)) is_in_tail_ = true;
        open_ = label;
        value_begin_ = label.value.empty()
                           ? line.next
                           : static_cast<std::size_t>(label.value.data() - text_.data());
        if (label.label->field != Field::kBody) return;
        has_body_label_ = true;
        body_begin_ = body_end_ = value_begin_;
        open_ = {};
    }

    void close_label(std::size_t end) {
        if (open_.label != nullptr)
            apply_label(open_, text_.substr(value_begin_, end - value_begin_), document_);
        open_ = {};
    }

    std::string_view text_;
    ArchiveDocument document_{{}, {}, "Nexis"};
    NexisHead head_;
    LabelLine open_;
    std::size_t value_begin_ = 0, body_begin_ = std::string_view::npos, body_end_ = 0;
    bool has_labels_ = false, has_body_label_ = false, has_copy_ = false, is_in_tail_ = false;
};

}  // namespace

std::optional<ArchiveDocument> read_nexis(std::string_view text) {
    if (!looks_like_nexis(text)) return std::nullopt;
    ArchiveDocument document = NexisReader(text).read();
    const auto& entries = document.head.entries;
    const bool has_title = std::any_of(entries.begin(), entries.end(), [](const auto& entry) {
        return entry.field == Field::kTitle;
    });
    // Without them it is a text that speaks of lengths and words.
    if (!has_title || document.body.empty()) return std::nullopt;
    return document;
}

}  // namespace newsdex::sources
