#include "tests/analysis/tiny_index.hpp"

#include <string>
#include <vector>

namespace newsdex::analysis {
namespace {

class TinyIndex {
  public:
    TinyIndex(Analyzer& analyzer, std::string_view text) : analyzer_(analyzer) {
        analyzer.tokenize(text, buffer_);
    }

    [[nodiscard]] bool holds(const QueryText& query, Form form) {
        for (Position at = 1; at <= buffer_.last_position(); ++at)
            if (goes_on(query, 0, at, form)) return !query.empty();
        return false;
    }

  private:
    /// Do the query's words from `i` on stand from position `at` on?
    bool goes_on(const QueryText& query, std::uint32_t i, Position at, Form form) {
        if (i == query.terms.size()) return true;
        const QueryTerm& term = query.terms[i];
        for (const Token& token : buffer_.tokens()) {
            if (token.position != at || token.kind == TokenKind::kNgram) continue;
            if (token.kind == TokenKind::kAcronym) continue;
            const bool stands = term.acronym.empty() || has_acronym(term.acronym, at);
            if (stands && matches(token, term.term, term.stem, form) &&
                goes_on(query, i + 1, at + token.span, form))
                return true;
            for (const QueryJoined& joined : query.joined)
                if (joined.first == i && matches(token, joined.term, joined.stem, form) &&
                    goes_on(query, i + joined.span, at + token.span, form))
                    return true;
        }
        return false;
    }

    bool matches(const Token& token, const std::string& term, const std::string& stem, Form form) {
        if (form == Form::kAsWritten || stem.empty()) return token.term == term;
        return (token.flags & kStemmed) != 0 && analyzer_.stem(token.term) == stem;
    }

    bool has_acronym(const std::string& term, Position at) {
        for (const Token& token : buffer_.tokens()) {
            const bool is_here = token.position == at && token.kind == TokenKind::kAcronym;
            if (is_here && token.term == term) return true;
        }
        return false;
    }

    Analyzer& analyzer_;
    TokenBuffer buffer_;
};

}  // namespace

bool finds(Analyzer& analyzer, std::string_view text, std::string_view query, Form form) {
    const QueryText read = read_query_text(analyzer, query);
    return TinyIndex(analyzer, text).holds(read, form);
}

}  // namespace newsdex::analysis
