// From a word of an article to its terms: the table of docs/index-format.md, as code. The writer
// adds them to a document; highlights look them up among those of a query.
#pragma once

#include <cstdint>
#include <string_view>

#include "analysis/token.hpp"
#include "article/fields.hpp"
#include "document/texts.hpp"
#include "schema/schema.hpp"

namespace newsdex::document {

/// One term that a word gives.
struct TokenTerm {
    std::string_view prefix;
    std::string_view word;
    analysis::Position first = 0;  ///< it stands there, and at the next span - 1
    std::uint16_t span = 1;
    bool placed = true;  ///< the index keeps the positions
    std::uint32_t wdf = 0;
    bool stemmed = false;  ///< the stem of the word is a term too, behind Z and the prefix
};

/// The terms of the words of one text.
class TokenTerms {
  public:
    /// `before`: words of the text before the piece that the tokens are of.
    explicit TokenTerms(const Text& text, analysis::Position before = 0)
        : before_(before),
          row_(article::row_of(text.field)),
          in_run_(text.numbers == Text::Numbers::kRun),
          is_body_(text.field == article::Field::kBody),
          wdf_(text.field == article::Field::kTitle ? schema::kTitleWdf : 1),
          field_wdf_(text.numbers == Text::Numbers::kLede ? 0 : 1) {}

    /// Calls sink(TokenTerm) for each. `base`: of the text, by Numbering.
    template <class Sink>
    void each(const analysis::Token& token, analysis::Position base, Sink&& sink) const {
        using analysis::TokenKind;
        const analysis::Position first = base + token.position;
        const bool placed = token.kind != TokenKind::kNgram;
        const bool stemmed = (token.flags & analysis::kStemmed) != 0;
        if (token.kind == TokenKind::kAcronym) {
            if (in_run_) sink(TokenTerm{schema::prefix::kAcronym, token.term, first});
            return;
        }
        if (in_run_) {
            const bool leads = is_body_ && before_ + token.position <= schema::kLeadWords;
            sink(TokenTerm{{},
                           token.term,
                           first,
                           token.span,
                           placed,
                           leads ? schema::kLeadWdf : wdf_,
                           stemmed});
            if (token.kind == TokenKind::kJoined && token.span <= schema::kLongestSpan)
                sink(TokenTerm{schema::joined_prefix(token.span), token.term, first});
        }
        if (row_.prefix.empty()) return;
        sink(TokenTerm{row_.prefix, token.term, first, token.span, placed, field_wdf_,
                       stemmed && row_.stemmed});
    }

  private:
    analysis::Position before_;
    const article::Row& row_;
    bool in_run_;
    bool is_body_;
    std::uint32_t wdf_;        // of words of the run
    std::uint32_t field_wdf_;  // a title that is the lede adds nothing to a score
};

}  // namespace newsdex::document
