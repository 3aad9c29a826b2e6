#include "tests/analysis/oracle.hpp"

#include <xapian.h>

#include <map>
#include <set>

#include "analysis/analyzer.hpp"
#include "analysis/characters.hpp"
#include "tests/analysis/differences.hpp"

namespace newsdex::analysis::oracle {
namespace {

std::vector<std::string> sorted(const std::set<std::string>& terms) {
    return {terms.begin(), terms.end()};
}

/// 1.4.22 stems n-grams too, which we do not.
bool is_cjk(const std::string& term) {
    return !term.empty() && describe(*Xapian::Utf8Iterator(term)).is(Character::kCjkWord);
}

}  // namespace

Words term_generator(const std::vector<std::string>& pieces, const std::string& language) {
    Xapian::TermGenerator generator;
    if (language != "none") generator.set_stemmer(Xapian::Stem(language));
    generator.set_flags(Xapian::TermGenerator::FLAG_CJK_NGRAM);
    for (const std::string& piece : pieces) generator.index_text(piece);
    const Xapian::Document document = generator.get_document();
    Words words;
    std::set<std::string> bigrams;
    std::set<std::string> stems;
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
        if ((*term)[0] == 'Z') {
            if (!is_cjk((*term).substr(1))) stems.insert((*term).substr(1));
            continue;
        }
        if (term.positionlist_count() == 0) bigrams.insert(*term);
        for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at) {
            if (words.terms.size() < *at) words.terms.resize(*at);
            words.terms[*at - 1] = *term;
        }
    }
    std::erase(words.terms, differences::kScheme);
    if (language != "none") stems.erase(Xapian::Stem(language)(std::string(differences::kScheme)));
    words.bigrams = sorted(bigrams);
    words.stems = sorted(stems);
    return words;
}

Words analyzer(std::string_view text, const std::string& language) {
    static thread_local std::map<std::string, Analyzer> analyzers;
    Analyzer& analyzer = analyzers.try_emplace(language, language).first->second;
    TokenBuffer buffer;
    analyzer.tokenize(text, buffer);
    Words words;
    std::set<std::string> bigrams;
    std::set<std::string> stems;
    const bool stems_words = language != "none";
    const Xapian::Stem theirs = stems_words ? Xapian::Stem(language) : Xapian::Stem();
    for (const Token& token : buffer.tokens()) {
        if (token.kind == TokenKind::kNgram) bigrams.emplace(token.term);
        if (token.kind != TokenKind::kWord) continue;
        const std::string term = differences::stand_in(std::string(token.term));
        words.terms.push_back(term);
        const bool is_stand_in = stems_words && term != token.term && term.front() != '9';
        if ((token.flags & kStemmed) == 0 && !is_stand_in) continue;
        const std::string_view stem = analyzer.stem(term);
        words.has_own_stems = words.has_own_stems || stem != theirs(term);
        stems.emplace(stem);
    }
    words.bigrams = sorted(bigrams);
    words.stems = sorted(stems);
    return words;
}

}  // namespace newsdex::analysis::oracle
