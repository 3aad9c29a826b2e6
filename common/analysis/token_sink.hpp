// Takes the words that the scanner finds and makes tokens of them: the word, its other spellings,
// the acronym, and, over several words, the joined forms.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/arena.hpp"
#include "analysis/characters.hpp"
#include "analysis/spellings.hpp"
#include "analysis/stemmer.hpp"
#include "analysis/token.hpp"
#include "analysis/word_chain.hpp"

namespace newsdex::analysis {

/// Words come in the order of the text. One thread at a time.
class TokenSink {
  public:
    TokenSink(Stemmer& stemmer, CharacterTable& table);

    void begin(std::string_view text, std::vector<Token>& tokens, Arena& arena);
    /// Closes what is open. Yields the last position.
    Position finish();

    void add_word(const FoundWord& word) {
        ++position_;
        if (chain_.connects(word)) {
            chain_.extend(word, position_);
        } else {
            if (chain_.is_open()) close_chain();
            chain_.restart(word);
        }
        if (word.begin >= line_end_) read_line(word.begin);
        const auto flags = static_cast<std::uint8_t>(word.flags | line_flag_);
        tokens_->push_back(
            {word.term, position_, word.begin, word.end - word.begin, 1, TokenKind::kWord, flags});
        if (word.has_spellings || word.sign != 0 || (word.flags & kAcronymPlural) != 0)
            add_spellings(word);
        if ((word.flags & kAllCapitals) != 0 || word.is_dotted) add_acronym(word);
    }
    /// A pair whose first character is the last word added.
    void add_ngram(std::string_view term, std::uint32_t begin, std::uint32_t end);

    [[nodiscard]] Arena& arena() noexcept { return *arena_; }
    [[nodiscard]] bool stems() const noexcept { return stems_; }
    /// Does a word with this first character (of its term) get a stem?
    [[nodiscard]] bool stems(const Character& first) const noexcept {
        return stems_ && first.is(Character::kLetter) && !first.is(Character::kUpper);
    }

  private:
    /// The spellings of a word that was met before.
    struct Remembered {
        struct Form {
            std::uint32_t length = 0;
            std::uint8_t stemmed = 0;  // kStemmed or nothing
        };
        std::string word;
        unsigned traits = 0;  // all that decides on them beside the term
        std::string terms;    // one behind the other
        std::vector<Form> forms;
    };

    void add_spellings(const FoundWord& word);
    void find_spellings(const FoundWord& word);
    void add_acronym(const FoundWord& word);
    void close_chain();
    void add_joined(std::string_view term);
    /// Adds a copy of `token`, with kStemmed if its stem is new at its position, unless its term
    /// stands there already.
    void add_other(Token token);
    /// Adds a copy of `token`, its term's included, behind the others of its position.
    void insert(Token token);
    [[nodiscard]] bool term_stands(std::string_view term, Position position) const;
    [[nodiscard]] bool stem_stands(std::string_view term, Position position);
    /// Sets line_end_ and line_flag_ for the line that holds the byte at `offset`.
    void read_line(std::uint32_t offset);

    Stemmer& stemmer_;
    CharacterTable& table_;
    bool stems_;
    Spellings spellings_;
    std::vector<Remembered> remembered_;  // none or kRememberedTerms
    WordChain chain_;
    std::string scratch_;
    std::string other_stem_;
    std::string_view text_;
    std::vector<Token>* tokens_ = nullptr;
    Arena* arena_ = nullptr;
    Position position_ = 0;
    std::uint32_t line_end_ = 0;
    std::uint8_t line_flag_ = 0;
};

}  // namespace newsdex::analysis
