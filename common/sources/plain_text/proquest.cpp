// ProQuest: the title, then "Label: value" lines, each of which may go on in lines below it.
#include <string>

#include "base/ascii.hpp"
#include "sources/plain_text/archive.hpp"
#include "sources/plain_text/archive_labels.hpp"
#include "sources/plain_text/names.hpp"
#include "text/lines.hpp"
#include "text/paragraphs.hpp"

namespace newsdex::sources {
namespace {

constexpr ArchiveLabel kProquestLabels[] = {
    {"author", Field::kAuthors},
    {"title", Field::kTitle},
    {"full text", Field::kBody},
    {"abstract", Field::kSummary},
    {"abstract (summary)", Field::kSummary},
    {"publication title", Field::kPublisher},
    {"publication date", Field::kPublished},
    {"publication info"},
    {"dateline", Field::kDateline},
    {"section", Field::kSection},
    {"subject", Field::kKeywords},
    {"identifier / keyword", Field::kKeywords},
    {"identifiers / keywords", Field::kKeywords},
    {"classification"},
    {"location", Field::kPlaces},
    {"people", Field::kPeople},
    {"company / organization", Field::kOrganisations},
    {"business indexing term", Field::kKeywords},
    {"language of publication", Field::kLanguage},
    {"proquest document id", Field::kId},
    {"document url", Field::kUrl},
    {"copyright", Field::kCopyright},
    {"links"},
    {"credit"},
    {"volume"},
    {"issue"},
    {"pages"},
    {"first page"},
    {"publication year"},
    {"publication subject"},
    {"publisher"},
    {"place of publication"},
    {"country of publication"},
    {"issn"},
    {"e-issn"},
    {"source type"},
    {"document type"},
    {"document feature"},
    {"accession number"},
    {"last updated"},
    {"database"},
    {"column"},
    {"edition"},
    {"source"},
    {"correspondence author"},
};

bool looks_like_proquest(std::string_view text) {
    const bool has_id = text.find("ProQuest document ID") != std::string_view::npos ||
                        text.find("search.proquest.com") != std::string_view::npos ||
                        text.find("www.proquest.com") != std::string_view::npos;
    return has_id && (text.find("Publication title:") != std::string_view::npos ||
                      text.find("Full text:") != std::string_view::npos);
}

/// Takes the label that was open, with its lines, into the document.
void close(const LabelLine& open, std::string_view value, ArchiveDocument& document) {
    value = base::trim(value, base::is_space);
    // Only texts go on below a blank line.
    const bool is_text = open.label->field == Field::kBody || open.label->field == Field::kSummary;
    if (!is_text) value = value.substr(0, value.find("\n\n"));
    switch (open.label->field) {
        case Field::kBody:
            document.body = value;
            return;
        case Field::kCount:
            return document.add(open.name, value);
        case Field::kAuthors: {
            // "Doe, Jane; Roe, John. Harbour Times [Oslo] "
            const std::size_t paper = value.find(" [");
            if (paper != std::string_view::npos) value = value.substr(0, paper);
            const std::size_t stop = value.find(". ");
            return document.add(Field::kAuthors, open.name, value.substr(0, stop));
        }
        case Field::kPublisher:
            // "Harbour Times; Oslo"
            return document.add(Field::kPublisher, open.name,
                                trimmed(value.substr(0, value.find_first_of(";["))));
        default:
            return document.add(open.label->field, open.name, value);
    }
}

}  // namespace

std::optional<ArchiveDocument> read_proquest(std::string_view text) {
    if (!looks_like_proquest(text)) return std::nullopt;
    ArchiveDocument document{{}, {}, "ProQuest"};
    std::optional<LabelLine> open;
    std::size_t begin = 0;  // of the open label's value
    std::string title;
    text::LineReader reader(text);
    std::size_t end = 0;
    while (const auto line = reader.next()) {
        end = line->begin;
        const std::string_view content = line->content();
        const auto label = parse_label(content, kProquestLabels);
        if (label) {
            if (open) close(*open, text.substr(begin, end - begin), document);
            open = label;
            begin = label->value.empty()
                        ? line->next
                        : static_cast<std::size_t>(label->value.data() - text.data());
        } else if (!open && !content.empty() && !text::is_separator(content)) {
            if (!title.empty()) title += ' ';
            title += content;
        }
    }
    if (open) close(*open, text.substr(begin), document);
    for (const HeaderBlock::Entry& entry : document.head.entries)
        if (entry.field == Field::kTitle) title.clear();
    document.add(Field::kTitle, "Title", title);
    return document;
}

}  // namespace newsdex::sources
