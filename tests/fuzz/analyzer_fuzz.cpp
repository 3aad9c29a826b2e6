// Any bytes: the analyzer neither fails nor breaks its promises, and its words are TermGenerator's
// but for the documented differences.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "analysis/analyzer.hpp"
#include "analysis/query_word.hpp"
#include "tests/analysis/differences.hpp"
#include "tests/analysis/oracle.hpp"

namespace {

using namespace newsdex::analysis;

void require(bool holds, const char* promise) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s\n", promise);
    std::abort();
}

void check_order(const TokenBuffer& buffer, std::string_view text) {
    Position last = 0;
    for (const Token& token : buffer.tokens()) {
        const bool is_word = token.kind == TokenKind::kWord;
        require(token.position == (is_word ? last + 1 : last), "tokens are in order of position");
        last = token.position;
        require(std::size_t{token.offset} + token.length <= text.size(), "offsets lie in the text");
        require(!token.term.empty() && token.term.size() <= 230, "terms fit into the index");
        require(token.position + token.span - 1U <= buffer.last_position(),
                "spans lie in the text");
    }
    require(last == buffer.last_position(), "the last position is that of the last word");
}

void check_parity(const std::string& text) {
    const std::string plain = differences::normalized(text);
    if (differences::has_newer_characters(plain)) return;
    const oracle::Words expected =
        oracle::term_generator(differences::rewritten(plain, "english"), "english");
    const oracle::Words found = oracle::analyzer(text, "english");
    require(found.terms == expected.terms, "words and positions are TermGenerator's");
    require(found.bigrams == expected.bigrams, "bigrams are TermGenerator's");
    require(found.stems == expected.stems, "stems are TermGenerator's");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Analyzer english("english");
    static Analyzer french("french");
    static TokenBuffer buffer;
    const std::string text(reinterpret_cast<const char*>(data), size);
    french.tokenize(text, buffer);
    check_order(buffer, text);
    english.tokenize(text, buffer);
    check_order(buffer, text);
    const QueryText query = read_query_text(english, text);
    require(query.terms.size() == buffer.last_position(), "a query has a term for each position");
    check_parity(text);
    return 0;
}
