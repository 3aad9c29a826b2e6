// Articles and pronouns that lose their vowel before another: l'économie, dell'arte.
#pragma once

#include <string_view>

namespace newsdex::analysis {

/// What follows the elided word of any of these languages at the front of `word` (in lower case,
/// its apostrophes as '): "économie" of "l'économie". Empty if there is none, or if a French,
/// Italian or Catalan word would not go on so: an elision stands before a vowel or h, and what is
/// left must have four characters. So "o'clock", "d'you" and "c'mon" have none.
[[nodiscard]] std::string_view after_elision(std::string_view word) noexcept;

/// The elided words of a language by its stemmer's name; none but for French, Italian, Catalan.
class Elisions {
  public:
    explicit Elisions(std::string_view language) noexcept;
    [[nodiscard]] bool any() const noexcept { return !words_.empty(); }
    /// Does `word` (lower case, without the apostrophe) stand before an apostrophe as a word of its
    /// own?
    [[nodiscard]] bool splits(std::string_view word) const noexcept;

  private:
    std::string_view words_;  // each between blanks
};

}  // namespace newsdex::analysis
