// Article → document: the table of terms and values in docs/index-format.md, as code.
#pragma once

#include <string_view>

#include <newsdex/article.hpp>

#include "analysis/analyzer.hpp"
#include "base/hash.hpp"
#include "document/document_terms.hpp"
#include "document/term_table.hpp"
#include "document/texts.hpp"
#include "schema/places.hpp"

namespace newsdex::document {

/// One thread at a time; make one for each thread. The result depends on the article alone.
class Builder {
  public:
    /// `language` as analysis::Analyzer takes it; its errors.
    explicit Builder(std::string_view language) : analyzer_(language) {}

    /// `content` is article::content_hash(article), `id` what the article claims, `file` the number
    /// of the file that it lies in (0: none).
    [[nodiscard]] DocumentTerms build(const Article& article, const base::Hash& content,
                                      const base::Hash& id, schema::FileNumber file);

  private:
    void add_text(const Text& text);
    void add_stems();
    void add_values(const Article& article, const base::Hash& content, DocumentTerms& out) const;

    analysis::Analyzer analyzer_;
    analysis::TokenBuffer tokens_;
    TermTable table_;
    Numbering numbering_;
    std::uint32_t words_ = 0;  // of the run
};

}  // namespace newsdex::document
