// The other spellings under which a word is found: one list for texts and queries alike.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsdex::analysis {

/// The spelling-neutral forms of one word. Every text that holds any spelling of it posts them, so
/// a query need only ask for one.
class Spellings {
  public:
    /// `group_mark`: see numbers.hpp.
    explicit Spellings(char group_mark) : group_mark_(group_mark) {}
    Spellings(const Spellings&) = delete;
    Spellings& operator=(const Spellings&) = delete;

    /// Finds the spellings of `word` (a term in lower case). Keeps no reference to it.
    void find(std::string_view word);

    /// All but `word` itself, each once. Valid until the next find().
    [[nodiscard]] std::size_t size() const noexcept { return at_->count; }
    [[nodiscard]] std::string_view operator[](std::size_t i) const noexcept {
        return at_->forms[i];
    }

    /// What a query for exactly this word asks for: case folded, apostrophe and group marks
    /// dropped, accents and possessive kept.
    [[nodiscard]] std::string_view neutral() const noexcept { return at_->neutral; }
    /// The same without the possessive: what a query for any inflection stems.
    [[nodiscard]] std::string_view plain() const noexcept { return at_->plain; }
    [[nodiscard]] bool has_accents() const noexcept { return at_->has_accents; }

  private:
    struct Word {
        std::string word, neutral, plain;
        std::vector<std::string> forms;  // the first `count` are the word's
        std::size_t count = 0;
        bool has_accents = false;
    };
    void make(std::string_view word);
    void add(std::string_view form);
    /// Adds `form` with and without its apostrophes, group marks and possessive; `neutral` becomes
    /// the form without the first two.
    void add_written(std::string_view form, std::string& neutral);

    char group_mark_;
    std::string folded_case_, scratch_;
    std::vector<Word> remembered_;  // none or kRememberedWords: words with letters beyond ASCII
    Word other_;
    Word* at_ = &other_;
};

}  // namespace newsdex::analysis
