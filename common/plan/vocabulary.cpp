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

Expansion Vocabulary::with_stem(const schema::Term& stem) {
    if (const auto known = stems_.find(stem); known != stems_.end()) return known->second;
    Expansion found;
    schema::Term start{schema::Form::kWord, 1, stem.field, stem.text};
    start.text.resize(common_letters(stem.text, analyzer_.language()));
    facts_.walk(start, [&](std::string_view word, std::uint64_t frequency) {
        if (analyzer_.stem(word) == stem.text) {
            found.texts.emplace_back(word);
            found.postings += frequency;
        }
        return true;
    });
    return stems_.emplace(stem, std::move(found)).first->second;
}

Expansion Vocabulary::with_prefix(const schema::Term& start, const std::string& shown) {
    Expansion found;
    std::size_t count = 0;
    facts_.walk(start, [&](std::string_view text, std::uint64_t frequency) {
        ++count;
        found.postings += frequency;
        if (count <= kMostExpandedTerms) found.texts.emplace_back(text);
        return true;
    });
    expanded_terms_ += count;
    expanded_postings_ += found.postings;
    if (count > kMostExpandedTerms ||
        (base::count_code_points(start.text) < kShortPrefixLetters && count > kShortPrefixWords))
        refuse(shown, grouped(count) + " words");
    if (found.postings > kMostExpandedPostings)
        refuse(shown, grouped(count) + " words in " + grouped(found.postings) + " places");
    if (expanded_terms_ > kMostExpandedTerms || expanded_postings_ > kMostExpandedPostings) {
        refuse(shown, grouped(count) + " words, with which all prefixes of the query stand for " +
                          grouped(expanded_terms_) + " words in " + grouped(expanded_postings_) +
                          " places");
    }
    return found;
}

std::vector<std::uint8_t> IndexFacts::joined_spans(const std::string& word) const {
    std::vector<std::uint8_t> spans;
    for (std::uint8_t span = 2; span <= schema::kLongestSpan; ++span)
        if (frequency({schema::Form::kJoined, span, {}, word}) > 0) spans.push_back(span);
    return spans;
}

}  // namespace newsdex::plan
