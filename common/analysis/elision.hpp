// Articles and pronouns that lose their vowel before another: l'économie, dell'arte.
#pragma once

#include <string_view>

namespace newsdex::analysis {

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
