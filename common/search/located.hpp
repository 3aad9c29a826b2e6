// Where an article satisfies a plan, as bytes of its texts: for snippets and highlights.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <newsdex/article.hpp>

#include "analysis/analyzer.hpp"
#include "article/fields.hpp"
#include "base/deadline.hpp"
#include "plan/plan.hpp"
#include "search/snippet.hpp"

namespace newsdex::search {

/// The matches within one text of an article.
struct LocatedText {
    article::Field field = article::Field::kBody;
    std::string_view text;  ///< belongs to the article
    std::vector<MatchedPlace> places;
};

/// Analyses stored articles again and asks match::locate() where they satisfy a plan. Make one for
/// a request. One thread at a time.
class Locator {
  public:
    /// Both are kept by reference. `analyzer` is the index's.
    Locator(const plan::Plan& plan, analysis::Analyzer& analyzer,
            const base::Deadline& deadline = {});
    ~Locator();

    /// All texts of the article that are asked by words, in the order of document::texts_of().
    /// `id`: of the article. A long body is read in pieces until each of the query's words that the
    /// article may have was found once; time linear in its length. Throws base::OutOfTime.
    [[nodiscard]] std::vector<LocatedText> locate(const Article& article, std::string_view id);

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace newsdex::search
