#include "search/term_table.hpp"

namespace newsdex::search {
namespace {

using analysis::Token;
using analysis::TokenKind;
using schema::Section;

/// The prefix of the field that has the words of a section as terms of its own; "" for none.
std::string_view field_prefix(Section section) {
    switch (section) {
        case Section::kTitle:
            return schema::prefix::kTitle;
        case Section::kByline:
            return schema::prefix::kAuthor;
        case Section::kDateline:
            return schema::prefix::kDateline;
        case Section::kSubtitle:
        case Section::kSummary:
        case Section::kBody:
            break;
    }
    return "";
}

}  // namespace

TermTable::TermTable(const plan::Plan& plan) {
    for (plan::TermId id = 0; id < plan.terms.size(); ++id) {
        const std::string_view bytes = plan.terms[id].bytes;
        ids_.emplace(bytes, id);
        has_stems_ |= bytes.starts_with(schema::prefix::kStem);
    }
}

void TermTable::look_up(std::string_view prefix, std::string_view word,
                        std::vector<plan::TermId>& out) {
    key_.assign(prefix).append(word);
    const auto found = ids_.find(key_);
    if (found != ids_.end()) out.push_back(found->second);
}

void TermTable::terms_of(const Token& token, Section section, analysis::Analyzer& analyzer,
                         std::vector<plan::TermId>& out) {
    if (token.kind == TokenKind::kAcronym) {
        look_up(schema::prefix::kAcronym, token.term, out);
        return;
    }
    const std::string_view field = field_prefix(section);
    look_up("", token.term, out);
    if (!field.empty()) look_up(field, token.term, out);
    if (!has_stems_ || (token.flags & analysis::kStemmed) == 0) return;
    const std::string_view stem = analyzer.stem(token.term);
    look_up(schema::prefix::kStem, stem, out);
    if (section == Section::kTitle) {
        look_up(std::string(schema::prefix::kStem).append(field), stem, out);
    }
}

void TermTable::joined_term(const Token& token, std::vector<plan::TermId>& out) {
    look_up(std::string(schema::prefix::kJoined).append(std::to_string(token.span)), token.term,
            out);
}

}  // namespace newsdex::search
