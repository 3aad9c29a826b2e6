// The texts of an article that are asked by words, and how their words are numbered.
//
// The run: title, subtitle, summary, each author, dateline, body. The first text begins at position
// 1, each next one at the last position used + kGap + 1; a text without any word takes no position
// at all. A title that is the lede has no place of its own: its words are those of the body
// (without one, of subtitle or summary), at their positions. Lists (places, organisations, people)
// are numbered each from 1, with the same gaps.
//
//     title "Rates rise", author "Ann Lee", body "The bank said"
//           1     2              103 104          205 206  207
#pragma once

#include <string_view>
#include <vector>

#include <newsdex/article.hpp>

#include "analysis/token.hpp"
#include "article/fields.hpp"
#include "schema/values.hpp"

namespace newsdex::document {

struct Text {
    enum class Numbers : std::uint8_t { kRun, kLede, kList };
    article::Field field = article::Field::kBody;
    std::string_view text;  ///< not empty; belongs to the article
    Numbers numbers = Numbers::kRun;
};

/// In the order of the run, then a title that is the lede, then the lists.
[[nodiscard]] std::vector<Text> texts_of(const Article& article);

/// Numbers the words of an article's texts, given in the order of texts_of().
class Numbering {
  public:
    /// What is added to the positions within the next text.
    [[nodiscard]] analysis::Position base_of(const Text& text) const;
    /// The text had words up to `last` (0: none).
    void took(const Text& text, analysis::Position last);
    /// Where the parts of the run begin.
    [[nodiscard]] const schema::PartMap& parts() const noexcept { return parts_; }

    /// First position of the text whose beginning is the title, where that is the lede; 0 for none.
    [[nodiscard]] analysis::Position lede_first() const;

  private:
    schema::PartMap parts_;
    article::Field list_ = article::Field::kBody;  // whose values list_last_ counts
    analysis::Position list_last_ = 0;
};

}  // namespace newsdex::document
