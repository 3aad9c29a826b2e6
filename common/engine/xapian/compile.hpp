// Plan to Xapian query, exactly. What Xapian's operators cannot do exactly is a list of articles
// that the judge made, from candidates that lose no match.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "engine/xapian/scoring.hpp"
#include "match/work.hpp"
#include "plan/plan.hpp"

namespace newsdex::engine {

/// The articles that satisfy the node; with their scores (score.hpp) if `scoring` is given and the
/// query is run with WordWeighting. `plan` must live as long as the query, and so must `work`, from
/// which the judge's work is taken.
[[nodiscard]] Xapian::Query compile(const BoundPlan& plan, const plan::Node& node,
                                    match::Work& work, const Scoring* scoring = nullptr);

/// Those and perhaps others, without judging any; exclusions are left out.
[[nodiscard]] Xapian::Query candidates(const BoundPlan& plan, const plan::Node& node);

/// The articles of one database that a query finds, ascending. Throws base::OutOfTime.
[[nodiscard]] std::vector<Xapian::docid> found_by(const Xapian::Database& database,
                                                  const Xapian::Query& query,
                                                  const base::Deadline& deadline = {});

}  // namespace newsdex::engine
