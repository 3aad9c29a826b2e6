// A stored article and its matches as a Hit.
#pragma once

#include <cstddef>
#include <vector>

#include <newsdex/search.hpp>

#include "analysis/analyzer.hpp"
#include "base/deadline.hpp"
#include "plan/plan.hpp"
#include "search/located.hpp"

namespace newsdex::search {

/// Makes hits of one answer. One thread at a time.
class Presenter {
  public:
    /// `plan` and `analyzer` are kept by reference. `article_count`: of the index, for the weight
    /// of rare words. `columns`: of a snippet, from 1.
    Presenter(const plan::Plan& plan, analysis::Analyzer& analyzer, std::uint64_t article_count,
              std::size_t columns, const base::Deadline& deadline = {});

    /// Fills snippet, highlights and title highlights of `hit`, whose article has its body; takes
    /// the body away. The snippet is cut from the body where that has matches, else from the first
    /// text of the run that has some (followed by the beginning of the body where there is room),
    /// else it is the beginning of the article. Throws base::OutOfTime.
    void present(Hit& hit);

  private:
    static void highlight_title(Hit& hit, const std::vector<LocatedText>& texts);
    [[nodiscard]] Snippet snippet_of(const Article& article,
                                     const std::vector<LocatedText>& texts) const;

    Locator locator_;
    std::vector<double> weights_;
    std::size_t columns_;
};

}  // namespace newsdex::search
