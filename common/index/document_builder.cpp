#include "index/document_builder.hpp"

#include <algorithm>

#include "schema/days.hpp"
#include "schema/document_data.hpp"
#include "schema/run.hpp"
#include "schema/values.hpp"

namespace newsdex::index {

using analysis::Position;
using analysis::Token;
using analysis::TokenKind;
namespace prefix = schema::prefix;

/// How the words of one text become terms.
struct DocumentBuilder::TextStyle {
    Position base = 0;            // added to the positions within the text
    bool unfielded = false;       // also under no prefix, with stems
    std::uint32_t wdf = 1;        // of unfielded words
    Position lead = 0;            // words up to this position count kLeadWdf instead
    std::string_view field = {};  // prefix of the field's own terms, "" if it has none
    bool field_stems = false;
};

namespace {

constexpr std::uint16_t kMostSpanDigits = 9;  // XJ takes the span as one digit

std::string_view field_of(schema::Section section) {
    switch (section) {
        case schema::Section::kTitle:
            return prefix::kTitle;
        case schema::Section::kByline:
            return prefix::kAuthor;
        case schema::Section::kDateline:
            return prefix::kDateline;
        case schema::Section::kSubtitle:
        case schema::Section::kSummary:
        case schema::Section::kBody:
            break;
    }
    return {};
}

std::string_view status_name(Status status) {
    switch (status) {
        case Status::kEmbargoed:
            return "embargoed";
        case Status::kWithheld:
            return "withheld";
        case Status::kCancelled:
            return "cancelled";
        case Status::kUsable:
            break;
    }
    return "usable";
}

bool is_at_least(const std::optional<Date>& date, DatePrecision precision) {
    return date && date->precision >= precision;
}

}  // namespace

std::string host_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) return {};
    url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find_first_of("/?#"));
    if (const std::size_t at = url.rfind('@'); at != std::string_view::npos) {
        url.remove_prefix(at + 1);
    }
    const std::size_t colon = url.rfind(':');
    // The colons inside [2001:db8::1] are no port.
    if (colon != std::string_view::npos && url.find(']', colon) == std::string_view::npos) {
        url = url.substr(0, colon);
    }
    return schema::fold_value(url);
}

DocumentTerms DocumentBuilder::build(const Article& article, const base::Hash& content,
                                     const base::Hash& id) {
    table_.clear();
    last_position_ = 0;
    words_ = 0;
    std::fill(std::begin(section_first_), std::end(section_first_), 0U);
    add_run(article);
    add_list(prefix::kPlace, article.places);
    add_list(prefix::kOrganisation, article.organisations);
    add_list(prefix::kPerson, article.people);
    add_stems();
    add_exact_terms(article);
    DocumentTerms out;
    table_.flatten_into(out);
    add_values(article, content, out);
    out.data = schema::encode_article(article, base::base32(id));
    return out;
}

void DocumentBuilder::add_run(const Article& article) {
    for (const schema::RunText& part : schema::run_texts(article)) {
        TextStyle style;
        style.base = last_position_ == 0 ? 0 : last_position_ + schema::kGap;
        style.unfielded = true;
        if (part.section == schema::Section::kTitle) style.wdf = schema::kTitleWdf;
        if (part.section == schema::Section::kBody) style.lead = schema::kLeadWords;
        style.field = field_of(part.section);
        style.field_stems = part.section == schema::Section::kTitle;
        add_text(part.text, style);
        if (tokens_.last_position() == 0) continue;
        auto& first = section_first_[static_cast<std::size_t>(part.section)];
        if (first == 0) first = style.base + 1;
        last_position_ = style.base + tokens_.last_position();
    }
}

void DocumentBuilder::add_text(std::string_view text, const TextStyle& style) {
    analyzer_.tokenize(text, tokens_);
    for (const Token& token : tokens_.tokens()) add_token(token, style);
}

void DocumentBuilder::add_token(const Token& token, const TextStyle& style) {
    const Position position = style.base + token.position;
    if (style.unfielded) {
        const std::uint32_t wdf = token.position <= style.lead ? schema::kLeadWdf : style.wdf;
        if (token.kind == TokenKind::kWord) ++words_;
        if (token.kind == TokenKind::kAcronym) {
            table_.add_position(table_.find_or_add(prefix::kAcronym, token.term), position);
            return;
        }
        const auto entry = table_.find_or_add({}, token.term);
        table_.add_wdf(entry, wdf);
        if ((token.flags & analysis::kStemmed) != 0) table_.add_stem_wdf(entry, wdf);
        if (token.kind != TokenKind::kNgram) {
            for (std::uint16_t i = 0; i < token.span; ++i) table_.add_position(entry, position + i);
        }
        if (token.kind == TokenKind::kJoined && token.span <= kMostSpanDigits) {
            std::string joined(prefix::kJoined);
            joined += static_cast<char>('0' + token.span);
            table_.add_position(table_.find_or_add(joined, token.term), position);
        }
    }
    if (!style.field.empty() && token.kind != TokenKind::kAcronym) add_to_field(token, style);
}

void DocumentBuilder::add_to_field(const Token& token, const TextStyle& style) {
    const auto entry = table_.find_or_add(style.field, token.term);
    table_.add_wdf(entry, 1);
    if (style.field_stems && (token.flags & analysis::kStemmed) != 0) table_.add_stem_wdf(entry, 1);
    if (token.kind == TokenKind::kNgram) return;
    for (std::uint16_t i = 0; i < token.span; ++i) {
        table_.add_position(entry, style.base + token.position + i);
    }
}

void DocumentBuilder::add_list(std::string_view field, const std::vector<std::string>& values) {
    TextStyle style;
    style.field = field;
    for (const std::string& value : values) {
        add_text(value, style);
        if (tokens_.last_position() != 0) style.base += tokens_.last_position() + schema::kGap;
    }
}

/// Once a distinct word, not once an occurrence.
void DocumentBuilder::add_stems() {
    std::string stem_prefix;
    for (TermTable::EntryIndex i = 0, words = table_.size(); i < words; ++i) {
        const std::uint32_t wdf = table_.stem_wdf(i);
        if (wdf == 0) continue;
        const std::string_view stem = analyzer_.stem(table_.word(i));
        stem_prefix = prefix::kStem;
        stem_prefix += table_.prefix(i);
        table_.add_wdf(table_.find_or_add(stem_prefix, stem), wdf);
    }
}

void DocumentBuilder::add_exact(std::string_view field, std::string_view value) {
    if (value.empty()) return;
    static_cast<void>(table_.find_or_add({}, schema::term(field, value)));
}

void DocumentBuilder::add_exact_terms(const Article& article) {
    for (const std::string& keyword : article.keywords) {
        add_exact(prefix::kKeyword, schema::fold_value(keyword));
    }
    add_exact(prefix::kPublisher, schema::fold_value(article.publisher));
    add_exact(prefix::kSection, schema::fold_value(article.section));
    add_exact(prefix::kLanguage, schema::fold_value(article.language));
    add_exact(prefix::kHost, host_of(article.url));
    add_exact(prefix::kFormat, schema::fold_value(article.format));
    add_exact(prefix::kStatus, status_name(article.status));
    add_exact(prefix::kGuid, article.guid);
    add_exact(prefix::kUrl, article.url);
    if (article.canonical_url != article.url) add_exact(prefix::kUrl, article.canonical_url);
    add_exact(prefix::kPath, article.path);
    if (!article.published || !article.published->is_publication_date()) return;
    const auto days = schema::days_of(*article.published);
    if (!days) return;
    if (is_at_least(article.published, DatePrecision::kDay)) add_exact(prefix::kDay, days->first);
    if (is_at_least(article.published, DatePrecision::kMonth)) {
        add_exact(prefix::kMonth, std::string_view(days->first).substr(0, 6));
    }
    add_exact(prefix::kYear, std::string_view(days->first).substr(0, 4));
}

void DocumentBuilder::add_values(const Article& article, const base::Hash& content,
                                 DocumentTerms& out) const {
    const auto add = [&out](schema::Slot slot, std::string value) {
        if (!value.empty()) out.values.emplace_back(slot, std::move(value));
    };
    if (article.published && article.published->is_publication_date()) {
        add(schema::kPublished, schema::encode_instant(article.published->utc_seconds));
        if (auto days = schema::days_of(*article.published)) {
            add(schema::kFirstDay, std::move(days->first));
            add(schema::kLastDay, std::move(days->last));
        }
    }
    if (article.modified && article.modified->is_publication_date()) {
        add(schema::kModified, schema::encode_instant(article.modified->utc_seconds));
    }
    if (article.embargo) {
        add(schema::kEmbargo, schema::encode_instant(article.embargo->utc_seconds));
    }
    add(schema::kContentHash, base::bytes(content));
    add(schema::kLength, schema::encode_count(words_));
    add(schema::kLanguageSlot, article.language);
    add(schema::kPublisherSlot, article.publisher);
    add(schema::kSectionSlot, article.section);
    schema::SectionMap sections;
    std::copy(std::begin(section_first_), std::end(section_first_), sections.first.begin());
    sections.last = last_position_;
    add(schema::kSectionStarts, schema::encode_sections(sections));
}

}  // namespace newsdex::index
