// The terms of a plan in one stored article, looked up in its text as the writer made them
// (document/token_terms.hpp): what the judge and the highlights go by.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include <newsdex/article.hpp>

#include "analysis/analyzer.hpp"
#include "article/fields.hpp"
#include "document/texts.hpp"
#include "document/token_terms.hpp"
#include "match/match.hpp"
#include "plan/plan.hpp"
#include "search/snippet.hpp"
#include "search/term_table.hpp"

namespace newsdex::search {

/// Lists have positions of their own in the index; here they stand behind any run.
inline constexpr match::Position kListBase = 1U << 31U;

/// A text of the article with the place of each of its words.
struct ReadText {
    document::Text text;
    match::Position first = 1;       ///< of its first word
    std::vector<MatchedWord> words;  ///< by position, as far as it was read; no word numbers
    /// Matches that cover several positions as one word (coop for co-op): first to last.
    std::map<match::Position, match::Position> joined;
};

/// One thread at a time. What is given is kept by reference.
class ArticleTerms final : public match::Occurrences {
  public:
    /// Reads all texts, but a long body only in part. `id`: of the article.
    ArticleTerms(const plan::Plan& plan, TermTable& table, analysis::Analyzer& analyzer,
                 const Article& article, std::string_view id);

    /// Reads the body twice as far; false if it was read to its end before.
    bool read_on();

    bool has(plan::TermId term) override {
        return !positions_.at(term).empty() || values_.contains(term);
    }
    std::span<const match::Position> positions(plan::TermId term) override {
        return positions_.at(term);
    }
    std::span<const match::Position> part_starts() override { return starts_; }
    std::optional<schema::Days> days() override { return days_; }
    std::optional<std::int64_t> embargo() override { return embargo_; }
    std::string path() override { return path_; }

    /// In the order of document::texts_of().
    [[nodiscard]] const std::vector<ReadText>& texts() const noexcept { return texts_; }

  private:
    void read_texts(const Article& article);
    void read_to(ReadText& read, std::size_t& at, std::size_t end);
    void read_piece(ReadText& read, std::size_t first, std::size_t end);
    bool add(const document::TokenTerm& term);
    void add_position(plan::TermId term, match::Position position);
    void add_values(const Article& article, std::string_view id);

    TermTable& table_;
    analysis::Analyzer& analyzer_;
    analysis::TokenBuffer buffer_;
    std::vector<std::vector<match::Position>> positions_;  // by term
    std::set<plan::TermId> values_;                        // whole values that it has
    std::array<match::Position, article::kParts> starts_{};
    std::optional<schema::Days> days_;
    std::optional<std::int64_t> embargo_;
    std::string path_;
    std::vector<ReadText> texts_;
    std::optional<std::size_t> body_;  // its number among the texts
    std::size_t body_read_ = 0;        // bytes of it
    std::size_t look_;                 // bytes of it that are enough for now
};

}  // namespace newsdex::search
