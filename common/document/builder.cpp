// Terms are gathered in a table that lives from document to document; then values and data.
#include "document/builder.hpp"

#include <string>

#include "document/token_terms.hpp"
#include "document/values.hpp"
#include "schema/days.hpp"
#include "schema/document_data.hpp"
#include "schema/schema.hpp"
#include "schema/values.hpp"

namespace newsdex::document {

using analysis::Token;
using analysis::TokenKind;

DocumentTerms Builder::build(const Article& article, const base::Hash& content,
                             const base::Hash& id, schema::FileNumber file) {
    table_.clear();
    numbering_ = {};
    words_ = 0;
    for (const Text& text : texts_of(article)) add_text(text);
    add_stems();
    for_each_value(article, [this](std::string_view prefix, std::string_view value) {
        static_cast<void>(table_.find_or_add({}, schema::term(prefix, value)));
    });
    DocumentTerms out;
    if (file != 0) static_cast<void>(table_.find_or_add({}, schema::file_term(file)));
    table_.flatten_into(out);
    add_values(article, content, out);
    if (file != 0) out.values.emplace_back(schema::kFile, schema::encode_count(file));
    out.data = schema::encode_article(article, base::base32(id));
    return out;
}

void Builder::add_text(const Text& text) {
    const TokenTerms terms(text);
    const analysis::Position base = numbering_.base_of(text);
    analyzer_.tokenize(text.text, tokens_);
    for (const Token& token : tokens_.tokens()) {
        if (token.kind == TokenKind::kWord && text.numbers == Text::Numbers::kRun) ++words_;
        terms.each(token, base, [this](const TokenTerm& term) {
            const auto entry = table_.find_or_add(term.prefix, term.word);
            table_.add_wdf(entry, term.wdf);
            if (term.stemmed) table_.add_stem(entry, term.wdf);
            if (!term.placed) return;
            for (std::uint16_t i = 0; i < term.span; ++i)
                table_.add_position(entry, term.first + i);
        });
    }
    numbering_.took(text, tokens_.last_position());
}

/// Once a distinct word, not once an occurrence.
void Builder::add_stems() {
    std::string prefix;
    for (TermTable::EntryIndex i = 0, words = table_.size(); i < words; ++i) {
        if (!table_.has_stem(i)) continue;
        const std::uint32_t wdf = table_.stem_wdf(i);
        const std::string_view stem = analyzer_.stem(table_.word(i));
        prefix = schema::prefix::kStem;
        prefix += table_.prefix(i);
        table_.add_wdf(table_.find_or_add(prefix, stem), wdf);
    }
}

void Builder::add_values(const Article& article, const base::Hash& content,
                         DocumentTerms& out) const {
    const auto add = [&out](schema::Slot slot, std::string value) {
        if (!value.empty()) out.values.emplace_back(slot, std::move(value));
    };
    if (article.published && article.published->is_publication_date())
        add(schema::kPublished, schema::encode_instant(article.published->utc_seconds));
    if (const auto days = schema::days_of(article)) {
        add(schema::kFirstDay, schema::encode_day(days->first));
        add(schema::kLastDay, schema::encode_day(days->last));
    }
    if (article.modified && article.modified->is_publication_date())
        add(schema::kModified, schema::encode_instant(article.modified->utc_seconds));
    if (article.embargo)
        add(schema::kEmbargo, schema::encode_instant(article.embargo->utc_seconds));
    add(schema::kContentHash, base::bytes(content));
    add(schema::kLength, schema::encode_count(words_));
    add(schema::kLanguageSlot, article.language);
    add(schema::kPublisherSlot, article.publisher);
    add(schema::kSectionSlot, article.section);
    add(schema::kPartStarts, schema::encode_parts(numbering_.parts()));
}

}  // namespace newsdex::document
