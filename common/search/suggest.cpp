// Walks the index's words once, measures each against the doubtful words, tries the best.
#include "search/suggest.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/ascii.hpp"
#include "base/edit_distance.hpp"
#include "base/utf8.hpp"
#include "base/width.hpp"

namespace newsdex::search {
namespace {

constexpr std::size_t kMostCandidates = 5;  // tried by a count each
constexpr std::size_t kMostDoubtful = 16;   // words of the query that spelling is looked at of

struct Candidate {
    std::string word;
    std::size_t distance = 0;
    bool same_start = false;
    std::uint64_t frequency = 0;
};

bool is_better(const Candidate& a, const Candidate& b) {
    if (a.distance != b.distance) return a.distance < b.distance;
    if (a.same_start != b.same_start) return a.same_start;
    if (a.frequency != b.frequency) return a.frequency > b.frequency;
    return a.word < b.word;
}

/// A word of the query that may be misspelled, with the best words of the index for it.
struct Doubtful {
    query::Range range;  // of the word alone, in the query's text
    std::u32string letters;
    base::EditDistance distance;
    std::size_t limit;
    std::vector<Candidate> candidates;  // best first

    void offer(std::string_view term, std::uint64_t known) {
        const std::size_t away = distance.to(term);
        if (away == 0 || away > limit) return;
        const bool same_start = base::decode(term, 0).code_point == letters.front();
        Candidate candidate{std::string(term), away, same_start, known};
        const auto at =
            std::upper_bound(candidates.begin(), candidates.end(), candidate, is_better);
        if (static_cast<std::size_t>(at - candidates.begin()) >= kMostCandidates) return;
        candidates.insert(at, std::move(candidate));
        if (candidates.size() > kMostCandidates) candidates.pop_back();
    }
};

/// A word of the query as the index would have it, and its bytes in the query.
struct Written {
    std::u32string letters;
    query::Range range;
};

/// Where the term stands in the clause of the plan's word, which may hold signs and other words
/// (+word, a phrase).
std::optional<Written> find_term(std::string_view query, const plan::Word& word,
                                 const std::string& term, analysis::Analyzer& analyzer) {
    analysis::TokenBuffer buffer;
    const std::size_t start = word.range.first;
    analyzer.tokenize(query.substr(start, word.range.last - start), buffer);
    for (const analysis::Token& token : buffer.tokens()) {
        if (token.kind != analysis::TokenKind::kWord || token.term != term) continue;
        return Written{base::code_points(term),
                       {start + token.offset, start + token.offset + token.length}};
    }
    return std::nullopt;
}

/// The plan's word as the index would have it; "" if it is not one word of the text.
std::string term_of(const plan::Word& word, analysis::Analyzer& analyzer) {
    analysis::TokenBuffer buffer;
    analyzer.tokenize(word.text, buffer);
    if (buffer.last_position() != 1) return "";
    return std::string(buffer.tokens().front().term);
}

/// A word of letters that spelling can go wrong in: two letters or more, of an alphabet.
bool is_spelled(const std::u32string& letters) {
    if (letters.size() < 2 || letters.size() > 64) return false;
    return std::all_of(letters.begin(), letters.end(), [](char32_t c) {
        const bool is_digit = c >= '0' && c <= '9';
        const bool is_sign = c < 0x80 && !(c >= 'a' && c <= 'z') && c != '\'' && c != '-';
        return !is_digit && !is_sign && base::width(c) < 2 && !(c >= 0xE00 && c < 0xE80);
    });
}

/// None if there are more than kMostDoubtful: each is looked for in the text of its clause, and a
/// phrase may have tens of thousands.
std::vector<Doubtful> doubtful_words(std::string_view query, const plan::Plan& plan,
                                     const plan::IndexFacts& facts, analysis::Analyzer& analyzer) {
    std::vector<Doubtful> out;
    std::size_t looked_for = 0;
    for (const plan::Word& word : plan.words) {
        if (word.negated || word.frequency > 0) continue;
        const std::string term = term_of(word, analyzer);
        if (!is_spelled(base::code_points(term))) continue;
        const bool is_known = facts.frequency({schema::Form::kWord, 1, {}, term}) > 0;
        if (is_known) continue;
        if (++looked_for > kMostDoubtful) return {};
        std::optional<Written> written = find_term(query, word, term, analyzer);
        if (!written) continue;
        const std::size_t limit = written->letters.size() <= 4 ? 1 : 2;
        base::EditDistance distance(written->letters, limit);
        out.push_back(
            {written->range, std::move(written->letters), std::move(distance), limit, {}});
    }
    return out;
}

/// Every word of the index that begins with a letter.
void walk_words(const plan::IndexFacts& facts, std::vector<Doubtful>& doubtful) {
    const auto visit = [&](std::string_view term, std::uint64_t frequency) {
        for (Doubtful& word : doubtful) word.offer(term, frequency);
        return true;
    };
    const auto walk = [&](unsigned first) {
        facts.walk({schema::Form::kWord, 1, {}, std::string(1, static_cast<char>(first))}, visit);
    };
    for (unsigned first = 'a'; first <= 'z'; ++first) walk(first);
    for (unsigned first = 0xC3; first <= 0xF4; ++first) walk(first);
}

/// `word` in the case of what it replaces: a capital first letter is kept.
std::string in_case_of(std::string word, std::string_view replaced) {
    if (!replaced.empty() && base::is_upper(replaced[0])) word[0] = base::to_upper(word[0]);
    return word;
}

/// The query with each word's candidate number `choice` (or its last) put in. `words`: the last of
/// the query first.
std::string replaced(std::string_view query, const std::vector<Doubtful>& words,
                     std::size_t choice) {
    std::string out(query);
    for (const Doubtful& word : words) {
        if (word.candidates.empty()) continue;
        const Candidate& candidate = word.candidates[std::min(choice, word.candidates.size() - 1)];
        const query::Range range = word.range;
        const std::string_view before = query.substr(range.first, range.last - range.first);
        out.replace(range.first, before.size(), in_case_of(candidate.word, before));
    }
    return out;
}

}  // namespace

std::optional<Suggestion> suggest(std::string_view query, const plan::Plan& plan,
                                  const plan::IndexFacts& facts, analysis::Analyzer& analyzer,
                                  const std::function<std::uint64_t(const std::string&)>& count) {
    std::vector<Doubtful> doubtful = doubtful_words(query, plan, facts, analyzer);
    // Each is compared with every word of the index.
    if (doubtful.empty()) return std::nullopt;
    walk_words(facts, doubtful);
    // The last first: ranges before it stay true.
    std::sort(doubtful.begin(), doubtful.end(),
              [](const Doubtful& a, const Doubtful& b) { return a.range.first > b.range.first; });
    std::string tried(query);
    for (std::size_t choice = 0; choice < kMostCandidates; ++choice) {
        std::string text = replaced(query, doubtful, choice);
        if (text == tried) break;
        if (const std::uint64_t total = count(text); total > 0)
            return Suggestion{std::move(text), total};
        tried = std::move(text);
    }
    return std::nullopt;
}

}  // namespace newsdex::search
