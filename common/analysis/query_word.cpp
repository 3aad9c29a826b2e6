// Tokenizes what was typed and chooses which of the tokens the index is asked for.
#include "analysis/query_word.hpp"

#include "analysis/fold.hpp"
#include "analysis/numbers.hpp"
#include "analysis/overlong.hpp"
#include "analysis/spellings.hpp"

namespace newsdex::analysis {
namespace {

/// Reads the tokens of a query's text one after the other.
class QueryReader {
  public:
    QueryReader(Analyzer& analyzer, QueryText& out)
        : analyzer_(analyzer), spellings_(group_mark(analyzer.language())), out_(out) {}

    void read(const Token& token) {
        switch (token.kind) {
            case TokenKind::kWord:
                read_word(token);
                break;
            case TokenKind::kVariant:
                read_variant(token);
                break;
            case TokenKind::kJoined:
                read_joined(token);
                break;
            case TokenKind::kAcronym:
                if (token.span == 1) out_.terms[token.position - 1].acronym = token.term;
                break;
            case TokenKind::kNgram:
                out_.bigrams.push_back({token.position - 1, std::string(token.term)});
                break;
        }
    }

  private:
    void read_word(const Token& token) {
        // These have no other spellings in the index.
        const bool is_fixed = (token.flags & kCjk) != 0 || is_shortened(token.term);
        QueryTerm term;
        if (is_fixed) {
            term.term = token.term;
        } else {
            spellings_.find(token.term);
            term.term = spellings_.neutral();
            term.has_accents = spellings_.has_accents();
            std::string_view plain = spellings_.plain();
            if ((token.flags & kAcronymPlural) != 0) plain.remove_suffix(1);
            if ((token.flags & kStemmed) != 0) term.stem = analyzer_.stem(plain);
        }
        term.flags = token.flags;
        term.offset = token.offset;
        term.length = token.length;
        out_.terms.push_back(std::move(term));
    }

    /// A #tag or @name is asked for with its sign.
    void read_variant(const Token& token) {
        QueryTerm& term = out_.terms[token.position - 1];
        const char sign = token.term.front();
        const bool is_signed = sign == '#' || sign == '@';
        if (!is_signed || term.term.front() == sign) return;
        term.term.insert(term.term.begin(), sign);
        term.stem.clear();
    }

    /// Of the joined spellings, the first is as written; its neutral form covers the others.
    void read_joined(const Token& token) {
        const std::uint32_t first = token.position - 1;
        if (!out_.joined.empty() && out_.joined.back().first == first) return;
        spellings_.find(token.term);
        QueryJoined joined{
            first, token.span, std::string(spellings_.neutral()), {}, spellings_.has_accents()};
        // Its kStemmed may be missing because the first word gives the same stem.
        const bool has_stem = analyzer_.language() != "none" && (token.flags & kNumber) == 0;
        if (has_stem) joined.stem = analyzer_.stem(spellings_.plain());
        out_.joined.push_back(std::move(joined));
    }

    Analyzer& analyzer_;
    Spellings spellings_;
    QueryText& out_;
};

}  // namespace

void leave_out_accents(Analyzer& analyzer, QueryTerm& term) {
    std::string folded;
    fold_accents(term.term, folded);
    Spellings spellings(group_mark(analyzer.language()));
    spellings.find(folded);
    term.term = spellings.neutral();
    if (!term.stem.empty()) term.stem = analyzer.stem(spellings.plain());
    term.has_accents = false;
}

QueryText read_query_text(Analyzer& analyzer, std::string_view text) {
    TokenBuffer tokens;
    analyzer.tokenize(text, tokens);
    QueryText out;
    out.terms.reserve(tokens.last_position());
    QueryReader reader(analyzer, out);
    // Joined forms stand among the tokens of their first word, before the words they cover are
    // read: all words first.
    for (const Token& token : tokens.tokens())
        if (token.kind == TokenKind::kWord) reader.read(token);
    for (const Token& token : tokens.tokens())
        if (token.kind != TokenKind::kWord) reader.read(token);
    return out;
}

}  // namespace newsdex::analysis
