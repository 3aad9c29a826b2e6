// Article → document: the table of terms and values in docs/index-format.md, as code.
#pragma once

#include <memory>
#include <string_view>

#include <newsdex/article.hpp>

#include "analysis/analyzer.hpp"
#include "base/hash.hpp"
#include "index/document_terms.hpp"
#include "index/term_table.hpp"

namespace newsdex::index {

/// One thread at a time; make one for each thread. The result depends on the article alone.
class DocumentBuilder {
  public:
    /// `language` as analysis::Analyzer takes it; its errors.
    explicit DocumentBuilder(std::string_view language) : analyzer_(language) {}

    /// `content` is article::content_hash(article), `id` what the article claims.
    [[nodiscard]] DocumentTerms build(const Article& article, const base::Hash& content,
                                      const base::Hash& id);

  private:
    struct TextStyle;
    void add_run(const Article& article);
    void add_text(std::string_view text, const TextStyle& style);
    void add_token(const analysis::Token& token, const TextStyle& style);
    void add_to_field(const analysis::Token& token, const TextStyle& style);
    void add_list(std::string_view prefix, const std::vector<std::string>& values);
    void add_exact_terms(const Article& article);
    void add_exact(std::string_view prefix, std::string_view value);
    void add_stems();
    void add_values(const Article& article, const base::Hash& content, DocumentTerms& out) const;

    analysis::Analyzer analyzer_;
    analysis::TokenBuffer tokens_;
    TermTable table_;
    std::uint32_t last_position_ = 0;  // of the run so far
    std::uint32_t words_ = 0;
    std::uint32_t section_first_[schema::kSections] = {};
};

/// The host of a URL, lower case, without user and port; "" if there is none.
[[nodiscard]] std::string host_of(std::string_view url);

}  // namespace newsdex::index
