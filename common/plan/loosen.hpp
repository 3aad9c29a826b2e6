// Bare words that need not all be there.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "plan/distinct.hpp"
#include "plan/make.hpp"
#include "plan/plan.hpp"

namespace newsdex::plan {

/// A child of the query's outermost AND.
struct Clause {
    Node node;
    bool loose = false;     ///< a bare word side by side with others
    bool required = false;  ///< written with +
};

/// Clauses, each once: what is there already is asked for and counted once, however often it is
/// written.
class Clauses {
  public:
    void add(Clause clause);
    [[nodiscard]] std::vector<Clause> take() { return std::move(clauses_); }

  private:
    std::vector<Clause> clauses_;
    Distinct distinct_;
};

/// All of them.
[[nodiscard]] Node all_of(std::vector<Clause> clauses);
/// The firm ones and any of the loose; none of these need be there if some of the firm are required
/// by a +.
[[nodiscard]] Node any_of_loose(std::vector<Clause> clauses);
/// The firm ones and most of the loose: two, or one that stands in at most a third of the articles
/// (any one in an index under 1,000 articles). Words of more than half of the articles are not
/// counted where those with more of the words come first. nullopt if fewer than two are loose.
[[nodiscard]] std::optional<Node> most_of_loose(std::vector<Clause> clauses,
                                                const std::vector<Word>& words,
                                                std::uint64_t article_count);

}  // namespace newsdex::plan
