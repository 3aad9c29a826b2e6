// Which terms stand for a word as typed: the word, its stem, its acronym, the forms joined over
// hyphens. What scores and what merely matches is decided here too.
//
// In an English index that has bank, banks, us, co, op, coop and XJ2coop (coop where co-op stands):
//
//   typed             node
//   banks             Zbank, which every article with bank or banks has; exact: banks
//   "banks"           banks
//   bank w/3 us       where places matter a stem has none: its words, OR(bank banks), cover Zbank
//   US                XACRus, the word in capitals, scored as Zus
//   coop              Zcoop: articles with co-op have it, too
//   "the coop"        PHRASE(the coop), coop joined with XJ2coop, which covers two positions
//   co-op             OR(PHRASE(co op) Zcoop): the parts as written, or the one word inflected
//   "the co-op"       PHRASE(the OR(PHRASE(co op) coop joined with XJ2coop))
//   ban*              OR(bank banks), one word
//   東京              AND(PHRASE(東 京) 東京): the pair says that no blank stands between them
#include "plan/words.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "plan/clause.hpp"
#include "schema/schema.hpp"

namespace newsdex::plan {
namespace {

/// A word that is all but one in so many occurrences of its stem needs no preference.
constexpr std::uint64_t kFewOthers = 10;

std::string joined_text(const std::vector<query::Node>& words, std::size_t first,
                        std::size_t last) {
    std::string text;
    for (std::size_t i = first; i < last; ++i) {
        if (!text.empty()) text += ' ';
        text += words[i].text;
    }
    return text;
}

/// Words of a query's texts, repeats included: a word with signs in it is several.
constexpr std::size_t kMostAsked = 50'000;

/// The first of those that begin at word `i`; they ascend.
std::vector<analysis::QueryJoined>::const_iterator joined_at(const analysis::QueryText& text,
                                                             std::uint32_t i) {
    const auto found = std::lower_bound(
        text.joined.begin(), text.joined.end(), i,
        [](const analysis::QueryJoined& joined, std::uint32_t at) { return joined.first < at; });
    return found != text.joined.end() && found->first == i ? found : text.joined.end();
}

/// The start of a word or phrase, to name it.
std::string shortened(const query::Node& typed) {
    constexpr std::size_t kShown = 40;
    const std::string& text = typed.children.empty() ? typed.text : typed.children.front().text;
    if (text.size() <= kShown) return text + " …";
    std::size_t end = kShown;
    while ((static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

}  // namespace

std::uint64_t WordPlanner::frequency_of(const Node& node) const {
    const IndexFacts& facts = vocabulary_.facts();
    switch (node.kind) {
        case Kind::kTerm:
            return facts.frequency(terms_.at(node.term));
        case Kind::kOr: {
            if (node.cover) return facts.frequency(terms_.at(*node.cover));
            std::uint64_t sum = 0;
            for (const Node& child : node.children) sum += frequency_of(child);
            return std::min(sum, facts.article_count());
        }
        case Kind::kAnyWord:
            return facts.article_count();
        case Kind::kNone:
            return 0;
        default: {
            std::uint64_t least = facts.article_count();
            for (const Node& child : node.children) least = std::min(least, frequency_of(child));
            return least;
        }
    }
}

analysis::QueryText WordPlanner::read(const std::string& text, query::Range range,
                                      const Scope& scope) {
    analysis::QueryText out = analysis::read_query_text(analyzer_, text);
    const IndexFacts& facts = vocabulary_.facts();
    for (analysis::QueryTerm& term : out.terms) {
        if (!term.has_accents || scope.negated) continue;
        const auto stands = [&](schema::Form form, const std::string& word) {
            return !word.empty() && facts.frequency({form, 1, scope.field, word}) > 0;
        };
        if (options_.with_accents &&
            (stands(schema::Form::kWord, term.term) || stands(schema::Form::kStem, term.stem))) {
            has_accents_ = true;
            continue;
        }
        note(NoteCode::kAccents,
             "nothing is found with the accents of \"" + text.substr(term.offset, term.length) +
                 "\"; searched without them",
             range);
        analysis::leave_out_accents(analyzer_, term);
    }
    return out;
}

std::uint32_t WordPlanner::add_word(const std::string& text, query::Range range,
                                    std::uint64_t frequency, const Scope& scope) {
    const bool in_field = scope.field || scope.parts != 0;
    words_.push_back({text, range, frequency, scope.negated, in_field});
    return static_cast<std::uint32_t>(words_.size() - 1);
}

Node WordPlanner::exact(std::string_view word, const Scope& scope) {
    const std::string text(word);
    Node node = term_node(terms_.id({schema::Form::kWord, 1, scope.field, text}));
    if (!scope.places || scope.lists) return node;
    // Joined forms of title, author and dateline are told by the run's, whose positions they share.
    for (const std::uint8_t span : vocabulary_.facts().joined_spans(text))
        node.joined.push_back({terms_.id({schema::Form::kJoined, span, {}, text}), span});
    return node;
}

Node WordPlanner::any_of(const Expansion& expansion, const Scope& scope) {
    Node node = leaf(expansion.texts.empty() ? Kind::kNone : Kind::kOr);
    for (const std::string& word : expansion.texts) node.children.push_back(exact(word, scope));
    return node;
}

Node WordPlanner::inflected(std::string_view term, std::string_view stem, const Scope& scope) {
    if (stem.empty() || !scope.stemmed) return exact(term, scope);
    const TermId id = terms_.id({schema::Form::kStem, 1, scope.field, std::string(stem)});
    if (!scope.places) return term_node(id);
    Node node = any_of(vocabulary_.with_stem(terms_.at(id)), scope);
    if (node.kind == Kind::kOr) node.cover = id;
    return node;
}

/// Not for Zbank with 100 articles if 91 of them have the word as typed: the list to read would be
/// as long as the stem's and tell little.
void WordPlanner::prefer_exact(Node& node, std::string_view term, const Scope& scope) {
    if (node.kind != Kind::kTerm || node.scored_as) return;
    schema::Term word{schema::Form::kWord, 1, scope.field, std::string(term)};
    const IndexFacts& facts = vocabulary_.facts();
    const std::uint64_t frequency = facts.frequency(word);
    const std::uint64_t few = frequency / kFewOthers;
    if (frequency == 0 || frequency + few >= facts.frequency(terms_.at(node.term))) return;
    node.exact = terms_.id(std::move(word));
}

Node WordPlanner::acronym(const Asked& asked, const Scope& scope) {
    Node node = term_node(terms_.id({schema::Form::kAcronym, 1, {}, std::string(asked.acronym)}));
    Scope anywhere = scope;
    anywhere.places = false;
    node.scored_as = inflected(asked.term, asked.stem, anywhere).term;
    return node;
}

Node WordPlanner::one(const Asked& asked, Form form, const Scope& scope) {
    if (form == Form::kExact) return exact(asked.term, scope);
    if (!asked.acronym.empty() && acronyms_ && !scope.field) return acronym(asked, scope);
    return inflected(asked.term, asked.stem, scope);
}

Node WordPlanner::phrase_of(std::vector<Node> elements, const Scope& scope) const {
    const bool single = elements.size() == 1;
    Node node = group(Kind::kPhrase, std::move(elements));
    if (!single) node.lists = scope.lists;
    return node;
}

Node WordPlanner::touching(Node phrase, const analysis::QueryText& text, const Scope& scope) {
    // Where places matter an AND has none; the phrase alone lets 東京 大阪 pass for 京大 there.
    if (text.bigrams.empty() || scope.places || phrase.kind != Kind::kPhrase) return phrase;
    std::vector<Node> all;
    all.push_back(std::move(phrase));
    for (const analysis::QueryBigram& bigram : text.bigrams) {
        all.push_back(term_node(terms_.id({schema::Form::kBigram, 1, scope.field, bigram.term})));
        all.back().filter = true;
    }
    return group(Kind::kAnd, std::move(all));
}

/// The words of `joined` one after the other, or written as one: co-op is OR(PHRASE(co op) coop).
Node WordPlanner::joined(const analysis::QueryText& text, const analysis::QueryJoined& joined,
                         Form form, const Scope& scope) {
    std::vector<Node> apart;
    for (std::uint32_t i = joined.first; i < joined.first + joined.span; ++i)
        apart.push_back(exact(text.terms[i].term, scope));
    std::vector<Node> either;
    either.push_back(phrase_of(std::move(apart), scope));
    either.push_back(form == Form::kExact ? exact(joined.term, scope)
                                          : inflected(joined.term, joined.stem, scope));
    return group(Kind::kOr, std::move(either));
}

/// Of "the co-op shops": the, OR(PHRASE(co op) coop), shops. A joined form takes the place of its
/// words.
std::vector<Node> WordPlanner::elements(const analysis::QueryText& text, Form form,
                                        const Scope& scope, const query::Node& typed,
                                        bool each_word) {
    Scope placed = scope;
    placed.places = scope.places || text.terms.size() > 1 || each_word;
    asked_ += text.terms.size();
    if (asked_ > kMostAsked)
        refuse(shortened(typed), "it has over 50,000 words", "search for a part of it");
    std::vector<Node> out;
    out.reserve(text.terms.size());
    for (std::uint32_t i = 0; i < text.terms.size();) {
        const auto whole = joined_at(text, i);
        const bool is_joined =
            whole != text.joined.end() && whole->span > 1 && i + whole->span <= text.terms.size();
        if (is_joined) {
            out.push_back(joined(text, *whole, form, placed));
            i += whole->span;
        } else {
            const analysis::QueryTerm& term = text.terms[i];
            out.push_back(one({term.term, term.stem, ""}, form, placed));
            ++i;
        }
        if (each_word) {
            const std::uint64_t frequency = frequency_of(out.back());
            out.back().word = add_word(is_joined ? whole->term : text.terms[i - 1].term,
                                       typed.range, frequency, scope);
        }
    }
    return out;
}

std::optional<Node> WordPlanner::word(const query::Node& node, const Scope& scope) {
    const analysis::QueryText text = read(node.text, node.range, scope);
    if (text.empty()) return std::nullopt;
    Node out;
    if (text.terms.size() == 1) {
        const analysis::QueryTerm& term = text.terms.front();
        out = one({term.term, term.stem, term.acronym}, Form::kInflected, scope);
        if (!scope.negated && !scope.field && !term.stem.empty()) {
            const TermId id = terms_.id({schema::Form::kWord, 1, {}, term.term});
            const bool known = std::find(written_.begin(), written_.end(), id) != written_.end();
            if (!known && written_.size() < kMostWritten) written_.push_back(id);
        }
        if (scope.prefers_exact) prefer_exact(out, term.term, scope);
        if (out.scored_as) {
            notes_.push_back({NoteCode::kAcronym,
                              node.text + " is searched in capitals only, as the name; write " +
                                  term.term + " for the word too",
                              node.range.first, node.range.last});
        }
    } else if (text.joined.size() == 1 && text.joined[0].span == text.terms.size()) {
        // The parts stand as written; the one word may be inflected.
        Scope apart = scope;
        apart.places = true;
        Node parts = joined(text, text.joined[0], Form::kExact, apart);
        if (!scope.places)
            parts.children.back() = inflected(text.joined[0].term, text.joined[0].stem, scope);
        else if (!text.joined[0].stem.empty())
            parts.children.back() = inflected(text.joined[0].term, text.joined[0].stem, apart);
        out = std::move(parts);
    } else {
        out = phrase_of(elements(text, Form::kExact, scope, node, false), scope);
        out = touching(std::move(out), text, scope);
    }
    out.word = add_word(node.text, node.range, frequency_of(out), scope);
    return out;
}

Node WordPlanner::capitals(const query::Node& node, const analysis::QueryTerm& term,
                           const Scope& scope) {
    Node out = acronym({term.term, term.stem, term.term}, scope);
    out.word = add_word(node.text, node.range, frequency_of(out), scope);
    return out;
}

std::optional<Node> WordPlanner::prefix(const query::Node& node, const Scope& scope) {
    analysis::TokenBuffer tokens;
    analyzer_.tokenize(node.text, tokens);
    std::string last;
    for (const analysis::Token& token : tokens.tokens())
        if (token.kind == analysis::TokenKind::kWord) last = std::string(token.term);
    if (last.empty()) return std::nullopt;
    analysis::QueryText text = read(node.text, node.range, scope);
    text.terms.pop_back();
    text.joined.clear();
    Scope placed = scope;
    placed.places = scope.places || !text.terms.empty();
    std::vector<Node> parts = elements(text, Form::kExact, placed, node, false);
    const schema::Term start{schema::Form::kWord, 1, scope.field, last};
    parts.push_back(any_of(vocabulary_.with_prefix(start, node.text), placed));
    Node out = phrase_of(std::move(parts), scope);
    out.word = add_word(node.text + '*', node.range, frequency_of(out), scope);
    return out;
}

std::optional<Node> WordPlanner::phrase(const query::Node& node, const Scope& scope) {
    const Form form = node.inflected ? Form::kInflected : Form::kExact;
    const std::vector<query::Node>& words = node.children;
    const bool several = words.size() > 1;
    Scope placed = scope;
    placed.places = scope.places || several;
    std::vector<Node> parts;
    analysis::QueryText touching_words;
    for (std::size_t i = 0; i < words.size();) {
        if (words[i].kind == query::Kind::kAnyWord) {
            parts.push_back(leaf(Kind::kAnyWord));
            ++i;
        } else if (words[i].kind == query::Kind::kPrefix) {
            if (auto part = prefix(words[i], placed)) parts.push_back(std::move(*part));
            ++i;
        } else {
            std::size_t end = i;
            while (end < words.size() && words[end].kind == query::Kind::kWord) ++end;
            const std::string text = joined_text(words, i, end);
            const analysis::QueryText words_read = read(text, node.range, placed);
            for (Node& part : elements(words_read, form, placed, node, true))
                parts.push_back(std::move(part));
            std::copy(words_read.bigrams.begin(), words_read.bigrams.end(),
                      std::back_inserter(touching_words.bigrams));
            i = end;
        }
    }
    while (!parts.empty() && parts.back().kind == Kind::kAnyWord) parts.pop_back();
    const auto real = [](const Node& part) { return part.kind != Kind::kAnyWord; };
    parts.erase(parts.begin(), std::find_if(parts.begin(), parts.end(), real));
    if (parts.empty()) return std::nullopt;
    return touching(phrase_of(std::move(parts), scope), touching_words, scope);
}

}  // namespace newsdex::plan
