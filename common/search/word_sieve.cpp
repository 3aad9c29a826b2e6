// A table in which a later word takes the place of an earlier one: small enough to stay near the
// processor, and most words are met again soon.
#include "search/word_sieve.hpp"

#include <cstring>

#include "schema/schema.hpp"

namespace newsdex::search {
namespace {

constexpr unsigned kSlotBits = 13;  // 256 KB
constexpr std::size_t kLongestKept = 16;

template <class Number>
Number number_at(const char* bytes) {
    Number number = 0;
    std::memcpy(&number, bytes, sizeof number);
    return number;
}

}  // namespace

WordSieve::WordSieve(const plan::Plan& plan, std::string_view language)
    : slots_(std::size_t{1} << kSlotBits) {
    for (const schema::Term& term : plan.terms) {
        const bool is_stem = term.form == schema::Form::kStem;
        (is_stem ? stems_ : words_).insert(term.text);
        if (!term.text.empty()) beginnings_.set(static_cast<unsigned char>(term.text.front()));
        // The English stemmer changes ends alone, and drops an apostrophe that a word begins with.
        // Others may take a mark off the first letter, or a prefix.
        if (is_stem && language == "english")
            beginnings_.set('\'');
        else if (is_stem)
            beginnings_.set();
    }
}

// In whole numbers: copying byte by byte took as long as all else here.
WordSieve::Key WordSieve::key_of(std::string_view word) {
    const char* const begin = word.data();
    const char* const end = begin + word.size();
    const auto length = static_cast<std::uint8_t>(word.size());
    if (word.size() >= 8)
        return {number_at<std::uint64_t>(begin), number_at<std::uint64_t>(end - 8), length};
    if (word.size() >= 4)
        return {number_at<std::uint32_t>(begin), number_at<std::uint32_t>(end - 4), length};
    const auto byte = [](char c) { return std::uint64_t{static_cast<unsigned char>(c)}; };
    return {byte(word.front()) | byte(word[word.size() / 2]) << 8U, byte(word.back()), length};
}

std::uint8_t WordSieve::look_up(std::string_view word, analysis::Analyzer& analyzer) const {
    std::uint8_t answer = kKnown;
    if (words_.contains(std::string(word))) answer |= kAsWord;
    if (!stems_.empty() && stems_.contains(std::string(analyzer.stem(word)))) answer |= kAsStem;
    return answer;
}

bool WordSieve::lets_through(std::string_view word, bool stemmed, analysis::Analyzer& analyzer) {
    if (word.empty() || !beginnings_.test(static_cast<unsigned char>(word.front()))) return false;
    // Terms may be cut, and the plan's with them.
    if (word.size() > schema::kMaxTermBytes / 2) return true;
    if (word.size() > kLongestKept)
        return (look_up(word, analyzer) & (stemmed ? kAsWord | kAsStem : kAsWord)) != 0;
    const Key key = key_of(word);
    // Multipliers of splitmix64: all bits of both numbers come to tell in the highest.
    const std::uint64_t mixed =
        (key.first ^ (key.last * 0xBF58476D1CE4E5B9U)) * 0x94D049BB133111EBU;
    Slot& slot = slots_[mixed >> (64U - kSlotBits)];
    if (slot.answer == kUnknown || slot.key != key) slot = {key, look_up(word, analyzer)};
    return (slot.answer & (stemmed ? kAsWord | kAsStem : kAsWord)) != 0;
}

}  // namespace newsdex::search
