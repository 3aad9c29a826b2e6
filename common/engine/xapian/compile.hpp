// Plan to Xapian query, exactly. What Xapian's operators cannot do exactly is a list of articles
// that the judge made, from candidates that lose no match.
#pragma once

#include <xapian.h>

#include <functional>
#include <string>
#include <vector>

#include "engine/xapian/bm25.hpp"
#include "match/work.hpp"
#include "plan/plan.hpp"

namespace newsdex::engine {

/// Scores that libxapian is not left to make; what is empty here it makes, or nobody does.
struct Scoring {
    /// What a word as typed adds to the score of its stem.
    std::function<WordWeight(const std::string& term)> exact;
    /// What several words add that count as one; for several databases.
    std::function<WordWeight(const std::vector<std::string>& terms)> any;
};

/// The articles that satisfy the node, with its scores; without Scoring::exact words as typed count
/// no more than others. `plan` must live as long as the query, and so must `work`, from which the
/// judge's work is taken.
[[nodiscard]] Xapian::Query compile(const plan::Plan& plan, const plan::Node& node,
                                    match::Work& work, const Scoring& scoring = {});

/// Is the OR read by a merge of our own? Larger ones are, as it is faster then.
[[nodiscard]] bool is_merged(const plan::Node& either);

/// Those and perhaps others, without judging any; exclusions are left out.
[[nodiscard]] Xapian::Query candidates(const plan::Plan& plan, const plan::Node& node);

/// The articles of one database that a query finds, ascending. Throws base::OutOfTime.
[[nodiscard]] std::vector<Xapian::docid> found_by(const Xapian::Database& database,
                                                  const Xapian::Query& query,
                                                  const base::Deadline& deadline = {});

}  // namespace newsdex::engine
