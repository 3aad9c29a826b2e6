// Walks over the index's dictionary, and the limits that keep one query from becoming all of it.
#include "plan/vocabulary.hpp"

#include <algorithm>

#include <newsdex/error.hpp>

#include "base/utf8.hpp"
#include "schema/schema.hpp"

namespace newsdex::plan {
namespace {

/// Bytes that a stem has in common with every word it is the stem of. English Snowball stems change
/// the end of a word only, and its last letter at most (happi, happy); three letters are enough to
/// keep the walk short. For short stems there are exceptions (die, dying), and other stemmers
/// change vowels (haus, Häuser): one letter or none.
std::size_t common_letters(const std::string& stem, const std::string& language) {
    if (language != "english") return 0;
    return stem.size() > 3 ? std::min<std::size_t>(3, stem.size() - 1) : 1;
}

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
    return digits;
}

[[noreturn]] void refuse(const std::string& shown, const std::string& words) {
    throw Error(ErrorCode::kTooCostly, "cannot answer the query: " + shown + "*: it stands for " +
                                           words + "; write more letters before the star");
}

}  // namespace

std::string joined_term(std::uint16_t span, std::string_view word) {
    return std::string(schema::joined_prefix(span)).append(word);
}

Expansion Vocabulary::with_stem(std::string_view field, const std::string& stem) {
    const std::string key = std::string(field) + ' ' + stem;
    if (const auto known = stems_.find(key); known != stems_.end()) return known->second;
    Expansion found;
    const std::string from =
        std::string(field) + stem.substr(0, common_letters(stem, analyzer_.language()));
    facts_.walk(from, [&](std::string_view term, std::uint64_t frequency) {
        const std::string_view word = term.substr(field.size());
        // Terms with a prefix begin with a capital letter, which no word does.
        if (word.empty() || (word[0] >= 'A' && word[0] <= 'Z')) {
            return field.empty() && word < "[";
        }
        if (analyzer_.stem(word) == stem) {
            found.terms.emplace_back(term);
            found.postings += frequency;
        }
        return true;
    });
    return stems_.emplace(key, std::move(found)).first->second;
}

Expansion Vocabulary::with_prefix(std::string_view field, std::string_view prefix,
                                  const std::string& shown) {
    Expansion found;
    std::size_t count = 0;
    facts_.walk(std::string(field) + std::string(prefix),
                [&](std::string_view term, std::uint64_t frequency) {
                    ++count;
                    found.postings += frequency;
                    if (count <= kMostExpandedTerms) found.terms.emplace_back(term);
                    return true;
                });
    expanded_terms_ += count;
    expanded_postings_ += found.postings;
    if (count > kMostExpandedTerms ||
        (base::count_code_points(prefix) < kShortPrefixLetters && count > kShortPrefixWords)) {
        refuse(shown, grouped(count) + " words");
    }
    if (found.postings > kMostExpandedPostings) {
        refuse(shown, grouped(count) + " words in " + grouped(found.postings) + " places");
    }
    if (expanded_terms_ > kMostExpandedTerms || expanded_postings_ > kMostExpandedPostings) {
        refuse(shown, grouped(count) + " words, with which all prefixes of the query stand for " +
                          grouped(expanded_terms_) + " words in " + grouped(expanded_postings_) +
                          " places");
    }
    return found;
}

std::vector<std::uint16_t> IndexFacts::joined_spans(std::string_view word) const {
    std::vector<std::uint16_t> spans;
    for (std::uint16_t span = 2; span <= schema::kLongestSpan; ++span) {
        if (frequency(joined_term(span, word)) > 0) spans.push_back(span);
    }
    return spans;
}

}  // namespace newsdex::plan
