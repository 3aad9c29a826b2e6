// Where an article satisfies a plan, as bytes of its texts: for snippets and highlights.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include <newsdex/article.hpp>

#include "analysis/analyzer.hpp"
#include "plan/plan.hpp"
#include "schema/schema.hpp"
#include "search/snippet.hpp"

namespace newsdex::search {

/// The matches within one text of an article's run.
struct LocatedText {
    schema::Section section = schema::Section::kBody;
    std::string_view text;  ///< belongs to the article
    std::vector<MatchedPlace> places;
};

/// Analyses stored articles again and asks match::locate() where they satisfy a plan. Make one for
/// a request. One thread at a time.
class Locator {
  public:
    /// Both are kept by reference. `analyzer` is the index's.
    Locator(const plan::Plan& plan, analysis::Analyzer& analyzer);
    ~Locator();

    /// All texts of the run in order. A long body is read in pieces until each of the query's words
    /// that the article may have was found once; time linear in its length.
    [[nodiscard]] std::vector<LocatedText> locate(const Article& article);

  private:
    class Body;
    std::unique_ptr<Body> body_;
};

}  // namespace newsdex::search
