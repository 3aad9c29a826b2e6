// A found word in, its tokens out, then those of the chain that it ends.
#include "analysis/token_sink.hpp"

#include <algorithm>
#include <functional>

#include "analysis/acronyms.hpp"
#include "analysis/normalize.hpp"
#include "analysis/numbers.hpp"
#include "analysis/overlong.hpp"

namespace newsdex::analysis {
namespace {

// To find the spellings of one word and their stems takes a microsecond, and words come again: each
// is remembered at the place that its hash gives, until another comes there.
constexpr std::size_t kRememberedTerms = 1024;
constexpr std::size_t kLongestRememberedTerm = 64;

}  // namespace

TokenSink::TokenSink(Stemmer& stemmer, CharacterTable& table)
    : stemmer_(stemmer),
      table_(table),
      stems_(stemmer.stems()),
      spellings_(group_mark(stemmer.language())) {}

void TokenSink::begin(std::string_view text, std::vector<Token>& tokens, Arena& arena) {
    text_ = text;
    tokens_ = &tokens;
    arena_ = &arena;
    position_ = 0;
    line_end_ = 0;
    line_flag_ = 0;
    chain_.begin(text);
}

Position TokenSink::finish() {
    if (chain_.is_open()) close_chain();
    return position_;
}

void TokenSink::add_ngram(std::string_view term, std::uint32_t begin, std::uint32_t end) {
    tokens_->push_back({term, position_, begin, end - begin, 2, TokenKind::kNgram, kCjk});
}

bool TokenSink::term_stands(std::string_view term, Position position) const {
    return std::any_of(tokens_->rbegin(),
                       std::find_if(tokens_->rbegin(), tokens_->rend(),
                                    [&](const Token& t) { return t.position < position; }),
                       [&](const Token& t) {
                           return t.position == position && t.kind != TokenKind::kAcronym &&
                                  t.term == term;
                       });
}

bool TokenSink::stem_stands(std::string_view term, Position position) {
    other_stem_.assign(stemmer_.stem(term));
    for (auto t = tokens_->rbegin(); t != tokens_->rend() && t->position >= position; ++t)
        if (t->position == position && (t->flags & kStemmed) != 0 &&
            stemmer_.stem(t->term) == other_stem_)
            return true;
    return false;
}

void TokenSink::add_other(Token token) {
    if (token.term.empty() || term_stands(token.term, token.position)) return;
    const Character& first = table_[decode_leniently(token.term, 0).code_point];
    token.flags = static_cast<std::uint8_t>(token.flags & ~kStemmed);
    if (stems(first) && !is_shortened(token.term) && !stem_stands(token.term, token.position))
        token.flags |= kStemmed;
    insert(token);
}

void TokenSink::insert(Token token) {
    token.term = arena_->copy(token.term);
    // Joined forms are known only when later words have been added.
    auto at = tokens_->end();
    while (at != tokens_->begin() && std::prev(at)->position > token.position) --at;
    tokens_->insert(at, token);
}

void TokenSink::add_spellings(const FoundWord& word) {
    if (word.term.size() > kLongestRememberedTerm) {
        find_spellings(word);
        return;
    }
    if (remembered_.empty()) remembered_.resize(kRememberedTerms);
    const unsigned traits = static_cast<unsigned char>(word.sign) |
                            (word.has_spellings ? 0x100U : 0U) |
                            ((word.flags & kStemmed) != 0 ? 0x200U : 0U) |
                            ((word.flags & kAcronymPlural) != 0 ? 0x400U : 0U);
    Remembered& known = remembered_[std::hash<std::string_view>{}(word.term) % kRememberedTerms];
    if (known.word == word.term && known.traits == traits) {
        const std::string_view terms = arena_->copy(known.terms);
        const auto flags = static_cast<std::uint8_t>((word.flags & ~kStemmed) | line_flag_);
        std::size_t at = 0;
        for (const Remembered::Form& form : known.forms) {
            tokens_->push_back({terms.substr(at, form.length), position_, word.begin,
                                word.end - word.begin, 1, TokenKind::kVariant,
                                static_cast<std::uint8_t>(flags | form.stemmed)});
            at += form.length;
        }
        return;
    }
    // No other token has this position yet, so that what is made depends on the word alone.
    const std::size_t before = tokens_->size();
    find_spellings(word);
    known.word = word.term;
    known.traits = traits;
    known.terms.clear();
    known.forms.clear();
    for (std::size_t i = before; i < tokens_->size(); ++i) {
        const Token& token = (*tokens_)[i];
        known.terms += token.term;
        known.forms.push_back({static_cast<std::uint32_t>(token.term.size()),
                               static_cast<std::uint8_t>(token.flags & kStemmed)});
    }
}

void TokenSink::find_spellings(const FoundWord& word) {
    const std::uint32_t length = word.end - word.begin;
    const auto flags = static_cast<std::uint8_t>((word.flags & ~kStemmed) | line_flag_);
    const auto add = [&](std::string_view term) {
        add_other({term, position_, word.begin, length, 1, TokenKind::kVariant, flags});
    };
    if (word.has_spellings) {
        spellings_.find(word.term);
        for (std::size_t i = 0; i < spellings_.size(); ++i) add(spellings_[i]);
    }
    if ((word.flags & kAcronymPlural) != 0) add(word.term.substr(0, word.term.size() - 1));
    if (word.sign == 0) return;
    const auto add_signed = [&](std::string_view term) {
        scratch_.assign(1, word.sign).append(term);
        add(scratch_);
    };
    add_signed(word.term);
    for (std::size_t i = 0; word.has_spellings && i < spellings_.size(); ++i)
        add_signed(spellings_[i]);
}

void TokenSink::add_acronym(const FoundWord& word) {
    std::string_view name = word.term;
    if (name.size() > 2 && name.substr(name.size() - 2) == "'s") name.remove_suffix(2);
    if (!is_ambiguous_acronym(name)) return;
    const auto flags = static_cast<std::uint8_t>((word.flags & ~kStemmed) | line_flag_);
    tokens_->push_back(
        {name, position_, word.begin, word.end - word.begin, 1, TokenKind::kAcronym, flags});
}

void TokenSink::close_chain() {
    if (chain_.is_word() && !is_overlong(chain_.joined())) {
        add_joined(chain_.joined());
        spellings_.find(chain_.joined());
        for (std::size_t i = 0; i < spellings_.size(); ++i) add_joined(spellings_[i]);
        if (chain_.is_initials() && is_ambiguous_acronym(chain_.joined())) {
            insert({chain_.joined(), chain_.first_position(), chain_.begin_offset(),
                    chain_.end_offset() - chain_.begin_offset(), chain_.span(), TokenKind::kAcronym,
                    kCapital | kAllCapitals});
        }
    }
    chain_.close();
}

void TokenSink::add_joined(std::string_view term) {
    const auto flags = static_cast<std::uint8_t>((chain_.is_capital() ? kCapital : 0) |
                                                 (chain_.has_letter() ? 0 : kNumber) | line_flag_);
    add_other({term, chain_.first_position(), chain_.begin_offset(),
               chain_.end_offset() - chain_.begin_offset(), chain_.span(), TokenKind::kJoined,
               flags});
}

void TokenSink::read_line(std::uint32_t offset) {
    const std::size_t before = text_.rfind('\n', offset);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(text_.find('\n', offset), text_.size());
    line_end_ = static_cast<std::uint32_t>(end);
    line_flag_ = 0;
    std::size_t capitals = 0;
    std::size_t lower = 0;
    // Letters are at most as many as bytes: with more than a fifth of these in lower case the line
    // cannot have over 80 % capitals, and ordinary text is left after a few words.
    const std::size_t enough = (end - begin) / 5;
    for (std::size_t i = begin; i < end && lower <= enough;) {
        const auto byte = static_cast<unsigned char>(text_[i]);
        if (byte < 0x80) {
            lower += byte >= 'a' && byte <= 'z' ? 1U : 0U;
            capitals += byte >= 'A' && byte <= 'Z' ? 1U : 0U;
            ++i;
            continue;
        }
        const Decoded next = decode_leniently(text_, i);
        const Character& character = table_[next.code_point];
        lower += character.is(Character::kLower) ? 1U : 0U;
        capitals += character.is(Character::kUpper) ? 1U : 0U;
        i += next.length;
    }
    if (lower <= enough && capitals * 5 > (capitals + lower) * 4) line_flag_ = kCapitalLine;
}

}  // namespace newsdex::analysis
