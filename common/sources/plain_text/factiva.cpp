// Factiva: fields under tags of two or three capitals, or the display format without tags.
#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.hpp"
#include "base/lists.hpp"
#include "sources/plain_text/archive.hpp"
#include "sources/plain_text/byline.hpp"
#include "sources/plain_text/names.hpp"
#include "text/lines.hpp"

namespace newsdex::sources {
namespace {

struct Tag {
    std::string_view name;
    Field field = Field::kCount;
};

constexpr Tag kFactivaTags[] = {{"SE", Field::kSection},
                                {"HD", Field::kTitle},
                                {"CLM"},
                                {"CR"},
                                {"BY", Field::kAuthors},
                                {"WC"},
                                {"PD", Field::kPublished},
                                {"ET"},
                                {"SN", Field::kPublisher},
                                {"SC"},
                                {"ED"},
                                {"PG"},
                                {"VOL"},
                                {"LA", Field::kLanguage},
                                {"CY", Field::kCopyright},
                                {"LP", Field::kBody},
                                {"TD", Field::kBody},
                                {"CX"},
                                {"CT"},
                                {"RF"},
                                {"ART"},
                                {"CO", Field::kOrganisations},
                                {"IN", Field::kKeywords},
                                {"NS", Field::kKeywords},
                                {"RE", Field::kPlaces},
                                {"IPC"},
                                {"IPD"},
                                {"PUB"},
                                {"AN", Field::kId}};

/// "HD" alone, or "HD  Bridge closed": the tag, and the value behind it.
const Tag* tag_of(std::string_view line, std::string_view& value) {
    std::size_t at = 0;
    const std::string_view word = next_word(line, at);
    if (word.size() < 2 || word.size() > 3) return nullptr;
    const bool is_parted = word.size() == line.size() ||
                           line.substr(word.size()).starts_with("  ") || line[word.size()] == '\t';
    if (!is_parted) return nullptr;
    const auto* const tag = std::find_if(std::begin(kFactivaTags), std::end(kFactivaTags),
                                         [word](const Tag& row) { return row.name == word; });
    if (tag == std::end(kFactivaTags)) return nullptr;
    value = trimmed(line.substr(word.size()));
    return tag;
}

/// "norw : Norway | eurz : Europe": the names.
std::string names_of_codes(std::string_view value) {
    std::string names;
    while (!value.empty()) {
        std::string_view part = base::take_part(value, '|');
        const std::size_t colon = part.find(" : ");
        if (colon != std::string_view::npos) part = part.substr(colon + 3);
        part = base::trim(part, base::is_space);
        if (part.empty()) continue;
        if (!names.empty()) names += "; ";
        names += part;
    }
    return names;
}

std::string_view without_by(std::string_view value) {
    if (base::starts_ignoring_case(value, "by ")) value.remove_prefix(3);
    return value;
}

void apply_tag(const Tag& tag, std::string_view value, ArchiveDocument& document) {
    value = base::trim(value, base::is_space);
    if (value.empty()) return;
    switch (tag.field) {
        case Field::kBody:
            if (!document.body.empty()) document.body += "\n\n";
            document.body += value;
            return;
        case Field::kCount:
            return document.add(tag.name, value);
        case Field::kAuthors:
            return document.add(Field::kAuthors, tag.name, without_by(value));
        case Field::kId:
            return document.add(Field::kId, tag.name,
                                value.starts_with("Document ") ? value.substr(9) : value);
        case Field::kKeywords:
        case Field::kPlaces:
        case Field::kOrganisations:
            return document.add(tag.field, tag.name, names_of_codes(value));
        default:
            return document.add(tag.field, tag.name, value);
    }
}

std::optional<ArchiveDocument> read_tagged(std::string_view text) {
    ArchiveDocument document{{}, {}, "Factiva"};
    const Tag* open = nullptr;
    std::size_t begin = 0, tags = 0;
    bool has_title = false, has_body = false;
    text::LineReader reader(text);
    const auto close = [&](std::size_t end) {
        if (open != nullptr) apply_tag(*open, text.substr(begin, end - begin), document);
    };
    while (const auto line = reader.next()) {
        std::string_view value;
        const Tag* const tag = line->is_blank() ? nullptr : tag_of(line->content(), value);
        if (tag == nullptr) continue;
        close(line->begin);
        open = tag;
        begin = value.empty() ? line->next : static_cast<std::size_t>(value.data() - text.data());
        ++tags;
        has_title |= tag->field == Field::kTitle;
        has_body |= tag->field == Field::kBody || tag->field == Field::kPublished;
    }
    close(text.size());
    constexpr std::size_t kFewestTags = 4;
    if (tags < kFewestTags || !has_title || !has_body) return std::nullopt;
    return document;
}

/// "512 words", "1,204 words"
bool is_word_count(std::string_view line) {
    if (!line.ends_with(" words") && !line.ends_with(" Wörter") && !line.ends_with(" mots"))
        return false;
    const std::string_view number = line.substr(0, line.find(' '));
    return !number.empty() && base::is_digit(number.front()) &&
           number.find_first_not_of("0123456789,.") == std::string_view::npos;
}

/// "10:15", "HARTIM", "A4", "17": what is of no use but to the archive.
bool is_code(std::string_view line) {
    return line.find(' ') == std::string_view::npos && !has_lower_case(line);
}

struct HeadPart {
    std::vector<std::string> before, behind;  ///< the word count
    std::size_t end = 0;                      ///< of the head
};

/// The lines around the word count; nullopt if none stands near the top.
std::optional<HeadPart> display_head(std::string_view text) {
    constexpr std::size_t kMostLines = 24;
    HeadPart head;
    bool has_count = false;
    text::LineReader reader(text);
    for (std::size_t lines = 0; lines < kMostLines;) {
        const auto line = reader.next();
        if (!line) break;
        if (line->is_blank()) {
            if (has_count && !head.behind.empty()) break;
            continue;
        }
        ++lines;
        head.end = line->next;
        if (!has_count && is_word_count(line->content()))
            has_count = true;
        else
            (has_count ? head.behind : head.before).emplace_back(line->content());
    }
    if (!has_count || head.before.empty() || head.behind.empty()) return std::nullopt;
    return head;
}

std::optional<ArchiveDocument> read_display(std::string_view text) {
    std::size_t end = text.size(), id_begin = text.size();
    // The accession line is the last that is not blank.
    const std::size_t mark = text.rfind("Document ");
    if (mark == std::string_view::npos) return std::nullopt;
    const std::string_view last = base::trim(text.substr(mark), base::is_space);
    if (!is_accession_line(last)) return std::nullopt;
    id_begin = end = mark;
    auto head = display_head(text.substr(0, end));
    if (!head) return std::nullopt;
    ArchiveDocument document{{}, {}, "Factiva"};
    if (head->before.size() > 1) {
        const std::string& line = head->before.back();
        if (const auto byline = parse_byline(line)) {
            document.add(Field::kAuthors, "byline", without_by(line));
            head->before.pop_back();
        } else if (parse_names(line) && head->before.size() > 1) {
            document.add(Field::kAuthors, "byline", line);
            head->before.pop_back();
        }
    }
    document.add(Field::kTitle, "headline", base::joined(head->before, " "));
    // Date, time, paper, code, edition, page, language, copyright.
    document.add(Field::kPublished, "date", head->behind.front());
    bool has_paper = false;
    for (std::size_t i = 1; i < head->behind.size(); ++i) {
        const std::string& line = head->behind[i];
        if (base::starts_ignoring_case(line, "copyright") || line.starts_with("(c)") ||
            line.starts_with("©"))
            document.add(Field::kCopyright, "copyright", line);
        else if (!has_paper && !base::is_digit(line.front()))
            document.add(Field::kPublisher, "publication", line), has_paper = true;
        else if (is_code(line) || base::is_digit(line.front()))
            document.add("code " + std::to_string(i), line);
        else if (has_paper && line.find(' ') == std::string::npos)
            document.add(Field::kLanguage, "language", line);
        else
            document.add("edition", line);
    }
    document.add(Field::kId, "document", last.substr(9));
    document.body = base::trim(text.substr(head->end, id_begin - head->end), base::is_space);
    if (document.body.empty()) return std::nullopt;
    return document;
}

}  // namespace

std::optional<ArchiveDocument> read_factiva(std::string_view text) {
    const bool may_be_tagged = text.starts_with("HD") ||
                               text.find("\nHD") != std::string_view::npos ||
                               text.find("\rHD") != std::string_view::npos;
    if (may_be_tagged)
        if (auto document = read_tagged(text)) return document;
    return read_display(text);
}

}  // namespace newsdex::sources
