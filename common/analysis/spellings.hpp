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

    /// Finds the spellings of `word` (a term in lower case). Keeps no reference to it.
    void find(std::string_view word);

    /// All but `word` itself, each once. Valid until the next find().
    [[nodiscard]] std::size_t size() const noexcept { return count_; }
    [[nodiscard]] std::string_view operator[](std::size_t i) const noexcept { return forms_[i]; }

    /// What a query for exactly this word asks for: case folded, apostrophe and group marks
    /// dropped, accents and possessive kept.
    [[nodiscard]] std::string_view neutral() const noexcept { return neutral_; }
    /// The same without the possessive: what a query for any inflection stems.
    [[nodiscard]] std::string_view plain() const noexcept { return plain_; }
    [[nodiscard]] bool has_accents() const noexcept { return has_accents_; }

  private:
    void add(std::string_view form);

    char group_mark_;
    std::string word_, folded_case_, neutral_, plain_, scratch_;
    std::vector<std::string> forms_;  // reused: the first count_ are of the word at hand
    std::size_t count_ = 0;
    bool has_accents_ = false;
};

}  // namespace newsdex::analysis
