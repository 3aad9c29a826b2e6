// How far apart two words are spelled.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsdex::base {

/// Distance of many words to one: letters put in, left out, replaced, and neighbours swapped (each
/// counts 1; no letter is changed twice). For words in ascending order the rows of common
/// beginnings are kept. One thread at a time.
class EditDistance {
  public:
    /// Distances above `limit` are not told apart.
    EditDistance(std::u32string_view word, std::size_t limit);

    /// The distance to a UTF-8 text, or limit + 1 if it is more.
    [[nodiscard]] std::size_t to(std::string_view other);

  private:
    std::u32string word_;
    std::size_t limit_;
    std::u32string previous_;                     // the text asked before
    std::vector<std::vector<std::size_t>> rows_;  // rows_[i]: first i letters of it to word_
    std::u32string letters_;
};

}  // namespace newsdex::base
